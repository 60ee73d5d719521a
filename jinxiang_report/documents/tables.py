"""A statutory table as WordprocessingML: merged cells from the form's boxes, widths in twips.

Written as text: Table.cell() of python-docx walks the whole grid on every call.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from docx.shared import Length, Mm, Twips

from jinxiang_report.documents.style import (
    CELL_PADDING,
    NARROW_COLUMN,
    ROOMY_ROW,
    TABLE_SIZE,
    StyleName,
)
from jinxiang_report.documents.wording import StyleIds, paragraph_xml
from jinxiang_report.domain.contents import printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import Box, FormTable, Label
from jinxiang_report.domain.report import Report

_NUMBER = re.compile(r"（.）|.、")
_STACKED_FROM = 4  # characters; three still stand side by side in a narrow column
_ROOMY_UP_TO = 20  # rows
_AT_LEAST = f'<w:trHeight w:val="{ROOMY_ROW.twips}" w:hRule="atLeast"/>'


class Entry(NamedTuple):
    """What is printed in one box of the grid."""

    box: Box
    style: StyleName
    lines: list[str]


def table_xml(table: FormTable, report: Report, style_ids: StyleIds) -> str:
    """The table of this report. A blank figure prints as nothing."""
    entries = _by_place(_entries(table, report))
    rows = "".join(_row(table, row, entries, style_ids) for row in range(table.height))
    return f"<w:tbl>{_properties(table, style_ids)}{rows}</w:tbl>"


def _entries(table: FormTable, report: Report) -> Iterator[Entry]:
    for label in table.labels:
        yield Entry(label.box, *_wording(table, label))
    for cell, box in table.boxes.items():
        yield Entry(box, StyleName.FIGURE, [printable(value_text(report.value(cell)))])


def _wording(table: FormTable, label: Label) -> tuple[StyleName, list[str]]:
    """The label's style and lines. A table without head rows is all heads."""
    width = _width(table, label.box)
    beside_figures = 0 < table.head_rows <= label.box.top
    if beside_figures and label.box.height == 1:
        return StyleName.ROW, [label.text]
    if beside_figures:
        return StyleName.HEAD, _stacked(label.text, (width - 2 * CELL_PADDING) // TABLE_SIZE)
    if width <= NARROW_COLUMN and len(label.text) >= _STACKED_FROM:
        return StyleName.NARROW_HEAD, [label.text]
    return StyleName.HEAD, [label.text]


def _stacked(text: str, room: int) -> list[str]:
    """A heading beside many rows: its number, then its words in lines of even length."""
    found = _NUMBER.match(text)
    number, words = (found[0], text[found.end() :]) if found else ("", text)
    lines = -(-len(words) // room)
    short, longer = divmod(len(words), lines)
    ends = [at * short + min(at, longer) for at in range(lines + 1)]
    return [line for line in (number, *(words[a:b] for a, b in pairwise(ends))) if line]


def _by_place(entries: Iterator[Entry]) -> dict[tuple[int, int], Entry]:
    """Every row of every entry, at the column where it begins."""
    return {
        (row, entry.box.left): entry
        for entry in entries
        for row in range(entry.box.top, entry.box.top + entry.box.height)
    }


def _row(
    table: FormTable,
    row: int,
    entries: Mapping[tuple[int, int], Entry],
    style_ids: StyleIds,
) -> str:
    roomy = _AT_LEAST if table.height <= _ROOMY_UP_TO else ""
    head = "<w:tblHeader/>" if row < table.head_rows else ""
    cells = "".join(
        _cell(table, entries[row, column], row, style_ids)
        for column in range(table.width)
        if (row, column) in entries
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{roomy}{head}</w:trPr>{cells}</w:tr>"


def _cell(table: FormTable, entry: Entry, row: int, style_ids: StyleIds) -> str:
    box = entry.box
    begins = row == box.top
    span = f'<w:gridSpan w:val="{box.width}"/>' if box.width > 1 else ""
    merge = f'<w:vMerge w:val="{"restart" if begins else "continue"}"/>' if box.height > 1 else ""
    # Rows held together keep a table on one page if it fits there, and its heading with it.
    keep = row < table.height - 1
    words = paragraph_xml(style_ids[entry.style], entry.lines if begins else [], keep=keep)
    width = _width(table, box).twips
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}'
        f'<w:vAlign w:val="center"/></w:tcPr>{words}</w:tc>'
    )


def _width(table: FormTable, box: Box) -> Length:
    """From edge to edge, so that rounding never makes a table wider than its columns together."""
    left, right = _edge(table, box.left), _edge(table, box.left + box.width)
    return Twips(right.twips - left.twips)


def _edge(table: FormTable, column: int) -> Length:
    return Mm(sum(table.column_widths[:column]))


def _properties(table: FormTable, style_ids: StyleIds) -> str:
    columns = "".join(
        f'<w:gridCol w:w="{_width(table, Box(0, column)).twips}"/>' for column in range(table.width)
    )
    whole = _width(table, Box(0, 0, 1, table.width)).twips
    return (
        f'<w:tblPr><w:tblStyle w:val="{style_ids[StyleName.TABLE]}"/>'
        f'<w:tblW w:w="{whole}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )
