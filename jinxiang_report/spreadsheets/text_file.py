"""Text that holds a table: separated values, or a web page by another name."""

import re
from pathlib import Path

from jinxiang_report.domain.plain_text import decoded, is_text
from jinxiang_report.spreadsheets import trouble
from jinxiang_report.spreadsheets.separated import read_separated
from jinxiang_report.spreadsheets.sheets import Sheet
from jinxiang_report.spreadsheets.web_page import read_page

# Websites call a page .xls; old programs write the XML of Excel 2003.
_PAGE = re.compile(
    r"\s*(<\?xml.*?\?>\s*)?(<!--.*?-->\s*)*<(!doctype|html|table|head|body|meta"
    r"|style|div|\?mso|(\w+:)?workbook)\b",
    re.IGNORECASE | re.DOTALL,
)
_PACKED_PAGE = "MIME-Version:"


def read_text(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """The tables in a text file: one of separated values, or those of a web page."""
    text = decoded(content)
    if not is_text(text):
        raise trouble.not_a_workbook(path)
    if text.startswith(_PACKED_PAGE):
        raise trouble.packed_page(path)
    if _PAGE.match(text[:4000]):
        return read_page(text)
    return (read_separated(text, path.stem),)
