"""WeChat exports: they overlap, and each knows better how often an article was read."""

from datetime import time
from pathlib import Path

import pytest

from jinxiang_report.domain.entries import Post
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.import_preview import Fate, ImportPreview
from jinxiang_report.operations.importing import accept_import, preview_import
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo, undoable
from tests.ledgers import post
from tests.operations.workbooks import posts_workbook

ARTICLE = "http://mp.weixin.qq.com/s?__biz=MzA=&mid=100&idx={}&sn=ab"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return tmp_path / "后台.xlsx"


def bring(ledger: Ledger, export: Path, *rows: tuple[str, ...]) -> ImportPreview:
    preview = preview_import(ledger, posts_workbook(export, *rows))
    accept_import(ledger, preview)
    return preview


def counts(ledger: Ledger) -> list[tuple[str, int | None, int | None]]:
    return [(one.title, one.reads, one.shares) for one in reading.posts(ledger, 2021)]


def test_an_overlapping_export_adds_what_is_new_and_refreshes_the_counts(
    ledger: Ledger, export: Path
) -> None:
    first = ("惠企政策", "2021-03-05 17:15", ARTICLE.format(1), "120", "3")
    bring(ledger, export, first)
    later = ("惠企政策", "2021-03-05 17:15", ARTICLE.format(1), "158", "5")
    new = ("安全提示", "2021-04-02", ARTICLE.format(2), "9", "0")
    preview = bring(ledger, export, later, new)
    assert counts(ledger) == [("惠企政策", 158, 5), ("安全提示", 9, 0)]
    assert [(line.fate, line.said) for line in preview.judged] == [
        (Fate.REFRESHED, "阅读 120 → 158，分享 3 → 5"),
        (Fate.NEW, ""),
    ]
    assert undoable(ledger) == "导入“后台.xlsx”1 篇，更新阅读数 1 篇"
    undo(ledger)
    assert counts(ledger) == [("惠企政策", 120, 3)]


def test_an_older_export_that_comes_later_takes_nothing_back(ledger: Ledger, export: Path) -> None:
    bring(ledger, export, ("惠企政策", "2021-03-05", "", "158"))
    again = bring(ledger, export, ("惠企政策", "2021-03-05", "", "120"))
    assert counts(ledger) == [("惠企政策", 158, None)]
    assert [line.fate for line in again.judged] == [Fate.KNOWN]


def test_an_article_is_known_by_its_address_though_its_title_was_changed(
    ledger: Ledger, export: Path
) -> None:
    bring(ledger, export, ("惠企政策", "2021-03-05", ARTICLE.format(1), "1"))
    secure = ARTICLE.format(1).replace("http:", "https:")
    bring(ledger, export, ("惠企政策（修订）", "2021-03-05", secure, "2"))
    assert counts(ledger) == [("惠企政策", 2, None)]


def test_articles_of_one_push_stay_apart(ledger: Ledger, export: Path) -> None:
    rows = [("立冬", "2021-11-07 08:00", ARTICLE.format(n), "1") for n in (1, 2)]
    assert len(bring(ledger, export, *rows).posts) == 2


def test_many_posts_may_give_the_address_of_the_same_list(ledger: Ledger, export: Path) -> None:
    rows = [(name, "2021-11-07", "http://www.a.gov.cn/col/7.html", "1") for name in ("甲", "乙")]
    assert len(bring(ledger, export, *rows).posts) == 2


def test_what_was_logged_by_hand_gets_its_address_and_time_from_the_export(
    ledger: Ledger, export: Path
) -> None:
    log_entry(ledger, post("惠企政策"))
    preview = bring(ledger, export, ("惠企政策", "2021-03-05 17:15", ARTICLE.format(1), "7"))
    (stored,) = reading.posts(ledger, 2021)
    assert (stored.address, stored.at, stored.reads) == (ARTICLE.format(1), time(17, 15), 7)
    assert preview.judged[0].said == "阅读 空 → 7，补上网址，补上时间"


def test_the_same_article_twice_in_one_export_keeps_the_larger_count(
    ledger: Ledger, export: Path
) -> None:
    rows = [("惠企政策", "2021-03-05", ARTICLE.format(1), reads) for reads in ("5", "8")]
    preview = bring(ledger, export, *rows)
    assert counts(ledger) == [("惠企政策", 8, None)]
    assert preview.judged[1].said == "与“Sheet”第 2 行相同"


def test_the_months_that_no_export_covered_are_named(ledger: Ledger, export: Path) -> None:
    rows = [(f"{month}月的文章", f"2021-{month:02}-05", "", "1") for month in range(4, 13)]
    (note,) = preview_import(ledger, posts_workbook(export, *rows)).notes
    assert "1月至3月" in note
    assert "最多导出三个月" in note


def test_a_year_that_is_covered_needs_no_word(ledger: Ledger, export: Path) -> None:
    entries = [
        Post(0, 2021, f"{month}月", post().published.replace(month=month)) for month in range(1, 12)
    ]
    for entry in entries:
        log_entry(ledger, entry)
    assert preview_import(ledger, posts_workbook(export, ("末篇", "2021-12-05"))).notes == ()
