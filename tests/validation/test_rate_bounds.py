import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from tests.validation.reports import findings, with_text


def flaws(text: str) -> list[Finding]:
    return findings("TA-06", with_text(text, "一（五）"))


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("留言按期办结率达103%。", "按期办结率达103%", "超过了 100%"),
        (
            "印发文件9件，均已同步解读，解读率89%。",
            "均已同步解读，解读率89%",
            "既然全部解读，应为 100%",
        ),
        ("知晓率96%，不知晓率5%。", "知晓率96%，不知晓率5%", "相加为 101%"),
    ],
)
def test_a_rate_that_cannot_be_is_told(text: str, quote: str, told: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is Severity.WARNING
    assert finding.places == (Quote("一（五）", quote),)
    assert told in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "留言按期办结率达100%。",
        "年度任务完成率103%。",
        "印发文件9件，均已同步解读，解读率100%。",
        "留言全部答复，按期答复率97%。",
        "知晓率95%，不知晓率5%。",
        "满意率90%，基本满意率8%，不满意率2%。",
    ],
)
def test_a_rate_that_can_be_is_left_alone(text: str) -> None:
    assert flaws(text) == []
