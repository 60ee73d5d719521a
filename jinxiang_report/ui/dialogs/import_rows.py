"""The second step of an import: what becomes of every row, before anything is stored."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.operations.import_preview import Fate, ImportPreview
from jinxiang_report.ui.dialogs.import_categories import CategoriesAsked
from jinxiang_report.ui.dialogs.import_years import YearsAsked
from jinxiang_report.ui.models.import_rows import (
    DAY,
    FATE,
    PLACE,
    SAID,
    SIGNS,
    TITLE,
    ImportRowsModel,
)
from jinxiang_report.ui.models.rows import Index
from jinxiang_report.ui.page import card
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.one_line import OneLine

_NAMED = 6  # columns that were left out
_FATES: tuple[Fate | None, ...] = (None, *Fate)


class RowsStep(QWidget):
    """Shows a preview; `chosen` says what names of categories mean, as far as answered."""

    answered = Signal()
    save_wanted = Signal()
    year_wanted = Signal(int)

    def __init__(self, categories: Sequence[str], theme: Theme) -> None:
        super().__init__()
        self.model = ImportRowsModel(theme, self)
        self.asked = CategoriesAsked(categories)
        self.asked.answered.connect(self.answered)
        self.years = YearsAsked()
        self.years.wanted.connect(self.year_wanted)
        self._chips = {fate: _chip() for fate in _FATES}
        self._notes = QLabel()
        self._save = QPushButton("另存有问题的行…")
        self.table = QTableView()
        self.whole = OneLine()
        """What is said of the row at the cursor: its cell seldom has room for all."""
        self._character = self.fontMetrics().horizontalAdvance("字")
        self._lay_out()

    @property
    def chosen(self) -> dict[str, str]:
        """What names of categories mean."""
        return dict(self.asked.chosen)

    @property
    def notes(self) -> str:
        """What is said above the rows."""
        return self._notes.text()

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what would come of the rows."""
        self.model.show_lines(preview.judged)
        any_said = any(line.said for line in preview.judged)
        self.table.setColumnHidden(SAID, not any_said)
        self.whole.setVisible(any_said)
        self.whole.setText("")
        many_sheets = len({line.sheet for line in preview.judged}) > 1
        self.table.setColumnWidth(PLACE, self._character * (13 if many_sheets else 6))
        self._count()
        self.asked.ask(preview.unknown_categories)
        self.years.ask(preview.missing_years)
        notes = "\n".join([*preview.notes, *_unread(preview)])
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        self._save.setVisible(bool(preview.problems))

    def say(self, text: str) -> None:
        """Tell what was done, above the rows."""
        self._notes.setText(text)
        self._notes.show()

    def choose(self, fate: Fate | None) -> None:
        """Show the rows of that fate only."""
        self._chips[fate].setChecked(True)
        self.model.narrow(fate)

    def _count(self) -> None:
        counts = self.model.counts
        for fate, chip in self._chips.items():
            number = sum(counts.values()) if fate is None else counts[fate]
            chip.setText(f"{SIGNS[fate]} {fate} {number:,}" if fate else f"全部 {number:,}")
            chip.setVisible(fate is None or bool(number))
        if any(chip.isChecked() and chip.isHidden() for chip in self._chips.values()):
            self.choose(None)

    def _tell_whole(self, now: Index) -> None:
        self.whole.setText(self.model.line(now.row()).said if now.isValid() else "")

    def _lay_out(self) -> None:
        self._notes.setWordWrap(True)
        self._notes.setProperty("role", "quiet")
        self._save.setProperty("role", "link")
        self._save.setAutoDefault(False)
        self._save.clicked.connect(self.save_wanted)
        sheet = card()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._chip_row())
        column.addWidget(self._notes)
        column.addWidget(self.years)
        column.addWidget(self.asked)
        column.addWidget(sheet, 1)
        column.addWidget(self.whole)
        self._dress_table()

    def _chip_row(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for fate, chip in self._chips.items():
            group.addButton(chip)
            chip.clicked.connect(lambda _, fate=fate: self.model.narrow(fate))
            row.addWidget(chip)
        self._chips[None].setChecked(True)
        row.addStretch()
        row.addWidget(self._save)
        return row

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.selectionModel().currentRowChanged.connect(self._tell_whole)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setAccessibleName("每一行的结果")
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(1)
        for column, width in ((FATE, 7), (DAY, 8)):
            table.setColumnWidth(column, self._character * width)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SAID, QHeaderView.ResizeMode.Stretch)


def _chip() -> QPushButton:
    chip = QPushButton()
    chip.setProperty("role", "chip")
    chip.setCheckable(True)
    chip.setAutoDefault(False)
    return chip


def _unread(preview: ImportPreview) -> list[str]:
    columns = preview.unknown_columns
    named = "、".join(columns[:_NAMED]) + (f"等 {len(columns)} 列" if len(columns) > _NAMED else "")
    return [f"没有导入的列：{named}。"] if columns else []
