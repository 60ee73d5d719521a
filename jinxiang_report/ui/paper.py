"""The report as pages that Qt lays out itself: for a computer without an office program.

Near to the Word file's own pages, from the same content and measurements; no window is needed.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from jinxiang_report.documents.body import STYLES
from jinxiang_report.documents.looks import Look, looks
from jinxiang_report.documents.measures import PAGES, Page
from jinxiang_report.documents.style import HEI, SONG
from jinxiang_report.domain.contents import Paragraph, Role, contents
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.titles import title_lines
from jinxiang_report.ui.paper_tables import insert_table
from jinxiang_report.ui.printed import DOTS_PER_INCH, Printed, families, points

_MM = DOTS_PER_INCH / 25.4
_NUMBER_BELOW = 6 * _MM
_DRAFT_ABOVE = 17 * _MM
_HAIR = 4
_LOOSE = 0.03
_TITLE_CHARACTERS = 20  # of 22 pt in the width of the text
_ROUNDS = 30  # of moving a heading to the next page; each may move the ones behind it
_BEFORE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_SIDES = {
    "center": _CENTRE,
    "both": Qt.AlignmentFlag.AlignJustify,
    "right": Qt.AlignmentFlag.AlignRight,
}
_FREE = {Role.SIGNATURE: 2, Role.DATE: 4}  # characters right of what is signed


class _Sheet(NamedTuple):
    """Where the text stands on a page, in dots, and what stands beside the page's number."""

    left: float
    top: float
    width: float
    height: float
    dash: str


def _sheet(page: Page) -> _Sheet:
    return _Sheet(
        points(page.left.pt),
        points(page.top.pt),
        points(page.text_width.pt),
        points(page.text_height.pt),
        page.dash,
    )


def paint_pages(report: Report, layout: Layout, *, draft: bool) -> bytes:
    """The report as a PDF, on pages of the preset; 表三 stands upright, without a contents list."""
    sheet = _sheet(PAGES[layout.preset])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(report.title)
    writer.setResolution(DOTS_PER_INCH)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    document = _laid_out(report, layout, writer)
    painter = QPainter(writer)
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        _paint(painter, document, sheet, page)
        _paint_edges(painter, sheet, page, draft=draft)
    painter.end()
    return bytes(buffer.data().data())


def _laid_out(report: Report, layout: Layout, writer: QPdfWriter) -> QTextDocument:
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


def _paint(painter: QPainter, document: QTextDocument, sheet: _Sheet, page: int) -> None:
    painter.save()
    painter.setPen(Qt.GlobalColor.black)
    painter.translate(QPointF(sheet.left, sheet.top - page * sheet.height))
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is None:
            _draw_lines(painter, block, page, sheet.height)
            block = block.next()
        else:
            _draw_table(painter, document, table, page)
            block = document.findBlock(table.lastPosition() + 1)
    painter.restore()


def _draw_lines(painter: QPainter, block: QTextBlock, page: int, height: float) -> None:
    """Line by line: of a block on two pages, Qt would write one line into both, once unseen."""
    lines = block.layout()
    for at in range(lines.lineCount()):
        line = lines.lineAt(at)
        middle = lines.position().y() + line.y() + line.height() / 2
        if middle // height == page:
            line.draw(painter, lines.position())


def _draw_table(painter: QPainter, document: QTextDocument, table: QTextTable, page: int) -> None:
    layout = document.documentLayout()
    size = document.pageSize()
    sheet = QRectF(-_MM, page * size.height(), size.width() + 2 * _MM, size.height())
    whole = layout.frameBoundingRect(table).adjusted(-_MM, 0, _MM, 0)
    # After a heading that begins a page, Qt places the frame a line below what it draws.
    before = document.findBlock(table.firstPosition() - 2)
    if before.isValid():
        whole.setTop(min(whole.top(), layout.blockBoundingRect(before).bottom()))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = whole & sheet
    if not context.clip.isEmpty():
        painter.save()
        painter.setClipRect(context.clip.adjusted(0, -_MM, 0, _MM) & sheet)
        context.clip = context.clip.adjusted(0, _HAIR, 0, -_HAIR)
        layout.draw(painter, context)
        painter.restore()


def _paint_edges(painter: QPainter, sheet: _Sheet, page: int, *, draft: bool) -> None:
    """What stands outside the text: the page number, and 草稿."""
    left, top, width, height, dash = sheet
    side = Qt.AlignmentFlag.AlignLeft if page % 2 else Qt.AlignmentFlag.AlignRight
    free = points(14)
    foot = QRectF(left + free, top + height + _NUMBER_BELOW, width - 2 * free, 9 * _MM)
    black, red = Qt.GlobalColor.black, Qt.GlobalColor.darkRed
    _write(painter, foot, side, f"{dash} {page + 1} {dash}", (SONG, 14, black))
    if draft:
        head = QRectF(left, top - _DRAFT_ABOVE, width, 10 * _MM)
        _write(painter, head, _CENTRE, "草稿", (HEI, 16, red))


def _write(
    painter: QPainter,
    area: QRectF,
    side: Qt.AlignmentFlag,
    text: str,
    look: tuple[str, float, Qt.GlobalColor],
) -> None:
    name, size, colour = look
    font = QFont(families(name))
    font.setPointSizeF(size)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(area, side | Qt.AlignmentFlag.AlignTop, text)
