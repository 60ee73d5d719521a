"""Reading a report beside the window, so that whoever types never waits for the rules."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from jinxiang_report.domain.report import Report
from jinxiang_report.operations.reports import Judged
from jinxiang_report.ui.background import Background


class Leisure(QObject):
    """Reads one report at a time; the one asked for last counts.

    `read` carries the report and what was found: it may be outdated when it comes.
    """

    read = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._background: Background | None = None

    def begin(self, report: Report, judge: Callable[[], Judged]) -> None:
        """Begin to read; returns at once."""
        self.drop()
        self._background = Background()
        self._background.done.connect(lambda judged: self.read.emit(report, judged))
        self._background.start(lambda _progress: judge())

    def drop(self) -> None:
        """What is being read is not wanted any longer."""
        if self._background is not None:
            self._background.cancel()
            self._background = None
