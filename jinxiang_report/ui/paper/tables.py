"""A statutory table of the pages that Qt lays out: merged cells, rules and widths as printed."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from jinxiang_report.documents.frames import Frame, figure_style
from jinxiang_report.documents.style import (
    CELL_PADDING,
    CLOSE_LINE,
    CLOSE_PADDING,
    LABEL_PADDING,
    LATIN,
    LONG_FIGURE_SIZE,
    ROW_PADDING,
    RULE_EIGHTHS,
    SONG,
    TABLE_LINE,
    TABLE_SIZE,
    StyleName,
)
from jinxiang_report.documents.tables import Entry, entries_of
from jinxiang_report.domain.contents import printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import Box, FormTable
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.paper.measures import Printed, families
from jinxiang_report.ui.paper.sheets import Sheet

_RULE = RULE_EIGHTHS / 8
_TWIPS = 20  # in a point
_LEFT, _CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter


def insert_table(
    cursor: QTextCursor, form: FormTable, report: Report, sheet: Sheet, printed: Printed
) -> None:
    """The table at the cursor, which then stands behind it."""
    frame = sheet.frame(form)
    table = cursor.insertTable(form.height, form.width, _format(form, frame))
    for entry in entries_of(form, frame):
        if entry.style is not StyleName.FIGURE:
            _fill(table, entry, frame, printed)
    style = figure_style(form, report, frame)
    for cell, box in form.boxes.items():
        text = printable(value_text(report.value(cell)))
        _fill(table, Entry(box, style, [text]), frame, printed)
    cursor.setPosition(table.lastPosition() + 1)


def _format(form: FormTable, frame: Frame) -> QTextTableFormat:
    made = QTextTableFormat()
    widths = [
        QTextLength(QTextLength.Type.PercentageLength, 100 * (right - left) / frame.edges[-1])
        for left, right in pairwise(frame.edges)
    ]
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setColumnWidthConstraints(widths)
    made.setHeaderRowCount(form.head_rows)
    made.setBorderCollapse(True)
    made.setBorder(0)
    made.setCellSpacing(0)
    return made


def _fill(table: QTextTable, entry: Entry, frame: Frame, printed: Printed) -> None:
    box = entry.box
    if box.height > 1 or box.width > 1:
        table.mergeCells(box.top, box.left, box.height, box.width)
    cell = table.cellAt(box.top, box.left)
    cell.setFormat(_cell_format(entry, frame, printed))
    block = QTextBlockFormat()
    block.setAlignment(_LEFT if entry.style is StyleName.ROW else _CENTRE)
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    block.setLineHeight(printed.length(_line(frame)), fixed)
    letters = QTextCharFormat()
    _set_letters(letters, entry.style)
    cursor = cell.firstCursorPosition()
    cursor.setBlockFormat(block)
    cursor.insertText("\u2028".join(entry.lines), letters)


def _set_letters(letters: QTextCharFormat, style: StyleName) -> None:
    digits = families(LATIN) if style in {StyleName.FIGURE, StyleName.LONG_FIGURE} else []
    letters.setFontFamilies([*digits, *families(SONG)])
    size = LONG_FIGURE_SIZE if style is StyleName.LONG_FIGURE else TABLE_SIZE
    letters.setFontPointSize(size.pt)


def _cell_format(entry: Entry, frame: Frame, printed: Printed) -> QTextTableCellFormat:
    made = QTextTableCellFormat()
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    made.setBorder(printed.length(_RULE))
    made.setBorderBrush(QBrush(Qt.GlobalColor.black))
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    beside = CELL_PADDING.pt - _RULE  # Qt takes the rules from the cell's own room
    if entry.style in {StyleName.ROW, StyleName.NARROW_HEAD}:
        beside += LABEL_PADDING.pt
    made.setPadding(printed.length(beside))
    above = printed.length(_above(entry.box, frame))
    made.setTopPadding(above)
    made.setBottomPadding(above)
    return made


def _above(box: Box, frame: Frame) -> float:
    """The room above a line. Qt adds the rules to it, and knows no least height of a row."""
    padding = float((CLOSE_PADDING if frame.close else ROW_PADDING).pt)
    least = (frame.least / _TWIPS - _line(frame)) / 2
    return max(padding, least if box.height == 1 else 0) - _RULE / 2


def _line(frame: Frame) -> float:
    return float((CLOSE_LINE if frame.close else TABLE_LINE).pt)
