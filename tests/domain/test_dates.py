from datetime import date

import pytest

from jinxiang_report.domain.dates import read_entry_date

TODAY = date(2021, 3, 1)


@pytest.mark.parametrize(
    "typed", ["3-5", "03-05", "3/5", "3.5", "0305", "3月5日", "3月5号", "３－５", "2021年3月5日"]
)
def test_a_short_date_lies_in_the_report_year(typed: str) -> None:
    assert read_entry_date(typed, TODAY, 2021) == date(2021, 3, 5)


def test_days_can_be_told_from_today() -> None:
    assert read_entry_date("今天", TODAY, 2021) == TODAY
    assert read_entry_date(" 昨天 ", TODAY, 2021) == date(2021, 2, 28)
    assert read_entry_date("前天", TODAY, 2021) == date(2021, 2, 27)


def test_today_is_today_while_another_year_is_open() -> None:
    assert read_entry_date("今天", TODAY, 2020) == TODAY


def test_a_full_date_keeps_its_own_year() -> None:
    assert read_entry_date("2020-12-31", TODAY, 2021) == date(2020, 12, 31)


@pytest.mark.parametrize("typed", ["", "2-30", "1305", "2021", "下周", "3-5-", "35"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    assert read_entry_date(typed, TODAY, 2021) is None


def test_the_29th_of_february_exists_in_leap_years_only() -> None:
    assert read_entry_date("2-29", TODAY, 2020) == date(2020, 2, 29)
    assert read_entry_date("2-29", TODAY, 2021) is None
