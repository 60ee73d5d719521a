"""新建台账: which office, and which year first."""

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.form import FIRST_YEAR
from jinxiang_report.domain.office import Office
from jinxiang_report.operations.years import LAST_YEAR
from jinxiang_report.ui.dialogs.answers import answers

_INDENT = 8  # as far in as the text of the name


class NewLedgerDialog(QDialog):
    """Asks for the two things a ledger can't begin without."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("新建台账")
        self.setMinimumWidth(460)
        self._name = QLineEdit()
        self._name.setPlaceholderText("例如：金乡县工业和信息化局")
        self._year = QSpinBox()
        self._year.setRange(FIRST_YEAR, LAST_YEAR)
        self._year.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
        # In January one makes last year's report; from February on this year's is kept.
        self._year.setValue(today.year - 1 if today.month == 1 else today.year)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow("单位全称", self._name)
        form.addRow("年度", self._year)
        self._buttons = answers(self)
        self._name.textChanged.connect(self._allow)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self._allow()

    @property
    def office(self) -> Office:
        """The office as named; the rest of its profile comes later."""
        return Office(self._name.text().strip())

    @property
    def year(self) -> int:
        """The first year."""
        return self._year.value()

    def _allow(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self._name.text().strip()))
