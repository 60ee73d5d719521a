"""The foot of a dialog that works a while: how far it is, what went wrong, and the buttons."""

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.progress import Progress
from jinxiang_report.domain.trouble import CancelledError, OfficeError

Result = TypeVar("Result")

_PATIENCE = 300  # ms before progress is shown
_BREATH = 0.05  # s between two looks at what the user does meanwhile


class Footer(QWidget):
    """Shows progress only where the work takes longer than a blink."""

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton("上一步")
        self.cancel = QPushButton("取消")
        self.forward = QPushButton()
        self._broken_off = False
        self._task = QLabel()
        self._bar = QProgressBar()
        self._error = QLabel()
        self._timer = QTimer(self)
        self._lay_out()

    @property
    def error(self) -> str:
        """What went wrong last; empty if nothing did."""
        return self._error.text()

    def break_off(self) -> None:
        """Have the work that is being watched stop and leave nothing behind."""
        self._broken_off = True

    def watch(self, task: str, work: Callable[[Progress], Result]) -> Result | None:
        """Work that needs the ledger, done here while the dialog stays alive.

        None if it was broken off, or refused: then the footer says why.
        """
        self.begin(task)
        error = ""
        try:
            return work(self._breathe)
        except CancelledError:
            return None
        except OfficeError as refused:
            error = str(refused)
            return None
        finally:
            self.end(error)

    def begin(self, task: str) -> None:
        """Work begins; it is shown after a while."""
        self._broken_off = False
        self._last_breath = monotonic()
        self._error.hide()
        self._task.setText(task)
        self._bar.setRange(0, 0)
        self.forward.setEnabled(False)
        self.back.setEnabled(False)
        self._timer.start()

    def go_on(self, done: int, total: int) -> None:
        """So many of so many are done; of 0 while nobody knows."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self, error: str = "") -> None:
        """The work is over."""
        self._timer.stop()
        self._task.hide()
        self._bar.hide()
        self._error.setText(error)
        self._error.setVisible(bool(error))
        self.back.setEnabled(True)

    def _breathe(self, done: int, total: int) -> None:
        if monotonic() - self._last_breath > _BREATH:
            self.go_on(done, total)
            QApplication.processEvents()
            self._last_breath = monotonic()
        if self._broken_off:
            raise CancelledError("已取消，什么都没有存入。")

    def _show_work(self) -> None:
        self._task.show()
        self._bar.show()

    def _lay_out(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._show_work)
        self._last_breath = monotonic()
        self._task.setProperty("role", "quiet")
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setMaximumWidth(self.fontMetrics().horizontalAdvance("字") * 16)
        self.forward.setProperty("role", "primary")
        self.forward.setDefault(True)
        self.back.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._task, self._bar):
            row.addWidget(widget)
            widget.hide()
        row.addStretch(1)
        for button in (self.back, self.cancel, self.forward):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._error)
        column.addLayout(row)
        self._error.hide()
