"""What a paste into a section brings: words, paragraphs and their numbers; no formatting."""

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextDocument, QTextListFormat

from jinxiang_report.ui.fields.text import pasted

SOURCE_TYPE = "application/x-jinxiang-report-section"
"""The clipboard's private format: text with its fields as {名称}."""

_LONGEST_PAGE = 1_000_000
"""A page beyond this is taken by its plain text: reading it would take more than a second."""
_NUMBER_AND_BLANKS = re.compile(
    r"^([（(]?(?:\d+|[a-zA-Z]|[一二三四五六七八九十]+)[.．、)）])[\s\u00a0]+"
)
_BULLETS = re.compile(r"^[·•●○■□◆◇▪▫\uf000-\uf0ff][\s\u00a0]*")
_WRAPPED = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t\r]*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])"
)
_NO_LIST = -1
_FIRST_NUMBERED = QTextListFormat.Style.ListDecimal.value  # those above are bullets


def pasted_text(data: QMimeData) -> str:
    """The clipboard's content as a section takes it, fields in it as {名称}."""
    own = bytes(data.data(SOURCE_TYPE).data()).decode()
    if own:
        return own
    page = data.html() if data.hasHtml() else ""
    if page and len(page) <= _LONGEST_PAGE:
        return pasted(page_text(page)) or pasted(data.text())
    return pasted(data.text())


def page_text(page: str) -> str:
    """The paragraphs of a piece of a web page or of a Word text, with their list numbers."""
    document = QTextDocument()
    # Between Chinese characters the end of a line in the source is no blank.
    document.setHtml(_WRAPPED.sub("", page))
    lines = []
    block = document.begin()
    while block.isValid():
        lines.append(_line(block))
        block = block.next()
    return "\n".join(lines)


def _line(block: QTextBlock) -> str:
    # Word writes its own numbers as text, and stretches them to a tab with blanks.
    text = _BULLETS.sub("", _NUMBER_AND_BLANKS.sub(r"\1", block.text().strip()))
    if block.blockFormat().objectIndex() == _NO_LIST:
        return text
    listed = block.textList()
    is_numbered = listed.format().style().value <= _FIRST_NUMBERED
    return listed.itemText(block) + text if is_numbered else text
