from dataclasses import replace

from jinxiang_report.domain.finding import Quote
from jinxiang_report.domain.report import Report
from tests.validation.reports import findings, full_report


def ending_in(last: str, *, other: str = "按规定开展了工作。") -> Report:
    report = full_report()
    return replace(report, drafts={**report.drafts, "一（五）": other, "六（六）": last})


def test_a_line_that_there_was_nothing_ends_as_all_others_do() -> None:
    (finding,) = findings("SY-14", ending_in("本年度没有其他要报告的情况"))

    assert finding.places == (Quote("六（六）", "本年度没有其他要报告的情况"),)
    assert finding.mend
    assert findings("SY-14", ending_in("本年度没有其他要报告的情况。")) == []


def test_it_may_lack_its_full_stop_where_others_do_too() -> None:
    report = ending_in("无其他事项需要报告", other="按规定开展了监督")

    assert findings("SY-14", report) == []


def test_another_line_without_a_full_stop_may_be_a_heading() -> None:
    assert findings("SY-14", ending_in("其他情况说明\n没有收取信息处理费。")) == []
