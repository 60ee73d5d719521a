"""The page 数据表: the three statutory tables as printed, and what was found in them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.finding import Place, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_edits import Told
from jinxiang_report.ui.models.form_notes import notes
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.page import Page, card
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.form_grid import FormGrid
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.widgets.note_cards import NoteCards
from jinxiang_report.ui.workspace import Workspace

_CHIPS = {"二": "表二 主动公开", "三": "表三 申请", "四": "表四 复议诉讼"}
_KEYS = tuple(_CHIPS)
_NO_APPLICATIONS = "本年无申请，全部置 0"
_FILL_BLANKS = "空格填 0"


class TablesPage(Page):
    """Three grids, one in view; their notes at the right, the cursor's cell beneath."""

    title = "数据表"
    icon = "tables"

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.models = {key: FormTableModel(workspace, key) for key in _KEYS}
        self.grids = {key: FormGrid(model, theme) for key, model in self.models.items()}
        self.chips = QButtonGroup(self)
        self.checks_totals = QCheckBox("核对总计")
        self.cards = NoteCards(theme)
        self.line = MessageLine(theme)
        self._stack = QStackedWidget()
        self._fill = QAction(_FILL_BLANKS, self)
        self._lay_out()
        self._connect()
        self.show_table("三")

    def commands(self) -> list[QAction]:
        return [self._fill]

    def has(self, place: Place) -> bool:
        return isinstance(place, Cell)

    def show_place(self, place: Place) -> None:
        if isinstance(place, Cell):
            self.show_table(place.table)
            self.grid.show_cell(place)

    def settle(self) -> None:
        self.grid.settle()

    @property
    def key(self) -> str:
        """The key of the table in view."""
        return _KEYS[self._stack.currentIndex()]

    @property
    def grid(self) -> FormGrid:
        """The grid in view."""
        return self.grids[self.key]

    def show_table(self, key: str) -> None:
        """Bring a table into view."""
        self.settle()
        at = _KEYS.index(key)
        self._stack.setCurrentIndex(at)
        self.chips.button(at).setChecked(True)
        self.setFocusProxy(self.grid)
        self.checks_totals.setVisible(bool(self.models[key].table.totals))
        self._refresh()
        self._tell_cell()

    # What changes ---------------------------------------------------------------------

    def _refresh(self) -> None:
        report = self.workspace.report
        table = self.models[self.key].table
        self.cards.show_notes(notes(report, self.workspace.findings, table))
        filled = [cell for cell in table.boxes if report.value(cell) is not None]
        nothing_yet = self.key == "三" and not any(map(report.number, filled))
        self._fill.setText(_NO_APPLICATIONS if nothing_yet else _FILL_BLANKS)
        self._fill.setEnabled(len(filled) < len(table.boxes))

    def _fill_with_zero(self) -> None:
        self.settle()
        self.workspace.fill_with_zero(self.models[self.key].table.boxes)
        self.grid.setFocus()

    def _fill_cells(self, cells: tuple[Cell, ...]) -> None:
        self.workspace.fill_with_zero(cells)
        self.grid.show_cell(cells[0])

    def _check_totals(self, checked: bool) -> None:
        for model in self.models.values():
            model.check_totals(checked=checked)
        self._tell_cell()

    def _tell_cell(self) -> None:
        """Say where the cursor stands."""
        cell = self.grid.cell()
        if cell is not None:
            model = self.models[self.key]
            self.line.say(f"{model.table.name(cell)}　{model.origin(cell)}")

    def _tell(self, told: Told) -> None:
        self.line.say(told.sentence, Severity.ERROR if told.is_refusal else None)

    # Building -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(self._top_line())
        left.addWidget(self._stack, 1)
        left.addWidget(self.line)
        for grid in self.grids.values():
            self._stack.addWidget(_sheet(grid))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(left, 1)
        whole.addWidget(self.cards)

    def _top_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for at, text in enumerate(_CHIPS.values()):
            chip = QPushButton(text)
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            self.chips.addButton(chip, at)
            row.addWidget(chip)
        row.addStretch()
        self.checks_totals.setToolTip("总计改为照纸质材料录入，与各项之和核对")
        row.addWidget(self.checks_totals)
        return row

    def _connect(self) -> None:
        self.chips.idClicked.connect(lambda at: self._choose(_KEYS[at]))
        self.checks_totals.toggled.connect(self._check_totals)
        self._fill.triggered.connect(self._fill_with_zero)
        self.cards.cell_wanted.connect(self.show_place)
        self.cards.zeros_wanted.connect(self._fill_cells)
        self.workspace.report_changed.connect(self._refresh)
        for model, grid in zip(self.models.values(), self.grids.values(), strict=True):
            grid.cell_changed.connect(self._tell_cell)
            grid.told.connect(self._tell)
            model.dataChanged.connect(self._tell_cell)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self, lambda step=step: self._turn(step))

    def _choose(self, key: str) -> None:
        self.show_table(key)
        self.grid.setFocus()

    def _turn(self, step: int) -> None:
        self._choose(_KEYS[(_KEYS.index(self.key) + step) % len(_KEYS)])


def _sheet(grid: FormGrid) -> QWidget:
    """The grid on a card of its own size; what is left of the page stays empty."""
    paper = card()
    inner = QVBoxLayout(paper)
    inner.setContentsMargins(10, 10, 10, 10)
    inner.addWidget(grid)
    holder = QWidget()
    outer = QVBoxLayout(holder)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(paper, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return holder
