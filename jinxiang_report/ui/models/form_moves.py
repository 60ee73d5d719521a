"""Where the cursor goes in a table: to the next cell in the form's order, or up and down."""

from collections.abc import Callable
from itertools import chain
from typing import TypeAlias

from jinxiang_report.domain.grid import Box, Cell, FormTable

IsOpen: TypeAlias = Callable[[Cell], bool]


def next_open(table: FormTable, cell: Cell, is_open: IsOpen, *, back: bool = False) -> Cell:
    """The next cell that can be typed into; after the last comes the first."""
    cells = list(table.boxes)
    if back:
        cells.reverse()
    at = cells.index(cell)
    return next(filter(is_open, chain(cells[at + 1 :], cells[:at])), cell)


def below(table: FormTable, cell: Cell, is_open: IsOpen) -> Cell:
    """The nearest cell under this one that can be typed into; itself at the bottom."""
    here = table.boxes[cell]
    under = (
        other
        for other, box in table.boxes.items()
        if box.top > here.top and _overlap(box, here) and is_open(other)
    )
    return min(under, key=lambda other: table.boxes[other].top, default=cell)


def above(table: FormTable, cell: Cell, is_open: IsOpen) -> Cell:
    """The nearest cell over this one that can be typed into; itself at the top."""
    here = table.boxes[cell]
    over = (
        other
        for other, box in table.boxes.items()
        if box.top < here.top and _overlap(box, here) and is_open(other)
    )
    return max(over, key=lambda other: table.boxes[other].top, default=cell)


def _overlap(one: Box, other: Box) -> bool:
    return one.left < other.left + other.width and other.left < one.left + one.width
