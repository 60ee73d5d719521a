"""What there is to read: the open ledger, the chosen year's report, and what was found in it."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry, PublishedItem
from jinxiang_report.domain.finding import Finding, Mend
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.report import Dismissal, Report, ReportYear
from jinxiang_report.operations import given, mending, preferences, reports
from jinxiang_report.operations.aliases import catalogue_with_aliases
from jinxiang_report.storage import (
    browsing,
    history,
    placing,
    reading,
    recording,
    searching,
    unfinished,
)
from jinxiang_report.storage.browsing import Kind, Wanted
from jinxiang_report.storage.history import PastAction, PastChange
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.remarking import holidays_of
from jinxiang_report.storage.remarks import remarks_of
from jinxiang_report.storage.time_limits import lend_working_days
from jinxiang_report.storage.traces import Traces
from jinxiang_report.storage.wanted import Search


class YearInView(QObject):
    """The year that the window shows, as it stood when it was last read."""

    def __init__(self, ledger: Ledger, year: int) -> None:
        super().__init__()
        self._ledger = ledger
        self._year = year
        self._judged = reports.Judged([], [])
        self._judge_now: Callable[[], reports.Judged] | None = None
        self._read()

    @property
    def ledger(self) -> Ledger:
        """The open ledger, for operations that no page but one needs."""
        return self._ledger

    @property
    def path(self) -> Path:
        """Where the ledger lies."""
        return self._ledger.path

    @property
    def year(self) -> int:
        """The report year in view."""
        return self._year

    @property
    def years(self) -> list[int]:
        """The years the ledger keeps, oldest first."""
        return [kept.year for kept in reading.years(self._ledger)]

    @property
    def report(self) -> Report:
        """The year's report as it stands."""
        return self._report

    @property
    def standing(self) -> ReportYear:
        """How far the year in view has come, and since when."""
        return next(kept for kept in reading.years(self._ledger) if kept.year == self._year)

    @property
    def office(self) -> Office:
        """The office as it is now; a closed year's report shows it as it was."""
        return reading.office(self._ledger)

    @property
    def powers(self) -> frozenset[str] | None:
        """The rows of 表二 of which the office has matters; None while it has not said."""
        return preferences.powers(self._ledger)

    def report_of(self, year: int) -> Report:
        """Another year's report as it stands."""
        return self._report if year == self._year else reports.compose(self._ledger, year)

    @property
    def findings(self) -> Sequence[Finding]:
        """What is to be looked at in it, gravest first."""
        return self._judgement.outstanding

    @property
    def left(self) -> Sequence[tuple[Finding, Dismissal]]:
        """What is still found in the year and was left with a reason."""
        return self._judgement.left

    def mend_of(self, finding: Finding) -> Mend | None:
        """The safe change that would settle a finding, if there is one."""
        return mending.mend_of(self._ledger, finding)

    def documents_behind(self, cell: Cell) -> list[PublishedItem]:
        """The marked documents that a figure of the year counts."""
        return given.documents_behind(self._ledger, self._year, cell)

    @property
    def categories(self) -> list[Category]:
        """The year's catalogue, retired categories too."""
        return [category for category, _ in self._report.tally.by_category]

    @property
    def catalogue(self) -> Catalogue:
        """The same, to be found by what is typed for them."""
        return catalogue_with_aliases(self._ledger, self.categories)

    @property
    def holidays(self) -> Holidays:
        """The office's own days off and make-up days."""
        return holidays_of(self._ledger)

    @property
    def layout(self) -> Layout:
        """How the year's document is laid out."""
        from jinxiang_report.operations.layouts import layout_of

        return layout_of(self._ledger, self._year)

    @property
    def dated_layout(self) -> Layout:
        """The same with the day that its signature bears."""
        from jinxiang_report.operations.layouts import dated

        return dated(self._ledger, self.layout, self._year)

    @property
    def wants_secrecy_review(self) -> bool:
        """Whether every entry must name who did its secrecy review."""
        return preferences.wants_secrecy_review(self._ledger)

    @property
    def wants_style_hints(self) -> bool:
        """Whether matters of style are told."""
        return preferences.wants_style_hints(self._ledger)

    def browse(self, kind: Kind, wanted: Wanted) -> "array[int]":
        """The ids of the year's entries that are looked for, in order."""
        lend_working_days(self._ledger, wanted)
        return browsing.matching(self._ledger, kind, self._year, wanted)

    def search(self, kind: Kind, wanted: Wanted) -> Iterator["array[int]"]:
        """The same a stretch at a time, where the year is long."""
        lend_working_days(self._ledger, wanted)
        return searching.parts(self._ledger, Search(kind, self._year, wanted))

    def fetch(self, kind: Kind, ids: Sequence[int]) -> list[Entry]:
        """The entries of these ids; those that are gone are left out."""
        return browsing.fetch(self._ledger, kind, ids)

    def place_of(self, kind: Kind, wanted: Wanted, number: int, others: "array[int]") -> int | None:
        """Where an entry belongs among the others that are looked for."""
        lend_working_days(self._ledger, wanted)
        return placing.place_of(self._ledger, Search(kind, self._year, wanted), number, others)

    def remarks_of(self, kind: Kind, ids: Sequence[int]) -> dict[int, list[Finding]]:
        """What the rules say of single entries."""
        return remarks_of(self._ledger, kind, ids)

    def months(self, kind: Kind) -> dict[int, int]:
        """How many entries each month of the year has."""
        return browsing.months(self._ledger, kind, self._year)

    def departments(self) -> list[str]:
        """The departments that the year's items name, the most frequent first."""
        return browsing.departments(self._ledger, self._year)

    def departments_lately(self) -> list[str]:
        """The same with last year's behind them."""
        return browsing.departments_lately(self._ledger, self._year)

    def titles_beginning(self, kind: Kind, start: str, most: int) -> list[str]:
        """Titles logged before that begin so, the newest first."""
        return browsing.titles_beginning(self._ledger, kind, start, most)

    def numbers_beginning(self, start: str, most: int) -> list[str]:
        """Document numbers logged before that begin so, the newest first."""
        return browsing.numbers_beginning(self._ledger, start, most)

    def twins(self, entry: Entry) -> list[Entry]:
        """Other entries that may log the same publication."""
        return browsing.twins(self._ledger, entry)

    def unfinished(self, kind: Kind) -> dict[str, str]:
        """What stands in the year's entry row since it was left."""
        return unfinished.unfinished(self._ledger, kind, self._year)

    @property
    def traces(self) -> Traces:
        """Which rows the last steps touched."""
        return self._ledger.traces

    def past_of(self, entry: Entry) -> list[PastChange]:
        """Every change of an entry, oldest first."""
        return history.history_of(self._ledger, entry)

    def past_actions(
        self, most: int, before: int | None = None, needle: str = ""
    ) -> list[PastAction]:
        """What was done, newest first: a page of it."""
        return history.actions(self._ledger, most, before=before, needle=needle)

    def past_changes(self, action: int, most: int) -> list[PastChange]:
        """What an action changed."""
        return history.changes_of(self._ledger, action, most)

    def catalogue_ever(self) -> Catalogue:
        """All categories there ever were, of any year, for naming them in the past."""
        return Catalogue(history.categories_ever(self._ledger))

    def catalogue_of(self, year: int) -> Catalogue:
        """The categories of a year that need not be the one in view."""
        return catalogue_with_aliases(self._ledger, reading.categories(self._ledger, year))

    @property
    def undo_name(self) -> str | None:
        """What undo would take back."""
        return recording.undoable(self._ledger)

    @property
    def redo_name(self) -> str | None:
        """What redo would carry out again."""
        return recording.redoable(self._ledger)

    def _read(self) -> None:
        kept = self.years
        if self._year not in kept:  # its creation was undone
            self._year = kept[-1]
        self._report = reports.compose(self._ledger, self._year)
        self._judge(reports.reader(self._ledger, self._report))

    def _judge(self, judge: Callable[[], reports.Judged]) -> None:
        """Have the rules read the report, as soon as somebody asks what they find."""
        self._judge_now = judge

    def _take(self, judged: reports.Judged) -> None:
        self._judged, self._judge_now = judged, None

    @property
    def _judgement(self) -> reports.Judged:
        if self._judge_now is not None:
            self._take(self._judge_now())
        return self._judged
