import pytest

from jinxiang_report.domain.finding import Finding, Quote, Rewording, Severity
from tests.validation.reports import findings, with_text


def flaws(text: str) -> list[Finding]:
    return findings("TA-06", with_text(text, "一（一）"))


def test_a_share_of_the_number_it_names_is_reckoned_again() -> None:
    (finding,) = flaws("依法公开决定书45件，占作出决定书60件的85%。")

    assert finding.severity is Severity.ERROR
    assert finding.places == (Quote("一（一）", "45件，占作出决定书60件的85%"),)
    assert "45÷60＝75%" in finding.message
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert (finding.mend.change.old, finding.mend.change.new) == ("85", "75")


@pytest.mark.parametrize(
    "text",
    [
        "依法公开决定书45件，占作出决定书60件的75%。",
        "依法公开决定书43件，占作出决定书60件的71.6%。",
        "依法公开决定书45件，占作出决定书60余件的70%。",
        "发布稿件45篇，占全县60个单位的5%。",
    ],
)
def test_a_share_that_is_right_or_of_something_else_is_left_alone(text: str) -> None:
    assert flaws(text) == []
