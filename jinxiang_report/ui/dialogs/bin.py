"""回收站: what was discarded from a ledger, to look through and to take back.

There is no way to empty it. Whoever looks into the ledger later must be able to see what was
taken out and when; a row weighs less than a kilobyte; and undo of what came before needs it.
"""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.operations.entries import restore_entries
from jinxiang_report.storage.browsing import Kind, Wanted
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.ui.models.bin import BinModel
from jinxiang_report.ui.models.fetched import Fetched
from jinxiang_report.ui.page import card
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.widgets.plain_table import PlainTable
from jinxiang_report.ui.widgets.watched import watched
from jinxiang_report.ui.workspace import Workspace


class BinDialog(QDialog):
    """Restores at once; undo puts back."""

    def __init__(
        self, workspace: Workspace, kind: Kind, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kind: Kind = kind
        self.filter = QLineEdit()
        self.found = QLabel()
        self.model = BinModel()
        self.table = PlainTable(self.model, (10, 7, 0))
        self.message = MessageLine(theme)
        self.restore = QPushButton()
        self._lay_out()
        self._connect()
        self._refresh()

    def restore_selected(self) -> None:
        """Take the selected rows back into the ledger."""
        ledger = self._workspace.ledger
        entries = Chosen(ledger, self._kind, self.model.numbers(self.table.selected_rows))
        if not entries:
            return

        def restore() -> int:
            return watched(self, "正在恢复…", partial(restore_entries, ledger, entries))

        if self._workspace.carry_out(restore):
            self.message.say(f"已恢复 {len(entries):,} 条，按 Ctrl+Z 撤销。")

    def _refresh(self) -> None:
        wanted = Wanted(discarded=True, needle=self.filter.text().strip())
        ids = self._workspace.browse(self._kind, wanted)
        self.model.show(Fetched(ids, partial(self._workspace.fetch, self._kind)))
        self.found.setText(f"{len(ids):,} 条")
        self.table.selectRow(0)
        self._allow()

    def _allow(self) -> None:
        count = len(self.table.selected_rows)
        self.restore.setText(f"恢复 {count:,} 条" if count else "恢复")
        self.restore.setEnabled(bool(count))
        if not self.model.count():
            self.message.say("没有找到。" if self.filter.text() else "回收站是空的。")

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._refresh)
        self.table.chosen.connect(self.restore_selected)
        self.table.selection_changed.connect(self._allow)
        self.restore.clicked.connect(self.restore_selected)
        self._workspace.entries_changed.connect(self._refresh)
        self._workspace.trouble.connect(self.message.say)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self._workspace.undo)

    def _lay_out(self) -> None:
        name = "公开信息" if self._kind == "item" else "微信公众号"
        self.setWindowTitle(f"回收站：{name}（{self._workspace.year} 年度）")
        open_at(self, 860, 520)
        self.filter.setPlaceholderText("查找标题")
        self.filter.setClearButtonEnabled(True)
        self.found.setProperty("role", "quiet")
        self.restore.setProperty("role", "primary")
        hint = QLabel("删除的条目都留在这里，不计入统计。台账要经得起核查，所以不能彻底清除。")
        hint.setProperty("role", "quiet")
        top = QHBoxLayout()
        top.addWidget(self.filter)
        top.addWidget(self.found)
        sheet = card()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        close = QPushButton("关闭")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.restore.setAutoDefault(False)
        bottom = QHBoxLayout()
        bottom.addWidget(self.message, 1)
        bottom.addWidget(self.restore)
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addLayout(top)
        column.addWidget(sheet, 1)
        column.addLayout(bottom)
