"""One year's report: everything that is checked and printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from jinxiang_report.domain.fields import FIELD, Facts, Field, compared_fields, fill, own_fields
from jinxiang_report.domain.figure import Figure, Value, value_text
from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.form import OUTLINE, Edition, edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.normative import Documents
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.snapshot import Snapshot
from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.domain.tally import Correspondence, Tally
from jinxiang_report.domain.term import Term
from jinxiang_report.domain.transcript import Transcript


class State(StrEnum):
    """How far a year's report has come."""

    DRAFT = "草稿"
    FINAL = "定稿"
    SUBMITTED = "已报送"
    PUBLISHED = "已公开"

    @property
    def is_open(self) -> bool:
        """Whether anything of the year may change."""
        return self is State.DRAFT


@dataclass(frozen=True)
class ReportYear:
    """A year of the ledger."""

    year: int
    state: State = State.DRAFT
    finalised: date | None = None
    """When it was last closed (定稿)."""
    submitted: date | None = None
    """When it was handed in (报送)."""
    published: date | None = None
    """When it was made public; due by 31 January (条例 art. 49)."""

    @property
    def is_open(self) -> bool:
        """Whether anything of the year may change."""
        return self.state.is_open

    def days(self) -> str:
        """The days of the steps that were taken: 2022-01-20 定稿，2022-01-21 报送."""
        steps = {"定稿": self.finalised, "报送": self.submitted, "公开": self.published}
        told = "，".join(f"{day.isoformat()} {name}" for name, day in steps.items() if day)
        return f"已重新打开，此前 {told}" if told and self.is_open else told


@dataclass(frozen=True)
class Dismissal:
    """A finding that somebody looked at and left, with the reason."""

    year: int
    finding: str
    """The finding's key: it differs as soon as rule, place or values do."""
    rule: str
    reason: str


@dataclass(frozen=True)
class Draft:
    """The stored text of one section, fields in it as {名称}."""

    year: int
    section: str
    text: str
    unseen: tuple[Stretch, ...] = ()
    """What of it was taken over from last year and has not been looked at since, in order."""


