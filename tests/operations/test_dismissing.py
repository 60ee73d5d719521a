"""Findings left with a reason: tied to rule, place and values, and told in the report if wanted."""

import pytest

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.dismissing import dismiss, explain, take_up_again
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.reports import Judged, compose, judge
from jinxiang_report.operations.trouble import StateRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo, undoable

CORRECTED = Cell("四", "review", "corrected")


def judged(ledger: Ledger) -> Judged:
    return judge(ledger, compose(ledger, 2021))


def hint(ledger: Ledger) -> Finding:
    (found,) = [one for one in judged(ledger).outstanding if one.rule == "T4-05"]
    return found


def statement(ledger: Ledger) -> str:
    return reading.drafts(ledger, 2021)["六（五）"]


WARNING = Finding("TL-11", Severity.WARNING, "11 月没有公开任何信息。")


def test_a_reminder_is_dismissed_with_a_reason_and_can_be_taken_up_again(sample: Ledger) -> None:
    dismiss(sample, 2021, WARNING, "当月确无发布")
    (dismissal,) = reading.dismissals(sample, 2021).values()
    assert (dismissal.finding, dismissal.reason) == (WARNING.key, "当月确无发布")
    take_up_again(sample, dismissal)
    assert reading.dismissals(sample, 2021) == {}


@pytest.mark.parametrize(
    ("finding", "reason"),
    [(WARNING, " "), (Finding("T3-05", Severity.ERROR, "差 1"), "知道了")],
)
def test_no_finding_is_dismissed_without_reason_and_no_error_at_all(
    sample: Ledger, finding: Finding, reason: str
) -> None:
    with pytest.raises(StateRefusedError):
        dismiss(sample, 2021, finding, reason)


def test_what_was_left_is_told_again_only_when_its_values_change(sample: Ledger) -> None:
    enter_figures(sample, 2021, {CORRECTED: "1"})
    dismiss(sample, 2021, hint(sample), "已在年中通报")

    enter_figures(sample, 2021, {Cell("二", "licence", "decided"): "5"})
    ((finding, dismissal),) = judged(sample).left
    assert (finding.rule, dismissal.reason) == ("T4-05", "已在年中通报")
    assert "T4-05" not in {one.rule for one in judged(sample).outstanding}

    enter_figures(sample, 2021, {CORRECTED: "2"})
    assert "有 2 件被纠正" in hint(sample).message
    assert judged(sample).left == []

    undo(sample)
    assert len(judged(sample).left) == 1


def test_a_reason_goes_into_the_report_in_the_same_step(sample: Ledger) -> None:
    before = statement(sample)
    enter_figures(sample, 2021, {CORRECTED: "1"})

    dismiss(sample, 2021, hint(sample), "纠正的 1 件已重新答复", explained=True)

    assert statement(sample) == f"{before}\n纠正的 1 件已重新答复。"
    assert undoable(sample) == "忽略 T4-05"
    undo(sample)
    assert statement(sample) == before
    assert hint(sample).rule == "T4-05"


def test_a_reason_that_was_given_before_goes_there_once(sample: Ledger) -> None:
    write_section(sample, 2021, "六（五）", "无。")
    dismiss(sample, 2021, WARNING, "当月系统迁移，没有发布")
    (dismissal,) = reading.dismissals(sample, 2021).values()

    explain(sample, dismissal)
    assert statement(sample) == "当月系统迁移，没有发布。"

    explain(sample, dismissal)
    assert statement(sample) == "当月系统迁移，没有发布。"
    undo(sample)
    assert statement(sample) == "无。"
