"""The table of a ledger's entries: sorted by its header, edited in place, opened by a click."""

from array import array
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from jinxiang_report.domain.entries import Entry
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.entry_columns import EntryColumns
from jinxiang_report.ui.widgets.entry_delegate import EntryDelegate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WEB = ("http", "https")
_MOST_KEPT = 500  # selected rows that are found again after a search
_ROWS = QItemSelectionModel.SelectionFlag.Rows


class _Place(NamedTuple):
    """Where somebody was in the table, by the numbers of entries."""

    top: int | None = None
    current: int | None = None
    column: int = 0
    selected: frozenset[int] = frozenset()


class EntryTable(QTableView):
    """Says in `told` what could not be done; a row's address opens in the browser."""

    told = Signal(str)
    current_changed = Signal()

    def __init__(self, model: EntriesModel, theme: Theme) -> None:
        super().__init__()
        self._entries = model
        self._left = _Place()
        self._reordered = False
        self._delegate = EntryDelegate(model, theme, self)
        self._delegate.refused.connect(self.told)
        model.refused.connect(self.told)
        self.setModel(model)
        # A header would ask of every row whether it is selected; ours does not show it.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.setItemDelegate(self._delegate)
        self._lay_out()
        self.columns = EntryColumns(self, model.columns)
        self.clicked.connect(self._open_if_address)
        self.selectionModel().currentRowChanged.connect(self.current_changed)
        model.modelAboutToBeReset.connect(self._leave)
        model.modelReset.connect(self._return)
        theme.changed.connect(self.viewport().update)

    def _lay_out(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.horizontalHeader().sortIndicatorChanged.connect(self._reorder)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        rows = self.verticalHeader()
        height = self.fontMetrics().height() + 11
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)

    # Rows and entries -----------------------------------------------------------------

    def current_entry(self) -> Entry | None:
        """The entry the cursor is on."""
        index = self.currentIndex()
        return self._entries.entry(index.row()) if index.isValid() else None

    def selected_numbers(self) -> "array[int]":
        """The numbers of the selected entries, from top to bottom."""
        return array("q", map(self._entries.number, self._selected_rows()))

    def go_to(self, number: int, key: str = "title") -> bool:
        """Put the cursor on the entry of that number; False if it is not shown."""
        row = self._entries.row_of(number)
        if row is None:
            return False
        index = self._entries.index(row, self._entries.register.column(key))
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
        )
        self.scrollTo(index)
        return True

    def flash(self, number: int) -> None:
        """Let an entry's row light up for a moment."""
        self._delegate.flash(number)

    def settle(self) -> None:
        """Store what stands in an open editor."""
        self._delegate.settle()

    def open_address(self) -> None:
        """Open the current entry's address in the browser."""
        entry = self.current_entry()
        if entry is None or not entry.address:
            return
        url = QUrl.fromUserInput(entry.address)
        if url.scheme() not in _WEB or not QDesktopServices.openUrl(url):
            self.told.emit(f"这个网址打不开：{entry.address}")

    # What Qt calls --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter opens the address."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _ENTER:
            self.open_address()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the room there is."""
        self.columns.fit()
        super().resizeEvent(event)

    def edit(  # type: ignore[override]
        self,
        index: QModelIndex | QPersistentModelIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool | None:
        """A double click on an address has opened it already; only F2 edits it."""
        double_click = trigger is QAbstractItemView.EditTrigger.DoubleClicked
        if double_click and self._is_address(index):
            return False
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def _open_if_address(self, index: QModelIndex) -> None:
        if self._is_address(index):
            self.open_address()

    def _is_address(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return (
            index.isValid()
            and self._entries.columns[index.column()].key == "address"
            and bool(self._entries.entry(index.row()).address)
        )

    # Keeping one's place --------------------------------------------------------------

    def _selected_rows(self, most: int | None = None) -> list[int]:
        """The selected rows from top to bottom; none at all if they are more than asked for."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(at) for at in range(selection.count())]
        if most is not None and sum(found.height() for found in ranges) > most:
            return []
        rows = (range(found.top(), found.bottom() + 1) for found in ranges)
        return sorted({row for stretch in rows for row in stretch})

    def _reorder(self) -> None:
        """Whoever asks for another order wants to see its beginning, or where the cursor went."""
        self._reordered = True

    def _leave(self) -> None:
        current, top = self.currentIndex(), self.rowAt(0)
        self._left = _Place(
            self._entries.number(top) if top >= 0 else None,
            self._entries.number(current.row()) if current.isValid() else None,
            max(current.column(), 0),
            frozenset(self._entries.number(row) for row in self._selected_rows(_MOST_KEPT)),
        )

    def _return(self) -> None:
        """Find cursor, selection and scroll position again, as far as they are still shown."""
        left, self._left = self._left, _Place()
        if self._reordered:
            left, self._reordered = left._replace(top=None), False
            self.scrollToTop()
        selection = QItemSelection()
        for row in self._entries.rows_of(left.selected):
            index = self._entries.index(row, 0)
            selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
        self.selectionModel().select(selection, flags)
        self._return_to(left)

    def _return_to(self, left: _Place) -> None:
        top = None if left.top is None else self._entries.row_of(left.top)
        if top is not None:
            self.scrollTo(self._entries.index(top, 0), self.ScrollHint.PositionAtTop)
        current = None if left.current is None else self._entries.row_of(left.current)
        if current is not None:
            index = self._entries.index(current, left.column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            if top is None:
                self.scrollTo(index)
