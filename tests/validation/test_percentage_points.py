import pytest

from jinxiang_report.domain.finding import Finding, Rewording, Severity
from tests.validation.reports import findings, with_text


def flaws(text: str) -> list[Finding]:
    return findings("TA-03", with_text(text, "一（五）"))


def test_what_lies_between_two_rates_is_told_in_points() -> None:
    (finding,) = flaws("考核分值占比由4%提高到6%，提高2%。")

    assert finding.severity is Severity.HINT
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert (finding.mend.change.old, finding.mend.change.new) == ("%", "个百分点")


@pytest.mark.parametrize(
    ("text", "severity", "told"),
    [
        ("知晓率从82%上升到89%，上升6个百分点。", Severity.ERROR, "应为 7 个百分点"),
        ("由2020年的91%提高到2021年的96%，提高6个百分点。", Severity.ERROR, "应为 5 个百分点"),
        ("知晓率由2020年的82%上升到89%，上升6个百分点。", Severity.ERROR, "应为 7 个百分点"),
        ("知晓率上升6个百分点，由82%上升至89%。", Severity.ERROR, "应为 7 个百分点"),
        ("退件率由9%下降到6%，下降5%。", Severity.WARNING, "相差 3 个百分点"),
    ],
)
def test_points_that_do_not_lie_between_are_told(text: str, severity: Severity, told: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is severity
    assert told in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "考核分值占比由4%提高到6%，提高2个百分点。",
        "考核分值占比由4%提高到6%，提高50%。",
        "退件率由9.5%下降到6%，下降3.5个百分点。",
        "知晓率由82%上升到89%。",
    ],
)
def test_points_that_lie_between_are_left_alone(text: str) -> None:
    assert flaws(text) == []
