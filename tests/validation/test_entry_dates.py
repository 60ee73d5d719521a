from dataclasses import replace
from datetime import date

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.finding import Severity
from jinxiang_report.validation.entries import remarks
from tests.ledgers import post
from tests.validation.entries import CONTEXT, good_item, message, rules

FORMED = date(2021, 3, 1)
TWENTIETH, NEXT = date(2021, 3, 29), date(2021, 3, 30)


def test_the_twentieth_working_day_is_in_time() -> None:
    assert rules(good_item(formed=FORMED, published=TWENTIETH)) == []


def test_the_day_after_is_late_and_the_reckoning_is_shown() -> None:
    (finding,) = remarks(good_item(formed=FORMED, published=NEXT), CONTEXT)

    assert (finding.rule, finding.severity) == ("DL-03", Severity.WARNING)
    assert finding.message.startswith(
        "2021-03-01 形成，2021-03-30 公开，超过 20 个工作日："
        "第 21 个工作日（3月1日形成，跳过 8 个周末日）。"
    )


def test_the_weekend_behind_the_twentieth_working_day_is_in_time() -> None:
    friday, sunday = date(2021, 3, 5), date(2021, 4, 4)

    assert rules(good_item(formed=friday, published=sunday)) == []


def test_a_long_holiday_leaves_more_time() -> None:
    assert rules(good_item(formed=date(2021, 9, 13), published=date(2021, 10, 15))) == []


def test_the_offices_own_days_off_leave_more_time() -> None:
    context = replace(CONTEXT, holidays=Holidays({date(2021, 3, 10): False}))

    assert rules(good_item(formed=FORMED, published=NEXT), context) == []


def test_a_year_whose_holidays_are_not_known_is_named() -> None:
    entry = good_item(formed=date(2035, 3, 1), published=date(2035, 5, 1))

    said = message("DL-03", entry, replace(CONTEXT, today=date(2036, 1, 1)))
    assert "2035 年放假安排未录入，按普通周末推算" in said


def test_an_item_whose_formation_is_not_known_is_not_reckoned() -> None:
    assert rules(good_item(formed=None)) == []


def test_nothing_is_published_before_it_is_formed() -> None:
    entry = good_item(formed=date(2021, 3, 6), published=date(2021, 3, 5))

    assert rules(entry) == ["DL-04"]
    assert "公开日期 2021-03-05 早于形成日期 2021-03-06" in message("DL-04", entry)


def test_what_is_formed_and_published_on_one_day_is_right() -> None:
    assert rules(good_item(formed=FORMED, published=FORMED)) == []


def test_nothing_is_published_in_the_future() -> None:
    tomorrow = date(2022, 1, 11)

    assert rules(good_item(published=CONTEXT.today, year=2022)) == []
    assert "在未来（今天是 2022-01-10）" in message("DL-04", good_item(published=tomorrow))
    assert "DL-04" in rules(post(published=tomorrow))


def test_an_entry_outside_its_year_is_told() -> None:
    item = good_item(published=date(2020, 12, 31))

    assert "“中小企业培育管理办法”的日期 2020-12-31 不在 2021 年度内" in message("DL-05", item)
    assert "统计期限为 1月1日至12月31日" in message("DL-05", item)
    assert rules(post(day="2022-01-01")) == ["DL-05", "LG-05"]
    assert "DL-05" not in rules(good_item(published=date(2021, 12, 31)))


def test_a_marked_document_wants_the_day_it_was_made() -> None:
    (finding,) = remarks(good_item(normative=True, formed=None), CONTEXT)

    assert (finding.rule, finding.severity) == ("LG-09", Severity.HINT)
    assert "暂按公开日期算作 2021 年制发" in finding.message
    assert rules(good_item(normative=True, formed=FORMED)) == []


def test_a_document_ends_after_it_was_made() -> None:
    good = good_item(normative=True, formed=FORMED)

    assert rules(replace(good, repealed=date(2021, 2, 1))) == ["LG-09"]
    assert rules(replace(good, expires=date(2021, 2, 1))) == ["LG-09"]
    assert rules(replace(good, repealed=FORMED, expires=date(2026, 3, 1))) == []
