"""微信公众号: the ledger of the office's WeChat articles."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from jinxiang_report.storage.wanted import Wanted
from jinxiang_report.ui.models.registers import POSTS
from jinxiang_report.ui.page import card
from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.month_bars import MONTHS, MonthBars
from jinxiang_report.ui.workspace import Workspace


class PostsPage(EntriesPage):
    """Sums up by month, so that a month that was forgotten shows."""

    title = POSTS.title
    icon = "posts"
    welcome = (
        "这里登记本单位公众号发布的文章：发一篇，记一篇。\n"
        "公众号后台导出的表格可以直接导入；每次导出最多三个月，分几次导入即可。"
    )

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        self.total = QLabel()
        self.way = QLabel()
        self.months = MonthBars(theme)
        super().__init__(workspace, theme, POSTS)

    def summary(self) -> QFrame:
        """The year's total, by article and by push, beside its months."""
        self.total.setProperty("role", "heading")
        self.way.setProperty("role", "quiet")
        self.way.setToolTip("同一天同一时间发布的算一次推送；时间不明的，一篇算一次。")
        self.months.setCursor(Qt.CursorShape.PointingHandCursor)
        self.months.month_chosen.connect(self._show_month)
        sheet = card()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(24)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self.total)
        column.addWidget(self.way)
        column.addStretch(1)
        row.addLayout(column)
        row.addWidget(self.months, 1)
        return sheet

    def sum_up(self) -> None:
        """Count again."""
        report, counts = self.workspace.report, self.workspace.months("post")
        self.total.setText(f"全年共 {report.tally.posts:,} 篇")
        self.way.setText(f"按篇 {report.tally.posts:,}，按次 {report.pushes:,}")
        self.months.show_counts([counts.get(month, 0) for month in range(1, MONTHS + 1)])

    def _show_month(self, month: int) -> None:
        self.search.show_wanted(Wanted(months=(month,)))
