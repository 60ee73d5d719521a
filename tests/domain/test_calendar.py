from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jinxiang_report.domain.calendar import DayCounter, Holidays, Reckoning, working_days

ANNOUNCED = Holidays()


def days_of(month: int, first: int, last: int, year: int = 2027) -> list[date]:
    return [date(year, month, day) for day in range(first, last + 1)]


def test_the_day_of_formation_does_not_count() -> None:
    monday, tuesday = date(2021, 3, 1), date(2021, 3, 2)

    assert working_days(monday, monday, ANNOUNCED).days == 0
    assert working_days(monday, tuesday, ANNOUNCED).days == 1


def test_weekends_and_holidays_are_passed_over_and_named() -> None:
    reckoning = working_days(date(2021, 3, 1), date(2021, 4, 7), ANNOUNCED)

    assert (reckoning.days, reckoning.skipped) == (26, ("8 个周末日", "清明节 3 天"))
    assert reckoning.sentence() == "第 26 个工作日（3月1日形成，跳过 8 个周末日、清明节 3 天）"


def test_a_make_up_day_on_a_weekend_is_worked() -> None:
    sunday = date(2021, 9, 26)

    assert ANNOUNCED.works(sunday)
    assert working_days(date(2021, 9, 24), sunday, ANNOUNCED).days == 1


def test_a_day_that_is_not_worked_still_belongs_to_the_working_day_before() -> None:
    friday, sunday = date(2021, 3, 5), date(2021, 3, 7)

    assert working_days(date(2021, 3, 1), friday, ANNOUNCED).days == 4
    assert working_days(date(2021, 3, 1), sunday, ANNOUNCED).days == 4


def test_several_holidays_stand_in_the_order_of_the_year() -> None:
    reckoning = working_days(date(2021, 9, 13), date(2021, 10, 8), ANNOUNCED)

    assert reckoning.skipped == ("1 个周末日", "中秋节 3 天", "国庆节 7 天")


def test_the_year_is_said_when_it_is_another() -> None:
    sentence = working_days(date(2020, 12, 29), date(2021, 1, 4), ANNOUNCED).sentence("收到")

    assert sentence == "第 3 个工作日（2020年12月29日收到，跳过元旦 3 天）"


def test_nothing_passed_over_is_not_mentioned() -> None:
    assert Reckoning(date(2021, 3, 1), date(2021, 3, 4), 3).sentence() == (
        "第 3 个工作日（3月1日形成）"
    )


def test_an_earlier_day_has_no_working_days_before_it() -> None:
    assert working_days(date(2021, 3, 5), date(2021, 3, 1), ANNOUNCED).days == 0


@pytest.mark.parametrize("year", [2003, 2035])
def test_a_year_nobody_knows_is_reckoned_by_weekends_and_that_is_said(year: int) -> None:
    reckoning = working_days(date(year, 9, 30), date(year, 10, 8), ANNOUNCED)

    assert not ANNOUNCED.knows(year)
    assert reckoning.estimated
    assert reckoning.days == 6
    assert f"{year} 年放假安排未录入，按普通周末推算" in reckoning.sentence()


def test_the_office_can_complete_a_year() -> None:
    own = Holidays({**dict.fromkeys(days_of(10, 1, 7, 2035), False), date(2035, 9, 29): True})
    reckoning = working_days(date(2035, 9, 28), date(2035, 10, 8), own)

    assert own.knows(2035)
    assert (reckoning.days, reckoning.skipped, reckoning.estimated) == (
        2,
        ("1 个周末日", "放假 7 天"),
        False,
    )


def test_a_single_day_off_does_not_make_a_year_known() -> None:
    assert not Holidays({date(2035, 1, 1): False}).knows(2035)


def test_the_office_has_the_last_word_on_a_year_that_is_known() -> None:
    national_day, wednesday = date(2021, 10, 1), date(2021, 3, 3)
    own = Holidays({national_day: True, wednesday: False})

    assert own.works(national_day)
    assert not own.works(wednesday)


def test_a_holiday_that_the_office_repeats_keeps_its_name() -> None:
    own = Holidays({date(2021, 10, 1): False})

    assert own.day_off(date(2021, 10, 1)) == "国庆节"


def test_the_arrangement_of_a_year_has_what_differs_from_plain_weeks_in_order() -> None:
    arrangement = Holidays({date(2021, 3, 3): False}).arrangement(2021)

    assert list(arrangement) == sorted(arrangement)
    assert arrangement[date(2021, 2, 7)] is True
    assert arrangement[date(2021, 2, 11)] is False
    assert arrangement[date(2021, 3, 3)] is False
    assert {day.year for day in arrangement} == {2021}
    assert Holidays().arrangement(2035) == {}


@given(some.dates(date(2000, 1, 1), date(2040, 1, 1)), some.integers(0, 90), some.integers(0, 90))
def test_days_reckoned_in_two_stretches_are_the_days_of_both(
    start: date, first: int, second: int
) -> None:
    middle = start + timedelta(days=first)
    end = middle + timedelta(days=second)

    parts = working_days(start, middle, ANNOUNCED).days + working_days(middle, end, ANNOUNCED).days
    assert parts == working_days(start, end, ANNOUNCED).days


def test_own_entries_are_added_turned_and_taken_back() -> None:
    monday, sunday = date(2021, 3, 1), date(2021, 3, 7)
    own = ANNOUNCED.turned(monday).turned(sunday)

    assert own.own == {monday: False, sunday: True}
    assert own.turned(monday).own == {sunday: True}
    assert own.with_days({monday: True}).own == {monday: True, sunday: True}
    assert own.with_days({date(2022, 3, 7): False}).without_own(2021).own == {
        date(2022, 3, 7): False
    }


_DAYS = some.dates(date(2018, 1, 1), date(2028, 12, 31))


@given(_DAYS, some.integers(0, 900))
def test_counting_many_pairs_gives_what_each_reckoning_gives(start: date, later: int) -> None:
    holidays = Holidays({date(2021, 3, 10): False, date(2027, 10, 9): True})
    end = start + timedelta(later)
    counted = DayCounter(holidays).between(start, end)
    assert counted == working_days(start, end, holidays).days
