"""The page 数据表: the three statutory tables as printed, and what was found in them."""

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.dialogs.two_years import TwoYearsDialog
from jinxiang_report.ui.models.form_notes import notes
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.page import Page, Target, card
from jinxiang_report.ui.pages.beneath_table import BeneathTable
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.cell_panel import CellPanel
from jinxiang_report.ui.widgets.form_grid import FormGrid
from jinxiang_report.ui.widgets.note_cards import NoteCards
from jinxiang_report.ui.widgets.side_fold import SideFold
from jinxiang_report.ui.widgets.table_bar import TableBar
from jinxiang_report.ui.workspace import Workspace

_CHIPS = {"二": "表二 主动公开", "三": "表三 申请", "四": "表四 复议诉讼"}
_KEYS = tuple(_CHIPS)
_FIRST = "三"
_NO_APPLICATIONS = "本年无申请，全部置 0"
_FILL_BLANKS = "空格填 0"
_ZOOMS = (0.75, 0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_PLAIN = _ZOOMS.index(1.0)


class TablesPage(Page):
    """Three grids, one in view; their notes at the right, the cursor's cell beneath."""

    title = "数据表"
    icon = "tables"

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.models = {key: FormTableModel(workspace, key) for key in _KEYS}
        self.grids = {key: FormGrid(model, theme) for key, model in self.models.items()}
        self.bar = TableBar(_CHIPS)
        self.cards = NoteCards(theme)
        self._stack = QStackedWidget()
        self.panel = CellPanel(theme)
        self.beneath = BeneathTable(workspace, self.panel, self.grids[_FIRST], self.models[_FIRST])
        self.fold = SideFold(self._stack, self.cards, self._least_width)
        self._fill = QAction(_FILL_BLANKS, self)
        self._zoom = _PLAIN
        self._lay_out()
        self._connect()
        self._show_zoom(_PLAIN)
        self.show_table(_FIRST)

    def commands(self) -> list[QAction]:
        return [self._fill]

    def has(self, place: Target) -> bool:
        return isinstance(place, Cell)

    def show_place(self, place: Target) -> None:
        if isinstance(place, Cell):
            self.show_table(place.table)
            self.fold.uncover()
            self.grid.show_cell(place)

    def settle(self) -> None:
        self.grid.settle()
        self.panel.override.settle()

    def keep(self) -> str:
        """How the tables are looked at, to be remembered."""
        view = {
            "zoom": self._zoom,
            "last": self.bar.last_year.isChecked(),
            "notes": self.fold.wanted,
        }
        return json.dumps(view)

    def restore(self, kept: str) -> None:
        """Look at the tables as before; what makes no sense is passed over."""
        try:
            view = dict(json.loads(kept))
            zoom, last, notes_wanted = (view[name] for name in ("zoom", "last", "notes"))
        except (ValueError, TypeError, KeyError):
            return
        self.fold.wanted = bool(notes_wanted)
        self.fold.arrange()
        self.bar.last_year.setChecked(bool(last))
        self._show_zoom(zoom if isinstance(zoom, int) else _PLAIN)

    @property
    def key(self) -> str:
        """The key of the table in view."""
        return _KEYS[self._stack.currentIndex()]

    @property
    def grid(self) -> FormGrid:
        """The grid in view."""
        return self.grids[self.key]

    @property
    def model(self) -> FormTableModel:
        """The table in view."""
        return self.models[self.key]

    def _least_width(self) -> int:
        return self.grid.least_width()

    def show_table(self, key: str) -> None:
        """Bring a table into view."""
        self.settle()
        self._stack.setCurrentIndex(_KEYS.index(key))
        self.bar.mark(key)
        self.beneath.follow(self.grid, self.model)
        self.setFocusProxy(self.grid)
        self.bar.checks_totals.setVisible(bool(self.model.table.totals))
        self.fold.arrange()
        self._refresh()

    # What changes ---------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what changed while another page was shown."""
        super().showEvent(event)
        self._catch_up()

    def _follow(self) -> None:
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        for model in self.models.values():
            model.follow()
        self._refresh()

    def _refresh(self) -> None:
        report, model = self.workspace.report, self.model
        found = notes(report, self.workspace.findings, model.table)
        self.cards.show_notes(found, offers_mends=not model.is_closed)
        self.bar.count(found, self.theme)
        self.bar.two_years.setEnabled(len(self.workspace.years) > 1)
        filled = [cell for cell in model.table.boxes if report.value(cell) is not None]
        nothing_yet = self.key == "三" and not any(map(report.number, filled))
        self._fill.setText(_NO_APPLICATIONS if nothing_yet else _FILL_BLANKS)
        self._fill.setEnabled(len(filled) < len(model.table.boxes) and not model.is_closed)
        self._tell_cell()

    def _fill_with_zero(self) -> None:
        self.settle()
        is_about_applications = self._fill.text() == _NO_APPLICATIONS
        self.workspace.fill_with_zero(self._blanks())
        self.grid.setFocus()
        if is_about_applications:
            self.beneath.offer_sentence()

    def _blanks(self) -> list[Cell]:
        """The chosen cells, if there are several; else all of the table."""
        chosen = self.grid.chosen()
        return chosen if len(chosen) > 1 else list(self.model.table.boxes)

    def _fill_cells(self, cells: tuple[Cell, ...]) -> None:
        self.workspace.fill_with_zero(cells)
        self.grid.show_cell(cells[0])

    def _check_totals(self, checked: bool) -> None:
        for model in self.models.values():
            model.check_totals(checked=checked)
        self._tell_cell()

    def _show_last_year(self, shown: bool) -> None:
        for model, grid in zip(self.models.values(), self.grids.values(), strict=True):
            model.shows_last_year = shown
            grid.lay_out()

    def _compare_years(self) -> None:
        self.settle()
        dialog = TwoYearsDialog(self.workspace, self.theme, self.key, self)
        dialog.exec()
        dialog.deleteLater()

    def _tell_cell(self) -> None:
        self.beneath.tell_cell(with_findings=not self.fold.shows_side)

    # How large ------------------------------------------------------------------------

    def _step_zoom(self, steps: int) -> None:
        self._show_zoom(self._zoom + steps if steps else _PLAIN)

    def _show_zoom(self, at: int) -> None:
        self._zoom = max(0, min(at, len(_ZOOMS) - 1))
        for grid in self.grids.values():
            grid.zoom(_ZOOMS[self._zoom])
        self.bar.say_zoom(_ZOOMS[self._zoom])
        self.fold.arrange()

    # Building -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for grid in self.grids.values():
            self._stack.addWidget(_sheet(grid))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.bar)
        whole.addWidget(self.fold, 1)
        whole.addWidget(self.panel)

    def _connect(self) -> None:
        self.bar.chosen.connect(self._choose)
        self.bar.checks_totals.toggled.connect(self._check_totals)
        self.bar.last_year.toggled.connect(self._show_last_year)
        self.bar.two_years.triggered.connect(self._compare_years)
        self.bar.found.clicked.connect(self.fold.show_side)
        self.bar.plain_size.triggered.connect(lambda: self._step_zoom(0))
        self.fold.folded.connect(self._follow_fold)
        self._fill.triggered.connect(self._fill_with_zero)
        self.cards.cell_wanted.connect(self.show_place)
        self.cards.zeros_wanted.connect(self._fill_cells)
        self.cards.mend_wanted.connect(self.workspace.mend)
        self.workspace.report_changed.connect(self._follow)
        self.theme.changed.connect(self._refresh)
        for model, grid in zip(self.models.values(), self.grids.values(), strict=True):
            self._listen(model, grid)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self, lambda step=step: self._turn(step))

    def _listen(self, model: FormTableModel, grid: FormGrid) -> None:
        grid.cell_changed.connect(self._tell_cell)
        grid.told.connect(self.panel.tell)
        grid.basis_wanted.connect(self.beneath.show_basis)
        grid.zoom_wanted.connect(self._step_zoom)
        grid.selectionModel().selectionChanged.connect(self.beneath.tell_selection)

    def _follow_fold(self, folded: bool) -> None:
        self.bar.found.setChecked(not folded)
        self._tell_cell()

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
