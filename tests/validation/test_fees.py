from collections.abc import Mapping
from dataclasses import replace

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.tally import Correspondence
from jinxiang_report.domain.transcript import Stretch, Transcript
from tests.validation.reports import blank_report, findings, table_three, with_text

FEES = "2021年度，我局收到的政府信息公开申请均未收取信息处理费。"


def text_alone(sections: Mapping[str, str]) -> Report:
    stretches = tuple(Stretch(key, "", text) for key, text in sections.items())
    return replace(blank_report(), transcript=Transcript(year=2021, stretches=stretches))


def test_applications_that_never_came_were_not_free_of_charge() -> None:
    (finding,) = findings("TX-11", with_text(FEES, "六（一）"))

    assert finding.severity is Severity.HINT
    assert finding.places == (Quote("六（一）", FEES[:-1]),)
    assert finding.mend
    assert finding.mend.change.new == "2021年度未收到政府信息公开申请，未收取信息处理费"  # type: ignore[union-attr]


def test_the_text_itself_tells_that_no_application_came() -> None:
    none = {"一（二）": "2021年，我局未收到政府信息公开申请。", "六（一）": FEES}
    some = {**none, "一（二）": "2021年，我局收到政府信息公开申请3件。"}

    assert len(findings("TX-11", text_alone(none))) == 1
    assert findings("TX-11", text_alone(some)) == []


def test_where_applications_came_their_fees_may_be_spoken_of() -> None:
    report = table_three(received_total=1, received_person=1)
    drafts = {**report.drafts, "六（一）": FEES}

    assert findings("TX-11", replace(report, drafts=drafts)) == []


def test_no_fee_is_received_without_an_application() -> None:
    (finding,) = findings("X-03", with_text("收取信息处理费200元。", "六（一）"))

    assert finding.severity is Severity.WARNING
    assert findings("X-03", with_text("收取信息处理费0元。", "六（一）")) == []
    assert findings("X-03", with_text("未收取信息处理费。", "六（一）")) == []
    assert findings("X-03", with_text("2020年收取信息处理费200元。", "六（一）")) == []


def test_a_fee_is_not_taken_in_one_place_and_left_in_another() -> None:
    report = table_three(received_total=2, received_person=2)
    none = {"一（二）": "未收取信息处理费。", "六（一）": "收取信息处理费300元。"}

    (finding,) = findings("X-04", replace(report, drafts={**report.drafts, **none}))

    assert finding.severity is Severity.WARNING
    assert len(finding.places) == 2
    for other in ("其余申请未收取信息处理费。", "2019年未收取信息处理费。", "没有收到投诉。"):
        sound = {**none, "一（二）": other}
        assert findings("X-04", replace(report, drafts={**report.drafts, **sound})) == []


def test_a_fee_does_not_come_without_a_notice() -> None:
    report = table_three(received_total=2, received_person=2)

    def told(fees: str) -> list[Finding]:
        return findings("X-04", replace(report, drafts={**report.drafts, "六（一）": fees}))

    (finding,) = told("收取信息处理费480元，发出收费通知0件。")
    assert "发出收费通知0件" in finding.message
    assert told("收取信息处理费480元，发出收费通知1件。") == []
    assert told("收取信息处理费0元，发出收费通知0件。") == []


def test_notices_of_a_fee_are_told_with_their_number() -> None:
    report = replace(with_text("发出过收费通知。", "六（一）"), correspondence=Correspondence(0, 2))

    (finding,) = findings("X-04", report)

    assert "收费通知 2 件" in finding.message
    told = {**report.drafts, "六（一）": "发出收费通知2件，应收200元，实收200元。"}
    assert findings("X-04", replace(report, drafts=told)) == []
