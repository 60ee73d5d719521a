"""放假安排: what the dialog shows, reads and gives back."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog, QLabel, QTableView
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.ui.dialogs.holidays import HolidaysDialog
from jinxiang_report.ui.theme import DARK, Theme
from tests.ui.hands import press


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> HolidaysDialog:
    """A year that nobody has announced."""
    made = HolidaysDialog(Holidays(), 2035, theme)
    qtbot.addWidget(made)
    return made


def rows(dialog: HolidaysDialog) -> list[list[str]]:
    items = [
        [dialog.table.item(row, column) for column in range(3)]
        for row in range(dialog.table.rowCount())
    ]
    return [[item.text() for item in row if item] for row in items]


def says(dialog: HolidaysDialog, words: str) -> bool:
    return any(words in label.text() for label in dialog.findChildren(QLabel))


def test_a_year_that_is_known_is_shown_as_in_the_notice(dialog: HolidaysDialog) -> None:
    dialog.year.setValue(2021)

    assert says(dialog, "放假 31 天，调休上班 7 天。")
    assert rows(dialog)[0] == ["1月1日（周五）至3日（周日）", "元旦", "国务院通知"]
    assert ["2月7日（周日）", "上班", "国务院通知"] in rows(dialog)
    assert dialog.holidays == Holidays()


def test_a_year_that_is_not_known_says_so(dialog: HolidaysDialog) -> None:
    assert says(dialog, "2035 年的放假安排还没有录入，期限按普通周末推算。")
    assert rows(dialog) == []


def test_a_pasted_notice_completes_the_year(dialog: HolidaysDialog) -> None:
    dialog.notice.setPlainText("国庆节：10月1日至3日放假调休，共3天。9月29日（周六）上班。")
    dialog.read()

    assert dialog.holidays.own == {
        date(2035, 10, 1): False,
        date(2035, 10, 2): False,
        date(2035, 10, 3): False,
        date(2035, 9, 29): True,
    }
    assert dialog.message.text() == "读出放假 3 天、上班 1 天。"
    assert dialog.calendar.days.monthShown() == 9
    assert dialog.notice.toPlainText() == ""
    assert says(dialog, "放假 3 天，调休上班 1 天。")
    assert rows(dialog) == [
        ["9月29日（周六）", "上班", "本单位录入"],
        ["10月1日（周一）至3日（周三）", "放假", "本单位录入"],
    ]


def test_what_was_not_understood_stays_to_be_mended(dialog: HolidaysDialog) -> None:
    dialog.notice.setPlainText("5月1日放假\n10.1-10.7放假")
    dialog.read()

    assert dialog.notice.toPlainText() == "10.1-10.7放假"
    assert "1 句没有读懂" in dialog.message.text()
    dialog.notice.setPlainText("随便写写")
    dialog.read()
    assert "没有读出日期" in dialog.message.text()


def test_a_day_is_turned_and_turned_back(dialog: HolidaysDialog) -> None:
    monday, sunday = date(2035, 10, 1), date(2035, 9, 30)
    for day in (monday, sunday):
        dialog.turn(QDate(day.year, day.month, day.day))
    assert dialog.holidays.own == {monday: False, sunday: True}
    assert says(dialog, "放假 1 天，调休上班 1 天。")

    dialog.turn(QDate(2035, 10, 1))
    assert dialog.holidays.own == {sunday: True}
    assert says(dialog, "2035 年的放假安排还不完整（没有国庆节），期限按普通周末推算。")


def test_enter_in_the_calendar_turns_the_day_and_leaves_the_dialog_open(
    qtbot: QtBot, dialog: HolidaysDialog
) -> None:
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.calendar.days.setSelectedDate(QDate(2035, 10, 1))
    view = dialog.calendar.findChild(QTableView)
    assert isinstance(view, QTableView)
    view.setFocus()
    press(Qt.Key.Key_Return)

    assert dialog.holidays.own == {date(2035, 10, 1): False}
    assert dialog.isVisible()
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_own_entries_of_a_year_can_be_cleared(qtbot: QtBot, theme: Theme) -> None:
    other_year = {date(2036, 1, 1): False}
    dialog = HolidaysDialog(Holidays({date(2035, 1, 1): False, **other_year}), 2035, theme)
    qtbot.addWidget(dialog)
    dialog.clear()

    assert dialog.holidays.own == other_year
    assert rows(dialog) == []


def test_it_can_be_read_in_the_dark(qtbot: QtBot) -> None:
    dialog = HolidaysDialog(Holidays(), 2021, Theme(DARK))
    qtbot.addWidget(dialog)
    marked = dialog.calendar.days.dateTextFormat(QDate(2021, 10, 1))

    assert marked.foreground().color().name() == DARK.error
