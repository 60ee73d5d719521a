"""One statutory table for Qt: grid position → cell → figure in the workspace's report."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from jinxiang_report.domain.figure import GIVEN, Figure, Origin, value_text
from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.grid import Box, Cell, FormTable
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.models.form_looks import Looks, looks_of
from jinxiang_report.ui.models.form_notes import Mark, marks, messages
from jinxiang_report.ui.models.form_origin import origin_text
from jinxiang_report.ui.models.form_past import Past, past_of
from jinxiang_report.ui.models.rows import ROOT, Index
from jinxiang_report.ui.workspace import Workspace

# Qt asks in bare integers, thousands of times a second.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)

_FIGURE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FormTableModel(QAbstractTableModel):
    """The table below its head; the head is drawn by the view.

    - Every position under a merged box answers for the same cell.
    - Labels can be neither selected nor typed into.
    - A total is closed to typing while the program reckons it, unless totals are being checked.
    - Everything is closed to typing while the year is.
    """

    def __init__(self, workspace: Workspace, key: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._key = key
        self.checks_totals = False
        self.shows_last_year = False
        """Whether each figure has last year's beneath it."""
        self._answers: dict[int, Callable[[Cell], str]] = {
            _DISPLAY: self.text,
            _EDIT: self.text,
            _TOOL_TIP: self._about,
            _ACCESSIBLE: self._spoken,
        }
        self._take_form(self._current_form())
        self._looks = self._current_looks()

    # What stands where ----------------------------------------------------------------

    def cell(self, index: Index) -> Cell | None:
        """The figure's address; None for a label."""
        return self._cells.get((index.row(), index.column()))

    def label(self, index: Index) -> str:
        """The printed wording that begins here; empty where none does."""
        return self._labels.get((index.row(), index.column()), "")

    def index_of(self, cell: Cell) -> QModelIndex:
        """Where the cell's box begins."""
        box = self.table.boxes[cell]
        return self.index(box.top - self.table.head_rows, box.left)

    @property
    def report(self) -> Report:
        """The year that is shown."""
        return self._workspace.report

    def figure(self, cell: Cell) -> Figure | None:
        """The cell's figure; None if it is blank."""
        return self.report.figures.get(cell)

    def given(self, cell: Cell) -> Figure | None:
        """What the ledger or last year says of the cell."""
        return self.report.given.get(cell)

    def text(self, cell: Cell) -> str:
        """The figure as it is shown; empty if it is blank."""
        return value_text(self.report.value(cell))

    def last(self, cell: Cell) -> Past | None:
        """Last year's figure and how far this one is from it; None where there is none."""
        return past_of(self.report, self.report.last, cell)

    def mark(self, cell: Cell) -> Mark | None:
        """How the cell stands in what was found."""
        return self._looks.marks.get(cell)

    def is_open(self, cell: Cell) -> bool:
        """Whether the cell takes what is typed."""
        return not self.is_closed and (
            cell not in self.table.totals or self.checks_totals or self.is_typed_total(cell)
        )

    @property
    def is_closed(self) -> bool:
        """Whether nothing of the year may change."""
        return not self.report.state.is_open

    def is_typed_total(self, cell: Cell) -> bool:
        """Whether the total is somebody's own, to be compared with its parts."""
        figure = self.figure(cell)
        return (
            cell in self.table.totals and figure is not None and figure.origin is not Origin.SUMMED
        )

    def is_override(self, cell: Cell) -> bool:
        """Whether somebody's own figure stands in the place of the ledger's or last year's."""
        figure = self.figure(cell)
        return figure is not None and figure.origin not in GIVEN and self.given(cell) is not None

    def check_totals(self, *, checked: bool) -> None:
        """Open the totals for typing, or close those that nobody typed."""
        self.checks_totals = checked
        self._announce()

    def enter(self, typed: Mapping[Cell, str]) -> None:
        """Store figures as typed, in one step."""
        if typed:
            self._workspace.enter_figures(typed)

    # What Qt asks ---------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.table.height - self.table.head_rows

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.table.width

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        cell = self.cell(index)
        if cell is None:
            return self.label(index) if role == _DISPLAY else None
        answer = self._answers.get(role)
        return answer(cell) if answer else None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:  # noqa: ANN401
        cell = self.cell(index)
        if cell is None or role != _EDIT or not self.is_open(cell):
            return False
        self.enter({cell: str(value)})
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        cell = self.cell(index)
        if cell is None:
            return Qt.ItemFlag.NoItemFlags
        return _FIGURE | Qt.ItemFlag.ItemIsEditable if self.is_open(cell) else _FIGURE

    # Following the report -------------------------------------------------------------

    def follow(self) -> None:
        """Tell which cells look different since this was last asked."""
        before, self._looks = self._looks, self._current_looks()
        if self._current_form() is not self.table:  # a year of the other edition
            self.beginResetModel()
            self._take_form(self._current_form())
            self.endResetModel()
            return
        changed = self._looks.changed(before, self.table)
        if changed is None:
            self._announce()
        for cell in changed or ():
            index = self.index_of(cell)
            self.dataChanged.emit(index, index)

    def _announce(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def _current_form(self) -> FormTable:
        return self.report.edition.tables[self._key]

    def _current_looks(self) -> Looks:
        return looks_of(self.report, marks(self.report, self._workspace.findings))

    def _take_form(self, table: FormTable) -> None:
        self.table = table
        top = table.head_rows
        self._cells = {
            position: cell for cell, box in table.boxes.items() for position in _covered(box, top)
        }
        self._labels = {(box.top - top, box.left): text for box, text in table.labels}

    # What is told about a cell --------------------------------------------------------

    def messages(self, cell: Cell) -> list[Finding]:
        """What is found about the cell, gravest first."""
        return messages(self._workspace.findings, cell)

    def _about(self, cell: Cell) -> str:
        told = [finding.message for finding in self.messages(cell)]
        past = self.last(cell)
        before = (
            [f"{self.report.year - 1} 年度 {past.value}　{past.change}".rstrip()] if past else []
        )
        return "\n".join((self.table.name(cell), self.origin(cell), *before, *told))

    def _spoken(self, cell: Cell) -> str:
        return f"{self.table.name(cell)}：{self.text(cell) or '空白'}"

    def origin(self, cell: Cell) -> str:
        """Where the figure comes from, in words."""
        return origin_text(self.report, cell)


def _covered(box: Box, top: int) -> Iterator[tuple[int, int]]:
    for row in range(box.top - top, box.top - top + box.height):
        for column in range(box.left, box.left + box.width):
            yield row, column
