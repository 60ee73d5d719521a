"""One statutory table for Qt: grid position → cell → figure in the workspace's report."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from jinxiang_report.domain.figure import Figure, Origin, value_text
from jinxiang_report.domain.grid import Box, Cell, FormTable
from jinxiang_report.ui.models.form_notes import Mark, marks, messages
from jinxiang_report.ui.models.rows import ROOT, Index
from jinxiang_report.ui.workspace import Workspace

# Qt asks in bare integers, thousands of times a second.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)

_FIGURE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_BLANK = "还没有填写（空白不等于 0）"


class FormTableModel(QAbstractTableModel):
    """The table below its head; the head is drawn by the view.

    - Every position under a merged box answers for the same cell.
    - Labels can be neither selected nor typed into.
    - A total is closed to typing while the program reckons it, unless totals are being checked.
    """

    def __init__(self, workspace: Workspace, key: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._key = key
        self.checks_totals = False
        self._answers: dict[int, Callable[[Cell], str]] = {
            _DISPLAY: self.text,
            _EDIT: self.text,
            _TOOL_TIP: self._about,
            _ACCESSIBLE: self._spoken,
        }
        self._take_form(self._current_form())
        self._marks = self._current_marks()
        workspace.report_changed.connect(self._follow)

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

    def figure(self, cell: Cell) -> Figure | None:
        """The cell's figure; None if it is blank."""
        return self._workspace.report.figures.get(cell)

    def text(self, cell: Cell) -> str:
        """The figure as it is shown; empty if it is blank."""
        return value_text(self._workspace.report.value(cell))

    def mark(self, cell: Cell) -> Mark | None:
        """How the cell stands in what was found."""
        return self._marks.get(cell)

    def is_open(self, cell: Cell) -> bool:
        """Whether the cell takes what is typed."""
        return cell not in self.table.totals or self.checks_totals or self.is_typed_total(cell)

    def is_typed_total(self, cell: Cell) -> bool:
        """Whether the total is somebody's own, to be compared with its parts."""
        figure = self.figure(cell)
        return (
            cell in self.table.totals and figure is not None and figure.origin is not Origin.SUMMED
        )

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

    def _follow(self) -> None:
        self._marks = self._current_marks()
        if self._current_form() is not self.table:  # a year of the other edition
            self.beginResetModel()
            self._take_form(self._current_form())
            self.endResetModel()
        else:
            self._announce()

    def _announce(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def _current_form(self) -> FormTable:
        return self._workspace.report.edition.tables[self._key]

    def _current_marks(self) -> dict[Cell, Mark]:
        return marks(self._workspace.report, self._workspace.findings)

    def _take_form(self, table: FormTable) -> None:
        self.table = table
        top = table.head_rows
        self._cells = {
            position: cell for cell, box in table.boxes.items() for position in _covered(box, top)
        }
        self._labels = {(box.top - top, box.left): text for box, text in table.labels}

    # What is told about a cell --------------------------------------------------------

    def _about(self, cell: Cell) -> str:
        told = messages(self._workspace.findings, cell)
        return "\n".join((self.table.name(cell), self.origin(cell), *told))

    def _spoken(self, cell: Cell) -> str:
        return f"{self.table.name(cell)}：{self.text(cell) or '空白'}"

    def origin(self, cell: Cell) -> str:
        """Where the figure comes from, in words."""
        figure = self.figure(cell)
        if figure is None:
            return _BLANK
        if figure.origin is Origin.SUMMED:
            return "自动合计"
        if self.is_typed_total(cell):
            return f"{figure.origin}的总计（按 Delete 改回自动合计）"
        return str(figure.origin)


def _covered(box: Box, top: int) -> Iterator[tuple[int, int]]:
    for row in range(box.top - top, box.top - top + box.height):
        for column in range(box.left, box.left + box.width):
            yield row, column
