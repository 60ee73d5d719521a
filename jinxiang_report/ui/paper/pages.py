"""The report as pages that Qt lays out itself: for a computer without an office program.

Near to the Word file's own pages, from the same content and measurements; no window is needed.
"""

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextTable,
)

from jinxiang_report.documents.measures import PAGES, Page
from jinxiang_report.documents.style import HEI, SONG
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.paper.measures import DOTS_PER_INCH, families, points
from jinxiang_report.ui.paper.text import laid_out

_MM = DOTS_PER_INCH / 25.4
_NUMBER_BELOW = 6 * _MM
_DRAFT_ABOVE = 17 * _MM
_HAIR = 4  # dots
_CENTRE = Qt.AlignmentFlag.AlignHCenter


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
    document = laid_out(report, layout, writer)
    painter = QPainter(writer)
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        _paint(painter, document, sheet, page)
        _paint_edges(painter, sheet, page, draft=draft)
    painter.end()
    return bytes(buffer.data().data())


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
