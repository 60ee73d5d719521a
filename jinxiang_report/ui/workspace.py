"""Between Qt and the rest: the open ledger, the chosen year's report, its findings, undo."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry, PublishedItem
from jinxiang_report.domain.finding import Finding, Mend
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.progress import Progress, Watch, alone
from jinxiang_report.domain.report import Dismissal, Report, ReportYear
from jinxiang_report.domain.term import Term
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.operations import (
    dismissing,
    entries,
    figures,
    given,
    mending,
    narrative,
    preferences,
    profile,
    reports,
    states,
    years,
)
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

Result = TypeVar("Result")


class Workspace(QObject):
    """What the pages share. Every change goes through here, is stored, and is announced.

    - Signals carry nothing: whoever listens reads again.
    - `settling` comes before anything that must find what is being typed stored already.
    - `trouble` carries a sentence for the user; what was asked for then did not happen.
      `trouble_past` comes before the next thing is tried.
    """

    report_changed = Signal()
    entries_changed = Signal()
    year_changed = Signal()
    trouble = Signal(str)
    trouble_past = Signal()
    place_wanted = Signal(object)
    items_wanted = Signal(object)
    """Carries which items of the ledger are to be looked at."""
    settling = Signal()
    closing_wanted = Signal()

    def __init__(self, ledger: Ledger, year: int) -> None:
        super().__init__()
        self._ledger = ledger
        self._year = year
        self.saved_at: datetime | None = None
        self.watch: Watch = alone
        """Runs what may take long; a window shows how far it is."""
        self._had_trouble = False
        self._read()

    # What there is --------------------------------------------------------------------

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
        return self._judged.outstanding

    @property
    def categories(self) -> list[Category]:
        """The year's catalogue, retired categories too."""
        return [category for category, _ in self._report.tally.by_category]

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

    def keep_unfinished(self, kind: Kind, year: int, texts: Mapping[str, str]) -> None:
        """Keep what stands in a year's entry row."""
        self._told(lambda: unfinished.keep_unfinished(self._ledger, kind, year, texts))

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

    @property
    def undo_name(self) -> str | None:
        """What undo would take back."""
        return recording.undoable(self._ledger)

    @property
    def redo_name(self) -> str | None:
        """What redo would carry out again."""
        return recording.redoable(self._ledger)

    # What one can do ------------------------------------------------------------------

    def log_entry(self, entry: Entry) -> Entry | None:
        """Store a new row; None if it was refused."""
        return self.carry_out(lambda: entries.log_entry(self._ledger, entry))

    def revise_entry(self, before: Entry, after: Entry) -> None:
        """Store a changed row."""
        self.carry_out(lambda: entries.revise_entry(self._ledger, before, after))

    def discard_entries(self, chosen: Sequence[Entry]) -> None:
        """Put rows into the bin."""
        self.carry_out(lambda: entries.discard_entries(self._ledger, chosen))

    def enter_figures(self, typed: Mapping[Cell, str]) -> None:
        """Set cells as typed."""
        self.carry_out(lambda: figures.enter_figures(self._ledger, self._year, typed))

    def explain_figure(self, cell: Cell, reason: str) -> None:
        """Keep why a figure differs from what the ledger or last year says of it."""
        self.carry_out(lambda: figures.explain_figure(self._ledger, self._year, cell, reason))

    def documents_behind(self, cell: Cell) -> list[PublishedItem]:
        """The marked documents that a figure of the year counts."""
        return given.documents_behind(self._ledger, self._year, cell)

    def add_sentence(self, section: str, sentence: str) -> None:
        """Write a sentence at the end of a section, unless it stands there."""
        self.carry_out(lambda: narrative.add_sentence(self._ledger, self._year, section, sentence))

    def fill_with_zero(self, cells: Iterable[Cell]) -> None:
        """Put 0 into the blank ones of these cells."""
        self.carry_out(lambda: figures.fill_with_zero(self._ledger, self._year, cells))

    def write_section(self, section: str, text: str) -> None:
        """Store a section's text."""
        self.carry_out(lambda: narrative.write_section(self._ledger, self._year, section, text))

    def revise_office(self, office: Office) -> None:
        """Store the office's profile; its powers stay."""
        self.carry_out(lambda: profile.revise_office(self._ledger, office))

    def revise_profile(self, office: Office, powers: frozenset[str] | None) -> None:
        """Store the office's profile and its powers."""
        self.carry_out(lambda: profile.revise_profile(self._ledger, office, powers))

    def revise_catalogue(
        self,
        wanted: Sequence[Category],
        merged: Mapping[int, int] | None = None,
        aliases: Mapping[str, str] | None = None,
    ) -> None:
        """Make the year's catalogue read as wanted, some of it merged."""
        self._carry_out_watched(
            "正在修改类别…",
            lambda progress: profile.revise_catalogue(
                self._ledger, self._year, wanted, merged, aliases, progress
            ),
        )

    def add_year(self, year: int) -> None:
        """Begin a further year and go there."""
        self.carry_out(lambda: years.add_year(self._ledger, year))
        if year in self.years:
            self.go_to_year(year)

    def go_to_year(self, year: int) -> None:
        """Show another year."""
        if self.settle() and year in self.years and year != self._year:
            self._year = year
            self._read()
            self._announce()
            self.year_changed.emit()

    def export_check(self, target: Path) -> str | None:
        """Write down what was found, and say so; None if it could not be written."""
        from jinxiang_report.operations.exporting_check import export_check

        if not self.settle():
            return None
        now = datetime.now()
        done = self._asked(lambda: export_check(self._ledger, self._year, target, now))
        return f"校验记录已写入“{target}”。" if done else None

    @property
    def holidays(self) -> Holidays:
        """The office's own days off and make-up days."""
        return holidays_of(self._ledger)

    def revise_holidays(self, holidays: Holidays) -> None:
        """Store them; what they decide is reckoned anew."""
        self._carry_out_watched(
            "正在重新计算时限…",
            lambda progress: preferences.revise_holidays(self._ledger, holidays, progress),
        )

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

    def revise_layout(self, layout: Layout) -> None:
        """Lay the year's document out otherwise."""
        from jinxiang_report.operations.layouts import revise_layout

        self.carry_out(lambda: revise_layout(self._ledger, self._year, layout))

    @property
    def wants_secrecy_review(self) -> bool:
        """Whether every entry must name who did its secrecy review."""
        return preferences.wants_secrecy_review(self._ledger)

    def toggle_secrecy_review(self) -> None:
        """Ask for it, or no longer."""
        wanted = not self.wants_secrecy_review
        self._carry_out_watched(
            "正在重新检查条目…",
            lambda progress: preferences.want_secrecy_review(
                self._ledger, wanted=wanted, progress=progress
            ),
        )

    @property
    def wants_style_hints(self) -> bool:
        """Whether matters of style are told."""
        return preferences.wants_style_hints(self._ledger)

    def toggle_style_hints(self) -> None:
        """Tell them, or no longer."""
        wanted = not self.wants_style_hints
        self.carry_out(lambda: preferences.want_style_hints(self._ledger, wanted=wanted))

    def revise_terms(self, terms: Sequence[Term]) -> None:
        """Store the words that the office does not want to read."""
        self.carry_out(lambda: preferences.revise_terms(self._ledger, terms))

    @property
    def left(self) -> Sequence[tuple[Finding, Dismissal]]:
        """What is still found in the year and was left with a reason."""
        return self._judged.left

    def dismiss(self, finding: Finding, reason: str, *, explained: bool = False) -> None:
        """Leave a finding as it is, with a reason, which may go into the report."""
        self.carry_out(
            lambda: dismissing.dismiss(
                self._ledger, self._year, finding, reason, explained=explained
            )
        )

    def explain(self, dismissal: Dismissal) -> None:
        """Say the reason in the report."""
        self.carry_out(lambda: dismissing.explain(self._ledger, dismissal))

    def take_up_again(self, dismissal: Dismissal) -> None:
        """Be told again of a finding that was left."""
        self.carry_out(lambda: dismissing.take_up_again(self._ledger, dismissal))

    def mend_of(self, finding: Finding) -> Mend | None:
        """The safe change that would settle a finding, if there is one."""
        return mending.mend_of(self._ledger, finding)

    def mend(self, chosen: Mend) -> None:
        """Settle a finding by its own change: one action."""
        if self.settle():
            self.carry_out(lambda: mending.mend(self._ledger, self._year, chosen))

    def finalise(self, day: date) -> None:
        """定稿: close the year in view, if there are no errors in it."""
        if self.settle():
            self.carry_out(lambda: states.finalise(self._ledger, self._year, day))

    def mark_submitted(self, day: date) -> None:
        """The report was handed in."""
        self.carry_out(lambda: states.mark_submitted(self._ledger, self._year, day))

    def mark_published(self, day: date) -> None:
        """The report was made public."""
        self.carry_out(lambda: states.mark_published(self._ledger, self._year, day))

    def reopen(self, reason: str) -> None:
        """Make the year in view a draft again."""
        self.carry_out(lambda: states.reopen(self._ledger, self._year, reason))

    def undo(self) -> None:
        """Take the last action back, in sight: in the year that it changed."""
        if self.settle():
            self._show_year(recording.undo_year(self._ledger))
            self._carry_out_watched(
                "正在撤销…", lambda progress: recording.undo(self._ledger, progress)
            )

    def redo(self) -> None:
        """Carry out again what was last taken back, in sight."""
        if self.settle():
            self._show_year(recording.redo_year(self._ledger))
            self._carry_out_watched(
                "正在重做…", lambda progress: recording.redo(self._ledger, progress)
            )

    def _show_year(self, year: int | None) -> None:
        if year is not None and year != self._year:
            self.go_to_year(year)

    def settle(self) -> bool:
        """Have stored what is being typed; False, and told, if it could not be."""
        self._had_trouble = False
        self.settling.emit()
        return not self._had_trouble

    def carry_out(self, operation: Callable[[], Result]) -> Result | None:
        """Run an operation and announce what there is now, or tell the trouble.

        What there is now is read in either case: it may be that something changed meanwhile.
        """

        def carried_out() -> Result:
            done = operation()
            self.saved_at = datetime.now().astimezone()
            return done

        year = self._year
        done = self._asked(carried_out)
        self._told(self._read)
        self._announce()
        if self._year != year:
            self.year_changed.emit()
        return done

    def _carry_out_watched(self, task: str, work: Callable[[Progress], object]) -> None:
        self.carry_out(lambda: self.watch(task, work))

    def _asked(self, operation: Callable[[], Result]) -> Result | None:
        """Run what the user asks for next: trouble told before is past."""
        self.trouble_past.emit()
        return self._told(operation)

    def _told(self, operation: Callable[[], Result]) -> Result | None:
        """The one place where trouble around us becomes a sentence on the screen."""
        try:
            return operation()
        except OfficeError as error:
            self._had_trouble = True
            self.trouble.emit(str(error))
            return None

    def _read(self) -> None:
        kept = self.years
        if self._year not in kept:  # its creation was undone
            self._year = kept[-1]
        self._report = reports.compose(self._ledger, self._year)
        self._judged = reports.judge(self._ledger, self._report)

    def _announce(self) -> None:
        self.entries_changed.emit()
        self.report_changed.emit()
