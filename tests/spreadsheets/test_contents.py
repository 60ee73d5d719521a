from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH
from openpyxl.worksheet.worksheet import Worksheet

from jinxiang_report.spreadsheets.contents import Moment, moment_of, text_of
from jinxiang_report.spreadsheets.sheets import Content
from tests.spreadsheets.workbooks import HEADER, read, read_edited

NOTATIONS: tuple[Callable[[date], Content], ...] = (
    lambda day: day,
    lambda day: datetime(day.year, day.month, day.day),
    lambda day: f"{day:%Y-%m-%d}",
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day.year}.{day.month}.{day.day}",
    lambda day: f" {day.year} 年 {day.month} 月 {day.day} 日 ",
    lambda day: f"{day:%Y%m%d}",
    lambda day: int(f"{day:%Y%m%d}"),
    lambda day: float(f"{day:%Y%m%d}"),
    lambda day: (day - WINDOWS_EPOCH.date()).days,
)
TIMES: tuple[Callable[[datetime], Content], ...] = (
    lambda moment: moment,
    lambda moment: f"{moment:%Y-%m-%d %H:%M:%S}",
    lambda moment: f"{moment:%Y-%m-%dT%H:%M:%S}",
    lambda moment: f"{moment:%Y/%m/%d  %H：%M：%S}",
    lambda moment: f"{moment:%Y年%m月%d日%H:%M:%S}",
    lambda moment: f"{moment:%Y年%m月%d日 %H时%M分%S秒}",
    lambda moment: (moment - WINDOWS_EPOCH) / timedelta(days=1),
)

our_days = st.dates(date(1990, 1, 1), date(2099, 12, 31))
our_seconds = st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)


@given(our_days, st.sampled_from(NOTATIONS))
def test_a_day_is_read_in_every_notation(day: date, written: Callable[[date], Content]) -> None:
    assert moment_of(written(day), WINDOWS_EPOCH) == Moment(day)


@given(our_seconds.filter(lambda moment: moment.time() != time()), st.sampled_from(TIMES))
def test_a_time_of_day_is_read_in_every_notation(
    moment: datetime, written: Callable[[datetime], Content]
) -> None:
    assert moment_of(written(moment), WINDOWS_EPOCH) == Moment(moment.date(), moment.time())


def test_a_time_without_seconds_is_read() -> None:
    assert moment_of("2021-03-05 9:07", WINDOWS_EPOCH) == Moment(date(2021, 3, 5), time(9, 7))
    assert moment_of("2021年3月5日 9时7分", WINDOWS_EPOCH) == Moment(date(2021, 3, 5), time(9, 7))


def test_a_time_that_no_clock_shows_is_let_go() -> None:
    assert moment_of("2021-03-05 25:07", WINDOWS_EPOCH) == Moment(date(2021, 3, 5))


def test_serial_numbers_count_from_the_workbooks_own_day() -> None:
    serial = (date(2021, 3, 5) - MAC_EPOCH.date()).days

    assert moment_of(serial, MAC_EPOCH) == Moment(date(2021, 3, 5))


@pytest.mark.parametrize("written", NOTATIONS)
def test_every_notation_survives_a_workbook(
    tmp_path: Path, written: Callable[[date], Content]
) -> None:
    reading = read(tmp_path, HEADER, ("机构简介", "", written(date(2021, 3, 5))))

    assert reading.items[0].published == date(2021, 3, 5)


def test_a_compact_date_in_a_cell_formatted_as_a_date_is_read(tmp_path: Path) -> None:
    def format_as_date(sheet: Worksheet) -> None:
        sheet["C2"].number_format = "yyyy-mm-dd"

    reading = read_edited(tmp_path, HEADER, ("机构简介", "", 20210305), edit=format_as_date)

    assert reading.items[0].published == date(2021, 3, 5)


def test_a_number_of_reads_is_not_taken_for_a_date(tmp_path: Path) -> None:
    (post,) = read(tmp_path, ("标题", "发表时间", "阅读量"), ("春耕", 44260, 44260)).posts

    assert (post.published, post.reads) == (date(2021, 3, 5), 44260)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("\ufeff 春耕_x000D_\u3000", "春耕"),
        (2021.0, "2021"),
        (True, "TRUE"),
        (datetime(2021, 3, 5), "2021-03-05"),
        (datetime(2021, 3, 5, 9, 7), "2021-03-05 09:07"),
        (time(9, 30), "09:30:00"),
    ],
)
def test_a_content_reads_as_it_looks(content: Content, text: str) -> None:
    assert text_of(content) == text
