"""A statutory table as WordprocessingML: merged cells from the form's boxes, widths in twips.

Written as text: Table.cell() of python-docx walks the whole grid on every call.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from jinxiang_report.documents.blank_styles import cell_margins
from jinxiang_report.documents.frames import Frame, figure_style
from jinxiang_report.documents.style import (
    CELL_PADDING,
    CLOSE_LINE,
    CLOSE_PADDING,
    NARROW_COLUMN,
    TABLE_SIZE,
    StyleName,
)
from jinxiang_report.documents.wording import StyleIds, paragraph_xml, run_xml
from jinxiang_report.domain.contents import printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import Box, Cell, FormTable, Label
from jinxiang_report.domain.report import Report

_NUMBER = re.compile(r"（.）|.、")
_STACKED_FROM = 4  # characters; three still stand side by side in a narrow column
_FIGURE = "\x00"  # stands for a figure; no text can hold it
_HALVES = 2
_CLOSE_LINE = f'<w:spacing w:line="{CLOSE_LINE.twips}" w:lineRule="exact"/>'


class Entry(NamedTuple):
    """What is printed in one box of the grid."""

    box: Box
    style: StyleName
    lines: list[str]


def table_xml(table: FormTable, report: Report, style_ids: StyleIds, frame: Frame) -> str:
    """The table of this report. A blank figure prints as nothing."""
    style = style_ids[figure_style(table, report, frame)]
    styles = {**style_ids, StyleName.FIGURE: style}
    first, *following = _skeleton(table, frame, frozenset(styles.items()))
    figures = (printable(value_text(report.value(cell))) for cell in _in_reading_order(table))
    runs = (run_xml([figure]) for figure in figures)
    return first + "".join([run + piece for run, piece in zip(runs, following, strict=True)])


def entries_of(table: FormTable, frame: Frame) -> Iterator[Entry]:
    """What is printed in each box: every label, then a place for every figure."""
    for label in table.labels:
        yield Entry(label.box, *_wording(table, label, frame))
    for box in table.boxes.values():
        yield Entry(box, StyleName.FIGURE, [_FIGURE])


@lru_cache(maxsize=32)
def _skeleton(
    table: FormTable, frame: Frame, styles: frozenset[tuple[StyleName, str]]
) -> tuple[str, ...]:
    """The table without its figures, cut where each belongs, in reading order."""
    style_ids = dict(styles)
    entries = _by_place(entries_of(table, frame))
    rows = "".join([_row(table, row, entries, frame, style_ids) for row in range(table.height)])
    whole = f"<w:tbl>{_properties(table, frame, style_ids)}{rows}</w:tbl>"
    return tuple(whole.split(run_xml([_FIGURE])))


@lru_cache(maxsize=32)
def _in_reading_order(table: FormTable) -> tuple[Cell, ...]:
    return tuple(sorted(table.boxes, key=lambda cell: table.boxes[cell]))


def _wording(table: FormTable, label: Label, frame: Frame) -> tuple[StyleName, list[str]]:
    """The label's style and lines. A table without head rows is all heads."""
    width = frame.width(label.box)
    beside_figures = 0 < table.head_rows <= label.box.top
    if beside_figures and label.box.height == 1:
        return StyleName.ROW, [label.text]
    if beside_figures:
        room = (width - 2 * CELL_PADDING.twips) // TABLE_SIZE.twips
        return StyleName.HEAD, _stacked(label.text, room)
    if width <= NARROW_COLUMN.twips and len(label.text) >= _STACKED_FROM:
        return StyleName.NARROW_HEAD, [label.text]
    return StyleName.HEAD, _halved(label.text, (width - 2 * CELL_PADDING.twips) // TABLE_SIZE.twips)


def _halved(text: str, room: int) -> list[str]:
    """A wording too long for a line, in two where it pauses, if both fit."""
    halves = [f"{half}，" for half in text.split("，")]
    halves[-1] = halves[-1].removesuffix("，")
    fit = len(text) > room >= max(map(len, halves))
    return halves if fit and len(halves) == _HALVES else [text]


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
    frame: Frame,
    style_ids: StyleIds,
) -> str:
    tall = f'<w:trHeight w:val="{frame.least}" w:hRule="atLeast"/>' if frame.least else ""
    # Who listens to a table needs a head; one without head rows never leaves its page.
    head = "<w:tblHeader/>" if row < max(table.head_rows, 1) else ""
    # Rows held together keep a table on one page if it fits there, and its heading with it.
    keep = row < table.height - 1
    cells = [
        _cell(entry, frame, style_ids, begins=row == entry.box.top, keep=keep)
        for column in range(table.width)
        if (entry := entries.get((row, column)))
    ]
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(entry: Entry, frame: Frame, style_ids: StyleIds, *, begins: bool, keep: bool) -> str:
    box = entry.box
    span = f'<w:gridSpan w:val="{box.width}"/>' if box.width > 1 else ""
    merge = f'<w:vMerge w:val="{"restart" if begins else "continue"}"/>' if box.height > 1 else ""
    lines = entry.lines if begins else []
    direct = _CLOSE_LINE if frame.close else ""
    words = paragraph_xml(style_ids[entry.style], lines, keep=keep, direct=direct)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{frame.width(box)}" w:type="dxa"/>{span}{merge}'
        f'<w:vAlign w:val="center"/></w:tcPr>{words}</w:tc>'
    )


def _properties(table: FormTable, frame: Frame, style_ids: StyleIds) -> str:
    columns = "".join(f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(frame.edges))
    close = cell_margins(CLOSE_PADDING.twips, CELL_PADDING.twips) if frame.close else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="{style_ids[StyleName.TABLE]}"/>'
        f'<w:tblW w:w="{frame.edges[-1]}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/>{close}<w:tblLook w:val="0620" w:firstRow="1"'
        ' w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{table.heading}"/>'
        f'<w:tblDescription w:val="{_described(table)}"/>'
        f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


def _described(table: FormTable) -> str:
    """The table in a sentence, for who can't see it."""
    heads = f"前{table.head_rows}行是栏目" if table.head_rows else "每一项之下先是栏目，再是数字"
    return f"法定表格，{table.height}行{table.width}列，{heads}。"
