"""Text that holds a table: which characters the bytes are, and whether they are a web page."""

import re
from pathlib import Path

from jinxiang_report.spreadsheets import trouble
from jinxiang_report.spreadsheets.separated import read_separated
from jinxiang_report.spreadsheets.sheets import Sheet
from jinxiang_report.spreadsheets.web_page import read_page

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ENCODINGS = ("utf-8", "gb18030")
_UNKNOWN = "\ufffd"
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_BEARABLE = 0.01  # the share of characters that no text has; more is a picture or a program
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
    strange = len(_CONTROLS.findall(text)) + text.count(_UNKNOWN)
    if strange > len(text) * _BEARABLE or text.startswith("%PDF"):
        raise trouble.not_a_workbook(path)
    if text.startswith(_PACKED_PAGE):
        raise trouble.packed_page(path)
    if _PAGE.match(text[:4000]):
        return read_page(text)
    return (read_separated(text, path.stem),)


def decoded(content: bytes) -> str:
    """The text; bytes that are no character in any encoding we know become U+FFFD."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    readings = (content.decode(encoding, "replace") for encoding in _ENCODINGS)
    return min(readings, key=lambda text: text.count(_UNKNOWN))
