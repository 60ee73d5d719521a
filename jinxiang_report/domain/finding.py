"""What a check found: a value to show, never an exception."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from jinxiang_report.domain.grid import Cell


class Severity(StrEnum):
    """How grave a finding is. Only an error keeps a year from being closed (定稿)."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Quote(NamedTuple):
    """A place in the narrative: an exact stretch of the text as it is read, fields filled."""

    section: str
    text: str


class ItemRow(NamedTuple):
    """A row of the ledger 公开信息."""

    id: int


class PostRow(NamedTuple):
    """A row of the ledger 微信公众号."""

    id: int


Place: TypeAlias = Cell | Quote | ItemRow | PostRow


@dataclass(frozen=True)
class Finding:
    """One thing to look at. The message holds the numbers, the place and what to do."""

    rule: str
    severity: Severity
    message: str
    places: tuple[Place, ...] = ()

    @property
    def key(self) -> str:
        """What a dismissal holds on to: rule, places, and the values, which the message tells."""
        return "|".join((self.rule, *map(str, self.places), self.message))
