"""Under the list of findings: go there, mend it, or leave it with a reason, and take it back."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.form import NOTES_TO_FIGURES
from jinxiang_report.operations.dismissing import is_explained
from jinxiang_report.ui.models.findings import Row
from jinxiang_report.ui.workspace import Workspace

_MEND_KEY = "Ctrl+Return"


class SettleBar(QWidget):
    """What can be done about one finding; nothing while there is none.

    A closed year's findings can only be looked at. `leaving_wanted` asks for the reason.
    """

    leaving_wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._row: Row | None = None
        self.go = _button("转到该处", self._go)
        self.mend = _button("", self._mend)
        self.leave = _button("忽略并写明原因…", self.leaving_wanted.emit, "Ctrl+D")
        self.take_up = _button("恢复提示", self._take_up, "Ctrl+D")
        self.explain = _button(f"原因写入{NOTES_TO_FIGURES}", self._explain)
        self.hint = QLabel("回车或双击转到该处")
        self.hint.setProperty("role", "quiet")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (self.go, self.mend, self.leave, self.take_up, self.explain):
            line.addWidget(widget)
        line.addStretch()
        line.addWidget(self.hint)
        self.offer(None)

    def offer(self, row: Row | None) -> None:
        """Show what can be done about this row."""
        self._row = row
        is_open = self._workspace.report.state.is_open
        finding, dismissal = row or (None, None)
        mend = self._workspace.mend_of(finding) if finding and is_open and not dismissal else None
        can_be_left = finding is not None and finding.severity is not Severity.ERROR
        self.go.setVisible(bool(finding and finding.places))
        self.mend.setVisible(mend is not None)
        self.mend.setText(mend.label if mend else "")
        self.mend.setShortcut(QKeySequence(_MEND_KEY))  # a new text takes it away
        self.mend.setToolTip("改好，可以撤销（Ctrl+Enter）")
        self.leave.setVisible(can_be_left and is_open and dismissal is None)
        self.take_up.setVisible(is_open and dismissal is not None)
        self.explain.setVisible(is_open and dismissal is not None and not self._is_explained(row))
        self.hint.setVisible(self.go.isVisibleTo(self))

    def _is_explained(self, row: Row | None) -> bool:
        text = self._workspace.report.drafts.get(NOTES_TO_FIGURES, "")
        return bool(row and row.dismissal and is_explained(text, row.dismissal.reason))

    def _go(self) -> None:
        if self._row:
            self._workspace.place_wanted.emit(self._row.finding.places[0])

    def _mend(self) -> None:
        mend = self._workspace.mend_of(self._row.finding) if self._row else None
        if mend:
            self._workspace.mend(mend)

    def _take_up(self) -> None:
        if self._row and self._row.dismissal:
            self._workspace.take_up_again(self._row.dismissal)

    def _explain(self) -> None:
        if self._row and self._row.dismissal:
            self._workspace.explain(self._row.dismissal)


def _button(text: str, run: Callable[[], None], key: str = "") -> QPushButton:
    """A button with its key, which works while it is to be seen."""
    button = QPushButton(text)
    button.clicked.connect(run)
    if key:
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{text.rstrip('…')}（{shown}）")
        button.setShortcut(QKeySequence(key))
    return button
