"""How wide and high a form's columns and rows stand on the screen."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from jinxiang_report.domain.grid import Box, FormTable

SIDE = 6
"""Pixels left and right of any wording in the form."""
_ABOVE_AND_BELOW = 4
_LEAST_EMS_PER_MILLIMETRE = 0.30
_MOST_EMS_PER_COLUMN = 14
"""Wider than this, the form only pulls its figures apart."""
_ENDLESS = 10_000


class Measures(NamedTuple):
    """Pixels for every column and row of the grid, heads included."""

    columns: list[int]
    rows: list[int]


def most_width(table: FormTable, metrics: QFontMetrics) -> int:
    """How wide the form may become."""
    return _MOST_EMS_PER_COLUMN * table.width * _em(metrics)


def least_width(table: FormTable, metrics: QFontMetrics) -> int:
    """How narrow the form may become."""
    return int(sum(table.column_widths) * _LEAST_EMS_PER_MILLIMETRE * _em(metrics))


def measures(table: FormTable, metrics: QFontMetrics, available: int, lines: int = 1) -> Measures:
    """The form at the width there is: columns in the printed proportion, wording wrapped.

    Every figure has room for so many lines.
    """
    columns = _column_widths(table, metrics, available)
    return Measures(columns, _row_heights(table, metrics, columns, lines))


def even_width(metrics: QFontMetrics, text: str, width: int) -> int:
    """The least width at which the wording takes no more lines: its lines come out even."""
    room = width - 2 * SIDE
    lines = _wrapped_height(metrics, text, width)
    em = _em(metrics)
    while room > em and _wrapped_height(metrics, text, room - em + 2 * SIDE) == lines:
        room -= em
    return room


def _column_widths(table: FormTable, metrics: QFontMetrics, available: int) -> list[int]:
    printed = sum(table.column_widths)
    width = max(least_width(table, metrics), min(available, most_width(table, metrics)))
    edges = [
        round(width * sum(table.column_widths[:at]) / printed) for at in range(table.width + 1)
    ]
    return [right - left for left, right in pairwise(edges)]


def _row_heights(
    table: FormTable, metrics: QFontMetrics, columns: Sequence[int], lines: int
) -> list[int]:
    one = metrics.height() + 2 * _ABOVE_AND_BELOW
    more = (lines - 1) * metrics.height()
    with_figures = {box.top for box in table.boxes.values()}
    heights = [one + (more if row in with_figures else 0) for row in range(table.height)]
    for box, text in sorted(table.labels, key=lambda label: label.box.height):
        wanted = _wrapped_height(metrics, text, sum(columns[box.left : box.left + box.width]))
        last = box.top + box.height - 1
        heights[last] += max(0, wanted - _height(heights, box))
    return heights


def _wrapped_height(metrics: QFontMetrics, text: str, width: int) -> int:
    room = QRect(0, 0, width - 2 * SIDE, _ENDLESS)
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() + _ABOVE_AND_BELOW


def _height(heights: Sequence[int], box: Box) -> int:
    return sum(heights[box.top : box.top + box.height])


def _em(metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance("字")
