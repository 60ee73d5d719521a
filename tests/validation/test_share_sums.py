import pytest

from jinxiang_report.domain.finding import Quote, Severity
from tests.validation.reports import findings, with_text


def test_shares_that_make_more_than_a_whole_are_told() -> None:
    (finding,) = findings("TA-02", with_text("网络申请占87%、信函占11%、当面占5%。"))

    assert finding.severity is Severity.WARNING
    assert "各项百分比之和为 103%（87＋11＋5）" in finding.message

    assert "各项百分比之和为 103%（87＋11＋5）" in finding.message


def test_a_row_that_is_told_in_one_is_added_up_too() -> None:
    (finding,) = findings("TA-02", with_text("四类占比分别为41.2%、33.5%、20.1%和15.2%。"))

    assert "各项百分比之和为 110.0%" in finding.message


def test_shares_with_the_rest_that_fall_short_of_a_whole_are_told() -> None:
    text = "答复留言，其中咨询占60%，求助占15%，建议占8%，其他占5%。"

    (finding,) = findings("TA-02", with_text(text))

    assert "之和为 88%" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "网络申请占87%、信函占11%、当面占2%。",
        "四类占比分别为41.2%、33.5%、20.1%和5.2%。",
        "网络申请占87.3%、信函占11.3%、当面占1.5%。",
        "网络申请占60%，其中邮件占50%。",
        "办结率100%，满意率98%。",
        "民生类占60%，经济类占30%。",
        "分别占33.3%、33.3%和33.3%。",
    ],
)
def test_shares_of_a_whole_are_left_alone(text: str) -> None:
    assert findings("TA-02", with_text(text)) == []


def test_shares_told_in_a_row_make_no_more_than_a_whole() -> None:
    text = "收到申请20件，网络、信函、当面占比分别为60%、30%和20%。"

    (finding,) = findings("TA-02", with_text(text))

    assert finding.places == (Quote("一（一）", "占比分别为60%、30%和20%"),)
    assert findings("TA-02", with_text(text.replace("20%", "10%"))) == []
    assert findings("TA-02", with_text("收到申请20件，满意率和答复率分别为98%、100%。")) == []
