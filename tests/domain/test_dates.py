from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.dates import read_entry_date, why_unread

TODAY = date(2021, 3, 1)
"""A Monday."""

SPELLINGS: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day.month}-{day.day}",
    lambda day: f"{day.month}/{day.day}",
    lambda day: f"{day.month}.{day.day}",
    lambda day: f"{day:%m%d}",
    lambda day: f"{day.month}月{day.day}日",
    lambda day: f" {day.month} 月 {day.day} 号 ",
    lambda day: f"{day:%Y%m%d}",
    lambda day: day.isoformat(),
    lambda day: f"{day.year}年{day.month}月{day.day}日",
)


@pytest.mark.parametrize(
    "typed", ["3-5", "03-05", "3/5", "3.5", "0305", "3月5日", "3月5号", "３－５", "2021年3月5日"]
)
def test_a_short_date_lies_in_the_report_year(typed: str) -> None:
    assert read_entry_date(typed, TODAY, 2021) == date(2021, 3, 5)


def test_days_can_be_told_from_today() -> None:
    assert read_entry_date("今天", TODAY, 2021) == TODAY
    assert read_entry_date(" 昨天 ", TODAY, 2021) == date(2021, 2, 28)
    assert read_entry_date("前天", TODAY, 2021) == date(2021, 2, 27)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("上周五", "2021-02-26"),
        ("上星期五", "2021-02-26"),
        ("上上周五", "2021-02-19"),
        ("上周日", "2021-02-28"),
        ("上周天", "2021-02-28"),
        ("本周一", "2021-03-01"),
        ("这周三", "2021-03-03"),
        ("周三", "2021-03-03"),
        ("礼拜三", "2021-03-03"),
        ("上月5日", "2021-02-05"),
        ("上个月5号", "2021-02-05"),
        ("本月5日", "2021-03-05"),
    ],
)
def test_days_can_be_told_by_week_and_month(typed: str, meant: str) -> None:
    assert read_entry_date(typed, TODAY, 2021) == date.fromisoformat(meant)


def test_last_month_has_no_day_it_did_not_have() -> None:
    assert read_entry_date("上月30日", TODAY, 2021) is None
    assert why_unread("上月30日", TODAY, 2021) == "日期看不懂：“上月30日”，日历上没有这一天。"


def test_what_is_told_from_today_must_lie_in_the_ledgers_year() -> None:
    assert read_entry_date("今天", TODAY, 2020) is None
    assert (
        why_unread("今天", TODAY, 2020)
        == "“今天”是 2021-03-01，不在 2020 年度内。请写出月和日，如 3-5。"
    )


def test_in_january_last_december_is_still_told_from_today() -> None:
    assert read_entry_date("昨天", date(2022, 1, 1), 2021) == date(2021, 12, 31)
    assert read_entry_date("上月31日", date(2022, 1, 20), 2021) == date(2021, 12, 31)


def test_a_full_date_keeps_its_own_year() -> None:
    assert read_entry_date("2020-12-31", TODAY, 2021) == date(2020, 12, 31)


@pytest.mark.parametrize("typed", ["", "2-30", "1305", "2021", "下周", "3-5-", "35", "周八"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    assert read_entry_date(typed, TODAY, 2021) is None


def test_the_29th_of_february_exists_in_leap_years_only() -> None:
    assert read_entry_date("2-29", TODAY, 2020) == date(2020, 2, 29)
    assert read_entry_date("2-29", TODAY, 2021) is None
    assert "日历上没有这一天" in why_unread("2-29", TODAY, 2021)


def test_a_text_that_is_no_date_is_told_with_examples() -> None:
    said = why_unread("下周", TODAY, 2021)
    assert said.startswith("日期看不懂：“下周”。可以写 3-5、0305、3月5日")


@given(st.dates(date(2009, 1, 1), date(2040, 12, 31)), st.sampled_from(SPELLINGS), st.dates())
def test_every_day_of_the_year_is_read_in_every_spelling(
    day: date, spelling: Callable[[date], str], today: date
) -> None:
    assert read_entry_date(spelling(day), today, day.year) == day


@given(st.dates(date(2009, 1, 10), date(2040, 12, 31)), st.integers(0, 6))
def test_a_day_of_last_week_is_one_to_thirteen_days_ago(today: date, weekday: int) -> None:
    meant = today - timedelta(days=today.weekday() + 7 - weekday)
    assert read_entry_date("上周" + "一二三四五六日"[weekday], today, meant.year) == meant
    assert 1 <= (today - meant).days <= 13


@given(
    st.from_regex(
        r"(上{0,3}|本|这)?个?(周|星期|月|昨天|今天|前天)[一二三四五六日天]?\d{0,2}[日号]?"
    ),
    st.dates(date(2009, 1, 31), date(2040, 12, 31)),
    st.integers(2019, 2030),
)
def test_no_day_told_from_today_leaves_the_year(typed: str, today: date, year: int) -> None:
    day = read_entry_date(typed, today, year)
    assert day is None or day.year == year


@given(st.text(max_size=12), st.dates(date(2009, 1, 31), date(2040, 12, 31)))
def test_any_text_is_a_date_or_has_a_reason(typed: str, today: date) -> None:
    assert read_entry_date(typed, today, 2021) or why_unread(typed, today, 2021)