@dataclass(frozen=True)
class Report:
    """Office, figures, text and counts of one year, as they stand now."""

    year: int
    office: Office
    state: State = State.DRAFT
    figures: Mapping[Cell, Figure] = field(default_factory=dict)
    """Only filled cells; a cell that is absent is blank."""
    given: Mapping[Cell, Figure] = field(default_factory=dict)
    """What the ledger or last year says of cells, those typed over too; nothing once closed."""
    documents: Documents | None = None
    """The marked documents (行政规范性文件); None while the ledger has none to be counted."""
    drafts: Mapping[str, str] = field(default_factory=dict)
    """Stored text by section key."""
    unseen: Mapping[str, tuple[Stretch, ...]] = field(default_factory=dict)
    """By section key, what of the stored text came from last year and was not looked at since."""
    tally: Tally = field(default_factory=Tally)
    remarks: tuple[Finding, ...] = ()
    """What the rules said of single entries when they were stored; of many alike, the first few."""
    post_days: tuple[date, ...] = ()
    """The days of the year with posts, in order."""
    pushes_by_month: Mapping[int, int] = field(default_factory=dict)
    """How often the account sent something (按次): articles sent together count once."""
    by_push: bool = False
    """Whether the office reports its posts by push rather than by article (按篇)."""
    last: "Report | None" = None
    """Last year's report as far as the ledger keeps it: figures, counts, office, its own last.

    Of those further back there is only what goes on from year to year.
    """
    dismissed: frozenset[str] = frozenset()
    """Of a past year: the keys of findings that were left with a reason."""
    powers: frozenset[str] | None = None
    """Rows of 表二 of which the office has matters (权责清单); None: it has not said."""
    terms: tuple[Term, ...] = ()
    """The office's own list of words it does not want to read."""
    correspondence: Correspondence | None = None
    """None while no ledger of applications is kept."""
    published: Mapping[str, int] | None = None
    """The counts by name when the report was published; None: not published, or not kept."""
    transcript: Transcript | None = None
    """The existing document this was read from; None: the report is the ledger's own."""
    exported: Snapshot | None = None
    """What the last file said that was no draft; None if there is none."""

    @property
    def edition(self) -> Edition:
        """The edition of the form this year follows."""
        return edition_of(self.year)

    @property
    def has_ledger(self) -> bool:
        """Whether a ledger stands behind the report: counts, profile and live fields."""
        return self.transcript is None

    @property
    def has_tables(self) -> bool:
        """Whether it has statutory tables. A text may come without them and is not blamed."""
        return self.has_ledger or bool(self.figures)

    @property
    def stated_year(self) -> int | None:
        """The year reported on; None where an existing text does not tell."""
        return self.year if self.transcript is None else self.transcript.year

    @property
    def title(self) -> str:
        """The report's title in the standard form."""
        return f"{self.office.name}{self.year}年政府信息公开工作年度报告"

    @property
    def pushes(self) -> int:
        """How often the account sent something in the year."""
        return sum(self.pushes_by_month.values())

    def _fields(self, wanted: frozenset[str] | None = None) -> dict[str, Field]:
        """The live fields of this year by itself and compared with last year."""
        own = self._own_fields(wanted)
        before = self.last._own_fields(wanted) if self.last else None  # noqa: SLF001 - one of us
        return own | compared_fields(own, before, self.year)

    def _own_fields(self, wanted: frozenset[str] | None) -> dict[str, Field]:
        notices = self.correspondence.fee_notices if self.correspondence else None
        pushes = self.pushes_by_month
        return own_fields(
            Facts(self.year, self.office, self.tally, self.number, pushes, notices, wanted)
        )

    @cached_property
    def catalogue(self) -> dict[str, Field]:
        """Every live field there is this year, those that compare it with last year too."""
        return self._fields()

    @cached_property
    def written(self) -> dict[str, Field]:
        """The live fields that stand in the text, and others that cost nothing."""
        named = {name for text in self.drafts.values() for name in FIELD.findall(text)}
        # 依申请.新收.同比 is reckoned from 依申请.新收.
        return self._fields(frozenset(named | {name.rpartition(".")[0] for name in named}))

    def field(self, name: str) -> Field | None:
        """One live field, without reckoning the hundreds of others."""
        return self.written.get(name) or self._fields(frozenset({name})).get(name)

    @cached_property
    def written_values(self) -> dict[str, str]:
        """The present value of those that have one; none in an existing text."""
        if not self.has_ledger:
            return {}
        return {name: field.value for name, field in self.written.items() if field.value}

    @cached_property
    def fields(self) -> dict[str, str]:
        """The present value of every live field that has one; none in an existing text."""
        if not self.has_ledger:
            return {}
        return {name: field.value for name, field in self.catalogue.items() if field.value}

    @cached_property
    def narrative(self) -> dict[str, str]:
        """The text of every section that has any, in order, with its fields filled.

        An existing report may also have text under 二, 三, 四 and 六 themselves.
        """
        if self.transcript:
            return self.transcript.narrative
        return {
            section.key: fill(self.drafts[section.key], self.written_values)
            for section in OUTLINE
            if self.drafts.get(section.key, "").strip()
        }

    def value(self, cell: Cell) -> Value | None:
        """What stands in the cell; None if it is blank."""
        figure = self.figures.get(cell)
        return None if figure is None else figure.value

    def is_explained(self, cell: Cell) -> bool:
        """Whether a reason was given for differing from just what the ledger says now."""
        figure, given = self.figures.get(cell), self.given.get(cell)
        return bool(
            figure and given and figure.reason and figure.instead_of == value_text(given.value)
        )

    def number(self, cell: Cell) -> int | Decimal | None:
        """The cell's number; None if it is blank or holds text."""
        figure = self.figures.get(cell)
        return None if figure is None else figure.number
