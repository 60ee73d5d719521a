"""The year's state, and what can be done about it: 定稿, 已报送, 已公开, 重新打开."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton

from jinxiang_report.domain.report import State
from jinxiang_report.ui.workspace import Workspace

_STEPS = {
    State.DRAFT: ("定稿",),
    State.FINAL: ("标为已报送", "标为已公开", "重新打开…"),
    State.SUBMITTED: ("标为已公开", "重新打开…"),
    State.PUBLISHED: ("重新打开…",),
}


class StateButton(QToolButton):
    """Shows the state; its menu holds the steps that are possible from there."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.setProperty("role", "chip")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        workspace.report_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the state again."""
        state = self._workspace.report.state
        self.setText(f"{state} ▾")
        self.setAccessibleName(f"年度状态：{state}")
        self.setToolTip("定稿以后，这个年度的内容不能再改，需要时可以重新打开。")

    def take(self, step: str) -> None:
        """Take one of the steps that the menu offers."""
        today = date.today()
        match step:
            case "定稿":
                self._workspace.finalise(today)
            case "标为已报送":
                self._workspace.mark_submitted(today)
            case "标为已公开":
                self._workspace.mark_published(today)
            case _:
                self._reopen()

    def _fill(self) -> None:
        self._menu.clear()
        for step in _STEPS[self._workspace.report.state]:
            self._menu.addAction(step, partial(self.take, step))

    def _reopen(self) -> None:
        reason, wanted = QInputDialog.getText(
            self, "重新打开", f"重新打开 {self._workspace.year} 年度的原因（会记入变更记录）："
        )
        if wanted:
            self._workspace.reopen(reason)
