from dataclasses import replace

from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.tally import Correspondence
from tests.validation.reports import findings, full_report, table_three


def carried(year: int, number: int, last: Report | None = None, received: int = 0) -> Report:
    report = table_three(year=year, carried_out_total=number, received_total=received)
    return replace(report, last=last)


def test_what_is_carried_on_without_news_is_asked_about() -> None:
    three = carried(2023, 2, carried(2022, 2, carried(2021, 3)))

    (finding,) = findings("T3-10", three)

    assert finding.severity is Severity.WARNING
    assert finding.places == (Cell("三", "carried_out", "total"),)
    assert "连续结转（2021 年 3 件、2022 年 2 件、2023 年 2 件）" in finding.message


def test_one_year_or_new_applications_are_no_sign_of_it() -> None:
    assert findings("T3-10", carried(2023, 2)) == []
    assert findings("T3-10", carried(2023, 2, carried(2022, 0))) == []
    assert findings("T3-10", carried(2023, 2, carried(2022, 2, received=1))) == []
    assert findings("T3-10", carried(2023, 2, carried(2022, 2), received=1)) == []


def test_unclear_applications_were_asked_about() -> None:
    report = table_three(unable_unclear_total=2)

    assert findings("T3-11", report) == []
    assert findings("T3-11", replace(report, correspondence=Correspondence(1, 0))) == []
    (finding,) = findings("T3-11", replace(report, correspondence=Correspondence(0, 0)))
    assert "“补正后申请内容仍不明确”2 件，但台账没有补正记录" in finding.message


def test_unpaid_applications_had_a_notice() -> None:
    report = table_three(other_not_paid_total=1)

    assert findings("T3-12", report) == []
    assert findings("T3-12", replace(report, correspondence=Correspondence(0, 1))) == []
    (finding,) = findings("T3-12", replace(report, correspondence=Correspondence(0, 0)))
    assert "有 1 件因逾期未缴费不再处理，但台账没有收费通知" in finding.message


def test_much_of_other_handling_is_to_be_explained() -> None:
    report = table_three(other_other_total=6, handled_total=20)

    (finding,) = findings("T3-13", report)

    assert "“3.其他”有 6 件，占办结总数的 30%，建议在六（五）说明" in finding.message
    explained = {**report.drafts, "六（五）": "其他处理6件，均为申请人撤回。"}
    assert findings("T3-13", replace(report, drafts=explained)) == []


def test_little_of_it_is_not_nor_the_one_row_of_2019() -> None:
    assert findings("T3-13", table_three(other_other_total=4, handled_total=10)) == []
    assert findings("T3-13", table_three(other_other_total=6, handled_total=30)) == []
    assert findings("T3-13", table_three(year=2020, other_other_total=6, handled_total=20)) == []
    assert findings("T3-13", full_report()) == []
