from dataclasses import replace
from datetime import date

from jinxiang_report.domain.finding import Refilling, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report, State
from tests.validation.reports import (
    OFFICE,
    blank_report,
    findings,
    found_rules,
    full_report,
    table_three,
    table_two,
    tally,
)


def carried_in(column: str) -> Cell:
    return Cell("三", "carried_in", column)


def test_what_was_carried_on_is_carried_in() -> None:
    last = table_three(
        year=2023, carried_out_person=118, carried_out_business=3, carried_out_total=121
    )
    right = table_three(
        year=2024, carried_in_person=118, carried_in_business=3, carried_in_total=121
    )
    wrong = table_three(
        year=2024, carried_in_person=117, carried_in_business=3, carried_in_total=120
    )

    assert findings("YR-01", replace(right, last=last)) == []
    (finding,) = findings("YR-01", replace(wrong, last=last))

    assert finding.severity is Severity.WARNING
    assert finding.places == (carried_in("person"),)
    assert "自然人上年结转下年 118，本年“上年结转”填 117" in finding.message
    assert finding.mend is not None
    assert finding.mend.label == "改为 118"
    assert finding.mend.change == Refilling(((carried_in("person"), "118"),))


def test_columns_that_differ_together_are_one_finding() -> None:
    last = table_three(year=2020, carried_out_person=3, carried_out_total=3)
    report = table_three(carried_in_business=3, carried_in_total=3)

    (finding,) = findings("YR-01", replace(report, last=last))

    assert finding.places == (carried_in("person"), carried_in("business"))
    assert finding.mend is not None
    assert finding.mend.label == "取上年结转数"


def test_the_total_speaks_where_no_column_does() -> None:
    last = table_three(year=2020, carried_out_total=3)

    (finding,) = findings("YR-01", replace(full_report(), last=last))

    assert finding.places == (carried_in("total"),)


def test_a_year_that_is_missing_is_told_where_it_matters() -> None:
    (finding,) = findings("YR-02", table_two(normative_in_force=3))

    assert finding.severity is Severity.HINT
    assert "没有 2020 年度的数据，跨年核对" in finding.message
    assert findings("YR-02", full_report()) == []
    assert findings("YR-02", table_three(year=2019, carried_in_total=18)) == []
    there = replace(table_two(normative_in_force=3, year=2022), last=full_report(2021))
    assert findings("YR-02", there) == []


def test_a_year_without_figures_is_as_good_as_missing() -> None:
    (finding,) = findings(
        "YR-02", replace(table_two(normative_in_force=3), last=blank_report(2020))
    )

    assert "还没有填写 2020 年度的数据" in finding.message


def test_two_editions_are_compared_as_far_as_they_go() -> None:
    last = table_three(year=2020, carried_out_person=2, carried_out_total=2)
    report = replace(table_three(carried_in_person=1, carried_in_total=1), last=last)

    (finding,) = findings("YR-02", report)

    assert "2020 年度用的是 2019 年版格式" in finding.message
    assert "口径不同，没有比较" in finding.message
    assert len(findings("YR-01", report)) == 1


def test_a_profile_that_changed_is_shown() -> None:
    now = replace(full_report(), office=replace(OFFICE, phone="0537-1", address="新址"))
    last = replace(full_report(2020), office=replace(OFFICE, phone="0537-2"))

    (finding,) = findings("YR-03", replace(now, last=last))

    assert finding.message == "单位信息与上年不同：联系电话“0537-2”→“0537-1”，请确认。"
    assert findings("YR-03", replace(now, last=replace(last, office=now.office))) == []
    assert findings("YR-03", now) == []


def test_an_office_that_got_another_name_is_shown() -> None:
    last = replace(full_report(2020), office=Office("某县经济和信息化局"))

    (finding,) = findings("YR-03", replace(full_report(), last=last))

    assert "单位名称“某县经济和信息化局”→“某县工业和信息化局”" in finding.message


def published(now: int, before: int, year: int = 2021) -> Report:
    last = replace(full_report(year - 1), tally=tally(法规文件=before))
    return replace(full_report(year), tally=tally(法规文件=now), last=last)


def test_a_number_of_items_that_changed_by_half_is_to_be_explained() -> None:
    (finding,) = findings("YR-07", published(12, 43))

    assert "主动公开总数由上年 43 条变为 12 条" in finding.message
    assert findings("YR-07", published(30, 43)) == []
    assert findings("YR-07", published(90, 9)) == []
    assert len(findings("YR-07", published(90, 43))) == 1


def test_it_is_not_while_the_year_lasts_nor_where_it_is_explained() -> None:
    assert findings("YR-07", published(1, 43, date.today().year)) == []
    report = published(12, 43)
    explained = {**report.drafts, "一（一）": "较上年减少，原因是栏目合并。"}
    assert findings("YR-07", replace(report, drafts=explained)) == []


def test_a_published_years_ledger_stays_as_it_was() -> None:
    counted = tally(法规文件=5, 决策公开=2, posts=3)
    report = replace(
        full_report(), tally=counted, state=State.PUBLISHED, published=counted.by_name()
    )

    assert "YR-08" not in found_rules(report)
    (finding,) = findings("YR-08", replace(report, tally=tally(法规文件=6, 决策公开=2, posts=3)))

    assert finding.severity is Severity.WARNING
    assert "公开信息公布 7 条、现为 8 条；公开信息·法规文件公布 5 条、现为 6 条" in finding.message
    changed = replace(report, tally=tally(法规文件=6))
    assert len(findings("YR-08", replace(changed, state=State.DRAFT))) == 1
    assert findings("YR-08", replace(changed, published=None)) == []
