"""Sheets as plain values, whatever file or clipboard they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple, TypeAlias

from openpyxl.utils.datetime import WINDOWS_EPOCH


class Fault(NamedTuple):
    """A formula without a value: the error it gives, or nothing if it was never computed."""

    error: str = ""


class At(NamedTuple):
    """A place in a sheet, counted from 1."""

    row: int
    column: int


Content: TypeAlias = str | float | datetime | date | time | timedelta | Fault
"""What a filled cell holds; whole numbers and truth values are floats to the type checker."""


class Row(NamedTuple):
    """A row with something in it: its number in the file, and its filled cells by column."""

    number: int
    cells: Mapping[int, Content]


@dataclass(frozen=True)
class Sheet:
    """A sheet's filled cells, and what else of it matters to a reader."""

    name: str
    rows: tuple[Row, ...] = ()
    merges: Mapping[At, int] = field(default_factory=dict)
    """The last row of each merged range that spans several, by its first cell."""
    links: Mapping[At, str] = field(default_factory=dict)
    """Addresses on the web that cells lead to."""
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    epoch: datetime = WINDOWS_EPOCH
    """The day that serial numbers count from."""
    notes: tuple[str, ...] = ()
    """What the user should know of how the sheet was read."""
