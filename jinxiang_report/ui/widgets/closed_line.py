"""A line above the page of a closed year: since when it is closed, and how to open it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace


class ClosedLine(QFrame):
    """Shown while nothing of the year can be changed."""

    reopening_wanted = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._theme = theme
        self._text = QLabel()
        reopen = QPushButton("重新打开…")
        reopen.setProperty("role", "link")
        reopen.clicked.connect(self.reopening_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.addWidget(self._text, 1)
        row.addWidget(reopen)
        theme.changed.connect(self._recolour)
        workspace.report_changed.connect(self.refresh)
        self._recolour()
        self.refresh()

    def refresh(self) -> None:
        """Read the state again."""
        standing = self._workspace.standing
        self.setVisible(not standing.is_open)
        self._text.setText(f"{standing.year} 年度只能查看，不能修改（{standing.days()}）。")

    def _recolour(self) -> None:
        palette = self._theme.palette
        self.setStyleSheet(
            f"ClosedLine {{ background: {palette.hint_ground}; border: 1px solid {palette.line};"
            " border-radius: 8px; }"
        )
