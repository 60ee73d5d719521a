"""What the pages share: what there is to read, and every action of the user by name."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Signal

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Finding, Mend
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.report import Dismissal
from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.domain.term import Term
from jinxiang_report.operations import (
    dismissing,
    entries,
    figures,
    mending,
    narrative,
    preferences,
    profile,
    states,
    years,
)
from jinxiang_report.storage import recording, unfinished
from jinxiang_report.storage.browsing import Kind
from jinxiang_report.ui.announcing import Announcing


class Workspace(Announcing):
    """Every change goes through here, is stored, and is announced.

    - Pages read what there is from it (`YearInView`) and hear of changes from it (`Announcing`).
    - `place_wanted` carries what is to be looked at: a place of the report, or entries.
    """

    place_wanted = Signal(object)
    closing_wanted = Signal()

    def keep_unfinished(self, kind: Kind, year: int, texts: Mapping[str, str]) -> None:
        """Keep what stands in a year's entry row."""
        self._told(lambda: unfinished.keep_unfinished(self._ledger, kind, year, texts))

    def log_entry(self, entry: Entry, *, entries_first: bool = False) -> Entry | None:
        """Store a new row; None if it was refused.

        entries_first: the rules read the report when the row is on the screen.
        """
        return self.carry_out(
            lambda: entries.log_entry(self._ledger, entry), entries_first=entries_first
        )

    def revise_entry(self, before: Entry, after: Entry) -> None:
        """Store a changed row."""
        self.carry_out(lambda: entries.revise_entry(self._ledger, before, after))

    def enter_figures(self, typed: Mapping[Cell, str]) -> None:
        """Set cells as typed."""
        self.carry_out(lambda: figures.enter_figures(self._ledger, self._year, typed))

    def explain_figure(self, cell: Cell, reason: str) -> None:
        """Keep why a figure differs from what the ledger or last year says of it."""
        self.carry_out(lambda: figures.explain_figure(self._ledger, self._year, cell, reason))

    def add_sentence(self, section: str, sentence: str) -> None:
        """Write a sentence at the end of a section, unless it stands there."""
        self.carry_out(lambda: narrative.add_sentence(self._ledger, self._year, section, sentence))

    def fill_with_zero(self, cells: Iterable[Cell]) -> None:
        """Put 0 into the blank ones of these cells."""
        self.carry_out(lambda: figures.fill_with_zero(self._ledger, self._year, cells))

    def write_section(
        self,
        section: str,
        text: str,
        unseen: Sequence[Stretch] | None = None,
        *,
        at_leisure: bool = False,
    ) -> None:
        """Store a section's text, and what of it came from last year and is still to be seen.

        At leisure: the rules read it beside the window, and it is announced when they have.
        """
        with self.at_leisure(wanted=at_leisure):
            self.carry_out(
                lambda: narrative.write_section(self._ledger, self._year, section, text, unseen)
            )

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

    def revise_holidays(self, holidays: Holidays) -> None:
        """Store them; what they decide is reckoned anew."""
        self._carry_out_watched(
            "正在重新计算时限…",
            lambda progress: preferences.revise_holidays(self._ledger, holidays, progress),
        )

    def revise_layout(self, layout: Layout) -> None:
        """Lay the year's document out otherwise."""
        from jinxiang_report.operations.layouts import revise_layout

        self.carry_out(lambda: revise_layout(self._ledger, self._year, layout))

    def toggle_secrecy_review(self) -> None:
        """Ask for it, or no longer."""
        wanted = not self.wants_secrecy_review
        self._carry_out_watched(
            "正在重新检查条目…",
            lambda progress: preferences.want_secrecy_review(
                self._ledger, wanted=wanted, progress=progress
            ),
        )

    def toggle_style_hints(self) -> None:
        """Tell them, or no longer."""
        wanted = not self.wants_style_hints
        self.carry_out(lambda: preferences.want_style_hints(self._ledger, wanted=wanted))

    def revise_terms(self, terms: Sequence[Term]) -> None:
        """Store the words that the office does not want to read."""
        self.carry_out(lambda: preferences.revise_terms(self._ledger, terms))

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
