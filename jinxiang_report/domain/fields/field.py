"""What a live field is, and what the fields of a year are taken from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.tally import Tally

Number: TypeAlias = Callable[[Cell], int | Decimal | None]


class Rows(NamedTuple):
    """Rows of a ledger; what is not given does not matter."""

    kind: Literal["item", "post"]
    category: int | None = None
    """Its id; 0 for rows without a category."""
    month: int = 0
    channel: str = ""


class Field(NamedTuple):
    """A live field as a list offers it."""

    name: str
    group: str
    value: str
    """Empty while not known."""
    about: str
    """What it is, in a line."""
    behind: tuple[Cell | Rows, ...] = ()
    """Where its value comes from: cells of the tables, rows of the ledgers; else the profile."""
    lacking: str = ""
    """Why it has no value, and what to do; empty if it has one."""


@dataclass(frozen=True)
class Facts:
    """What the fields of a year are taken from."""

    year: int
    office: Office
    tally: Tally
    number: Number
    pushes: Mapping[int, int] = field(default_factory=dict)
    """How often the account sent something (按次), by month."""
    fee_notices: int | None = None
    """收费通知; None while no ledger of applications is kept."""
    wanted: frozenset[str] | None = None
    """Names of fields that are all somebody asks for; others may be left out.

    None asks for every field. There are hundreds, and a text holds a few.
    """

    def wants(self, name: str) -> bool:
        """Whether somebody asks for it, or for what compares it with last year."""
        return self.wanted is None or name in self.wanted

    def wants_of(self, group: str) -> bool:
        """Whether somebody asks for any field of the group."""
        return self.wanted is None or any(name.startswith(f"{group}.") for name in self.wanted)
