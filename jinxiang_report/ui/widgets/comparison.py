"""What one sees while the website's list is compared: where it comes from, and what was found."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.finding import Severity
from jinxiang_report.operations.reconciling import Comparison
from jinxiang_report.operations.site_list import Listed
from jinxiang_report.storage.browsing import Kind
from jinxiang_report.storage.comparing import Scope
from jinxiang_report.ui.models.comparison import ComparedRows, Side
from jinxiang_report.ui.page import card
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.widgets.plain_table import PlainTable
from jinxiang_report.ui.workspace import Workspace

if TYPE_CHECKING:
    from jinxiang_report.spreadsheets.reading import Problem

_SIDES = {
    Side.ONLY_LEDGER: "台账有网站无",
    Side.ONLY_SITE: "网站有台账无",
    Side.BOTH: "两边都有",
}
_ACTS = {Side.ONLY_LEDGER: "", Side.ONLY_SITE: "补登到台账", Side.BOTH: "标为已核对"}
_HINTS = {
    Side.ONLY_LEDGER: "双击一行，在台账里看这一条。",
    Side.ONLY_SITE: "勾选的会按网站上的日期、标题、网址登记，类别认得的就带上。",
    Side.BOTH: "按网址认，再按标题认；同名的看日期。",
}
_EXPLANATION = (
    "在网站上打开信息公开的列表，选中，复制，再到这里按 Ctrl+V；\n"
    "或者选一个从网站后台导出的表格。台账里不会改动任何内容，直到你点下面的按钮。"
)


class ComparisonSheet(QObject):
    """Fills a dialog; the dialog decides what its buttons do."""

    scope_changed = Signal()

    def __init__(self, workspace: Workspace, kind: Kind, theme: Theme, dialog: QDialog) -> None:
        super().__init__(dialog)
        self.rows = ComparedRows(partial(workspace.fetch, kind))
        self.table = PlainTable(self.rows, (1, 7, 0, 22))
        self.paste = _button("粘贴网站清单")
        self.choose = _button("选择文件…")
        self.days = QComboBox()
        self.category = QComboBox()
        self.all = QCheckBox("全选")
        self.act = _button("")
        self.save = _button("另存结果…")
        self.close = _button("关闭")
        self._message = MessageLine(theme)
        self._explanation = QLabel(_EXPLANATION)
        self._hint = QLabel()
        self._stack = QStackedLayout()
        self._chips = {side: _button(name) for side, name in _SIDES.items()}
        self._offer(workspace, kind)
        self._lay_out(dialog, workspace, kind)
        self._connect()

    @property
    def scope(self) -> Scope:
        """What the list is to be compared with."""
        first, last = self.days.currentData() or (date.min, date.max)
        return Scope(first, last, self.category.currentData())

    def explain(self) -> None:
        """Say what to do first."""
        self._stack.setCurrentIndex(0)
        self.save.setEnabled(False)
        for button in (self.act, self.all, *self._chips.values()):
            button.hide()

    def offer_days(self, lines: Sequence[Listed]) -> None:
        """Let the list be compared with the days that it spans, or with the whole year."""
        days = [line.published for line in lines if line.published]
        self.days.blockSignals(True)
        self.days.clear()
        self.days.addItem("全年", None)
        if days:
            first, last = min(days), max(days)
            self.days.addItem(f"只看 {_short(first)}至{_short(last)}（清单的起止）", (first, last))
        self.days.blockSignals(False)

    def show_comparison(self, comparison: Comparison, problems: "Sequence[Problem]") -> None:
        """Show what was found, beginning with where something is missing."""
        self._stack.setCurrentIndex(1)
        counts = {
            Side.ONLY_LEDGER: len(comparison.only_ledger),
            Side.ONLY_SITE: len(comparison.only_site),
            Side.BOTH: len(comparison.both),
        }
        for side, chip in self._chips.items():
            chip.setText(f"{_SIDES[side]} {counts[side]}")
            chip.show()
        self.save.setEnabled(True)
        self.rows.show(comparison, self.rows.side)
        if not counts[self.rows.side]:
            self._show_side(next((side for side, count in counts.items() if count), Side.BOTH))
        else:
            self._show_side(self.rows.side)
        self.say(_left_out(comparison, problems))

    def say(self, text: str, severity: Severity | None = None) -> None:
        """Tell something beneath the table."""
        self._message.say(text, severity)

    def _show_side(self, side: Side) -> None:
        self.rows.show(self.rows.comparison, side)
        self._chips[side].setChecked(True)
        self._hint.setText(_HINTS[side])
        self.act.setVisible(bool(_ACTS[side]))
        self.all.setVisible(bool(_ACTS[side]))
        self._allow()

    def _allow(self) -> None:
        ticked = len(self.rows.ticked())
        self.act.setText(f"{_ACTS[self.rows.side]} {ticked} 条")
        self.act.setEnabled(bool(ticked))
        self.all.blockSignals(True)
        self.all.setEnabled(bool(self.rows.count()))
        self.all.setChecked(bool(ticked) and ticked == len(self.rows.tickable()))
        self.all.blockSignals(False)

    def _offer(self, workspace: Workspace, kind: Kind) -> None:
        self.days.addItem("全年", None)
        self.category.addItem("全部类别", None)
        for one in workspace.categories if kind == "item" else ():
            self.category.addItem(one.name, one.id)
        self.category.setVisible(kind == "item")

    def _connect(self) -> None:
        for side, chip in self._chips.items():
            chip.clicked.connect(partial(self._show_side, side))
        self.rows.ticks_changed.connect(self._allow)
        self.all.toggled.connect(lambda on: self.rows.tick(range(self.rows.count()), on=on))
        self.table.spaced.connect(lambda: self.rows.toggle(self.table.selected_rows))
        self.days.currentIndexChanged.connect(self.scope_changed)
        self.category.currentIndexChanged.connect(self.scope_changed)

    # Putting it together --------------------------------------------------------------

    def _lay_out(self, dialog: QDialog, workspace: Workspace, kind: Kind) -> None:
        name = "公开信息" if kind == "item" else "微信公众号"
        dialog.setWindowTitle(f"核对：{name}（{workspace.year} 年度）")
        open_at(dialog, 1000, 580)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(self._sources())
        column.addLayout(self._sides())
        column.addWidget(self._middle(), 1)
        column.addLayout(self._bottom())

    def _sources(self) -> QHBoxLayout:
        self.paste.setToolTip("粘贴（Ctrl+V）")
        row = QHBoxLayout()
        row.addWidget(self.paste)
        row.addWidget(self.choose)
        row.addStretch(1)
        about = QLabel("与台账的")
        about.setProperty("role", "quiet")
        row.addWidget(about)
        row.addWidget(self.category)
        row.addWidget(self.days)
        return row

    def _sides(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for chip in self._chips.values():
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            group.addButton(chip)
            row.addWidget(chip)
        self._hint.setProperty("role", "quiet")
        row.addSpacing(8)
        row.addWidget(self._hint)
        row.addStretch(1)
        row.addWidget(self.all)
        return row

    def _middle(self) -> QWidget:
        self._explanation.setProperty("role", "quiet")
        self._explanation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sheet = card()
        self._stack = QStackedLayout(sheet)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._explanation)
        self._stack.addWidget(self.table)
        return sheet

    def _bottom(self) -> QHBoxLayout:
        self.act.setProperty("role", "primary")
        row = QHBoxLayout()
        row.addWidget(self._message, 1)
        row.addWidget(self.act)
        row.addWidget(self.save)
        row.addWidget(self.close)
        return row


def _left_out(comparison: Comparison, problems: "Sequence[Problem]") -> str:
    """What of the list was not compared."""
    parts = []
    if comparison.repeated:
        parts.append(f"{comparison.repeated} 行是重复的")
    if comparison.elsewhere:
        parts.append(f"{comparison.elsewhere} 行不是 {comparison.year} 年的")
    if problems:
        rows = len({(problem.sheet, problem.row) for problem in problems})
        first = problems[0]
        parts.append(f"{rows} 行没有读懂（如第 {first.row} 行：{first.message.rstrip('。')}）")
    return f"没有比较的：{'，'.join(parts)}。" if parts else ""


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
