"""放假安排: a year's days off and make-up working days, and how the office completes them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.form import FIRST_YEAR
from jinxiang_report.domain.holiday_notice import Notice, read_notice
from jinxiang_report.operations.years import LAST_YEAR
from jinxiang_report.ui.dialogs.answers import answers
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.holiday_calendar import HolidayCalendar
from jinxiang_report.ui.widgets.holiday_table import HolidayTable
from jinxiang_report.ui.widgets.message_line import MessageLine

_HINT = "双击一天：工作日改为放假，休息日改为上班；再双击一次改回来。"
_EXAMPLE = (
    "把国务院办公厅的放假通知粘贴到这里，或者自己写，例如：\n"
    "10月1日至7日放假，9月28日、10月10日上班"
)


class HolidaysDialog(QDialog):
    """Edits the office's own entries; `holidays` is what was entered."""

    def __init__(
        self, holidays: Holidays, year: int, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("放假安排")
        open_at(self, 900, 640)
        self.holidays = holidays
        self.year = QSpinBox()
        self.year.setRange(FIRST_YEAR, LAST_YEAR)
        self.year.setValue(year)
        self.year.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.calendar = HolidayCalendar(theme)
        self.table = HolidayTable()
        self.notice = QPlainTextEdit()
        self.notice.setPlaceholderText(_EXAMPLE)
        line = self.fontMetrics().lineSpacing()
        self.notice.setMinimumHeight(2 * line + 18)
        self.notice.setMaximumHeight(4 * line + 18)
        self.message = MessageLine(theme)
        self._state = QLabel()
        self._clear = _button("清除本年录入", self.clear)
        self._lay_out()
        self.year.valueChanged.connect(self._show_year)
        self.calendar.chosen.connect(self.turn)
        self._show()

    def turn(self, day: QDate) -> None:
        """Make a working day a day off, or the other way; a second time takes it back."""
        self._take(self.holidays.turned(date(day.year(), day.month(), day.day())))

    def read(self) -> None:
        """Take over what the pasted text says. What was not understood stays to be mended."""
        found = read_notice(self.notice.toPlainText(), self.year.value())
        self._take(self.holidays.with_days(found.days))
        if found.days:
            self.calendar.show_day(min(found.days))
        self.notice.setPlainText("\n".join(found.unread))
        self.message.say(*_told(found))

    def clear(self) -> None:
        """Leave the year to what was announced."""
        self._take(self.holidays.without_own(self.year.value()))

    def _take(self, holidays: Holidays) -> None:
        self.holidays = holidays
        self._show()

    def _show_year(self) -> None:
        self.message.say("")
        self._show()

    def _show(self) -> None:
        year = self.year.value()
        self._state.setText(_state(self.holidays, year))
        self._clear.setEnabled(any(day.year == year for day in self.holidays.own))
        self.calendar.show_year(self.holidays, year)
        self.table.show_year(self.holidays, year)

    def _lay_out(self) -> None:
        buttons = answers(self)
        hint = QLabel(_HINT)
        hint.setProperty("role", "quiet")
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.calendar, 4)
        sides.addWidget(self.table, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addLayout(_line(QLabel("年度"), self.year, self._state))
        column.addLayout(sides, 1)
        column.addWidget(hint)
        column.addWidget(self.notice)
        column.addLayout(_line(_button("读入", self.read), self._clear, self.message))
        column.addWidget(buttons)


def _state(holidays: Holidays, year: int) -> str:
    days = holidays.arrangement(year).values()
    if not holidays.knows(year):
        lack = "不完整（没有国庆节）" if days else "没有录入"
        return f"{year} 年的放假安排还{lack}，期限按普通周末推算。"
    worked = sum(days)
    return f"放假 {len(days) - worked} 天，调休上班 {worked} 天。"


def _told(notice: Notice) -> tuple[str, Severity | None]:
    """What came of a pasted text, in a sentence."""
    worked = sum(notice.days.values())
    read = f"读出放假 {len(notice.days) - worked} 天、上班 {worked} 天"
    if notice.unread:
        return (
            f"{read}；上面留下的 {len(notice.unread)} 句没有读懂，请改一改再读。",
            Severity.WARNING,
        )
    if not notice.days:
        return "没有读出日期。请写成“10月1日至7日放假，9月28日上班”。", Severity.WARNING
    return f"{read}。", None


def _button(text: str, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    # Enter in the calendar turns a day; it must not press a button as well.
    button.setAutoDefault(False)
    button.clicked.connect(run)
    return button


def _line(*widgets: QWidget) -> QHBoxLayout:
    """Widgets in a row, the last one taking what is left."""
    line = QHBoxLayout()
    line.setSpacing(10)
    for widget in widgets[:-1]:
        line.addWidget(widget)
    line.addWidget(widgets[-1], 1)
    return line
