"""Workbooks that an office keeps: the only door to openpyxl."""
