"""The report as a Word file: the only door to python-docx."""
