"""A statutory table's room on a page: the edges of its columns, its rows, and its figures' size."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from docx.shared import Length

from jinxiang_report.documents.style import CELL_PADDING, ROOMY_ROW, TABLE_SIZE, StyleName
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import Box, Cell, FormTable
from jinxiang_report.domain.report import Report

_ROOMY_UP_TO = 20  # rows
_MORE_LINES = 4  # than rows in 表三 across; they must fit too
_AIR = 4 * CELL_PADDING.twips  # what a figure and the rules beside it leave free


class Frame(NamedTuple):
    """The table on a page, in twips."""

    edges: tuple[int, ...]
    """Of its columns, from 0."""
    least: int
    """The height of a row, or more."""
    close: bool
    """Whether lines stand closer than their style says."""

    def width(self, box: Box) -> int:
        """From edge to edge, so that rounding never makes a table wider than its columns."""
        return self.edges[box.left + box.width] - self.edges[box.left]


def upright(table: FormTable, width: Length) -> Frame:
    """The table over the width of a page's text."""
    least = ROOMY_ROW.twips if table.height <= _ROOMY_UP_TO else 0
    return Frame(_edges(table.column_widths, width), least, close=False)


def lying(table: FormTable, width: Length, height: Length, heading: Length) -> Frame:
    """The table over a page across, its rows sharing the height with its heading."""
    least = (height.twips - heading.twips) // (table.height + _MORE_LINES)
    return Frame(_edges(table.wide_columns, width), least, close=True)


def figure_style(table: FormTable, report: Report, frame: Frame) -> StyleName:
    """How all figures of the table are set: smaller if one would break in its column."""
    rooms = _digits(table, frame)
    longest = max(len(value_text(report.value(cell))) for cell in table.boxes)
    fits = longest <= min(rooms.values()) or all(
        len(value_text(report.value(cell))) <= room for cell, room in rooms.items()
    )
    return StyleName.FIGURE if fits else StyleName.LONG_FIGURE


@lru_cache(maxsize=32)
def _digits(table: FormTable, frame: Frame) -> Mapping[Cell, int]:
    """How many digits, half as wide as high, have room in each figure's column."""
    return {
        cell: (frame.width(box) - _AIR) * 2 // TABLE_SIZE.twips for cell, box in table.boxes.items()
    }


def _edges(shares: tuple[float, ...], width: Length) -> tuple[int, ...]:
    scale = width.twips / sum(shares)
    return tuple(round(edge * scale) for edge in accumulate(shares, initial=0))
