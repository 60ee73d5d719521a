import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from tests.validation.reports import findings, with_text


def flaws(text: str) -> list[Finding]:
    return findings("TA-06", with_text(text, "一（四）"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("更新信息240条，平均每月更新30条。", "240÷12＝20"),
        ("接听电话730次，日均4次。", "730÷365＝2"),
        ("接听电话500次，平均每个工作日3.5次。", "500÷246＝2"),
        ("编发简报40期，季均8期。", "40÷4＝10"),
    ],
)
def test_an_average_that_no_rounding_explains_is_a_suggestion(text: str, told: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is Severity.HINT
    assert finding.places == (Quote("一（四）", text[4:-1]),)
    assert told in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "更新信息240条，平均每月更新20条。",
        "更新信息250条，平均每月更新21条。",
        "更新信息250条，平均每月更新20余条。",
        "更新信息250条，月均约22条。",
        "接听电话730次，日均2次。",
        "接听电话730次，月均61次，日均2次。",
        "接听电话730次，平均每个工作日3次。",
        "接听电话730次，日均2.9次。",
        # Of something else, or of another time.
        "更新信息240条，平均每月开会3次。",
        "下半年更新信息240条，平均每月40条。",
        "6月开通账号，更新信息240条，平均每月40条。",
        "更新信息200余条，平均每月30条。",
        "平均每月30条。",
    ],
)
def test_an_average_that_may_be_right_is_left_alone(text: str) -> None:
    assert flaws(text) == []
