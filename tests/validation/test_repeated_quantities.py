from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from tests.validation.reports import check_text, full_report


def flaws(first: str, second: str, other: str = "六（二）") -> list[Finding]:
    report = full_report()
    drafts = {**report.drafts, "一（一）": first, other: second}
    return check_text(replace(report, drafts=drafts), "TX-12", "TX-13")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("经网站审计信息栏目公开20条。", "没有单设网站，审计信息专栏全年公开16条。"),
        ("2021年，我局主动公开政府信息33条。", "全年主动公开信息43条。"),
        ("2021年共公开信息318条，其中网站200条、其他118条。", "全年共公开信息381条，均不收费。"),
        ("收到政府信息公开申请5件。", "全年共收到申请6件。"),
        ("全年召开新闻发布会4场。", "2021年召开新闻发布会6场。"),
        ("全年承办12345热线工单310件。", "全年承办12345热线工单301件。"),
        (
            "2021年经公众号公开国家、省、市政务信息128篇。",
            "经公众号公开国家、省、市政务信息126篇。",
        ),
    ],
)
def test_two_numbers_for_one_quantity_are_an_error(first: str, second: str) -> None:
    (finding,) = flaws(first, second)

    assert (finding.rule, finding.severity) == ("TX-12", Severity.ERROR)
    one, other = finding.places
    assert isinstance(one, Quote)
    assert isinstance(other, Quote)
    assert one.text in first
    assert other.text in second
    assert "前后不一致" in finding.message


def test_digits_that_changed_their_places_are_a_suggestion() -> None:
    (finding,) = flaws("公众号推送文章130篇。", "“某县水利”公众号全年推送文章103篇。")

    assert (finding.rule, finding.severity) == ("TX-12", Severity.HINT)


def test_numerals_that_disagree_with_digits_are_a_reminder() -> None:
    (finding,) = flaws("主动公开政府信息33条。", "主动公开政府信息三十四条。")

    assert (finding.rule, finding.severity) == ("TX-13", Severity.WARNING)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("主动公开政府信息33条。", "主动公开政府信息33条。"),
        ("主动公开政府信息33条。", "通过网站主动公开政府信息20条。"),
        ("主动公开政府信息33条。", "发布各类信息95条。"),
        ("主动公开政府信息330余条。", "主动公开政府信息335条。"),
        ("收到申请9件，上年结转1件。", "收到申请10件，其中网络5件。"),
        ("收到申请9件。", "受理申请8件。"),
        ("上半年主动公开政府信息13条。", "主动公开政府信息33条。"),
        ("通过门户网站公开信息33条。", "通过门户网站公开年报1条。"),
        ("通过县政府网站公开信息33条。", "通过本局网站公开信息43条。"),
        ("通过门户网站公开信息33条。", "政策解读方面，通过网站公开信息20条。"),
        ("公众号发布信息95条。", "“某县工信”公众号发布信息20条。"),
        ("公众号发布信息95条。", "公众号推送59期。"),
        ("公众号推送文章130篇。", "“某县水利”公众号全年推送文章105篇。"),
        ("公开信息318条。", "加强网站建设。全年公开信息240条。"),
        ("公开信息318条，含转载30条。", "公开信息288条。"),
        ("各专栏公开20条。", "有关专栏公开30条。"),
        ("审计信息专栏公开20条。", "财政信息专栏公开16条。"),
        ("专题专栏新增公开20条。", "专题专栏公开16条。"),
        ("主动公开政府信息33条。", "主动公开政府信息三十三条。"),
        ("我市主动公开政府信息330条。", "本机关主动公开政府信息33条。"),
        ("主动公开政府信息33条。", "2020年主动公开政府信息45条，本年度略有减少。"),
        ("召开新闻发布会4场。", "召开新闻发布会6场。"),
        ("网站运行平稳，发布信息20条。", "公众号运行平稳，发布信息30条。"),
    ],
)
def test_different_quantities_are_left_alone(first: str, second: str) -> None:
    assert flaws(first, second) == []
