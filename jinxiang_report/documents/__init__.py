"""The report as a Word file, a web page, a PDF: the only door to python-docx, lxml, pypdfium2."""
