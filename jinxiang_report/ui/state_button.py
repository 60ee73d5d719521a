"""The year's state, and what can be done about it: 定稿, 已报送, 已公开, 重新打开."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton

from jinxiang_report.domain.report import State
from jinxiang_report.ui.dialogs.state_step import StateStepDialog
from jinxiang_report.ui.verdict import verdict
from jinxiang_report.ui.workspace import Workspace

_CLOSE = "定稿"
_STEPS = {
    State.DRAFT: (_CLOSE,),
    State.FINAL: ("标为已报送", "标为已公开", "重新打开…"),
    State.SUBMITTED: ("标为已公开", "重新打开…"),
    State.PUBLISHED: ("重新打开…",),
}


class StateButton(QToolButton):
    """Shows the state; its menu holds the steps that are possible from there."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._dated: dict[str, Callable[[date], None]] = {
            _CLOSE: workspace.finalise,
            "标为已报送": workspace.mark_submitted,
            "标为已公开": workspace.mark_published,
        }
        self.setProperty("role", "chip")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        workspace.report_changed.connect(self.refresh)
        workspace.closing_wanted.connect(partial(self.take, _CLOSE))
        self.refresh()

    def refresh(self) -> None:
        """Read the state again."""
        standing = self._workspace.standing
        self.setText(f"{standing.state} ▾")
        self.setAccessibleName(f"年度状态：{standing.state}")
        days = standing.days()
        meaning = "定稿以后，这个年度的内容不能再改，需要时可以重新打开。"
        self.setToolTip(f"{days}\n{meaning}" if days else meaning)

    def take(self, step: str) -> None:
        """Ask for the day or the reason, and take one of the steps that the menu offers."""
        run = self._dated.get(step)
        if run is None:
            self.reopen()
            return
        if step == _CLOSE and not verdict(self._workspace).can_close:
            run(date.today())  # refused, and told why
            return
        dialog = StateStepDialog(step, self._workspace.year, date.today(), self.window())
        if dialog.exec():
            run(dialog.day)
        dialog.deleteLater()

    def reopen(self) -> None:
        """Ask for the reason, and make the year a draft again."""
        reason, wanted = QInputDialog.getText(
            self, "重新打开", f"重新打开 {self._workspace.year} 年度的原因（会记入变更记录）："
        )
        if wanted:
            self._workspace.reopen(reason)

    def _fill(self) -> None:
        self._menu.clear()
        for step in _STEPS[self._workspace.report.state]:
            self._menu.addAction(f"{step.rstrip('…')}…", partial(self.take, step))
