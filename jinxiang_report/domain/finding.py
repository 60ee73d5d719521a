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

    @property
    def word(self) -> str:
        """What a person calls it."""
        return {"error": "错误", "warning": "提醒", "hint": "建议"}[self]


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


class PastCell(NamedTuple):
    """A figure of an earlier year's report."""

    year: int
    cell: Cell


Place: TypeAlias = Cell | Quote | ItemRow | PostRow | PastCell


class Refilling(NamedTuple):
    """Figures to put in the place of what the cells hold."""

    figures: tuple[tuple[Cell, str], ...]
    """What to enter, as it would be typed."""


class Rewording(NamedTuple):
    """A stretch of a section's stored text, fields in it as {名称}, to be written otherwise."""

    section: str
    start: int
    old: str
    new: str


class Moving(NamedTuple):
    """Rows to be counted in the year of their date."""

    rows: tuple[ItemRow | PostRow, ...]


class Renumbering(NamedTuple):
    """A document number to be written properly."""

    row: ItemRow
    number: str


Change: TypeAlias = Refilling | Rewording | Moving | Renumbering


STYLE = "SY"
"""The family of rules on style, which can be switched off as a whole."""

FAMILIES = {
    "T2": "表二",
    "T3": "表三",
    "T4": "表四",
    "X": "表与表",
    "TX": "正文与表",
    "TA": "正文中的数",
    "TL": "与台账",
    "YR": "与上年",
    "DL": "日期和期限",
    "LG": "公开信息登记",
    "AP": "申请登记",
    "WX": "公众号登记",
    "ST": "结构和体例",
    STYLE: "文字风格",
    "EX": "导出的文件",
}
"""What the families of rules are about, in the order they are listed."""


@dataclass(frozen=True)
class Mend:
    """A change that settles a finding, and what its button says."""

    label: str
    change: Change


@dataclass(frozen=True)
class Finding:
    """One thing to look at. The message holds the numbers, the place and what to do."""

    rule: str
    severity: Severity
    message: str
    places: tuple[Place, ...] = ()
    mend: Mend | None = None
    """Only where one change is plainly right; None leaves it to the reader."""
    followers: tuple["Finding", ...] = ()
    """What fails for the same cause; told in the message, not by themselves."""

    @property
    def family(self) -> str:
        """The family of rules it comes from: T3 of T3-05."""
        return self.rule.partition("-")[0]

    @property
    def key(self) -> str:
        """What a dismissal holds on to: rule, places, and the values, which the message tells."""
        return "|".join((self.rule, *map(str, self.places), self.message))
