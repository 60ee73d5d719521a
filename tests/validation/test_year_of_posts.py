from dataclasses import replace
from datetime import date, timedelta

import pytest

from jinxiang_report.domain.finding import Quote
from jinxiang_report.validation.year_of_posts import YearOfPosts, remarks_on_posts

NEXT_YEAR = date(2022, 1, 10)


def every_week(first: date, last: date) -> tuple[date, ...]:
    return tuple(first + timedelta(weeks=at) for at in range((last - first).days // 7 + 1))


WHOLE_YEAR = every_week(date(2021, 1, 4), date(2021, 12, 31))


def messages(rule: str, *days: date, today: date = NEXT_YEAR) -> list[str]:
    found = remarks_on_posts(YearOfPosts(2021, today, days))
    return [finding.message for finding in found if finding.rule == rule]


def counted(text: str, articles: int, pushes: int, *, by_push: bool) -> YearOfPosts:
    narrative = {"一（四）": text}
    return YearOfPosts(
        2021, NEXT_YEAR, WHOLE_YEAR, articles, pushes, by_push=by_push, narrative=narrative
    )


def test_a_year_of_weekly_posts_is_whole() -> None:
    assert remarks_on_posts(YearOfPosts(2021, NEXT_YEAR, WHOLE_YEAR)) == []


def test_an_office_without_an_account_is_left_alone() -> None:
    assert remarks_on_posts(YearOfPosts(2021, NEXT_YEAR)) == []


def test_months_that_were_not_imported_are_named_once() -> None:
    days = [day for day in WHOLE_YEAR if day.month in {1, 2, 3, 7}]

    (said,) = messages("WX-02", *days)
    assert said.startswith("公众号记录缺4月至6月、8月至12月：")
    assert messages("DL-13", *days) == []


def test_a_month_that_is_not_over_is_not_missed() -> None:
    days = [day for day in WHOLE_YEAR if day.month <= 3]

    assert messages("WX-02", *days, today=date(2021, 4, 12)) == []
    assert messages("WX-02", *days, today=date(2021, 4, 30)) != []


def test_fifteen_days_of_silence_are_told() -> None:
    before = [day for day in WHOLE_YEAR if day <= date(2021, 3, 15)]
    after = [day for day in WHOLE_YEAR if day >= date(2021, 4, 5)]

    (said,) = messages("DL-13", *before, date(2021, 3, 31), *after)
    assert said == "公众号超过 14 天没有发布记录：3月16日至3月30日（15 天），是否漏登？"
    assert messages("DL-13", *before, date(2021, 3, 30), *after) == []


def test_silence_up_to_now_is_told() -> None:
    days = [day for day in WHOLE_YEAR if day <= date(2021, 3, 1)]

    assert messages("DL-13", *days, today=date(2021, 3, 15)) == []
    (said,) = messages("DL-13", *days, today=date(2021, 3, 16))
    assert "3月2日至3月16日（15 天）" in said


def test_a_quiet_account_gets_one_line() -> None:
    days = [date(2021, month, 15) for month in range(1, 13)]

    (said,) = messages("DL-13", *days)
    assert said.count("至") == 5
    assert "等 12 段" in said


@pytest.mark.parametrize("text", ["微信公众号发布信息95次", "公众号推送文章95期"])
def test_articles_are_not_counted_in_pushes(text: str) -> None:
    (finding,) = remarks_on_posts(counted(f"{text}。", 95, 60, by_push=False))

    assert finding.rule == "WX-03"
    assert "当前按篇统计为 95（按次是 60），请改为“95篇”" in finding.message
    assert finding.places == (Quote("一（四）", text),)


def test_pushes_are_not_counted_in_articles() -> None:
    (finding,) = remarks_on_posts(counted("微信公众号发布信息60条。", 95, 60, by_push=True))

    assert "当前按次统计为 60（按篇是 95），请改为“60次”" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "微信公众号发布信息95条。",
        "微信公众号发布文章95篇。",
        "公众号推送60次。",  # another true number
        "公众号推送80次。",  # wrong: TL-05 and the reader's business
        "公众号加强了更新。",
    ],
)
def test_the_right_word_is_not_remarked_on(text: str) -> None:
    assert remarks_on_posts(counted(text, 95, 60, by_push=False)) == []


def test_where_both_counts_are_one_the_word_does_not_matter() -> None:
    assert remarks_on_posts(counted("公众号推送95次。", 95, 95, by_push=False)) == []


def test_a_year_that_has_not_begun_misses_nothing() -> None:
    early = YearOfPosts(2021, date(2020, 12, 1), (date(2021, 1, 4),))

    assert remarks_on_posts(replace(early, articles=1)) == []
