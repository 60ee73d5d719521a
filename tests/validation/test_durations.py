import pytest

from jinxiang_report.domain.finding import Finding, Rewording, Severity
from tests.validation.reports import findings, with_text


def flaws(text: str) -> list[Finding]:
    return findings("TA-03", with_text(text, "一（五）"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("答复时限由20个工作日缩短至12个工作日，缩短50%。", "40"),
        ("审核时间从法定的10天压缩到4天，压缩率达70%。", "60"),
        ("答复时限由20个工作日缩短至12个工作日，缩短了6个工作日。", "8"),
    ],
)
def test_a_time_limit_is_reckoned_again(text: str, right: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is Severity.ERROR
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new == right


@pytest.mark.parametrize(
    "text",
    [
        "答复时限由20个工作日缩短至12个工作日，缩短40%。",
        "答复时限由15个工作日缩短至10个工作日，缩短33%。",
        "答复时限由15个工作日缩短至8个工作日，缩短46%。",
        "答复时限由20个工作日缩短至12个工作日，缩短8个工作日。",
        "答复时限由20个工作日缩短至12个工作日，退件减少50%。",
    ],
)
def test_a_time_limit_that_is_right_is_left_alone(text: str) -> None:
    assert flaws(text) == []
