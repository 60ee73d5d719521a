"""The bottom of the window: when it was saved, what the checks say, which file, how long left."""

from collections import Counter
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS, Theme
from jinxiang_report.ui.widgets.words import in_look
from jinxiang_report.ui.workspace import Workspace


class StatusLine(QStatusBar):
    """Re-reads the workspace whenever something changed."""

    findings_wanted = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._workspace = workspace
        self._theme = theme
        self._saved = QLabel()
        self._counts = {severity: self._count_button(severity) for severity in Severity}
        self._file = QLabel(str(workspace.path.name))
        self._file.setToolTip(str(workspace.path))
        self._left = QLabel()
        self.addWidget(self._saved)
        for button in self._counts.values():
            self.addWidget(button)
        self.addPermanentWidget(self._file)
        self.addPermanentWidget(self._left)
        for quiet in (self._saved, self._file, self._left):
            quiet.setProperty("role", "quiet")
        theme.changed.connect(self.refresh)
        workspace.report_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        saved = self._workspace.saved_at
        self._saved.setText(f"已保存 {saved:%H:%M}" if saved else "已保存")
        counts = Counter(finding.severity for finding in self._workspace.findings)
        for severity, button in self._counts.items():
            button.setText(f"{SIGNS[severity]} {SEVERITY_NAMES[severity]} {counts[severity]}")
            colour = self._theme.severity_colours(severity)[0].name()
            quiet = self._theme.palette.quiet
            in_look(button, f"color: {colour if counts[severity] else quiet};")
        self._left.setText(_time_left(self._workspace.year, date.today()))

    def _count_button(self, severity: Severity) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "link")
        button.setToolTip("打开校验（F9）")
        button.setAccessibleName(f"{SEVERITY_NAMES[severity]}，打开校验")
        button.clicked.connect(self.findings_wanted)
        return button


def _time_left(year: int, today: date) -> str:
    """How long until the report must be out: 31 January of the next year (条例 art. 49)."""
    days = (date(year + 1, 1, 31) - today).days
    if days < 0:
        return f"应于 {year + 1}年1月31日 前公开"
    return f"距 {year + 1}年1月31日 报送公开还有 {days} 天"
