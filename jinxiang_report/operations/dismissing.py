"""Leaving a finding as it is, with a reason; and saying the reason in the report itself."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import NOTES_TO_FIGURES
from jinxiang_report.domain.report import Dismissal, Draft
from jinxiang_report.operations.narrative import with_sentence
from jinxiang_report.operations.trouble import StateRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record

_ENDS = ("。", "！", "？", "；")


def dismiss(
    ledger: Ledger, year: int, finding: Finding, reason: str, *, explained: bool = False
) -> None:
    """Leave a finding as it is, with a reason. An error can't be left: it must be mended.

    Explained, the reason goes into 六（五） of the report in the same step.
    """
    if finding.severity is Severity.ERROR:
        raise StateRefusedError("错误不能忽略，请改正它；确有特殊情况的，请改数据或正文的写法。")
    if not reason.strip():
        raise StateRefusedError("请写明忽略的原因。")
    before = reading.dismissals(ledger, year).get(finding.key)
    after = Dismissal(year, finding.key, finding.rule, reason.strip())
    said = _statement(ledger, year, reason) if explained else ()
    record(ledger, f"忽略 {finding.rule}", [Change(before, after), *said])


def explain(ledger: Ledger, dismissal: Dismissal) -> None:
    """Say the reason in 六（五） of the report, if it does not stand there yet."""
    said = _statement(ledger, dismissal.year, dismissal.reason)
    record(ledger, f"原因写入{NOTES_TO_FIGURES}", said)


def is_explained(text: str, reason: str) -> bool:
    """Whether a text of 六（五） says the reason already."""
    return reason.strip().rstrip("".join(_ENDS)) in text


def take_up_again(ledger: Ledger, dismissal: Dismissal) -> None:
    """Show a dismissed finding again."""
    record(ledger, f"恢复提示 {dismissal.rule}", [Change(dismissal, None)])


def _statement(ledger: Ledger, year: int, reason: str) -> Iterator[Change]:
    """The reason as a sentence behind what 六（五） says; in the place of 无."""
    standing = reading.sections(ledger, year).get(NOTES_TO_FIGURES)
    text = standing.text if standing else ""
    if is_explained(text, reason):
        return
    sentence = reason.strip() if reason.strip().endswith(_ENDS) else f"{reason.strip()}。"
    unseen = standing.unseen if standing else ()
    yield Change(standing, Draft(year, NOTES_TO_FIGURES, with_sentence(text, sentence), unseen))
