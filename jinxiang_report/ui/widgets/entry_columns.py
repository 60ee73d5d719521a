"""Which columns of a ledger's table are shown, in what order and how wide."""

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from jinxiang_report.ui.models.entry_fields import EntryField

_SHORTEST_TITLE = 14  # characters; before it gets shorter, spare columns give way
_PADDING = 16


class EntryColumns(QObject):
    """Until somebody chooses, the columns that there is room for; from then on the chosen ones.

    - The title takes what room the others leave.
    - What is kept names columns by their keys and measures in characters: it outlives new
      columns and another font.
    """

    def __init__(self, table: QTableView, fields: Sequence[EntryField]) -> None:
        super().__init__(table)
        self.menu = QMenu("列", table)
        self._table = table
        self._fields = fields
        self._title = [field.key for field in fields].index("title")
        self._chosen = False
        self._fitting = False
        self._character = table.fontMetrics().horizontalAdvance("字")
        self._lay_out()
        self.reset()

    @property
    def header(self) -> QHeaderView:
        """The table's header, which holds order and widths."""
        return self._table.horizontalHeader()

    def fit(self) -> None:
        """Give the title what the others leave; before anybody has chosen, hide spare ones."""
        self._fitting = True
        if not self._chosen:
            self._squeeze()
        left = self._room() - sum(
            self._table.columnWidth(column) for column in self._shown() if column != self._title
        )
        self._table.setColumnWidth(self._title, max(left, _SHORTEST_TITLE * self._character))
        self._fitting = False

    def show(self, column: int, *, shown: bool) -> None:
        """Show or hide a column, as somebody chose."""
        self._chosen = True
        self._table.setColumnHidden(column, not shown)
        self.fit()

    def reset(self) -> None:
        """Go back to what there is room for."""
        self._chosen = False
        self._fitting = True
        for column, field in enumerate(self._fields):
            self.header.moveSection(self.header.visualIndex(column), column)
            self._table.setColumnHidden(column, not field.shown)
            self._table.setColumnWidth(column, self._width(field))
        self.fit()

    def keep(self) -> str:
        """What was chosen, to be remembered; empty if nothing was."""
        order = sorted(self._shown(), key=self.header.visualIndex)
        kept = [(self._fields[column].key, self._characters(column)) for column in order]
        return json.dumps(kept) if self._chosen else ""

    def restore(self, kept: str) -> None:
        """Arrange the columns as they were kept; columns that are no more are left out."""
        widths = _read(kept)
        known = {field.key: column for column, field in enumerate(self._fields)}
        wanted = [(known[key], width) for key, width in widths.items() if key in known]
        if self._title not in dict(wanted):
            return
        self.reset()
        self._chosen = self._fitting = True
        for column in known.values():
            self._table.setColumnHidden(column, column not in dict(wanted))
        for place, (column, width) in enumerate(wanted):
            self.header.moveSection(self.header.visualIndex(column), place)
            self._table.setColumnWidth(column, round(width * self._character) + _PADDING)
        self.fit()

    # Room -----------------------------------------------------------------------------

    def _squeeze(self) -> None:
        """Spare columns give way, the rightmost first."""
        columns = [column for column, field in enumerate(self._fields) if field.shown]
        spare = [column for column in columns if self._fields[column].spare]
        firm = sum(self._least(column) for column in columns if column not in spare)
        room = self._room() - firm
        for column in spare:
            room -= self._least(column)
            self._table.setColumnHidden(column, room < 0)

    def _least(self, column: int) -> int:
        if column == self._title:
            return _SHORTEST_TITLE * self._character
        return self._width(self._fields[column])

    def _width(self, field: EntryField) -> int:
        return field.width * self._character + _PADDING

    def _characters(self, column: int) -> float:
        """A column's width as it is kept; the title's is whatever is left."""
        if column == self._title:
            return 0
        return round((self._table.columnWidth(column) - _PADDING) / self._character, 1)

    def _room(self) -> int:
        return self._table.viewport().width()

    def _shown(self) -> list[int]:
        columns = range(len(self._fields))
        return [column for column in columns if not self._table.isColumnHidden(column)]

    # Choosing -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        header = self.header
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(self._character * 4)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda spot: self.menu.popup(header.mapToGlobal(spot))
        )
        header.sectionResized.connect(self._arranged)
        header.sectionMoved.connect(self._arranged)
        self.menu.aboutToShow.connect(self._fill_menu)

    def _arranged(self) -> None:
        """Somebody dragged a column or its edge."""
        if not self._fitting:
            self._chosen = True
            self.fit()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for column, field in enumerate(self._fields):
            choice = self.menu.addAction(field.header)
            choice.setCheckable(True)
            choice.setChecked(not self._table.isColumnHidden(column))
            choice.setEnabled(column != self._title)
            choice.toggled.connect(self._showing(column))
        self.menu.addSeparator()
        default = self.menu.addAction("恢复默认")
        default.setEnabled(self._chosen)
        default.triggered.connect(self.reset)

    def _showing(self, column: int) -> Callable[[bool], None]:
        return lambda shown: self.show(column, shown=shown)


def _read(kept: str) -> dict[str, float]:
    """Keys and widths; nothing if it is not what `keep` wrote."""
    try:
        return {str(key): float(width) for key, width in json.loads(kept)}
    except (TypeError, ValueError):
        return {}
