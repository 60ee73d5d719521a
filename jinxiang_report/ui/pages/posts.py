"""微信公众号: the ledger of the office's WeChat articles."""

from collections import Counter

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from jinxiang_report.ui.models.registers import POSTS
from jinxiang_report.ui.page import card
from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.month_bars import MONTHS, MonthBars
from jinxiang_report.ui.workspace import Workspace


class PostsPage(EntriesPage):
    """Sums up by month, so that a month that was forgotten shows."""

    title = "微信公众号"
    icon = "posts"
    welcome = (
        "这里登记本单位公众号发布的文章：发一篇，记一篇。\n"
        "公众号后台导出的表格可以直接导入；每次导出最多三个月，分几次导入即可。"
    )

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        self.total = QLabel()
        self.months = MonthBars(theme)
        super().__init__(workspace, theme, POSTS)

    def summary(self) -> QFrame:
        """The year's total beside its months."""
        self.total.setProperty("role", "heading")
        way = QLabel("按篇统计")
        way.setProperty("role", "quiet")
        sheet = card()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(24)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self.total)
        column.addWidget(way)
        column.addStretch(1)
        row.addLayout(column)
        row.addWidget(self.months, 1)
        return sheet

    def sum_up(self) -> None:
        """Count again."""
        year = self.workspace.year
        days = [entry.published for entry in self.model.entries]
        by_month = Counter(day.month for day in days if day.year == year)
        self.total.setText(f"全年共 {len(days)} 篇")
        self.months.show_counts([by_month[month] for month in range(1, MONTHS + 1)])
