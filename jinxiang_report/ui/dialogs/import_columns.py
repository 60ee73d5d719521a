"""The first step of an import: which sheets, and what each of their columns holds."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.finding import Severity
from jinxiang_report.operations.import_plan import SheetPlan
from jinxiang_report.spreadsheets.fields import FIELDS, Kind
from jinxiang_report.ui.page import card
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.message_line import MessageLine

_COLUMNS = ("原来的列", "内容示例", "当作")
_NAME, _SAMPLES, _FIELD = range(len(_COLUMNS))
_KINDS: dict[Kind, str] = {"items": "公开信息", "posts": "微信公众号"}
_LEFT_OUT = "不导入"


class ColumnsStep(QWidget):
    """Shows plans and has them changed.

    - `changed`: `plans` reads differently, or may no longer be read.
    - `look_again`: the sheet shown is to be surveyed as another kind, or from another header.
    """

    changed = Signal()
    look_again = Signal(str, str, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.plans: tuple[SheetPlan, ...] = ()
        self._at = 0
        self.sheets = QListWidget()
        self._kind = QComboBox()
        self._header = QSpinBox()
        self._table = _table()
        self._message = MessageLine(theme)
        self._lay_out()
        self._connect()

    @property
    def is_ready(self) -> bool:
        """Whether there is something to read, and nothing wanted lacks what it needs."""
        wanted = [plan for plan in self.plans if plan.wanted]
        return bool(wanted) and not any(plan.missing for plan in wanted)

    def show_plans(self, plans: Sequence[SheetPlan]) -> None:
        """Show these, beginning with the first that is wanted."""
        self.plans = tuple(plans)
        self._at = next((at for at, plan in enumerate(plans) if plan.wanted), 0)
        self._fill_sheets()
        self._show_plan()

    def replace_plan(self, plan: SheetPlan) -> None:
        """Take another plan for its sheet."""
        self.plans = tuple(
            plan if one.found.sheet == plan.found.sheet else one for one in self.plans
        )
        self._show_plan()

    # What the user does ---------------------------------------------------------------

    def take_as(self, row: int, field: str) -> None:
        """Take a column of the sheet shown for a field."""
        plan = self.plans[self._at]
        self._set(plan.with_field(plan.found.columns[row].name, field))

    def _ticked(self, item: QListWidgetItem) -> None:
        at = self.sheets.row(item)
        wanted = item.checkState() is Qt.CheckState.Checked
        if self.plans[at].wanted != wanted:
            plans = list(self.plans)
            plans[at] = replace(plans[at], wanted=wanted)
            self.plans = tuple(plans)
            self._tell()

    def _chose_sheet(self, at: int) -> None:
        if at >= 0:
            self._at = at
            self._show_plan()

    def _asked_again(self) -> None:
        found = self.plans[self._at].found
        kind, row = self._kind.currentData(), self._header.value()
        if (kind, row) != (found.kind, found.header_row):
            self.look_again.emit(found.sheet, kind, row)

    def _set(self, plan: SheetPlan) -> None:
        plans = list(self.plans)
        plans[self._at] = plan
        self.plans = tuple(plans)
        self._show_plan()

    # Showing --------------------------------------------------------------------------

    def _fill_sheets(self) -> None:
        self.sheets.blockSignals(True)
        self.sheets.clear()
        for plan in self.plans:
            hidden = "，隐藏的" if plan.found.hidden else ""
            item = QListWidgetItem(f"{plan.found.sheet}（{plan.found.rows} 行{hidden}）")
            item.setToolTip(item.text())
            state = Qt.CheckState.Checked if plan.wanted else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.sheets.addItem(item)
        self.sheets.setCurrentRow(self._at)
        self.sheets.blockSignals(False)
        self._sheets_card.setVisible(len(self.plans) > 1)

    def _show_plan(self) -> None:
        plan = self.plans[self._at]
        for box, value in (
            (self._kind, self._kind.findData(plan.found.kind)),
            (self._header, plan.found.header_row),
        ):
            box.blockSignals(True)
            box.setCurrentIndex(value) if isinstance(box, QComboBox) else box.setValue(value)
            box.blockSignals(False)
        self._table.setRowCount(len(plan.found.columns))
        for row, column in enumerate(plan.found.columns):
            self._table.setItem(row, _NAME, _cell(column.name))
            self._table.setItem(row, _SAMPLES, _cell("　".join(column.samples)))
            self._table.setCellWidget(row, _FIELD, _framed(self._choice(row, plan)))
        self._tell()

    def _choice(self, row: int, plan: SheetPlan) -> QComboBox:
        box = QComboBox()
        box.addItem(_LEFT_OUT, "")
        for field, name in FIELDS[plan.meant.kind].items():
            box.addItem(name, field)
        held = plan.meant.fields.get(plan.found.columns[row].name, "")
        box.setCurrentIndex(max(0, box.findData(held)))
        box.setAccessibleName(f"“{plan.found.columns[row].name}”当作")
        box.activated.connect(lambda _: self.take_as(row, box.currentData()))
        return box

    def _tell(self) -> None:
        lacking = next((plan for plan in self.plans if plan.wanted and plan.missing), None)
        if lacking:
            missing = "、".join(f"“{name}”" for name in lacking.missing)
            where = f"工作表“{lacking.found.sheet}”" if len(self.plans) > 1 else ""
            self._message.say(f"{where}还没有哪一列是{missing}，请选择。", Severity.WARNING)
        elif not any(plan.wanted for plan in self.plans):
            self._message.say("还没有选择要导入的工作表。", Severity.WARNING)
        elif all(plan.found.recognised or plan.told for plan in self.plans if plan.wanted):
            self._message.say("列名已经认出来了；不对的可以改，改过的会记住。")
        else:
            nameless = self.plans[self._at].found.header_row == 0
            why = "没有列名" if nameless else "列名不认得"
            self._message.say(f"{why}，“当作”是按内容猜的，请看一下对不对。", Severity.HINT)
        self.changed.emit()

    # Putting it together --------------------------------------------------------------

    def _lay_out(self) -> None:
        for kind, name in _KINDS.items():
            self._kind.addItem(name, kind)
        self._header.setRange(0, 999)
        self._header.setSpecialValueText("没有表头")
        self._header.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._header.setPrefix("第 ")
        self._header.setSuffix(" 行")
        self._sheets_card = card()
        beside = QVBoxLayout(self._sheets_card)
        beside.setContentsMargins(1, 6, 1, 6)
        beside.addWidget(self.sheets)
        self._sheets_card.setMaximumWidth(self.fontMetrics().horizontalAdvance("字") * 16)
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 8, 1, 1)
        column.addLayout(self._top())
        column.addWidget(self._table, 1)
        column.addWidget(self._message)
        self._message.setContentsMargins(10, 0, 10, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._sheets_card, 1)
        row.addWidget(sheet, 3)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        for text, box in (("这张表是", self._kind), ("表头在", self._header)):
            label = QLabel(text)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(12)
        row.addStretch()
        return row

    def _connect(self) -> None:
        self.sheets.itemChanged.connect(self._ticked)
        self.sheets.currentRowChanged.connect(self._chose_sheet)
        self._kind.activated.connect(self._asked_again)
        self._header.valueChanged.connect(self._asked_again)


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setHorizontalHeaderLabels(_COLUMNS)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 20)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setShowGrid(False)
    table.setWordWrap(False)
    character = table.fontMetrics().horizontalAdvance("字")
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(_SAMPLES, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(_NAME, character * 13)
    table.setColumnWidth(_FIELD, character * 11)
    return table


def _framed(box: QComboBox) -> QWidget:
    """The box with some air between it and the lines of the table."""
    frame = QWidget()
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 3, 8, 3)
    row.addWidget(box)
    return frame


def _cell(text: str) -> QTableWidgetItem:
    cell = QTableWidgetItem(text)
    cell.setToolTip(text)
    return cell
