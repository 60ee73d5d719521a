"""A row of editors, each under its column of a table. It knows no entries."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTableView, QWidget

from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.entry_edit import EntryEdit

_PADDING = 4


class EditorStrip(QFrame):
    """Follows the table's columns: their place, width and order, and whether they are shown."""

    def __init__(
        self, editors: Mapping[str, EntryEdit], columns: Mapping[str, int], table: QTableView
    ) -> None:
        super().__init__()
        self.editors = editors
        self._columns = columns
        self._table = table
        self.setObjectName("entryRow")
        for editor in editors.values():
            editor.setParent(self)
            editor.setPlaceholderText(editor.field.hint)
        self._height = self.fontMetrics().height() + 12
        self.setFixedHeight(self._height + 2 * _PADDING)
        header = table.horizontalHeader()
        header.sectionResized.connect(self.align)
        header.sectionMoved.connect(self.align)
        header.sectionMoved.connect(self._order_tabs)
        header.geometriesChanged.connect(self.align)
        table.horizontalScrollBar().valueChanged.connect(self.align)

    def texts(self) -> dict[str, str]:
        """What stands in the editors."""
        return {key: editor.text() for key, editor in self.editors.items()}

    def fill(self, texts: Mapping[str, str]) -> None:
        """Put texts into the editors; the others stay as they are."""
        for key, text in texts.items():
            self.editors[key].setText(text)
            self.editors[key].let_go()

    def align(self) -> None:
        """Put each editor under its column."""
        for key, editor in self.editors.items():
            column = self._columns[key]
            left = self._table.columnViewportPosition(column) + 1
            editor.setVisible(not self._table.isColumnHidden(column))
            editor.setGeometry(left, _PADDING, self._table.columnWidth(column) - 2, self._height)

    def recolour(self, theme: Theme) -> None:
        """Stand out from the rows above, quietly."""
        palette = theme.palette
        self.setStyleSheet(f"""
            #entryRow {{ background: {palette.hint_ground}; border: none;
                border-top: 1px solid {palette.accent};
                border-bottom: 1px solid {palette.accent}; }}
            QLineEdit {{ background: transparent; border: 1px solid transparent; padding: 0 4px; }}
            QLineEdit:hover {{ border-color: {palette.line}; }}
            QLineEdit:focus {{ background: {palette.card}; border-color: {palette.accent}; }}
            QLineEdit[wrong="true"] {{ background: {palette.error_ground};
                border-color: {palette.error}; }}
        """)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns have moved with the table."""
        super().resizeEvent(event)
        self.align()

    def _order_tabs(self) -> None:
        """Tab goes from left to right, as the columns now stand."""
        place = self._table.horizontalHeader().visualIndex
        ordered = sorted(self.editors, key=lambda key: place(self._columns[key]))
        for before, after in pairwise(ordered):
            QWidget.setTabOrder(self.editors[before], self.editors[after])
