from datetime import datetime
from pathlib import Path

import pytest

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import ItemRow, PostRow, Severity
from jinxiang_report.storage.browsing import twins
from jinxiang_report.storage.reading import categories, items, posts
from jinxiang_report.validation.entries import remarks
from jinxiang_report.validation.entry_context import Context
from tests.ledgers import post, sample_ledger
from tests.validation.entries import CONTEXT, RETIRED, good_item, message, rules


def test_nothing_is_said_of_a_good_item() -> None:
    assert rules(good_item()) == []


def test_nothing_is_said_of_a_good_post() -> None:
    assert rules(post("立冬", address="https://mp.weixin.qq.com/s/a")) == []


def test_nothing_is_said_of_the_sample_year(tmp_path: Path) -> None:
    with sample_ledger(tmp_path) as ledger:
        catalogue = Catalogue(tuple(categories(ledger, 2021)))
        entries: list[Entry] = [*items(ledger, 2021), *posts(ledger, 2021)]
        assert len(entries) == 43 + 95
        for entry in entries:
            context = Context(CONTEXT.today, catalogue, twins=tuple(twins(ledger, entry)))
            assert remarks(entry, context) == []


def test_nothing_is_said_of_what_lies_in_the_bin() -> None:
    assert rules(good_item("", discarded=datetime(2021, 3, 6))) == []


def test_findings_point_at_the_row_and_the_gravest_comes_first() -> None:
    found = remarks(good_item("通知", id=7, category=None, address=""), CONTEXT)

    assert [finding.severity for finding in found] == list(Severity)
    assert {finding.places for finding in found} == {(ItemRow(7),)}
    (on_post,) = remarks(post(id=8), CONTEXT)
    assert on_post.places == (PostRow(8),)


@pytest.mark.parametrize("title", ["", "  ", "……"])
def test_an_entry_has_a_title(title: str) -> None:
    assert message("LG-02", good_item(title)) == "标题未填写，请填写公开时的标题。"


def test_an_address_is_no_title() -> None:
    assert "请把它移到“网址”" in message("LG-02", good_item("http://www.a.gov.cn/1.html"))
    assert rules(good_item("转发 www.a.gov.cn 上的通知")) == []


def test_an_item_called_just_notice_is_not_found_again() -> None:
    assert "只有 2 个字" in message("LG-02", good_item("通知"))
    assert rules(good_item("领导分工")) == []


@pytest.mark.parametrize("category", [None, 99])
def test_an_item_without_a_category_of_its_year_is_not_counted(category: int | None) -> None:
    assert "还没有选择类别" in message("LG-04", good_item(category=category))


def test_an_item_of_a_retired_category_is_only_a_reminder() -> None:
    (finding,) = remarks(good_item(category=RETIRED), CONTEXT)

    assert (finding.rule, finding.severity) == ("LG-04", Severity.WARNING)
    assert "“旧栏目”已停用" in finding.message


@pytest.mark.parametrize("channel", ["", "门户网站", "网站公开栏", "微信公众号"])
def test_what_is_published_on_the_web_has_an_address(channel: str) -> None:
    assert rules(good_item(address="", channel=channel)) == ["LG-05"]


@pytest.mark.parametrize("channel", ["公示栏", "政府公报", "新闻发布会"])
def test_a_notice_on_the_wall_has_no_address(channel: str) -> None:
    assert rules(good_item(address="", channel=channel)) == []
