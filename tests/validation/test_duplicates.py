from dataclasses import replace
from datetime import datetime

import pytest

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import ItemRow
from jinxiang_report.validation.duplicates import likeness
from jinxiang_report.validation.entries import remarks
from tests.ledgers import item, post
from tests.validation.entries import CONTEXT, good_item, message, rules

WECHAT = "https://mp.weixin.qq.com/s?__biz=Mz&mid=26&idx=1&sn=ab"


def test_the_same_title_within_three_days_is_a_twin() -> None:
    entry = item("关于“双随机”抽查的通知", "2021-03-05")

    assert likeness(entry, item("关于 双随机 抽查的通知。", "2021-03-02")) == "标题相同"
    assert likeness(entry, item("关于双随机抽查的通知", "2021-03-01")) == ""
    assert likeness(entry, item("关于双随机抽查结果的通知", "2021-03-05")) == ""


def test_the_same_title_at_two_addresses_was_published_twice() -> None:
    entry = post("今日天气", "2021-03-05", address="https://mp.weixin.qq.com/s/a")

    assert (
        likeness(entry, post("今日天气", "2021-03-04", address="https://mp.weixin.qq.com/s/b"))
        == ""
    )
    assert likeness(entry, post("今日天气", "2021-03-04", address=WECHAT)) == "标题相同"
    assert likeness(entry, post("今日天气", "2021-03-04")) == "标题相同"


def test_the_same_address_is_a_twin_whenever_it_was_published() -> None:
    entry = item("甲", "2021-03-05", address="http://a.gov.cn/1.html")

    assert likeness(entry, item("乙", "2021-09-01", address="https://www.a.gov.cn/1.html"))
    assert not likeness(entry, item("乙", "2021-09-01", address="http://a.gov.cn/2.html"))


def test_a_home_page_is_everybodys_address() -> None:
    home = "http://a.gov.cn/"

    assert not likeness(item("甲", address=home), item("乙", address=home))


def test_the_same_document_number_is_a_twin_however_it_is_written() -> None:
    entry = item("甲", document_number="金工信〔2021〕5号")

    for number in ("金工信[2021]5号", "金工信（２０２１）05号", "金工信【2021】第5号"):
        assert likeness(entry, item("乙", document_number=number)) == "文号相同"
    assert not likeness(entry, item("乙", document_number="金工信〔2021〕6号"))
    assert not likeness(item("甲", document_number="无"), item("乙", document_number="无"))


@pytest.mark.parametrize("title", ["《办法》政策解读", "一图读懂《办法》", "《办法》征求意见稿"])
def test_an_explanation_bears_the_number_of_its_document(title: str) -> None:
    number = "金工信〔2021〕5号"

    assert not likeness(item(title, document_number=number), item("办法", document_number=number))


@pytest.mark.parametrize(
    "other", [post("办法"), item("办法", id=3), item("办法", id=4, discarded=datetime(2021, 3, 6))]
)
def test_itself_the_other_ledger_and_the_bin_hold_no_twins(other: Entry) -> None:
    assert likeness(item("办法", id=3), other) == ""


def test_a_twin_is_named_with_its_day() -> None:
    entry = good_item("中小企业培育管理办法", id=2, day="2021-03-05")
    context = replace(CONTEXT, twins=(good_item("中小企业培育管理办法", id=1, day="2021-03-02"),))

    (finding,) = remarks(entry, context)
    assert finding.message == (
        "疑似与 3月2日的“中小企业培育管理办法”重复：网址相同。如果是同一条，请删去重复的。"
    )
    assert finding.places == (ItemRow(2), ItemRow(1))


def test_several_twins_are_told_once() -> None:
    same = [good_item(id=number) for number in (1, 2, 3)]

    assert "等 3 条重复" in message("LG-01", good_item(), replace(CONTEXT, twins=tuple(same)))


def test_what_the_caller_brought_in_vain_is_not_told() -> None:
    other = good_item("另一件事项", address="http://a.gov.cn/2.html")

    assert rules(good_item(), replace(CONTEXT, twins=(other,))) == []


def test_a_wechat_article_is_known_by_its_address() -> None:
    entry = post("新标题", address=WECHAT)
    context = replace(CONTEXT, twins=(post("旧标题", "2020-12-31", address=f"{WECHAT}&scene=27"),))

    assert rules(entry, context) == ["WX-01"]
    assert "2020年12月31日的“旧标题”" in message("WX-01", entry, context)
