"""The text that Qt lays out for print: its paragraphs by their looks, headings with their text."""

from collections.abc import Iterator

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from jinxiang_report.documents.body import STYLES
from jinxiang_report.documents.looks import Look, looks
from jinxiang_report.documents.measures import PAGES
from jinxiang_report.domain.contents import Paragraph, Role, contents
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.titles import title_lines
from jinxiang_report.ui.paper.measures import Printed, families, points
from jinxiang_report.ui.paper.tables import insert_table

_LOOSE = 0.03  # points
_TITLE_CHARACTERS = 20  # of 22 pt in the width of the text
_ROUNDS = 30  # of moving a heading to the next page; each may move the ones behind it
_BEFORE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
_SIDES = {
    "center": Qt.AlignmentFlag.AlignHCenter,
    "both": Qt.AlignmentFlag.AlignJustify,
    "right": Qt.AlignmentFlag.AlignRight,
}
_FREE = {Role.SIGNATURE: 2, Role.DATE: 4}  # characters right of what is signed


def laid_out(report: Report, layout: Layout, writer: QPdfWriter) -> QTextDocument:
    """Title, text and tables on pages as large as the text block."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    page = PAGES[layout.preset]
    document.setPageSize(QSizeF(points(page.text_width.pt), points(page.text_height.pt)))
    known = {look.name: look for look in looks(page)}
    printed = Printed(writer)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in contents(report, layout):
        if isinstance(block, Paragraph):
            _insert(cursor, block, known[STYLES[block.role]], printed)
        else:
            insert_table(cursor, block, report, printed)
    cursor.endEditBlock()
    _keep_headings(document)
    return document


def _insert(cursor: QTextCursor, paragraph: Paragraph, look: Look, printed: Printed) -> None:
    form = _paragraph_format(look, printed)
    free = _FREE.get(paragraph.role, 0)
    form.setRightMargin(printed.length(free * look.size.pt))
    # The first paragraph, and what Qt leaves behind a table, is there already.
    if not cursor.block().text() and cursor.currentTable() is None:
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form)
    title = paragraph.role is Role.TITLE
    lines = title_lines(paragraph.text, _TITLE_CHARACTERS) if title else [paragraph.text]
    cursor.insertText("\u2028".join(lines), _letters(look, printed))


def _paragraph_format(look: Look, printed: Printed) -> QTextBlockFormat:
    form = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    form.setLineHeight(printed.length(look.line.pt), fixed)
    form.setTextIndent(points(look.first_line * (look.size.pt + look.tightening.pt)))
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


def _keep_headings(document: QTextDocument) -> None:
    """Move headings to the page of what they stand over."""
    for _ in range(_ROUNDS):
        lonely = next(_lonely_headings(document), None)
        if lonely is None:
            return
        form = lonely.blockFormat()
        form.setPageBreakPolicy(_BEFORE)
        QTextCursor(lonely).setBlockFormat(form)


def _lonely_headings(document: QTextDocument) -> Iterator[QTextBlock]:
    """The first of headings whose text is on the next page, or whose table is on two pages."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            first, block = block, _last_heading(block)
            top = document.documentLayout().blockBoundingRect(first).top()
            begins = first.blockFormat().pageBreakPolicy() == _BEFORE
            end = _end_of_beginning(document, block.next())
            if not begins and _page(document, top) != _page(document, end):
                yield first
        block = block.next()


def _last_heading(block: QTextBlock) -> QTextBlock:
    """The last of headings that follow each other at once."""
    while block.next().blockFormat().headingLevel():
        block = block.next()
    return block


def _end_of_beginning(document: QTextDocument, follower: QTextBlock) -> float:
    """Where that ends which must stand on its heading's page: the first line, the whole table."""
    layout = document.documentLayout()
    if not follower.isValid():
        return layout.documentSize().height() - 1
    table = QTextCursor(follower).currentTable()
    if table is not None:
        return layout.frameBoundingRect(table).bottom() - 1
    lines = follower.layout()
    first = lines.lineAt(0).height() if lines.lineCount() else 0
    return layout.blockBoundingRect(follower).top() + first - 1


def _page(document: QTextDocument, position: float) -> int:
    return int(position // document.pageSize().height())
