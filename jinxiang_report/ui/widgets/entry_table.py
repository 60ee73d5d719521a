"""The table of a ledger's entries: sorted by its header, edited in place, opened by a click."""

from PySide6.QtCore import (
    QEvent,
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
from jinxiang_report.ui.widgets.entry_delegate import EntryDelegate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WEB = ("http", "https")
_SHORTEST_TITLE = 14  # characters; before it gets shorter, spare columns give way


class EntryTable(QTableView):
    """Says in `told` what could not be done; a row's address opens in the browser."""

    told = Signal(str)
    current_changed = Signal()

    def __init__(self, model: EntriesModel, theme: Theme) -> None:
        super().__init__()
        self._entries = model
        self._widths: dict[int, int] = {}
        self._left_at: tuple[int | None, int] = (None, 0)
        self._delegate = EntryDelegate(model, theme, self)
        self._delegate.refused.connect(self.told)
        model.refused.connect(self.told)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._lay_out()
        self.clicked.connect(self._open_if_address)
        self.selectionModel().currentRowChanged.connect(self.current_changed)
        model.modelAboutToBeReset.connect(self._remember)
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
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsMovable(True)
        self._measure()

    def _measure(self) -> None:
        """Rows and columns as the font asks."""
        character = self.fontMetrics().horizontalAdvance("字")
        height = self.fontMetrics().height() + 11
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(character * 4)
        for column, field in enumerate(self._entries.columns):
            self._widths[column] = character * field.width + 16
            if field.key == "title":
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                self._widths[column] = character * _SHORTEST_TITLE
            else:
                self.setColumnWidth(column, self._widths[column])

    # Rows and entries -----------------------------------------------------------------

    def current_entry(self) -> Entry | None:
        """The entry the cursor is on."""
        index = self.currentIndex()
        return self._entries.entry(index.row()) if index.isValid() else None

    def selected_entries(self) -> list[Entry]:
        """The selected entries, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._entries.entry(row) for row in rows]

    def go_to(self, number: int, key: str = "title") -> bool:
        """Put the cursor on the entry of that id; False if it is not shown."""
        row = self._entries.row_of(number)
        if row is None:
            return False
        index = self._entries.index(row, self._entries.register.column(key))
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)
        return True

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
        """Spare columns give way, the rightmost first."""
        columns = self._entries.columns
        spare = [column for column, field in enumerate(columns) if field.spare]
        firm = sum(width for column, width in self._widths.items() if column not in spare)
        room = self.viewport().width() - firm
        for column in spare:
            room -= self._widths[column]
            self.setColumnHidden(column, room < 0)
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

    def _remember(self) -> None:
        entry = self.current_entry()
        self._left_at = entry.id if entry else None, self.verticalScrollBar().value()

    def _return(self) -> None:
        number, scrolled = self._left_at
        self.verticalScrollBar().setValue(scrolled)
        if number is not None:
            self.go_to(number)
