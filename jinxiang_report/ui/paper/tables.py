"""A statutory table of the pages that Qt lays out: merged cells, rules and widths as printed."""

import re

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

from jinxiang_report.documents.style import SONG
from jinxiang_report.domain.contents import printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import Box, FormTable, Label
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.paper.measures import Printed, families

_SIZE, _LINE = 10.0, 12.6
_PADDING = 1.9
_RULE = 0.5
_NUMBER = re.compile(r"（[一二三四五六七八九十]）|[一二三四五六七八九十]、")


def insert_table(cursor: QTextCursor, form: FormTable, report: Report, printed: Printed) -> None:
    """The table at the cursor, which then stands behind it."""
    table = cursor.insertTable(form.height, form.width, _format(form))
    for label in form.labels:
        beside = 0 < form.head_rows <= label.box.top or form.head_rows == 0
        names_row = beside and label.box.height == 1 and _is_row(form, label.box)
        side = Qt.AlignmentFlag.AlignLeft if names_row else Qt.AlignmentFlag.AlignHCenter
        _fill(table, _stacked(label), side, printed)
    for cell, box in form.boxes.items():
        text = printable(value_text(report.value(cell)))
        _fill(table, Label(box, text), Qt.AlignmentFlag.AlignHCenter, printed)
    cursor.setPosition(table.lastPosition() + 1)


def _stacked(label: Label) -> Label:
    """A heading beside many rows: its number on a line of its own."""
    found = _NUMBER.match(label.text) if label.box.height > 1 else None
    if found is None:
        return label
    return label._replace(text=f"{found[0]}\u2028{label.text[found.end() :]}")


def _is_row(form: FormTable, box: Box) -> bool:
    return any(figure.top == box.top for figure in form.boxes.values())


def _format(form: FormTable) -> QTextTableFormat:
    made = QTextTableFormat()
    whole = sum(form.column_widths)
    widths = [
        QTextLength(QTextLength.Type.PercentageLength, 100 * width / whole)
        for width in form.column_widths
    ]
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setColumnWidthConstraints(widths)
    made.setHeaderRowCount(form.head_rows)
    made.setBorderCollapse(True)
    made.setBorder(0)
    made.setCellSpacing(0)
    return made


def _cell_format(printed: Printed) -> QTextTableCellFormat:
    made = QTextTableCellFormat()
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    made.setBorder(printed.length(_RULE))
    made.setBorderBrush(QBrush(Qt.GlobalColor.black))
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setPadding(printed.length(_PADDING))
    return made


def _fill(table: QTextTable, label: Label, side: Qt.AlignmentFlag, printed: Printed) -> None:
    box = label.box
    if box.height > 1 or box.width > 1:
        table.mergeCells(box.top, box.left, box.height, box.width)
    cell = table.cellAt(box.top, box.left)
    cell.setFormat(_cell_format(printed))
    block = QTextBlockFormat()
    block.setAlignment(side)
    block.setLineHeight(printed.length(_LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    letters = QTextCharFormat()
    letters.setFontFamilies(families(SONG))
    letters.setFontPointSize(_SIZE)
    cursor = cell.firstCursorPosition()
    cursor.setBlockFormat(block)
    cursor.insertText(label.text, letters)
