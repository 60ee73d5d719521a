"""Under the list of findings: go there, mend it, or leave it with a reason."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLabel, QPushButton, QWidget

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.ui.workspace import Workspace


class SettleBar(QWidget):
    """What can be done about one finding; nothing while there is none."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._finding: Finding | None = None
        self.go = _button("转到该处", self._go)
        self.mend = _button("", self._mend)
        self.leave = _button("忽略并写明原因…", self._leave)
        self.left = _button("", self._take_up)
        self.left.setProperty("role", "link")
        hint = QLabel("回车或双击转到该处")
        hint.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.go, self.mend, self.leave):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.left)
        row.addWidget(hint)
        workspace.report_changed.connect(self._count)
        self.offer(None)
        self._count()

    def offer(self, finding: Finding | None) -> None:
        """Show what can be done about this finding."""
        self._finding = finding
        mend = self._workspace.mend_of(finding) if finding else None
        self.go.setVisible(bool(finding and finding.places))
        self.mend.setVisible(mend is not None)
        self.mend.setText(mend.label if mend else "")
        self.leave.setVisible(finding is not None and finding.severity is not Severity.ERROR)

    def _go(self) -> None:
        if self._finding:
            self._workspace.place_wanted.emit(self._finding.places[0])

    def _mend(self) -> None:
        mend = self._workspace.mend_of(self._finding) if self._finding else None
        if mend:
            self._workspace.mend(mend)

    def _leave(self) -> None:
        if self._finding is None:
            return
        question = f"忽略“{self._finding.rule}”的原因（数字变了会重新提示）："
        reason, wanted = QInputDialog.getText(self, "忽略", question)
        if wanted:
            self._workspace.dismiss(self._finding, reason)

    def _take_up(self) -> None:
        """Choose one that was left, to be told of it again."""
        left = self._workspace.dismissals
        lines = [f"{one.rule}：{one.reason}" for one in left]
        chosen, wanted = QInputDialog.getItem(self, "已忽略", "恢复提示：", lines, 0, False)
        if wanted and chosen in lines:
            self._workspace.take_up_again(left[lines.index(chosen)])

    def _count(self) -> None:
        number = len(self._workspace.dismissals)
        self.left.setVisible(number > 0)
        self.left.setText(f"已忽略 {number} 项…")


def _button(text: str, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(run)
    return button
