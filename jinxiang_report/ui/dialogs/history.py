"""变更记录: everything that was ever done to the ledger, and what each action changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from jinxiang_report.ui.models.past import deed, differences, subject
from jinxiang_report.ui.models.past_actions import PastActions
from jinxiang_report.ui.page import framed
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.past_text import PastText, Step
from jinxiang_report.ui.widgets.plain_table import PlainTable
from jinxiang_report.ui.workspace import Workspace

_SHOWN = 100


class HistoryDialog(QDialog):
    """Left the actions, newest first; right what the chosen one changed. Nothing is done here."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.filter = QLineEdit()
        self.model = PastActions(workspace)
        self.table = PlainTable(self.model, (9, 0, 5, 4))
        self.details = PastText(theme)
        self._lay_out()
        self.filter.textChanged.connect(self._search)
        self.table.selection_changed.connect(self._show_chosen)
        self._search()

    def _search(self) -> None:
        self.model.search(self.filter.text().strip())
        self.table.selectRow(0)

    def _show_chosen(self) -> None:
        rows = self.table.selected_rows
        if not rows:
            self.details.show_steps((), "没有找到。" if not self.model.count() else "")
            return
        action = self.model.action(rows[0])
        catalogue = self._workspace.catalogue_ever()
        steps = [
            Step(subject(past), deed(past), action.standing, differences(past, catalogue))
            for past in self._workspace.past_changes(action.id, _SHOWN)
        ]
        more = action.changes - len(steps)
        self.details.show_steps(steps, f"还有 {more} 处改动。" if more else "")

    def _lay_out(self) -> None:
        self.setWindowTitle("变更记录")
        open_at(self, 1000, 580)
        self.table.setSelectionMode(PlainTable.SelectionMode.SingleSelection)
        self.filter.setPlaceholderText("查找操作，例如“导入”“删除”“类别”")
        self.filter.setClearButtonEnabled(True)
        self.details.setMinimumWidth(self.fontMetrics().horizontalAdvance("字") * 26)
        close = QPushButton("关闭")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(10)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(framed(self.table, 1))
        splitter.addWidget(framed(self.details, 12))
        splitter.setSizes([580, 370])
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(splitter, 1)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
