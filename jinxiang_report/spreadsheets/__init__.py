"""Workbooks and other tables: the only door to openpyxl, calamine and xlrd."""
