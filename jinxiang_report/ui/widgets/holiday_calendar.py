"""A month of a year at a time, with the days off and make-up working days marked."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.ui.theme import Theme

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class HolidayCalendar(QWidget):
    """Shows what it is given; a day that is double-clicked or entered is announced."""

    chosen = Signal(QDate)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.days = _month_of_days()
        self.days.activated.connect(self.chosen)
        self.days.currentPageChanged.connect(self._name_month)
        self._month = QLabel()
        self._month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        months = QHBoxLayout()
        months.addWidget(_step("‹", "上一月", self.days.showPreviousMonth))
        months.addWidget(self._month, 1)
        months.addWidget(_step("›", "下一月", self.days.showNextMonth))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(months)
        column.addWidget(self.days, 1)
        self._colour()

    def show_year(self, holidays: Holidays, year: int) -> None:
        """Mark the year's days; the month in view stays if it is this year's."""
        first, shown = QDate(year, 1, 1), self.days.minimumDate().year()
        self.days.setDateRange(first, QDate(year, 12, 31))
        if shown != year and QDate.currentDate().year() != year:
            self.days.setSelectedDate(first)
        self.days.setDateTextFormat(QDate(), QTextCharFormat())  # forgets all
        for day, works in holidays.arrangement(year).items():
            look = self._look(works=works, is_own=day in holidays.own)
            self.days.setDateTextFormat(QDate(day.year, day.month, day.day), look)
        self._name_month()

    def show_day(self, day: date) -> None:
        """Turn to the month of a day of the year."""
        self.days.setCurrentPage(day.year, day.month)

    def _look(self, *, works: bool, is_own: bool) -> QTextCharFormat:
        palette = self._theme.palette
        look = QTextCharFormat()
        look.setForeground(QColor(palette.accent if works else palette.error))
        if is_own:
            look.setFontWeight(QFont.Weight.Bold)
        return look

    def _name_month(self) -> None:
        self._month.setText(f"{self.days.yearShown()}年{self.days.monthShown()}月")

    def _colour(self) -> None:
        palette = self._theme.palette
        # Days of the months before and after are disabled ones to Qt.
        self.days.setStyleSheet(
            f"QAbstractItemView:disabled {{ color: {palette.line}; }}"
            "QTableView::item { border: none; padding: 0; }"
        )
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(palette.quiet))
        for weekday in _WEEKEND:
            self.days.setWeekdayTextFormat(weekday, quiet)


def _month_of_days() -> QCalendarWidget:
    days = QCalendarWidget()
    days.setNavigationBarVisible(False)
    days.setLocale(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    return days


def _step(sign: str, meaning: str, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(sign)
    button.setToolTip(meaning)
    button.setAutoDefault(False)
    button.clicked.connect(run)
    return button
