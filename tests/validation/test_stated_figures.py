from dataclasses import replace

import pytest

from jinxiang_report.domain.figure import Figure, read_value
from jinxiang_report.domain.finding import Quote, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from tests.validation.reports import findings, table_four, table_three, table_two

TABLE = {
    "received_total": 9,
    "carried_in_total": 1,
    "handled_total": 8,
    "carried_out_total": 2,
    "disclosed_total": 5,
    "partly_disclosed_total": 1,
    "unable_not_held_total": 2,
}


def applications(text: str, section: str = "一（二）") -> Report:
    report = table_three(**TABLE)
    return replace(report, drafts={**report.drafts, section: text})


@pytest.mark.parametrize(
    ("text", "rule", "severity"),
    [
        ("新收政府信息公开申请7件。", "TX-01", Severity.ERROR),
        ("收到政府信息公开申请7件。", "TX-01", Severity.WARNING),
        ("全年共受理申请12件。", "TX-01", Severity.WARNING),
        ("上年结转3件。", "TX-02", Severity.ERROR),
        ("本年度办结5件。", "TX-03", Severity.ERROR),
        ("共答复申请5件。", "TX-03", Severity.WARNING),
        ("予以公开3件、部分公开1件。", "TX-03", Severity.ERROR),
        ("无法提供1件。", "TX-03", Severity.ERROR),
        ("公开或部分公开5件。", "TX-03", Severity.ERROR),
        ("结转下年度继续办理1件。", "TX-04", Severity.ERROR),
        ("结转至2022年办理1件。", "TX-04", Severity.ERROR),
    ],
)
def test_a_number_of_applications_that_is_not_the_tables_is_told(
    text: str, rule: str, severity: Severity
) -> None:
    (finding,) = findings(rule, applications(text))
    assert finding.severity is severity
    (place,) = finding.places
    assert isinstance(place, Quote)
    assert place.text in text


@pytest.mark.parametrize(
    "text",
    [
        "新收政府信息公开申请9件，上年结转1件，办结8件，结转下年度继续办理2件。",
        "收到政府信息公开申请10件（含上年结转1件）。",
        "收到申请9件，其中网络6件、信函3件。",
        "通过网络收到申请6件，通过信函收到申请3件。",
        "8件办结，2件申请人主动撤销。",
        "撤回申请1件，补正5件，延期答复2件，当场答复1件。",
        "全年收到9件依申请公开，予以公开5件、部分公开1件、无法提供2件。",
        "全年收到网民留言20条，办结20条。",
        "受理行政复议3件。",
        "公开或部分公开6件。",
        "除上年结转2件外，收到申请9件。",
        "上年收到申请7件，本年收到申请9件。",
        "约收到申请10件。",
        "收到申请9件，办结7件。",
        "通过政府门户网站答复申请3件、答复纸质申请5件。",
    ],
)
def test_a_number_that_is_right_or_of_something_else_is_left_alone(text: str) -> None:
    for rule in ("TX-01", "TX-02", "TX-03", "TX-04"):
        assert findings(rule, applications(text)) == []


def test_the_right_number_may_be_put_in_as_a_live_field() -> None:
    (finding,) = findings("TX-01", applications("新收政府信息公开申请7件。"))
    assert finding.mend is not None
    assert "{依申请.新收}" in str(finding.mend.change)


def test_elsewhere_only_what_is_said_of_applications_counts() -> None:
    assert findings("TX-01", applications("全年收到来信7件。", "一（一）")) == []
    assert findings("TX-01", applications("全年收到政府信息公开申请7件。", "六（二）"))


def test_nothing_is_compared_with_a_blank_cell() -> None:
    report = applications("新收政府信息公开申请7件。")
    figures = {cell: one for cell, one in report.figures.items() if cell.row != "received"}
    assert findings("TX-01", replace(report, figures=figures)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("因政府信息公开引发行政复议3件、行政诉讼2件。", 0),
        ("因政府信息公开引发行政复议134件，行政诉讼2件。", 1),
        ("因政府信息公开引发行政复议3件，行政诉讼57件。", 1),
        ("发生行政诉讼案件1件（未经复议直接起诉）。", 0),
        ("本机关作为复议机关，办理行政复议134件。", 0),
        ("行政复议中结果维持2件。", 0),
    ],
)
def test_reviews_and_lawsuits_each_have_their_own_number(text: str, wrong: int) -> None:
    report = table_four(review_total=3, direct_suit_total=1, suit_after_review_total=1)
    found = findings("TX-05", replace(report, drafts={**report.drafts, "一（二）": text}))
    assert len(found) == wrong


@pytest.mark.parametrize(
    ("text", "rule", "wrong"),
    [
        ("制发行政规范性文件3件。", "TX-09", 1),
        ("制发行政规范性文件2件。", "TX-09", 0),
        ("公开规范性文件5件。", "TX-09", 0),
        ("作出行政处罚决定7件。", "TX-10", 1),
        ("作出行政处罚决定6件。", "TX-10", 0),
        ("公开行政处罚信息51条。", "TX-10", 0),
    ],
)
def test_documents_and_decisions_are_those_of_the_table(text: str, rule: str, wrong: int) -> None:
    report = table_two(normative_made=2, normative_in_force=2, penalty_decided=6)
    found = findings(rule, replace(report, drafts={**report.drafts, "一（一）": text}))
    assert [finding.severity for finding in found] == [Severity.WARNING] * wrong


@pytest.mark.parametrize("value", ["7.5", "无", "-1"])
def test_a_figure_that_is_no_count_is_another_matter(value: str) -> None:
    report = applications("新收政府信息公开申请7件。")
    cell = Cell("三", "received", "total")
    figures = {**report.figures, cell: Figure(2021, cell, read_value(value) or 0)}
    assert findings("TX-01", replace(report, figures=figures)) == []


def test_licences_decided_are_those_of_the_table() -> None:
    report = table_two(licence_decided=120)
    drafts = {**report.drafts, "一（一）": "作出行政许可决定210件。"}
    (finding,) = findings("TX-10", replace(report, drafts=drafts))
    assert finding.severity is Severity.WARNING
    sound = {**drafts, "一（一）": "作出行政许可决定120件，公开行政许可信息118条。"}
    assert findings("TX-10", replace(report, drafts=sound)) == []
