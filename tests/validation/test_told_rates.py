import pytest

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.validation.told_rates import RULES
from tests.validation.reports import with_text


def flaws(text: str) -> list[Finding]:
    report = with_text(text, "六（六）")
    return [finding for rule in RULES for finding in rule(report)]


@pytest.mark.parametrize(
    "text",
    [
        "全县18个乡镇中，15个建成公开专区，占比为87.3%。",
        "60件中45件在10个工作日内办结，占80%。",
        "抽查网页500个，发现错误6处，差错率0.12%。",
        "采纳意见36条，采纳率66%；全年共收到意见60条。",
        "全镇16个村公开信息共1120条，平均每村75条。",
        "公报每期印发2500册，全年出刊10期，共3.2万册。",
        "公报出刊10期，每期印发2500册，全年赠阅3.2万册。",
        "户均补贴4000元，3.1万户共发放1.42亿元。",
        "全镇16个村（社区）公开党务、村务信息共1120条，平均每村75条。",
        "办理热线工单320件，按期办结318件，按期办结率98.4%。",
        "抽查页面200个，发现错误3处，错误率2.5%。",
    ],
)
def test_a_rate_that_is_not_that_of_its_numbers_is_found(text: str) -> None:
    (finding,) = flaws(text)

    assert (finding.rule, finding.severity) == ("TA-06", Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "收到市长信箱来信140封，办结137封，办结率100%。",
        "共收到来电31件，其中按时办结30件，按时办结率为100%。",
    ],
)
def test_all_of_what_was_not_all_done_is_only_asked(text: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is Severity.HINT
    assert "如有未到期的或另有算法，请写明" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "全县18个乡镇中，15个建成公开专区，占比为83.3%。",
        "60件中45件在10个工作日内办结，占75%。",
        "抽查网页500个，发现错误6处，差错率1.2%。",
        "采纳意见36条，采纳率60%；全年共收到意见60条。",
        "收到市长信箱来信140封，办结140封，办结率100%。",
        "收到市长信箱来信140封，办结137封，办结率100%，其余3封未到期。",
        "全镇16个村公开信息共1120条，平均每村70条。",
        "公报每期印发2500册，全年出刊10期，共2.5万册。",
        "户均补贴4000元，3.1万户共发放1.24亿元。",
        "办理热线工单320件，按期办结318件，按期办结率99.4%。",
        "全镇共12个村，其中8个建成示范点，覆盖率达100%的有6个村。",
    ],
)
def test_a_rate_that_is_that_of_its_numbers_is_left_alone(text: str) -> None:
    assert flaws(text) == []


def test_how_far_something_reaches_may_be_reckoned_otherwise() -> None:
    (finding,) = flaws("共16个乡镇，其中14个建成专区，建成率90%。")

    assert finding.severity is Severity.HINT
    assert flaws("共16个乡镇，其中14个建成专区，建成率87.5%。") == []


def test_the_reckoning_is_told() -> None:
    (share,) = flaws("全县18个乡镇中，15个建成公开专区，占比为87.3%。")
    (printed,) = flaws("公报每期印发2500册，全年出刊10期，共3.2万册。")

    assert "15÷18＝83.3%，正文写 87.3%" in share.message
    assert "2500×10＝25000，正文写 3.2万" in printed.message
