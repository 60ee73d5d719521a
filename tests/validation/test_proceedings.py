from dataclasses import replace

from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.grid import Cell
from tests.validation.reports import findings, found_rules, full_report, table_four, table_three


def test_what_was_pending_comes_back() -> None:
    last = table_four(year=2020, review_pending=3)

    (finding,) = findings("T4-03", replace(table_four(review_total=2), last=last))

    assert finding.severity is Severity.WARNING
    assert "上年行政复议尚未审结 3 件，本年总计只有 2 件" in finding.message
    assert findings("T4-03", replace(table_four(review_total=3), last=last)) == []


def test_suits_after_a_review_had_one() -> None:
    last = table_four(year=2020, review_upheld=2)
    report = replace(table_four(suit_after_review_total=4, review_corrected=1), last=last)

    (finding,) = findings("T4-04", report)

    assert "“复议后起诉”4 件，多于本年和上年办结的行政复议 3 件" in finding.message
    assert findings("T4-04", replace(report, last=table_four(year=2020, review_upheld=3))) == []
    assert findings("T4-04", replace(report, last=None)) == []


def test_corrections_are_answered_for() -> None:
    report = table_four(review_corrected=1, direct_suit_corrected=2)

    (finding,) = findings("T4-05", report)

    assert "有 3 件被纠正" in finding.message
    assert finding.places == (
        Cell("四", "review", "corrected"),
        Cell("四", "direct_suit", "corrected"),
    )
    said = {**report.drafts, "五": "针对被纠正的案件，完善了答复审核。"}
    assert findings("T4-05", replace(report, drafts=said)) == []
    assert findings("T4-05", full_report()) == []


def test_proceedings_follow_from_applications() -> None:
    report = table_four(review_upheld=2, review_total=2)
    last = full_report(2020)

    (finding,) = findings("X-01", replace(report, last=last))

    assert "都没有政府信息公开申请，表四却有复议或诉讼 2 件" in finding.message
    assert findings("X-01", report) == []
    assert findings("X-01", replace(full_report(), last=last)) == []
    had_some = table_three(year=2020, received_total=1)
    assert findings("X-01", replace(report, last=had_some)) == []


def test_corrections_follow_from_refusals() -> None:
    report = table_four(review_corrected=1, review_total=1)

    (finding,) = findings("X-02", report)

    assert "表四却有行政复议纠正 1 件" in finding.message
    refused = table_three(year=2020, received_total=1, refused_process_total=1)
    assert findings("X-02", replace(report, last=refused)) == []
    assert findings("X-02", full_report()) == []


def test_corrections_without_any_application_are_told_once() -> None:
    report = replace(table_four(review_corrected=1, review_total=1), last=full_report(2020))

    assert [rule for rule in found_rules(report) if rule.startswith("X")] == ["X-01"]
