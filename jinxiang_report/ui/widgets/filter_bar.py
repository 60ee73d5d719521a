"""What stands over a ledger's table: a box to search in, conditions, chips, and the count."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from jinxiang_report.domain.quoting import shortened
from jinxiang_report.storage.wanted import Kind, Wanted
from jinxiang_report.ui.widgets.category_bar import CategoryBar, chosen_categories
from jinxiang_report.ui.widgets.composing_edit import ComposingEdit
from jinxiang_report.ui.workspace import Workspace

_LONGEST = 14  # characters of the conditions that the button spells out


class FilterBar(QWidget):
    """Tells in `changed` that something else is wanted.

    - Esc empties the box, then takes the conditions away.
    - Enter and ↓ go on to the table: `left`.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, workspace: Workspace, kind: Kind, chips: CategoryBar | None) -> None:
        super().__init__()
        self._workspace = workspace
        self._kind: Kind = kind
        self._chips = chips
        self._conditions = Wanted()
        self._tells = True
        self.needle = ComposingEdit()
        self.conditions = QPushButton()
        self.found = QLabel()
        self.row = QHBoxLayout(self)
        """Whoever owns the bar may add to its end."""
        self._lay_out()
        self._connect()
        self._name_conditions()

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        categories = chosen_categories(self._chips)
        return replace(self._conditions, needle=self.needle.text(), categories=categories)

    def show_wanted(self, wanted: Wanted) -> None:
        """Look for this, at once."""
        self._conditions = replace(wanted, needle="", categories=())
        self._name_conditions()
        self._tells = False  # not blockSignals(): the box's own button hangs on them
        self.needle.setText(wanted.needle)
        self._tells = True
        if self._chips is not None:
            self._chips.mark(wanted.categories)
        self.changed.emit()

    def clear(self) -> None:
        """Look for everything."""
        self.show_wanted(Wanted())

    def say_looking(self, *, sorting: bool) -> None:
        """It takes a while."""
        self.found.setText("正在查找、排序…" if sorting else "正在查找…")

    def say(self, shown: int, total: int, unit: str) -> None:
        """How many were found of how many."""
        all_of_them = f"{total:,} {unit}"
        self.found.setText(all_of_them if shown == total else f"{all_of_them}中 {shown:,} {unit}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and ↓, which the box has no use for."""
        if event.key() == Qt.Key.Key_Escape and self.wanted != Wanted():
            self.show_wanted(replace(self.wanted, needle="") if self.needle.text() else Wanted())
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Escape}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Looking --------------------------------------------------------------------------

    def _retyped(self) -> None:
        if self._tells:
            self.changed.emit()

    def _require(self, conditions: Wanted) -> None:
        self._conditions = conditions
        self._name_conditions()
        self.changed.emit()

    # Conditions -----------------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu, wanted = self.conditions.menu(), self._conditions
        menu.clear()
        self._fill_months(menu.addMenu("月份"))
        if self._kind == "item":
            self._fill_departments(menu.addMenu("责任科室"))
        menu.addSeparator()
        unchecked, remarked = wanted.unchecked, wanted.remarked
        self._offer(menu, "未核对", replace(wanted, unchecked=not unchecked), chosen=unchecked)
        self._offer(menu, "有问题", replace(wanted, remarked=not remarked), chosen=remarked)
        menu.addSeparator()
        menu.addAction("全部取消", lambda: self._require(Wanted())).setEnabled(wanted != Wanted())

    def _fill_months(self, menu: QMenu) -> None:
        wanted, counts = self._conditions, self._workspace.months(self._kind)
        for month in range(1, 13):
            others = tuple(one for one in wanted.months if one != month)
            chosen = month in wanted.months
            then = replace(wanted, months=others if chosen else tuple(sorted((*others, month))))
            choice = self._offer(menu, f"{month}月\t{counts.get(month, 0):,}", then, chosen=chosen)
            choice.setEnabled(chosen or month in counts)

    def _fill_departments(self, menu: QMenu) -> None:
        wanted = self._conditions
        for name in self._workspace.departments():
            chosen = name == wanted.department
            then = replace(wanted, department="" if chosen else name)
            self._offer(menu, name.replace("&", "&&"), then, chosen=chosen)
        menu.setEnabled(not menu.isEmpty())

    def _offer(self, menu: QMenu, text: str, then: Wanted, *, chosen: bool) -> QAction:
        choice = menu.addAction(text, self._requiring(then))
        choice.setCheckable(True)
        choice.setChecked(chosen)
        return choice

    def _requiring(self, then: Wanted) -> Callable[[], None]:
        return lambda: self._require(then)

    def _name_conditions(self) -> None:
        """The button spells out what is required beside the words."""
        named = "、".join(_names(self._conditions))
        short = shortened(named, _LONGEST)
        self.conditions.setText(f"{short or '条件'} ▾")
        self.conditions.setToolTip(named or "按月份、科室、核对和问题筛选")
        self.conditions.setChecked(bool(named))

    # Putting it together --------------------------------------------------------------

    def _lay_out(self) -> None:
        character = self.fontMetrics().horizontalAdvance("字")
        self.needle.setPlaceholderText("筛选：文字或拼音首字母（Ctrl+F）")
        self.needle.setAccessibleName("筛选")
        self.needle.setClearButtonEnabled(True)
        self.needle.setMinimumWidth(character * 9)
        self.needle.setMaximumWidth(character * 19)
        self.conditions.setProperty("role", "chip")
        self.conditions.setCheckable(True)
        self.conditions.setMenu(QMenu(self.conditions))
        self.conditions.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        self.found.setProperty("role", "quiet")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(self.needle, 3)
        self.row.addWidget(self.conditions)
        if self._chips is None:
            self.row.addStretch(5)
        else:
            self.row.addWidget(self._chips, 5)
        self.row.addWidget(self.found)

    def _connect(self) -> None:
        self.needle.textChanged.connect(self._retyped)
        self.needle.returnPressed.connect(self.left)
        self.conditions.menu().aboutToShow.connect(self._fill_menu)
        if self._chips is not None:
            self._chips.chosen.connect(self.changed)


def _names(wanted: Wanted) -> list[str]:
    """What is required, in words."""
    told = [wanted.basis] if wanted.basis else []
    told += [f"{month}月" for month in wanted.months]
    told += [wanted.department] if wanted.department else []
    told += ["未核对"] if wanted.unchecked else []
    return told + (["有问题"] if wanted.remarked else [])
