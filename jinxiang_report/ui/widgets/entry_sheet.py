"""Where the parts of a ledger's page stand: table, entry row and message, the details beside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QTableView, QVBoxLayout, QWidget

from jinxiang_report.domain.report import ReportYear
from jinxiang_report.ui.page import card
from jinxiang_report.ui.widgets.first_steps import FirstSteps
from jinxiang_report.ui.widgets.one_line import OneLine


class EntrySheet(QSplitter):
    """One sheet; over the empty table, what belongs there or why nothing is shown.

    In a closed year the entry row gives its place to why there is none.
    """

    def __init__(self, table: QTableView, row: QWidget, message: QWidget, beside: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(table, 1)
        self._row = row
        self.closed = OneLine()
        self.closed.setProperty("role", "quiet")
        self.closed.setContentsMargins(8, 0, 8, 0)
        self.closed.setFixedHeight(row.maximumHeight())
        self.closed.hide()
        for part in (row, self.closed, message):
            column.addWidget(part)
        beside.hide()
        self.bring = QPushButton("导入 Excel…")
        self.bring.setProperty("role", "primary")
        self.add = QPushButton()
        self.again = QPushButton("显示全部")
        self.first_steps = FirstSteps(table.viewport(), "", [self.bring, self.add])
        self.none_found = FirstSteps(table.viewport(), "", [self.again])
        for said in (self.first_steps, self.none_found):
            said.hide()
        self.setHandleWidth(10)
        self.setChildrenCollapsible(False)
        self.addWidget(sheet)
        self.addWidget(beside)
        self.setStretchFactor(0, 1)

    def follow(self, standing: ReportYear) -> None:
        """Offer what can be done in such a year."""
        for part in (self._row, self.bring, self.add):
            part.setVisible(standing.is_open)
        self.closed.setVisible(not standing.is_open)
        self.closed.setText(f"{why_closed(standing)}要补记，请先点上面的“重新打开…”。")

    def explain(self, *, total: int, shown: int) -> None:
        """Say what to do where nothing is shown."""
        self.first_steps.setVisible(not total)
        self.none_found.setVisible(bool(total) and not shown)


def why_closed(standing: ReportYear) -> str:
    """E.g. 2021 年度已定稿，不能再登记。."""
    return f"{standing.year} 年度已{standing.state.removeprefix('已')}，不能再登记。"
