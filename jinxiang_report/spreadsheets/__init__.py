"""Workbooks and other tables: the only door to the libraries that read and write them."""
