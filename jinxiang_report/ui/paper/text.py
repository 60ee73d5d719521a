"""The text that Qt lays out for print: its paragraphs by their looks, its tables between them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from jinxiang_report.documents.body import STYLES
from jinxiang_report.documents.looks import Look, looks
from jinxiang_report.documents.measures import TITLE_SIZE
from jinxiang_report.documents.signing import SIGNED, rooms_right
from jinxiang_report.domain.contents import Block, Paragraph, Role
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.titles import title_lines
from jinxiang_report.ui.paper.keeping import keep_together
from jinxiang_report.ui.paper.measures import Printed, families, points
from jinxiang_report.ui.paper.sheets import Sheet
from jinxiang_report.ui.paper.tables import insert_table

_LOOSE = 0.03  # points
_SIDES = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "both": Qt.AlignmentFlag.AlignJustify,
    "right": Qt.AlignmentFlag.AlignRight,
}


def paper(sheet: Sheet, writer: QPdfWriter) -> QTextDocument:
    """A document without a word, on pages as large as the text block."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setPageSize(sheet.text.size())
    return document


def laid_out(
    blocks: Sequence[Block], report: Report, sheet: Sheet, writer: QPdfWriter
) -> QTextDocument:
    """These blocks of the report on pages."""
    document, printed = paper(sheet, writer), Printed(writer)
    known = {look.name: look for look in looks(sheet.page)}
    signed = [it for it in blocks if isinstance(it, Paragraph) and it.role in SIGNED]
    rooms = dict(zip(signed, rooms_right([it.text for it in signed], sheet.page), strict=True))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks:
        if isinstance(block, Paragraph):
            look = known[STYLES[block.role]]
            insert_lines(cursor, _lines(block, sheet), look, printed, rooms.get(block, 0))
        else:
            insert_table(cursor, block, report, sheet, printed)
    cursor.endEditBlock()
    keep_together(document, len(signed))
    return document


def _lines(paragraph: Paragraph, sheet: Sheet) -> list[str]:
    if paragraph.role is Role.TITLE:
        return title_lines(paragraph.text, sheet.page.text_width // TITLE_SIZE)
    return [paragraph.text]


def insert_lines(
    cursor: QTextCursor, lines: Sequence[str], look: Look, printed: Printed, free: float = 0
) -> None:
    """A paragraph of that look; free: characters that it leaves at the right."""
    form = _paragraph_format(look, printed)
    form.setRightMargin(points(free * (look.size.pt + look.tightening.pt)))
    # The first paragraph, and what Qt leaves behind a table, is there already.
    if not cursor.block().text() and cursor.currentTable() is None:
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form)
    cursor.insertText("\u2028".join(lines), _letters(look, printed))


def _paragraph_format(look: Look, printed: Printed) -> QTextBlockFormat:
    form = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    form.setLineHeight(printed.length(look.line.pt), fixed)
    form.setTextIndent(points(look.first_line * (look.size.pt + look.tightening.pt)))
    form.setLeftMargin(points(look.left.pt))
    form.setAlignment(_SIDES[look.align])
    form.setTopMargin(printed.length(look.before.pt))
    form.setBottomMargin(printed.length(look.after.pt))
    form.setHeadingLevel(look.level or 0)
    return form


def _letters(look: Look, printed: Printed) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontFamilies(families(look.font))
    form.setFontPointSize(look.size.pt)
    form.setFontWeight(QFont.Weight.Bold if look.bold else QFont.Weight.Normal)
    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    # A hair less than Word's, or rounding would push the last character to the next line.
    form.setFontLetterSpacing(printed.length(look.tightening.pt + _LOOSE))
    return form
