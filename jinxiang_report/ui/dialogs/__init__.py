"""Dialogs, for decisions only; what went wrong is told in place."""
