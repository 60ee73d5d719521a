from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Finding, Quote, Rewording, Severity
from jinxiang_report.domain.transcript import Stretch, Transcript
from tests.validation.reports import blank_report, findings, with_text


def slips(text: str, section: str = "一（一）") -> list[Finding]:
    return findings("SY-01", with_text(text, section))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2020年，我局主动公开政府信息33条。", "2020年"),
        ("2020年度共收到申请5件。", "2020年度"),
        ("2022年以来，转载上级文件3条。", "2022年以来"),
        ("截至2020年12月31日，公开信息33条。", "截至2020年12月31日"),
        ("2020年全年共核查线索12条，继续执行8条。", "2020年全年"),
        ("2020年度，我局共编校简报12期。", "2020年度"),
        ("2020年度，镇村两级共接访52批。", "2020年度"),
        ("2020年全年处置线索12条。", "2020年全年"),
        ("我局2020年共印发简报12期。", "2020年"),
        ("加强管理。2020年，共公开信息33条，没有发生泄密事件。", "2020年"),
    ],
)
def test_last_years_year_before_this_years_matters_is_found(text: str, words: str) -> None:
    (finding,) = slips(text)

    assert finding.severity is Severity.WARNING
    assert finding.places == (Quote("一（一）", words),)
    assert "本报告为 2021 年度" in finding.message
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new in {words.replace("2020", "2021"), words.replace("2022", "2021")}


def test_the_report_calls_itself_by_its_year() -> None:
    (finding,) = slips("本年报依条例编制，为2020年度政府信息公开年度报告。", "引言")

    assert finding.places == (Quote("引言", "2020年度政府信息公开年度报告"),)


def test_the_same_wrong_year_is_told_once_with_every_place() -> None:
    (finding,) = slips("2022年以来，公开信息3条。\n2022年共收到申请2件。")

    assert len(finding.places) == 2
    assert "共 2 处" in finding.message
    assert finding.mend is None


@pytest.mark.parametrize(
    "text",
    [
        "2021年，公开33条，较2020年增加3条。",
        "2020年公开30条，2021年公开33条。",
        "2020年，公开30条，同比增长5%。",
        "2020年，我局网站公开专栏建成并开通。",
        "2020年共同富裕示范区建设方案由县里制定。",
        "2020年全年共梳理文件12件，继续推进。",
        "我局2020年制定的办法2个已公开，经2020年研究发布。",
        "2020年，省市共建项目3个。",
        "2022年全年预计公开40条，2022年共安排培训4次。",
        "2020年10月，我局开展网站改版。",
        "按照《2020年政务公开工作要点》开展工作。",
        "公开2020年度部门决算1条。",
        "公开2020年政府信息公开年度报告1条。",
        "2022年，我局将继续公开信息。",
        "2018年，我局开展标准化试点。",
        "印发某政办〔2020〕5号文件。",
        "网址为http://a.gov.cn/2020年/。",
        "2020年，荣获政务公开先进单位，组织经验交流。",
        "“2020年，公开33条”是上级通报的数。",
        "上年结转3件。",
        "2020年存在的公开不及时问题已办结整改。",
        "没有其他需要报告的事项，2020年度遗留事项已全部办结。",
        "落实“十四五”规划，2025年，全面公开。",
    ],
)
def test_another_year_that_is_rightly_there_is_left_alone(text: str) -> None:
    assert slips(text) == []


def test_plans_for_next_year_are_left_alone_where_they_belong() -> None:
    assert slips("2022年，我局要加强公开。", "五") == []


@pytest.mark.parametrize(
    "period",
    [
        "2020年1月1日至2020年12月31日",
        "2020年1月1日起至2021年12月31日",
        "2021年1月1日至2022年12月31日",
        "2021年1月1日至12月30日",
        "2020 年 1 月 1 日—12 月 31 日",
    ],
)
def test_statistics_of_another_period_are_an_error(period: str) -> None:
    (finding,) = findings("ST-08", with_text(f"数据统计期限自{period}止。", "引言"))

    assert finding.severity is Severity.ERROR
    assert finding.places == (Quote("引言", period),)
    assert "2021年1月1日至2021年12月31日" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "统计期限自2021年1月1日起至2021年12月31日止。",
        "统计期限为2021年1月1日至12月31日。",
        "统计期限为2021年01月01日到2021年12月31日。",
    ],
)
def test_the_right_period_is_left_alone(text: str) -> None:
    assert findings("ST-08", with_text(text, "引言")) == []


def test_a_period_that_ends_before_it_begins_is_wrong_anywhere() -> None:
    (finding,) = findings("ST-08", with_text("2021年1月1日至2020年12月31日，更新栏目。"))

    assert finding.places == (Quote("一（一）", "2021年1月1日至2020年12月31日"),)


def test_a_period_in_the_body_that_is_not_of_the_statistics_is_left_alone() -> None:
    text = "行动自2020年1月1日至2020年12月31日开展。"

    assert findings("ST-08", with_text(text, "一（三）")) == []


def test_a_text_that_bears_no_year_is_not_held_to_one() -> None:
    transcript = Transcript(stretches=(Stretch("一（一）", "", "2020年，公开33条。"),))

    assert findings("SY-01", replace(blank_report(), transcript=transcript)) == []


def test_a_year_in_numerals_is_read_as_one_in_digits() -> None:
    (finding,) = findings("SY-01", with_text("二〇二〇年，公开信息33条。"))

    assert finding.places == (Quote("一（一）", "二〇二〇年"),)
    assert findings("SY-01", with_text("二〇二一年，公开信息33条。")) == []
    (wide,) = findings("SY-01", with_text("２０２０年，公开信息33条。"))
    assert wide.places == (Quote("一（一）", "２０２０年"),)
