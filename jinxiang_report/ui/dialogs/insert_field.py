"""插入数字: every live field by group, with its present value; Enter puts one into the text."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from jinxiang_report.domain.fields import Field
from jinxiang_report.ui.models.offered_fields import OfferedFields
from jinxiang_report.ui.page import framed
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.widgets.plain_table import PlainTable

_TO_TABLE = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class InsertFieldDialog(QDialog):
    """The search box keeps the focus; the arrows move through the table."""

    def __init__(self, fields: Collection[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OfferedFields(fields)
        self.search = QLineEdit()
        self.table = PlainTable(self.model, (8, 15, 15, 0))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._insert = self._buttons.addButton("插入", QDialogButtonBox.ButtonRole.AcceptRole)
        self._insert.setProperty("role", "primary")
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.table.chosen.connect(self.accept)
        self.table.selection_changed.connect(self._allow)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._narrow("")

    @property
    def name(self) -> str:
        """The name of the field that was chosen; empty if none was."""
        rows = self.table.selected_rows
        return self.model.field(rows[0]).name if rows else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TO_TABLE:
            self.table.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _narrow(self, typed: str) -> None:
        self.model.search(typed)
        self.table.selectRow(0)
        self._allow()

    def _allow(self) -> None:
        self._insert.setEnabled(bool(self.table.selected_rows))

    def _lay_out(self) -> None:
        self.setWindowTitle("插入数字")
        open_at(self, 860, 520)
        self.search.setPlaceholderText("查找：名称、说明，或拼音首字母，例如“zs”找总数")
        self.search.setClearButtonEnabled(True)
        self.table.setSelectionMode(PlainTable.SelectionMode.SingleSelection)
        self._insert.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(framed(self.table, 1), 1)
        column.addWidget(self._buttons)
