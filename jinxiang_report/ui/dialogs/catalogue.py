"""类别: the year's catalogue, in its order, with what other lists call its categories."""

import re
from collections.abc import Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.entries import plain_title
from jinxiang_report.domain.office import Category
from jinxiang_report.operations.aliases import alias_names, known_aliases, meant_category
from jinxiang_report.operations.profile import catalogue_refusal
from jinxiang_report.ui.dialogs.answers import answers
from jinxiang_report.ui.page import framed
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.widgets.catalogue_table import CatalogueRow, CatalogueTable
from jinxiang_report.ui.widgets.words import in_role
from jinxiang_report.ui.workspace import Workspace

_BETWEEN = re.compile(r"\s*[、，,；;\n]\s*")


class CatalogueDialog(QDialog):
    """Stores nothing itself; what was entered is `catalogue`, `merged` and `aliases`."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.merged: dict[int, int] = {}
        """Which category takes over the items of one that was merged into it."""
        self._foreign: Mapping[str, str] = {}
        self.table = CatalogueTable()
        self.message = QLabel()
        self._into = QMenu(self)
        self._lay_out()
        self._fill()

    @property
    def catalogue(self) -> list[Category]:
        """The categories as entered, new ones with number 0; wholly empty rows are left out."""
        found = (row.category for row in self.table.rows())
        return [category for category in found if category.name or category.id]

    @property
    def aliases(self) -> dict[str, str]:
        """All aliases with what they mean, also those that only other years' names are for."""
        own = {
            alias: row.category.name
            for row in self.table.rows()
            for alias in _BETWEEN.split(row.aliases.strip())
            if alias and plain_title(alias) != plain_title(row.category.name)
        }
        return {**self._foreign, **own}

    def add(self) -> None:
        """An empty row at the end, ready for its name."""
        new = Category(0, self._workspace.year, "", "", "", 0)
        self.table.append(CatalogueRow(new, "", 0))
        self.table.begin_name(self.table.rowCount() - 1)

    def remove(self) -> None:
        """Take the chosen row out, if nothing is in it."""
        row = self.table.chosen()
        if row is None:
            return
        if row.count:
            self._tell(
                f"“{row.category.name}”下有 {row.count} 条，不能移除；"
                "可以停用，或者合并到别的类别。"
            )
            return
        self.table.removeRow(self.table.currentRow())
        self._tell("")

    def merge_into(self, number: int) -> None:
        """Let another category take over what is in the chosen one, which then goes."""
        gone = self.table.chosen()
        if gone is None or not gone.category.id or gone.category.id == number:
            return
        self.merged = {
            source: number if target == gone.category.id else target
            for source, target in self.merged.items()
        } | {gone.category.id: number}
        self.table.removeRow(self.table.currentRow())
        taker = self.table.take_over(number, gone)
        self._tell(
            f"“{gone.category.name}”的 {gone.count} 条将并入“{taker.category.name}”，"
            "按“确定”后生效，可以撤销。",
            role="quiet",
        )

    def accept(self) -> None:
        """Close, unless the catalogue can't stand as entered."""
        self.table.settle()
        ledger, year = self._workspace.ledger, self._workspace.year
        refused = catalogue_refusal(ledger, year, self.catalogue, self.merged)
        if refused:
            self._tell(refused)
        else:
            super().accept()

    def _fill(self) -> None:
        ledger = self._workspace.ledger
        tally = self._workspace.report.tally.by_category
        numbers = {plain_title(category.name): category.id for category, _ in tally}
        names = alias_names(ledger)
        meant = {alias: meant_category(alias, numbers, names) for alias in known_aliases(ledger)}
        known = known_aliases(ledger)
        self._foreign = {alias: known[alias] for alias, number in meant.items() if number is None}
        for category, count in tally:
            aliases = "、".join(alias for alias, number in meant.items() if number == category.id)
            self.table.append(CatalogueRow(category, aliases, count))
        self.table.setCurrentCell(0, 0)

    def _offer_targets(self) -> None:
        """List the categories that the chosen one may be merged into."""
        self._into.clear()
        chosen = self.table.chosen()
        for row in self.table.rows():
            category = row.category
            if chosen and category.id and category.id != chosen.category.id:
                entry = self._into.addAction(f"{category.name}（{row.count} 条）")
                entry.setData(category.id)

    def _tell(self, text: str, role: str = "error") -> None:
        self.message.setText(text)
        in_role(self.message, role)

    # Putting it together --------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowTitle(f"{self._workspace.year} 年度的类别")
        open_at(self, 960, 610)
        hint = QLabel(
            "顺序就是报告里列举的顺序。改名后条目跟着走，旧名自动成为别名；"
            "导入时，别名和名称一样认得。"
        )
        hint.setProperty("role", "quiet")
        self.message.setWordWrap(True)
        buttons = answers(self)
        bottom = QHBoxLayout()
        bottom.addWidget(self.message, 1)
        bottom.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addWidget(framed(self.table), 1)
        column.addLayout(self._tools())
        column.addLayout(bottom)

    def _tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        for text, run, keys in (
            ("添加", self.add, "Ctrl+N"),
            ("移除", self.remove, "Ctrl+Delete"),
            ("上移", lambda: self.table.shift(-1), "Alt+Up"),
            ("下移", lambda: self.table.shift(1), "Alt+Down"),
        ):
            button = _button(text, keys)
            button.clicked.connect(run)
            QShortcut(QKeySequence(keys), self).activated.connect(run)
            tools.addWidget(button)
        merge = _button("合并到 ▾", "Ctrl+M")
        merge.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        merge.setMenu(self._into)
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(merge.showMenu)
        self._into.aboutToShow.connect(self._offer_targets)
        self._into.triggered.connect(lambda entry: self.merge_into(entry.data()))
        tools.addWidget(merge)
        tools.addStretch()
        return tools


def _button(text: str, keys: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setToolTip(f"{text}（{keys}）")
    return button
