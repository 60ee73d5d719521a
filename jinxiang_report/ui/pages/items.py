"""公开信息: the ledger of what the office published of its own accord."""

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from jinxiang_report.ui.models.registers import ITEMS
from jinxiang_report.ui.page import card
from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.category_bar import CategoryBar
from jinxiang_report.ui.widgets.one_line import FoldingSentence
from jinxiang_report.ui.workspace import Workspace

_LOW = 26  # lines of text; a page of fewer shows the table rather than the sentence


class ItemsPage(EntriesPage):
    """Narrowed by category; sums up in the sentence the report will print."""

    title = ITEMS.title
    icon = "items"
    welcome = (
        "这里登记本单位主动公开的政府信息：公开一条，记一条。\n"
        "年度报告里的公开条数和分类，都从这里数出来。\n"
        "已有的 Excel 登记表可以整份导入，把文件拖进窗口也行。"
    )

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        self.bar = CategoryBar()
        self.sentence = FoldingSentence()
        self.copy = QPushButton("复制")
        super().__init__(workspace, theme, ITEMS, self.bar)

    def summary(self) -> QFrame:
        """The sentence, ready to copy."""
        self.copy.setProperty("role", "link")
        self.copy.clicked.connect(self._copy)
        sheet = card()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(14, 8, 8, 8)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.copy)
        return sheet

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the sentence gives its further lines to the table."""
        super().resizeEvent(event)
        self.sentence.fold(folded=self.height() < _LOW * self.fontMetrics().lineSpacing())

    def sum_up(self) -> None:
        """Count again."""
        tally = self.workspace.report.tally
        counted = f"共{tally.items}条，其中{tally.sentence()}。"
        self.sentence.setText(counted if tally.items else "还没有条目。各类别的条数会写在这里。")
        self.sentence.setToolTip(counted if tally.items else "")
        self.copy.setText("复制")
        self.copy.setVisible(bool(tally.items))
        self.bar.count(tally)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.sentence.text())
        self.copy.setText("已复制")
