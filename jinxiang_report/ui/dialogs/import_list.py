"""导入记录: every import, and taking one back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.operations.past_imports import Reverted, revert_import
from jinxiang_report.storage.imports import PastImport, past_imports
from jinxiang_report.ui.dialogs.import_footer import Footer
from jinxiang_report.ui.page import card
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.workspace import Workspace

_COLUMNS = ("时间", "来自", "新增", "更新", "")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AT, _SOURCE, _ADDED, _REFRESHED, _STATE = range(len(_COLUMNS))


class ImportsDialog(QDialog):
    """The newest import comes first. Taking one back can itself be undone."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._past: list[PastImport] = []
        self.table = _table()
        self.message = MessageLine(theme)
        self.footer = Footer()
        self.none = QLabel("还没有导入过。导入的文件会列在这里，每一次都可以单独撤销。")
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._offer)
        self.footer.forward.clicked.connect(self.revert)
        self.footer.cancel.clicked.connect(self.reject)
        self._refresh()

    def revert(self) -> None:
        """Take the chosen import back."""
        past, ledger = self._past[self.table.currentRow()], self._workspace.ledger

        def take_back() -> Reverted | None:
            return self.footer.watch(
                "正在撤销…", lambda progress: revert_import(ledger, past, progress)
            )

        done = self._workspace.carry_out(take_back)
        if done is not None:
            self.message.say(f"{done.message}这一步也可以撤销。")
        self._refresh()

    def reject(self) -> None:
        """Leave; what is being taken back stays as it was."""
        self.footer.break_off()
        super().reject()

    def _refresh(self) -> None:
        row = max(0, self.table.currentRow())
        self._past = past_imports(self._workspace.ledger)
        self.table.setRowCount(len(self._past))
        for at, past in enumerate(self._past):
            self._show(at, past)
        self.none.setVisible(not self._past)
        self.table.setVisible(bool(self._past))
        self.table.selectRow(min(row, len(self._past) - 1))
        self._offer()

    def _show(self, row: int, past: PastImport) -> None:
        texts = (
            f"{past.at:%Y-%m-%d %H:%M}",
            past.source,
            f"{past.added:,} 条" if past.added else "",
            f"{past.refreshed:,} 篇" if past.refreshed else "",
            "" if past.standing else "已撤销",
        )
        for column, text in enumerate(texts):
            cell = QTableWidgetItem(text)
            cell.setToolTip(text)
            if column in (_ADDED, _REFRESHED):
                cell.setTextAlignment(_RIGHT)
            self.table.setItem(row, column, cell)

    def _offer(self) -> None:
        at = self.table.currentRow()
        self.footer.forward.setEnabled(0 <= at < len(self._past) and self._past[at].standing)

    def _lay_out(self) -> None:
        self.setWindowTitle("导入记录")
        open_at(self, 760, 460)
        self.footer.forward.setText("撤销这次导入")
        self.footer.forward.setAutoDefault(False)
        self.footer.forward.setDefault(False)
        self.footer.cancel.setText("关闭")
        self.footer.back.hide()
        self.none.setProperty("role", "quiet")
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sheet = card()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        inside.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addWidget(sheet, 1)
        column.addWidget(self.message)
        column.addWidget(self.footer)


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setHorizontalHeaderLabels(_COLUMNS)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setAccessibleName("导入记录")
    character = table.fontMetrics().horizontalAdvance("字")
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(_SOURCE, QHeaderView.ResizeMode.Stretch)
    for column in (_ADDED, _REFRESHED):
        name = QTableWidgetItem(_COLUMNS[column])
        name.setTextAlignment(_RIGHT)
        table.setHorizontalHeaderItem(column, name)
    for column, width in ((_AT, 11), (_ADDED, 7), (_REFRESHED, 7), (_STATE, 6)):
        table.setColumnWidth(column, character * width)
    return table
