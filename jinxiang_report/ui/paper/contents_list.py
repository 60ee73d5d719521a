"""The contents list of the pages that Qt lays out: headings, dots, and the pages they stand on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)

from jinxiang_report.documents.body import LEVELS
from jinxiang_report.documents.contents_list import STYLES, TITLE
from jinxiang_report.documents.looks import looks
from jinxiang_report.documents.style import CONTENTS_SIZE, LATIN, StyleName
from jinxiang_report.ui.paper.measures import Printed, families, page_of_line
from jinxiang_report.ui.paper.sheets import Sheet
from jinxiang_report.ui.paper.text import insert_lines, paper

_ROOM = 3  # characters that a heading leaves to dots and number
_GAP = 0.3  # of a character, on both sides of the dots


class Entry(NamedTuple):
    """A heading and the number of its page."""

    level: int
    text: str
    page: int


def listed_in(document: QTextDocument, first: int) -> Iterator[Entry]:
    """The headings that a contents list names; the document's pages are numbered from first."""
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level in LEVELS.values():
            yield Entry(level, block.text(), first + page_of_line(document, block, 0))
        block = block.next()


def laid_out_contents(entries: Sequence[Entry], sheet: Sheet, writer: QPdfWriter) -> QTextDocument:
    """The list under its own heading; dots and numbers are painted beside it."""
    document = paper(sheet, writer)
    known = {look.name: look for look in looks(sheet.page)}
    cursor, printed = QTextCursor(document), Printed(writer)
    insert_lines(cursor, [TITLE], known[StyleName.CONTENTS_HEAD], printed)
    for entry in entries:
        insert_lines(cursor, [entry.text], known[STYLES[entry.level]], printed, free=_ROOM)
    return document


def paint_leader(painter: QPainter, block: QTextBlock, entry: Entry, width: float) -> None:
    """Dots from the end of the heading to the number at the right edge."""
    lines = block.layout()
    line = lines.lineAt(lines.lineCount() - 1)
    font = QFont(families(LATIN))
    font.setPointSizeF(CONTENTS_SIZE.pt)
    metrics = QFontMetricsF(font, painter.device())
    number, gap = str(entry.page), _GAP * metrics.height()
    from_left = lines.position().x() + line.x() + line.naturalTextWidth() + gap
    end = width - metrics.horizontalAdvance(number)
    dot = metrics.horizontalAdvance(".")
    dots = "." * int(max(0, end - gap - from_left) // dot)
    base = lines.position().y() + line.y() + line.ascent()
    painter.setFont(font)
    painter.drawText(QPointF(end, base), number)
    # Counted from the right, so that the dots of all lines stand under each other.
    painter.drawText(QPointF(end - gap - dot * len(dots), base), dots)
