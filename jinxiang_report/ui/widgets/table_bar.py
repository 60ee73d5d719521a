"""Over the tables: which one is shown, and how."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QMenu, QPushButton, QWidget

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.models.form_notes import Note
from jinxiang_report.ui.theme import SIGNS, Theme
from jinxiang_report.ui.widgets.words import in_look

_NOTHING = "✔ 没有问题"


class TableBar(QWidget):
    """Chips for the tables, switches for the view, and the count of what was found.

    - `chosen` carries a table's key.
    """

    chosen = Signal(str)

    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__()
        self._keys = list(names)
        self._tables = QButtonGroup(self)
        self.checks_totals = QCheckBox("核对总计")
        self.last_year = QAction("显示上年的数和增减", self)
        self.two_years = QAction("两年对照…", self)
        self.plain_size = QAction("回到 100%\tCtrl+0", self)
        self.found = QPushButton()
        self._view = QPushButton()
        self._lay_out(names)
        self._tables.idClicked.connect(lambda at: self.chosen.emit(self._keys[at]))

    def mark(self, key: str) -> None:
        """Show which table is in view."""
        self._tables.button(self._keys.index(key)).setChecked(True)

    def count(self, notes: Sequence[Note], theme: Theme) -> None:
        """Say how many things were found in the table, in the colour of the gravest."""
        numbers = {
            severity: sum(note.severity is severity for note in notes) for severity in Severity
        }
        told = "　".join(f"{SIGNS[one]} {number}" for one, number in numbers.items() if number)
        self.found.setText(told or _NOTHING)
        gravest = next((one for one, number in numbers.items() if number), None)
        colour = theme.severity_colours(gravest)[0].name() if gravest else theme.palette.good
        in_look(self.found, f"color: {colour};")

    def say_zoom(self, factor: float) -> None:
        """Say how large the table is shown."""
        self._view.setText("查看 ▾" if factor == 1 else f"查看 {factor:.0%} ▾")
        self.plain_size.setEnabled(factor != 1)

    def _lay_out(self, names: Mapping[str, str]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for at, text in enumerate(names.values()):
            chip = _chip(QPushButton(text))
            chip.setCheckable(True)
            self._tables.addButton(chip, at)
            row.addWidget(chip)
        row.addStretch()
        self.checks_totals.setToolTip("总计改为照纸质材料录入，与各项之和核对")
        self.found.setCheckable(True)
        self.found.setToolTip("显示或收起右边的问题")
        self.last_year.setCheckable(True)
        self._view.setToolTip("上年的数，两年对照，表格大小（Ctrl+滚轮、Ctrl+加减号）")
        menu = QMenu(self._view)
        menu.addActions([self.last_year, self.two_years])
        menu.addSeparator()
        menu.addAction(self.plain_size)
        self._view.setMenu(menu)
        row.addWidget(self.checks_totals)
        for button in (self._view, self.found):
            row.addWidget(_chip(button))


def _chip(button: QPushButton) -> QPushButton:
    button.setProperty("role", "chip")
    return button
