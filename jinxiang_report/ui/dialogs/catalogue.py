"""类别: the year's catalogue, in its order."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.office import Category

_COLUMNS = ("名称", "拼音首字母", "条例依据", "停用")
_NAME, _INITIALS, _ARTICLE, _RETIRED = range(len(_COLUMNS))


class CatalogueDialog(QDialog):
    """Edits a list of categories; `catalogue` is what was entered, new ones with number 0."""

    def __init__(self, catalogue: list[Category], year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{year} 年度的类别")
        self.resize(680, 520)
        self._year = year
        self._table = _table()
        for category in catalogue:
            self._append(category)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        hint = QLabel("顺序就是报告里列举的顺序。已有条目的类别不能移除，可以停用。")
        hint.setProperty("role", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addWidget(self._table)
        column.addLayout(self._tools())
        column.addWidget(self._buttons)

    @property
    def catalogue(self) -> list[Category]:
        """The categories as entered; wholly empty rows are left out."""
        rows = [self._category(row) for row in range(self._table.rowCount())]
        return [category for category in rows if category.name or category.id]

    def add(self) -> None:
        """An empty row at the end, ready for its name."""
        self._append(Category(0, self._year, "", "", "", 0))
        row = self._table.rowCount() - 1
        self._table.setCurrentCell(row, _NAME)
        self._table.editItem(self._cell(row, _NAME))

    def remove(self) -> None:
        """Take the chosen row out."""
        self._table.removeRow(self._table.currentRow())

    def shift(self, step: int) -> None:
        """Move the chosen row up or down."""
        row = self._table.currentRow()
        if 0 <= row + step < self._table.rowCount() and row >= 0:
            category = self._category(row)
            self._table.removeRow(row)
            self._table.insertRow(row + step)
            self._show(row + step, category)
            self._table.setCurrentCell(row + step, _NAME)

    def _tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        for text, run in (
            ("添加", self.add),
            ("移除", self.remove),
            ("上移", lambda: self.shift(-1)),
            ("下移", lambda: self.shift(1)),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(run)
            tools.addWidget(button)
        tools.addStretch()
        return tools

    def _append(self, category: Category) -> None:
        row = self._table.rowCount()
        self._table.insertRow(row)
        self._show(row, category)

    def _show(self, row: int, category: Category) -> None:
        for column, text in enumerate((category.name, category.initials, category.article)):
            self._table.setItem(row, column, QTableWidgetItem(text))
        self._cell(row, _NAME).setData(Qt.ItemDataRole.UserRole, category)
        retired = QTableWidgetItem()
        retired.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
        checked = Qt.CheckState.Checked if category.retired else Qt.CheckState.Unchecked
        retired.setCheckState(checked)
        self._table.setItem(row, _RETIRED, retired)

    def _category(self, row: int) -> Category:
        before: Category = self._cell(row, _NAME).data(Qt.ItemDataRole.UserRole)
        name, initials, article = (self._cell(row, at).text().strip() for at in range(_RETIRED))
        retired = self._cell(row, _RETIRED).checkState() is Qt.CheckState.Checked
        return replace(before, name=name, initials=initials, article=article, retired=retired)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        """The cell's item; _show made one for every cell."""
        return cast("QTableWidgetItem", self._table.item(row, column))


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setHorizontalHeaderLabels(_COLUMNS)
    table.verticalHeader().hide()
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    header = table.horizontalHeader()
    header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(_INITIALS, 130)
    table.setColumnWidth(_ARTICLE, 170)
    table.setColumnWidth(_RETIRED, 60)
    return table
