from dataclasses import replace

import pytest

from jinxiang_report.domain.report import Report
from tests.validation.reports import findings, table_four, table_three


def said(report: Report, text: str, section: str = "一（二）") -> Report:
    return replace(report, drafts={**report.drafts, section: text})


@pytest.mark.parametrize(
    "text",
    [
        "2021年，我局未收到政府信息公开申请。",
        "全年没有收到申请。",
        "2021年度，我局未收到公众关于政府信息公开的申请。",
        "未收到公民、法人和其他组织提出的政府信息公开申请。",
        "我局未收到任何要求公开政府信息的申请。",
    ],
)
def test_no_applications_are_not_some(text: str) -> None:
    (finding,) = findings("TX-06", said(table_three(received_total=2), text))
    assert "本年新收 2 件" in finding.message
    assert findings("TX-06", said(table_three(), text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "未收到书面申请，网上收到申请2件。",
        "未收到行政复议申请。",
        "没有收到申请人的意见。",
        "未收到申请表。",
        "未收到听证申请。",
    ],
)
def test_what_denies_less_is_left_alone(text: str) -> None:
    assert findings("TX-06", said(table_three(received_total=2), text)) == []


def test_none_received_is_right_where_some_were_only_carried_in() -> None:
    report = table_three(carried_in_total=2, handled_total=2)
    assert findings("TX-06", said(report, "全年没有收到申请。")) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("收到申请5件，均已办结。", 1),
        ("收到申请5件，全部按期答复。", 1),
        ("收到申请5件，除2件结转外均已办结。", 0),
        ("收到申请5件，全部办结，无结转。", 1),
        ("收到申请4件，上年结转1件，均已办结。", 1),
        ("收到申请5件，均在规定期限内办理完毕。", 1),
        ("收到申请5件，均已答复，结转2件。", 0),
        ("收到申请5件，答复率100%。人大建议均已办理完成。", 0),
    ],
)
def test_all_handled_is_not_while_some_are_carried_on(text: str, wrong: int) -> None:
    left = table_three(received_total=5, handled_total=3, carried_out_total=2)
    assert len(findings("TX-07", said(left, text))) == wrong
    assert findings("TX-07", said(table_three(received_total=5, handled_total=5), text)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("未发生因政府信息公开引起的行政复议、行政诉讼。", 1),
        ("全年无行政复议和行政诉讼情况。", 1),
        ("未发生因信息公开引发的行政复议被纠错或行政诉讼败诉情况。", 0),
        ("未发生行政诉讼。", 0),
        ("发生行政复议2件，行政诉讼0件。", 0),
    ],
)
def test_no_cases_are_not_some(text: str, wrong: int) -> None:
    report = table_four(review_total=2, review_upheld=2)
    assert len(findings("TX-08", said(report, text))) == wrong
    assert findings("TX-08", said(table_four(), text)) == []


def test_other_reviews_are_no_matter_of_this_table() -> None:
    report = table_four(review_total=2, review_upheld=2)
    text = "行政执法案件未发生行政复议。"
    assert findings("TX-08", said(report, text, "一（五）")) == []


def test_nothing_new_is_nothing_received() -> None:
    report = table_three(received_total=3, handled_total=3)
    assert len(findings("TX-06", said(report, "全年没有新收政府信息公开申请。"))) == 1
