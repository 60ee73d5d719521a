"""A table to look at and to choose rows from, in the dress of all tables."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlainTable(QTableView):
    """Widths are given in Chinese characters; a column of width 0 takes what room is left."""

    chosen = Signal()
    """Enter was pressed, or a row was clicked twice."""
    spaced = Signal()
    """The space bar was pressed: rows are to be ticked, where there are ticks."""
    selection_changed = Signal()

    def __init__(self, model: QAbstractItemModel, widths: Sequence[int]) -> None:
        super().__init__()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        # A header would ask of every row whether it is selected; ours do not show it.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self._measure(widths)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        model.modelReset.connect(self.selection_changed)
        self.doubleClicked.connect(self.chosen)

    @property
    def selected_rows(self) -> list[int]:
        """The rows selected, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.spaced.emit()
        else:
            super().keyPressEvent(event)

    def _measure(self, widths: Sequence[int]) -> None:
        """Rows and columns as the font asks."""
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 11)
        header.setHighlightSections(False)
        character = self.fontMetrics().horizontalAdvance("字")
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, character * width + 16)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
