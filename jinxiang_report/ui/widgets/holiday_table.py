"""A year's arrangement of holidays as it would stand in the notice: one line per stretch."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from jinxiang_report.domain.calendar import Holidays

_COLUMNS = ("日期", "安排", "来源")
_WEEKDAYS = "一二三四五六日"


class Stretch(NamedTuple):
    """Days in a row that are alike."""

    first: date
    last: date
    works: bool
    occasion: str
    """What is celebrated; empty if it is worked."""
    is_own: bool

    @property
    def dates(self) -> str:
        """As in 10月1日（周五）至7日（周四）."""
        if self.first == self.last:
            return _said(self.first)
        month = "" if self.first.month == self.last.month else f"{self.last.month}月"
        return (
            f"{_said(self.first)}至{month}{self.last.day}日（周{_WEEKDAYS[self.last.weekday()]}）"
        )


class HolidayTable(QTableWidget):
    """Shows; editing happens beside it."""

    def __init__(self) -> None:
        super().__init__(0, len(_COLUMNS))
        self.setHorizontalHeaderLabels(_COLUMNS)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 11)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, 90)
        self.setColumnWidth(2, 90)

    def show_year(self, holidays: Holidays, year: int) -> None:
        """Show the year's stretches in order."""
        shown = list(stretches(holidays, year))
        self.setRowCount(len(shown))
        for row, stretch in enumerate(shown):
            what = "上班" if stretch.works else stretch.occasion
            source = "本单位录入" if stretch.is_own else "国务院通知"
            for column, text in enumerate((stretch.dates, what, source)):
                self.setItem(row, column, QTableWidgetItem(text))


def stretches(holidays: Holidays, year: int) -> Iterator[Stretch]:
    """The year's days off and make-up days, neighbours of one kind together."""
    open_one: Stretch | None = None
    for day, works in holidays.arrangement(year).items():
        one = Stretch(day, day, works, holidays.day_off(day), day in holidays.own)
        if open_one and open_one.last + timedelta(days=1) == day and open_one[2:] == one[2:]:
            open_one = open_one._replace(last=day)
        else:
            if open_one:
                yield open_one
            open_one = one
    if open_one:
        yield open_one


def _said(day: date) -> str:
    return f"{day.month}月{day.day}日（周{_WEEKDAYS[day.weekday()]}）"
