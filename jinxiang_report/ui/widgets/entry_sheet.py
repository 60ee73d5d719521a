"""Where the parts of a ledger's page stand: table, entry row and message, the details beside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QTableView, QVBoxLayout, QWidget

from jinxiang_report.ui.page import card
from jinxiang_report.ui.widgets.first_steps import FirstSteps


class EntrySheet(QSplitter):
    """One sheet; over the empty table, what belongs there or why nothing is shown."""

    def __init__(self, table: QTableView, below: list[QWidget], beside: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(table, 1)
        for part in below:
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

    def explain(self, *, total: int, shown: int) -> None:
        """Say what to do where nothing is shown."""
        self.first_steps.setVisible(not total)
        self.none_found.setVisible(bool(total) and not shown)
