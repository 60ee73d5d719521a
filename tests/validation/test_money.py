import pytest

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.validation.money import money_adds_up
from tests.validation.reports import with_text


def flaws(text: str) -> list[Finding]:
    return list(money_adds_up(with_text(text, "六（六）")))


@pytest.mark.parametrize(
    "text",
    [
        "公开中央资金2.3亿元、省级资金7500万元、县级配套4200万元，共计3.74亿元。",
        "公示补贴1200万元，其中农机补贴800万元、种粮补贴500万元。",
        "公示救助资金90万元（临时救助40万元、医疗救助60万元）。",
    ],
)
def test_sums_of_money_that_do_not_add_up_are_found(text: str) -> None:
    (finding,) = flaws(text)

    assert (finding.rule, finding.severity) == ("TA-01", Severity.ERROR)


@pytest.mark.parametrize(
    "text",
    [
        "公开中央资金2.3亿元、省级资金7500万元、县级配套4200万元，共计3.47亿元。",
        "公示补贴1200万元，其中农机补贴800万元、种粮补贴300万元。",
        "公示救助资金100万元（临时救助40万元、医疗救助60万元）。",
        "公示决算，收入90万元，支出80万元，共结转20万元。",
        "争取省级资金500万元，市级资金300万元，共实施项目投资2000万元。",
    ],
)
def test_sums_of_money_that_add_up_are_left_alone(text: str) -> None:
    assert flaws(text) == []


def test_the_sum_is_told_in_full() -> None:
    (finding,) = flaws("公示补贴1200万元，其中农机补贴800万元、种粮补贴500万元。")

    assert "各项相加为 13000000 元（8000000＋5000000），总数写 1200万元" in finding.message
