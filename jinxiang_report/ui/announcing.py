"""How anything is done from the window: stored, read anew and announced, or its trouble told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal

from jinxiang_report.domain.progress import Progress, Watch, alone
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.operations.reports import Judged
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.ui.leisure import Leisure
from jinxiang_report.ui.year_in_view import YearInView

Result = TypeVar("Result")

_LONG = 10_000
"""Characters of a report that the rules read in the blink of an eye; real ones have half of it."""


class Announcing(YearInView):
    """Runs what the user asks for, and says when there is something new to read.

    - Signals carry nothing: whoever listens reads again.
    - `entries_changed` comes first; `report_changed` may come once the entries are painted.
    - `settling` comes before anything that must find what is being typed stored already.
    - `trouble` carries a sentence for the user; what was asked for then did not happen.
      `trouble_past` comes before the next thing is tried.
    """

    report_changed = Signal()
    entries_changed = Signal()
    year_changed = Signal()
    trouble = Signal(str)
    trouble_past = Signal()
    settling = Signal()

    def __init__(self, ledger: Ledger, year: int) -> None:
        self._is_at_leisure = False
        self._leisure = Leisure()
        super().__init__(ledger, year)
        self._once_painted = QTimer(self, singleShot=True, interval=0)
        self._once_painted.timeout.connect(self._announce_report)
        self._leisure.read.connect(self._take_judgement)
        self.saved_at: datetime | None = None
        self.watch: Watch = alone
        """Runs what may take long; a window shows how far it is."""
        self._had_trouble = False

    def settle(self) -> bool:
        """Have stored what is being typed; False, and told, if it could not be."""
        self._had_trouble = False
        self.settling.emit()
        return not self._had_trouble

    def carry_out(
        self, operation: Callable[[], Result], *, entries_first: bool = False
    ) -> Result | None:
        """Run an operation and announce what there is now, or tell the trouble.

        - What there is now is read in either case: it may be that something changed meanwhile.
        - entries_first: the rules read the report when the entries are on the screen.
        """

        def carried_out() -> Result:
            done = operation()
            self.saved_at = datetime.now().astimezone()
            return done

        year = self._year
        done = self._asked(carried_out)
        self._told(self._read)
        if entries_first and done is not None:
            self.entries_changed.emit()
            self._once_painted.start()
        else:
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

    @contextmanager
    def at_leisure(self, *, wanted: bool = True) -> Iterator[None]:
        """What is done meanwhile is read by the rules beside the window, and announced again."""
        self._is_at_leisure = wanted
        try:
            yield
        finally:
            self._is_at_leisure = False

    def _judge(self, judge: Callable[[], Judged]) -> None:
        """Have the rules read the report: beside the window where it might wait for them."""
        self._leisure.drop()
        self._judge_now = None
        if self._is_at_leisure or sum(map(len, self._report.drafts.values())) > _LONG:
            self._leisure.begin(self._report, judge)
        else:
            super()._judge(judge)

    def _take_judgement(self, report: Report, judged: Judged) -> None:
        if report is self._report and self._ledger.is_open:
            self._take(judged)
            self._announce_report()

    def _announce(self) -> None:
        self.entries_changed.emit()
        self._announce_report()

    def _announce_report(self) -> None:
        self._once_painted.stop()
        if self._ledger.is_open:
            self.report_changed.emit()
