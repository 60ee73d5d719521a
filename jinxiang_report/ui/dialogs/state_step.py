"""The day of a step in a year's course, and what the step means."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.ui.dialogs.answers import answers

_WIDTH = 420
_MEANINGS = {
    "定稿": "定稿以后，这个年度的台账、数据表和正文都不能再改；需要时可以写明原因，重新打开。",
    "标为已报送": "已经报送给同级政府办公室（政务公开主管部门）。",
    "标为已公开": "已经在政府网站上公开。此后台账的条数如有变动，校验时会提示。",
}


class StateStepDialog(QDialog):
    """Asks for the day; no later one than today."""

    def __init__(self, step: str, year: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{year} 年度{step}")
        self.setMinimumWidth(_WIDTH)
        self.edit = QDateEdit(QDate(today.year, today.month, today.day))
        self.edit.setDisplayFormat("yyyy-MM-dd")
        self.edit.setCalendarPopup(True)
        self.edit.setMaximumDate(self.edit.date())
        meaning = QLabel(_MEANINGS[step])
        meaning.setWordWrap(True)
        form = QFormLayout()
        form.addRow("日期", self.edit)
        buttons = answers(self, step)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(meaning)
        column.addLayout(form)
        column.addWidget(buttons)

    @property
    def day(self) -> date:
        """The day as entered."""
        chosen = self.edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())
