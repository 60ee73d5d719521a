from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Finding, Severity
from tests.validation.reports import check_text, full_report


def flaws(first: str, second: str, other: str = "六（六）") -> list[Finding]:
    report = full_report()
    drafts = {**report.drafts, "一（四）": first, other: second}
    return check_text(replace(report, drafts=drafts), "TX-12")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全年通过门户网站发布信息538条。", "门户网站改版1次，全年发布信息583条。"),
        ("全年组织业务培训4次，参训90人。", "2021年全年共组织业务培训5次。"),
        ("2021年度全市政务公开评估中位列第7位。", "全市政务公开评估排名第9位。"),
    ],
)
def test_the_year_s_number_told_otherwise_is_an_error(first: str, second: str) -> None:
    (finding,) = flaws(first, second)

    assert finding.severity is Severity.ERROR
    assert "前后不一致" in finding.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("制发行政规范性文件7件，均已解读。", "行政规范性文件：制发9件，废止1件。"),
        ("集中公开现行有效规章3件、行政规范性文件415件。", "规范性文件制发2件，现行有效451件。"),
        ("网站累计访问量30.5万次。", "网站运行平稳，累计访问量35.0万次。"),
        ("政务新媒体账号3个。", "所有6个政务新媒体账号均已备案。"),
        ("“某县水务”公众号推送信息254条。", "公众号粉丝2万人，全年推送256条。"),
        ("通过县政府网站公开信息372条。", "全年公开政府信息327条。"),
        ("“某县水务”公众号推送信息67条。", "“某县水务”公众号粉丝2万人，推送信息76条。"),
    ],
)
def test_what_may_be_the_same_is_a_suggestion(first: str, second: str) -> None:
    (finding,) = flaws(first, second)

    assert finding.severity is Severity.HINT


def test_a_sentence_that_returns_in_its_section_with_another_number_is_a_suggestion() -> None:
    (finding,) = flaws("全年发布政策解读40篇。解读形式多样。全年共发布政策解读42篇。", "无。")

    assert finding.severity is Severity.HINT
    assert flaws("全年发布政策解读40篇。全年发布政策文件42篇。", "无。") == []


def test_applications_are_compared_by_what_was_done_with_them() -> None:
    text = "新收申请52件。全年办结申请57件。"

    (done,) = flaws(text, "新收52件，上年结转7件，办结58件，结转下年度继续办理1件。", "一（二）")

    assert "办结申请" in done.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全年通过门户网站发布信息538条。", "门户网站改版1次，全年发布信息538条。"),
        ("全年通过门户网站发布信息538条。", "政务微博全年发布信息583条。"),
        ("通过门户网站发布信息538条。", "公众号、门户网站粉丝2万人，全年发布信息90条。"),
        ("全年组织业务培训4次。", "上半年组织业务培训2次。"),
        ("全年组织业务培训4次。", "全年组织政务公开培训2次。"),
        ("2021年度全市政务公开评估中位列第7位。", "全县政务公开评估排名第2位。"),
        ("2021年度全市政务公开评估中位列第7位。", "2020年度全市政务公开评估中位列第9位。"),
        ("制发规范性文件7件，废止2件。", "规范性文件制发7件，现行有效45件。"),
        ("“某县水务”公众号推送信息254条。", "“某县水务”公众号粉丝2万人，公开政策30条。"),
        ("政务新媒体账号3个。", "新增政务新媒体账号1个。"),
        ("政务新媒体账号5个，年内注销1个。", "现有政务新媒体账号4个。"),
        ("“某县水务”公众号推送信息150条。", "“某县国土”公众号推送信息148条。"),
        ("通过县政府网站公开信息372条。", "全年公开政府信息900条。"),
    ],
)
def test_what_is_of_something_else_is_left_alone(first: str, second: str) -> None:
    assert flaws(first, second) == []
