"""Chips that narrow the ledger to one category, each with its count."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from jinxiang_report.domain.tally import Tally

ALL = -1
UNCATEGORISED = 0
_GAP = 6


class CategoryBar(QWidget):
    """全部, then the largest categories as far as there is room; the others under 更多."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.category = ALL
        """A category's id, ALL or UNCATEGORISED."""
        self._counts: dict[int, tuple[str, int]] = {}
        self.chips: dict[int, QPushButton] = {}
        self._more = _chip("更多 ▾")
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        self._more.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        self._menu.aboutToShow.connect(self._fill_menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._more)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def count(self, tally: Tally) -> None:
        """Show the counts of the year as they now are."""
        used = [(one.id, one.name, count) for one, count in tally.by_category if count]
        used.append((UNCATEGORISED, "未分类", tally.uncategorised))
        largest = sorted((one for one in used if one[2]), key=lambda one: -one[2])
        counts = {ALL: ("全部", tally.items)}
        counts |= {number: (name, count) for number, name, count in largest}
        if counts != self._counts:
            same = list(counts) == list(self._counts)
            self._counts = counts
            self._name_chips() if same else self._make_chips()
        if self.category not in counts:
            self.choose(ALL)

    def choose(self, category: int) -> None:
        """Narrow to a category."""
        self.category = category
        self._arrange()
        self.chosen.emit()

    def mark(self, categories: tuple[int, ...]) -> None:
        """Show what is narrowed to, if it is a category of this year; tell nobody."""
        self.category = categories[0] if categories and categories[0] in self._counts else ALL
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Room for 更多 alone."""
        return self._more.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer chips may fit."""
        super().resizeEvent(event)
        self._arrange()

    def _make_chips(self) -> None:
        for chip in self.chips.values():
            self._row.removeWidget(chip)
            chip.deleteLater()
        self.chips = {}
        for place, number in enumerate(self._counts):
            chip = _chip("")
            chip.clicked.connect(self._choosing(number))
            self._row.insertWidget(place, chip)
            self.chips[number] = chip
        self._name_chips()

    def _name_chips(self) -> None:
        for number, (name, count) in self._counts.items():
            text = f"{name} {count:,}"
            if self.chips[number].text() != text:
                self.chips[number].setText(text)
        self._arrange()

    def _choosing(self, number: int) -> Callable[[], None]:
        return lambda: self.choose(number)

    def _arrange(self) -> None:
        """Show the chips that fit, the chosen one among the rest as the name of 更多."""
        fitting = self._fitting()
        for number, chip in self.chips.items():
            chip.setVisible(number in fitting)
            chip.setChecked(number == self.category)
        beyond = self.category in self.chips and self.category not in fitting
        name = self.chips[self.category].text() if beyond else "更多"
        self._more.setText(f"{name} ▾")
        self._more.setChecked(beyond)
        self._more.setVisible(len(fitting) < len(self.chips))

    def _fill_menu(self) -> None:
        self._menu.clear()
        fitting = self._fitting()
        for number in (number for number in self.chips if number not in fitting):
            action = self._menu.addAction(self.chips[number].text(), self._choosing(number))
            action.setCheckable(True)
            action.setChecked(number == self.category)

    def _fitting(self) -> list[int]:
        left = self.width()
        widths = {number: chip.sizeHint().width() + _GAP for number, chip in self.chips.items()}
        if sum(widths.values()) <= left:
            return list(widths)
        left -= self._more.sizeHint().width()
        fitting = []
        for number, width in widths.items():
            left -= width
            if left < 0:
                break
            fitting.append(number)
        return fitting


def chosen_categories(bar: CategoryBar | None) -> tuple[int, ...]:
    """What a bar narrows to; empty for all, or if there is no bar."""
    return () if bar is None or bar.category == ALL else (bar.category,)


def _chip(text: str) -> QPushButton:
    chip = QPushButton(text)
    chip.setProperty("role", "chip")
    chip.setCheckable(True)
    return chip
