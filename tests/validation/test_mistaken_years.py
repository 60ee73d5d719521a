import pytest

from jinxiang_report.domain.finding import Rewording, Severity
from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("今年（2020年）新增栏目2个。", "今年（2021年）"),
        ("去年（2021年）栏目为5个。", "去年（2020年）"),
        ("上年度（2019年）栏目为5个。", "上年度（2020年）"),
    ],
)
def test_a_year_told_twice_is_one_year(text: str, new: str) -> None:
    (finding,) = findings("SY-01", with_text(text))

    assert finding.severity is Severity.WARNING
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new == new


@pytest.mark.parametrize(
    "text",
    [
        "今年（2021年）新增栏目2个，去年（2020年）为1个。",
        "本年（2021年度）公开5条。",
        "2020年公开5条，上年（2019年）为3条。",
        "2020年3月至2021年2月，开展专项行动。",
        "2021年9月至2021年，开展检查；2021年9月2日至2021年9月20日，组织培训。",
        "2021年至2023年，分三步推进；2021—2025年为规划期。",
    ],
)
def test_years_that_agree_are_left_alone(text: str) -> None:
    assert findings("SY-01", with_text(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "2021年3月1日至2020年5月31日，开展专项行动。",
        "2021年4月—2020年6月，组织培训。",
        "自2021年起至2020年，逐步推开。",
        "2021年9月至2021年2月，开展检查。",
        "2021年9月20日至2021年9月2日，开展检查。",
    ],
)
def test_an_end_before_its_beginning_is_doubted(text: str) -> None:
    (finding,) = findings("SY-01", with_text(text))

    assert "早于开始时间" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "2201年，网站改版。",
        "20211年，网站改版。",
        "202年度，公开信息5条。",
        "2021年年我局公开信息5条。",
    ],
)
def test_a_year_of_other_than_four_digits_is_doubted(text: str) -> None:
    (finding,) = findings("SY-01", with_text(text))

    assert finding.severity is Severity.HINT
    assert "不像是年份" in finding.message


def test_a_year_and_its_end_are_no_slip() -> None:
    text = "2021年年底，距今201年前的老街完成修缮；2021年年度计划已公开，编号20211。"

    assert findings("SY-01", with_text(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "统计时段为2021年2月至12月。",
        "统计期限自2020年1月至2021年12月。",
        "本年报的数据截至2020年12月31日。",
    ],
)
def test_statistics_that_leave_months_out_are_doubted(text: str) -> None:
    (finding,) = findings("ST-08", with_text(text, "引言"))

    assert finding.severity is Severity.WARNING


def test_statistics_of_the_whole_year_are_left_alone() -> None:
    text = "统计时段为2021年1月至12月，本年报的数据截至2021年12月31日，2020年底另有统计。"

    assert findings("ST-08", with_text(text, "引言")) == []


@pytest.mark.parametrize(
    "text",
    [
        "2020年，我镇政务公开工作取得较好成效，但仍存在更新不及时的问题。",
        "2020年我局公开工作虽取得一定进步，但还有一些短板。",
        "2020年，我镇政务公开工作迈上新台阶，但是也存在薄弱环节。",
    ],
)
def test_shortcomings_of_last_year_are_doubted_as_this_years(text: str) -> None:
    (finding,) = findings("SY-01", with_text(text, "五"))

    assert "本报告为 2021 年度" in finding.message
    assert finding.mend


@pytest.mark.parametrize(
    "text",
    [
        "2021年，我镇政务公开工作取得较好成效，但仍存在更新不及时的问题。",
        "2020年，我镇政务公开工作取得较好成效，但仍存在更新不及时的问题。针对上年问题，已经改进。",
        "2019年，我镇政务公开工作取得较好成效，但仍存在更新不及时的问题。",
        "2020年，我镇农业工作取得较好成效，但仍存在短板。",
    ],
)
def test_shortcomings_that_are_rightly_dated_are_left_alone(text: str) -> None:
    assert findings("SY-01", with_text(text, "五")) == []
