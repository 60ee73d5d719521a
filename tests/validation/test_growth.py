from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Finding, Rewording, Severity
from tests.validation.reports import blank_report, findings, tally, with_text


def flaws(text: str) -> list[Finding]:
    return findings("TA-03", with_text(text, "一（二）"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2020年收到3607件，2021年收到3646件，同比增长1.05%。", "1.08"),
        ("点击量由2020年的30万次上升至2021年的36万次，升幅18%。", "20"),
        ("公开120条，较上年增加20条，增长25%。", "20"),
        ("由上年的100条增加到120条，增长12%。", "20"),
        ("公开80条，比上年减少20条，下降25%。", "20"),
        ("收到60件，上年收到50件，同比增长10%。", "20"),
        ("比上年的100条增加20条，增长2%。", "20"),
        ("公开1356条，较2020年的1201条增长15.9%。", "12.9"),
        ("与上年80件相比，增加20件，增长20%。", "25"),
        ("答复100件，与上年80件相比，增加20件，增长20%。", "25"),
        ("上年为80件，2021年增加20件，增长20%。", "25"),
        ("订阅由4000人增加到5000人，增长20%。", "25"),
        ("2021年收到6条，同比2020年4件增长33.3%。", "50.0"),
        ("审批事项由20项减至16项，压减25%。", "20"),
        ("接听1200次，同比增长20%，比上年的960次增加240次。", "25"),
        ("2021年编发52期，2020年编发50期，增加2期，增长5%。", "4"),
        ("账号由8个整合为6个，压减20%。", "25"),
        ("来信同比下降25%，由50件减少至40件。", "20"),
        ("订阅5.6万人，较上年增加0.8万人，增长20.5%。", "16.7"),
        ("接听960次（上年同期800次），同比增长25%。", "20"),
        ("与上年同期相比，编发数增加20期，达到120期，增长25%。", "20"),
        ("较上年增加16次（上年64次），增长20%。", "25"),
        ("比上年减少8件（上年共80件），下降8%。", "10"),
        ("公开325条，比2020年的300条增加25条，增长7.7%。", "8.3"),
        ("共公开信息1046条，同比增长5.6%（2020年为1000条）。", "4.6"),
    ],
)
def test_growth_is_reckoned_again_from_the_two_numbers(text: str, right: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is Severity.ERROR
    assert f"{right}%" in finding.message
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new == right


def test_growth_that_is_a_fall_is_told() -> None:
    (finding,) = flaws("收到50件，上年收到60件，同比增长16.7%。")

    assert "应下降 16.7%" in finding.message
    assert finding.mend is None


def test_digits_cut_off_are_a_suggestion() -> None:
    (finding,) = flaws("公开23条，较上年增加11条，增长91.6%。")

    assert finding.severity is Severity.HINT


@pytest.mark.parametrize(
    "text",
    [
        "2020年收到3607件，2021年收到3646件，同比增长1.08%。",
        "公开120条，较上年增加20条，增长20%。",
        "由上年的100条增加到120条，增长20%。",
        "公开120条，同比增长20%。",
        "较上年增加16次（上年64次），增长25%。",
        "比上年减少8件（上年共80件），下降10%。",
        "较2020年增加16次（2020年为64次），增幅达25%。",
        "接听960次（上年同期800次），同比增长20%。",
        "订阅9.6万人（上年末8.0万人），增长20%。",
        "与上年同期相比，编发数增加20期，达到120期，增长20%。",
        "2021年编发52期，2020年编发50期，增加2期，增长4%。",
        "账号由8个整合为6个，压减25%。",
        "来信同比下降20%，由50件减少至40件。",
        "订阅5.6万人，较上年增加0.8万人，增长17.5%。",
        "接听1200次，同比增长25%，比上年的960次增加240次。",
        "与上年80件相比，增加20件，增长25%。",
        "同2020年的80件相比减少20件，下降25%。",
        "相较上年80件，答复增加20件，增长25%。",
        "上年为80件，2021年增加20件，增长25%。",
        "2020年收到80件，2021年增加20件，增长25%。",
        "答复100件，与上年80件相比，增加20件，增长25%。",
        "审批事项由20项减至16项，压减20%。",
        # What is told in 万 is rounded.
        "阅读12.4万次，较上年的10.3万次增长20%。",
        "公开120条，较上年增加20条，群众满意度提升5%。",
        "公开120余条，较上年增加20条，增长10%。",
        "公开120条，收到申请20件，增长10%。",
        "公开120条，公众号发布60条，增长50%。",
        "公开120条，增长20%；公众号60条，增长10%。",
        "公开20条，上年为0条，增长100%。",
        "办结率提高5%。",
    ],
)
def test_sound_growth_is_left_alone(text: str) -> None:
    assert flaws(text) == []


@pytest.mark.parametrize(("percent", "rules"), [("20", []), ("25", ["TA-03"])])
def test_the_ledger_knows_last_years_number(percent: str, rules: list[str]) -> None:
    report = with_text(f"主动公开政府信息12条，同比增长{percent}%。", tally=tally(公告=12))
    last = replace(blank_report(2020), tally=tally(公告=10))

    found = findings("TA-03", replace(report, last=last))

    assert [finding.rule for finding in found] == rules


def test_last_years_number_may_stand_in_a_bracket() -> None:
    assert flaws("共公开信息1046条，同比增长4.6%（上年为1000条）。") == []
    assert flaws("共公开信息1046条，同比增长4.6%（其中解读1000条）。") == []
    assert flaws("共公开信息1046条，同比增长4.6%，上年为1000条次。") == []
