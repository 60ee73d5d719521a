"""The table in which a year's categories are named and put in order."""

from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from jinxiang_report.domain.office import Category
from jinxiang_report.domain.pinyin import initials

_COLUMNS = ("名称", "拼音首字母", "条例依据", "导入时的别名", "条目", "停用")
_NAME, _INITIALS, _ARTICLE, _ALIASES, _COUNT, _RETIRED = range(len(_COLUMNS))
_WIDTHS = {_INITIALS: 7, _ARTICLE: 10, _ALIASES: 10, _COUNT: 4, _RETIRED: 3}
_KEPT = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class CatalogueRow:
    """A category, its aliases in one line, and how many entries it has."""

    category: Category
    aliases: str
    count: int


class CatalogueTable(QTableWidget):
    """Edited in place; a category's initials follow its name until they are typed by hand."""

    def __init__(self) -> None:
        super().__init__(0, len(_COLUMNS))
        self.setHorizontalHeaderLabels(_COLUMNS)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(True)
        self._measure()
        self.itemChanged.connect(self._follow_name)

    def rows(self) -> list[CatalogueRow]:
        """All rows as they stand."""
        return [self._row(row) for row in range(self.rowCount())]

    def chosen(self) -> CatalogueRow | None:
        """The row the cursor is in."""
        return self._row(self.currentRow()) if self.currentRow() >= 0 else None

    def append(self, row: CatalogueRow) -> None:
        """Another row at the end."""
        self.insertRow(self.rowCount())
        self._show(self.rowCount() - 1, row)

    def begin_name(self, row: int) -> None:
        """Open the editor of a row's name."""
        self.setCurrentCell(row, _NAME)
        self.editItem(self._cell(row, _NAME))

    def shift(self, step: int) -> None:
        """Move the chosen row up or down."""
        at = self.currentRow()
        if at >= 0 and 0 <= at + step < self.rowCount():
            row = self._row(at)
            self.removeRow(at)
            self.insertRow(at + step)
            self._show(at + step, row)
            self.setCurrentCell(at + step, _NAME)

    def take_over(self, number: int, gone: CatalogueRow) -> CatalogueRow:
        """Let the category of that number have the entries and aliases of another."""
        at = [row.category.id for row in self.rows()].index(number)
        taker = self._row(at)
        aliases = "、".join(part for part in (taker.aliases, gone.aliases) if part)
        taker = replace(taker, aliases=aliases, count=taker.count + gone.count)
        self._show(at, taker)
        self.setCurrentCell(at, _NAME)
        return taker

    def settle(self) -> None:
        """Take what is being typed."""
        self.setCurrentIndex(QModelIndex())

    def _follow_name(self, item: QTableWidgetItem) -> None:
        if item.column() != _NAME:
            return
        letters = self.item(item.row(), _INITIALS)
        kept: CatalogueRow | None = item.data(_KEPT)
        if letters is None or kept is None:
            return
        former = kept.category.name
        if letters.text() in ("", initials(former)) and item.text() != former:
            letters.setText(initials(item.text().strip()))
            name = replace(kept.category, name=item.text())
            item.setData(_KEPT, replace(kept, category=name))

    def _show(self, at: int, row: CatalogueRow) -> None:
        category = row.category
        texts = (category.name, category.initials, category.article, row.aliases, str(row.count))
        for column, text in enumerate(texts):
            self.setItem(at, column, QTableWidgetItem(text))
        count = self._cell(at, _COUNT)
        count.setFlags(count.flags() & ~Qt.ItemFlag.ItemIsEditable)
        count.setTextAlignment(_RIGHT)
        retired = QTableWidgetItem()
        retired.setFlags(
            Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
        )
        checked = Qt.CheckState.Checked if category.retired else Qt.CheckState.Unchecked
        retired.setCheckState(checked)
        self.setItem(at, _RETIRED, retired)
        self._cell(at, _NAME).setData(_KEPT, row)

    def _row(self, at: int) -> CatalogueRow:
        before: CatalogueRow = self._cell(at, _NAME).data(_KEPT)
        name, letters, article = (self._cell(at, column).text().strip() for column in range(3))
        retired = self._cell(at, _RETIRED).checkState() is Qt.CheckState.Checked
        category = replace(
            before.category, name=name, initials=letters, article=article, retired=retired
        )
        return CatalogueRow(category, self._cell(at, _ALIASES).text(), before.count)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        """The cell's item; _show made one for every cell."""
        return cast("QTableWidgetItem", self.item(row, column))

    def _measure(self) -> None:
        character = self.fontMetrics().horizontalAdvance("字")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 11)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        if (over_counts := self.horizontalHeaderItem(_COUNT)) is not None:
            over_counts.setTextAlignment(_RIGHT)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, character * width + 16)
