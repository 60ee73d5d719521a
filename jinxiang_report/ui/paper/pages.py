"""The report as pages that Qt lays out itself: for a computer without an office program.

Near to the Word file's own pages, from the same content and measurements; no window is needed.
"""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextTable,
)

from jinxiang_report.documents.draft import DRAFT
from jinxiang_report.documents.measures import BODY_SIZE
from jinxiang_report.documents.style import HEI, PAGE_NUMBER_SIZE, SONG
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.paper.contents_list import paint_leader
from jinxiang_report.ui.paper.measures import DOTS_PER_INCH, families, page_of_line, points
from jinxiang_report.ui.paper.sections import Section, sections_of

_MM = DOTS_PER_INCH / 25.4
_DASH_BELOW = 7 * _MM
_DRAFT_FROM_TOP = 17 * _MM
_HAIR = 4  # dots


def paint_pages(report: Report, layout: Layout, *, draft: bool) -> bytes:
    """The report as a PDF, on pages of the preset."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(report.title)
    writer.setResolution(DOTS_PER_INCH)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    sections = sections_of(report, layout, writer)
    pages = [(section, at) for section in sections for at in range(section.document.pageCount())]
    painter = QPainter(writer)
    for place, (section, page) in enumerate(pages):
        if place:
            writer.setPageOrientation(section.sheet.orientation)
            writer.newPage()
        _paint(painter, section, page)
        _paint_edges(painter, section, page, draft=draft)
    painter.end()
    return bytes(buffer.data().data())


def _paint(painter: QPainter, section: Section, page: int) -> None:
    document, text = section.document, section.sheet.text
    painter.save()
    painter.setPen(Qt.GlobalColor.black)
    painter.translate(text.left(), text.top() - page * text.height())
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is None:
            _draw_lines(painter, document, block, page)
            block = block.next()
        else:
            _draw_table(painter, document, table, page)
            block = document.findBlock(table.lastPosition() + 1)
    for number, entry in enumerate(section.entries, 1):
        block = document.findBlockByNumber(number)
        if page_of_line(document, block, block.layout().lineCount() - 1) == page:
            paint_leader(painter, block, entry, text.width())
    painter.restore()


def _draw_lines(painter: QPainter, document: QTextDocument, block: QTextBlock, page: int) -> None:
    """Line by line: of a block on two pages, Qt would write one line into both, once unseen."""
    lines = block.layout()
    for at in range(lines.lineCount()):
        if page_of_line(document, block, at) == page:
            lines.lineAt(at).draw(painter, lines.position())


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


def _paint_edges(painter: QPainter, section: Section, page: int, *, draft: bool) -> None:
    """What stands outside the text: the page number, and 草稿."""
    if section.first:
        with section.sheet.held_upright(painter) as text:
            _write_number(painter, text, section.first + page, section.sheet.page.dash)
    if draft:
        text = section.sheet.text
        head = QRectF(text.left(), _DRAFT_FROM_TOP, text.width(), 10 * _MM)
        painter.setFont(_font(HEI, BODY_SIZE.pt))
        painter.setPen(Qt.GlobalColor.darkRed)
        painter.drawText(head, Qt.AlignmentFlag.AlignHCenter, DRAFT)


def _write_number(painter: QPainter, text: QRectF, number: int, dash: str) -> None:
    """Below the text block, one character from its outer edge."""
    painter.setFont(_font(SONG, PAGE_NUMBER_SIZE.pt))
    painter.setPen(Qt.GlobalColor.black)
    metrics = QFontMetricsF(painter.font(), painter.device())
    words, free = f"{dash} {number} {dash}", points(PAGE_NUMBER_SIZE.pt)
    right = text.right() - free - metrics.horizontalAdvance(words)
    # Fonts differ in how high their dash stands.
    base = text.bottom() + _DASH_BELOW - metrics.tightBoundingRect(dash).top()
    painter.drawText(QPointF(right if number % 2 else text.left() + free, base), words)


def _font(name: str, size: float) -> QFont:
    font = QFont(families(name))
    font.setPointSizeF(size)
    return font
