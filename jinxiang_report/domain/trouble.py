"""Trouble around us: what went wrong with files and disks, told so that the user can act."""


class OfficeError(Exception):
    """Its text is one Chinese sentence: what happened, to which file, and what to do."""


class CancelledError(OfficeError):
    """The user broke off; whatever was under way has left nothing behind."""
