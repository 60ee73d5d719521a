"""The shapes of a printed table: cells, boxes and sums. What they say stands in form.py."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Cell(NamedTuple):
    """The address of one figure, e.g. Cell("三", "received", "person")."""

    table: str
    row: str
    column: str

    def __str__(self) -> str:
        return ":".join(self)


class Kind(StrEnum):
    """What a figure may be."""

    COUNT = "count"  # a whole number, 0 or more
    MONEY = "money"  # 万元, 0 or more, down to a 分 (six decimals)
    CHANGE = "change"  # a whole number that may be negative (本年增/减, edition 2019)


class Box(NamedTuple):
    """A rectangle of the printed grid, in grid rows and columns."""

    top: int
    left: int
    height: int = 1
    width: int = 1


class Label(NamedTuple):
    """Printed wording and where it stands."""

    box: Box
    text: str


class Named(NamedTuple):
    """A row or column: its English key, its printed wording, and the headings above it."""

    key: str
    label: str
    groups: tuple[str, ...] = ()


class Sum(NamedTuple):
    """A total and the figures that must add up to it."""

    total: Cell
    parts: tuple[Cell, ...]


class Balance(NamedTuple):
    """Two groups of figures whose sums must be equal."""

    left: tuple[Cell, ...]
    right: tuple[Cell, ...]


@dataclass(frozen=True, eq=False)
class FormTable:
    """One statutory table as printed: wording, grid and prescribed sums. There is one of each."""

    key: str
    heading: str
    head_rows: int
    column_widths: tuple[float, ...]
    """In proportion; millimetres where the text block is 156 mm wide."""
    labels: tuple[Label, ...]
    boxes: Mapping[Cell, Box]
    """Where each figure stands; in the order of the form."""
    rows: Mapping[str, str]
    columns: Mapping[str, str]
    sums: tuple[Sum, ...] = ()
    balances: tuple[Balance, ...] = ()
    kinds: Mapping[Cell, Kind] = field(default_factory=dict)
    """Figures that are not counts."""
    wide_columns: tuple[float, ...] = ()
    """The same for a page across; empty: as upright."""

    @cached_property
    def height(self) -> int:
        """The number of grid rows, heads included."""
        return max(box.top + box.height for box in self.boxes.values())

    @property
    def width(self) -> int:
        """The number of grid columns, label columns included."""
        return len(self.column_widths)

    @cached_property
    def totals(self) -> frozenset[Cell]:
        """The figures that the program can reckon from others."""
        return frozenset(prescribed.total for prescribed in self.sums)

    def kind(self, cell: Cell) -> Kind:
        """What the figure may be; a count unless the form says otherwise."""
        return self.kinds.get(cell, Kind.COUNT)

    def name(self, cell: Cell) -> str:
        """The cell as a person calls it, e.g. “一、本年新收政府信息公开申请数量·自然人”."""
        return f"{self.rows[cell.row]}·{self.columns[cell.column]}"
