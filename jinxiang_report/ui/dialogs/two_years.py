"""Two years side by side: the same table of any two years that the ledger keeps."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.models.form_year import (
    YearTableModel,
    compared_told,
    differing,
    unmatched_told,
)
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.form_sheet import FormSheet
from jinxiang_report.ui.workspace import Workspace

_TABLES = ("二", "三", "四")
_SHARE_OF_WINDOW = 0.97
_AROUND = 48  # pixels of margins, and between the two
_SMALLEST = 0.65


class TwoYearsDialog(QDialog):
    """The left year is the one that is reckoned from the right one on. Nothing is changed here."""

    def __init__(self, workspace: Workspace, theme: Theme, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._key = key
        self.years = (QComboBox(), QComboBox())
        for years in self.years:
            years.addItems([f"{year} 年度" for year in reversed(workspace.years)])
        self._choose_first_years()
        self.reports = self._read()
        self.models = tuple(YearTableModel(workspace, key, one) for one in self.reports)
        self.sheets = tuple(FormSheet(model, theme) for model in self.models)
        self.unmatched = QLabel()
        self.compared = QLabel()
        self._chips = QButtonGroup(self)
        self._lay_out(parent)
        self._connect()
        self.show_table(key)
        self.sheets[0].setFocus()

    def show_table(self, key: str) -> None:
        """Show another table of the two years."""
        self._key = key
        self._chips.button(_TABLES.index(key)).setChecked(True)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Both forms whole, if need be a little smaller."""
        for sheet in self.sheets:
            sheet.zoom(1)
        room = (self.width() - _AROUND) // 2
        wanted = max(sheet.least_width() for sheet in self.sheets)
        for sheet in self.sheets:
            sheet.zoom(max(_SMALLEST, min(1, room / wanted)))

    def _show(self) -> None:
        self.reports = self._read()
        differ = differing(*self.reports, self._key)
        for model, sheet, report in zip(self.models, self.sheets, self.reports, strict=True):
            model.show_year(self._key, report)
            sheet.delegate.addends = differ
        self._fit()
        told = unmatched_told(*self.reports, self._key)
        self.unmatched.setText(told)
        self.unmatched.setVisible(bool(told))
        self.compared.setText(f"底色不同的 {len(differ)} 格两年不一样；点一格看差多少。")

    def _tell(self, model: YearTableModel, index: QModelIndex) -> None:
        cell = model.cell(index)
        if cell is not None:
            self.compared.setText(compared_told(*self.reports, cell))
            for other, sheet in zip(self.models, self.sheets, strict=True):
                _follow(other, sheet, cell)

    def _choose_first_years(self) -> None:
        """The year in view, and the nearest one before it."""
        years = list(reversed(self._workspace.years))
        at = years.index(self._workspace.year)
        self.years[0].setCurrentIndex(at)
        self.years[1].setCurrentIndex(min(at + 1, len(years) - 1))

    def _read(self) -> tuple[Report, Report]:
        years = list(reversed(self._workspace.years))
        left, right = (self._workspace.report_of(years[one.currentIndex()]) for one in self.years)
        return left, right

    # Putting it together --------------------------------------------------------------

    def _lay_out(self, parent: QWidget) -> None:
        self.setWindowTitle("两年对照")
        sheets = QHBoxLayout()
        sheets.setSpacing(16)
        for years, sheet in zip(self.years, self.sheets, strict=True):
            half = QVBoxLayout()
            half.addWidget(years)
            half.addWidget(sheet)
            half.addStretch()
            sheets.addLayout(half, 1)
        for label in (self.unmatched, self.compared):
            label.setWordWrap(True)
        self.unmatched.setProperty("role", "notice")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addLayout(self._top_line())
        whole.addWidget(self.unmatched)
        whole.addLayout(sheets, 1)
        whole.addWidget(self.compared)
        self.resize(parent.window().size() * _SHARE_OF_WINDOW)

    def _top_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for at, key in enumerate(_TABLES):
            chip = QPushButton(f"表{key}")
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            self._chips.addButton(chip, at)
            row.addWidget(chip)
        row.addStretch()
        return row

    def _connect(self) -> None:
        self._chips.idClicked.connect(lambda at: self.show_table(_TABLES[at]))
        for years in self.years:
            years.currentIndexChanged.connect(self._show)
        for model, sheet in zip(self.models, self.sheets, strict=True):
            sheet.selectionModel().currentChanged.connect(
                lambda index, _, model=model: self._tell(model, index)
            )
        left, right = (sheet.verticalScrollBar() for sheet in self.sheets)
        left.valueChanged.connect(right.setValue)
        right.valueChanged.connect(left.setValue)


def _follow(model: YearTableModel, sheet: FormSheet, cell: Cell) -> None:
    """Put the other year's cursor on the same cell."""
    if cell in model.table.boxes and model.cell(sheet.currentIndex()) != cell:
        sheet.setCurrentIndex(model.index_of(cell))
