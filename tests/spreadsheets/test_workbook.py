from datetime import date, time
from pathlib import Path

import pytest

from jinxiang_report.spreadsheets.reading import ReadItem
from jinxiang_report.spreadsheets.trouble import (
    EmptyWorkbookError,
    HeaderMissingError,
    SheetMissingError,
)
from jinxiang_report.spreadsheets.workbook import read_workbook
from tests.spreadsheets.workbooks import GOOD_ROW, HEADER, read, saved

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "ledger-2021.xlsx"


def test_the_sample_ledger_is_read_without_a_problem() -> None:
    reading = read_workbook(SAMPLE)

    assert (len(reading.items), len(reading.posts)) == (43, 95)
    assert reading.problems == ()
    assert reading.skipped == 0
    assert reading.unknown_columns == ("总阅读人数", "总分享人数")
    assert [sheet.year for sheet in reading.sheets] == [2021, 2021]


def test_the_first_item_of_the_sample_keeps_all_it_says() -> None:
    assert read_workbook(SAMPLE).items[0] == ReadItem(
        row=3,
        title="行政执法事项清单",
        published=date(2021, 1, 15),
        category="行政执法公示",
        formed=date(2020, 12, 29),
        department="办公室",
        address="http://www.example.gov.cn/art/2021/1/15/art_1_1001.html",
    )


def test_a_post_of_the_sample_keeps_its_time_and_its_reads() -> None:
    post = read_workbook(SAMPLE).posts[1]

    assert (post.published, post.at) == (date(2021, 1, 7), time(17, 15))
    assert (post.reads, post.shares) == (414, 45)


def test_each_sheet_says_what_it_is(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "2021年台账.xlsx",
        公开信息=[("2020年政府信息主动公开台账",), HEADER, GOOD_ROW],
        微信=[("内容标题", "发表时间", "总阅读次数"), ("春耕", "20210305", 7)],
    )

    items, posts = read_workbook(path).sheets

    assert (items.name, items.kind, items.title, items.year) == (
        "公开信息",
        "items",
        "2020年政府信息主动公开台账",
        2020,
    )
    assert (posts.name, posts.kind, posts.title, posts.year) == ("微信", "posts", "", 2021)


def test_the_sheets_name_decides_where_columns_do_not(tmp_path: Path) -> None:
    rows = [("标题", "发布时间"), ("春耕", "2021-03-05")]
    reading = read_workbook(saved(tmp_path / "a.xlsx", 微信公众号=rows, 网站=rows))

    assert [sheet.kind for sheet in reading.sheets] == ["posts", "items"]


def test_a_ledger_of_a_wechat_account_lists_posts_though_it_speaks_of_disclosure(
    tmp_path: Path,
) -> None:
    rows = [("标题", "发布时间"), ("春耕", "2021-03-05")]
    reading = read_workbook(saved(tmp_path / "a.xlsx", 微信公众号信息公开=rows))

    assert reading.sheets[0].kind == "posts"


def test_a_wechat_ledger_with_categories_lists_posts(tmp_path: Path) -> None:
    header = ("序号", "发布日期", "标题", "栏目", "原创/转载", "供稿科室", "阅读量(截至日期)")
    reading = read(tmp_path, header, (1, "2021-03-05", "春耕", "要闻", "原创", "办公室", 70))

    (post,) = reading.posts
    assert (post.source, post.reads) == ("原创", 70)
    assert reading.unknown_columns == ("栏目", "供稿科室")


def test_the_caller_may_say_what_the_rows_are(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[HEADER, GOOD_ROW])

    assert len(read_workbook(path, kind="posts").posts) == 1


def test_only_the_wanted_sheet_is_read(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 一月=[HEADER, GOOD_ROW], 二月=[HEADER, GOOD_ROW])

    reading = read_workbook(path, sheet="二月")

    assert [sheet.name for sheet in reading.sheets] == ["二月"]
    assert reading.unread_sheets == ()


def test_a_wanted_sheet_that_is_absent_is_answered_with_those_that_exist(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 一月=[HEADER, GOOD_ROW], 二月=[])

    with pytest.raises(SheetMissingError, match="没有工作表“三月”，只有：一月、二月"):
        read_workbook(path, sheet="三月")


def test_sheets_that_are_not_read_are_named(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[HEADER, GOOD_ROW], 说明=[("填表说明",)], 空白=[])

    assert read_workbook(path).unread_sheets == ("说明",)


def test_a_hidden_sheet_is_named_but_read_only_when_wanted(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = saved(tmp_path / "a.xlsx", 台账=[HEADER, GOOD_ROW], 旧的=[HEADER, GOOD_ROW])
    workbook = load_workbook(path)
    workbook["旧的"].sheet_state = "hidden"
    workbook.save(path)

    assert read_workbook(path).unread_sheets == ("旧的",)
    assert len(read_workbook(path, sheet="旧的").items) == 1


def test_without_a_header_the_first_row_and_the_wanted_names_are_told(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[("机构简介", "2021-03-05"), ("公开指南", "2021-03-06")])

    with pytest.raises(
        HeaderMissingError, match=r"工作表“台账”第 1 行是：机构简介、2021-03-05。.*“标题”“发布日期”"
    ):
        read_workbook(path)


def test_a_workbook_without_content_is_told(tmp_path: Path) -> None:
    with pytest.raises(EmptyWorkbookError, match="没有数据行"):
        read_workbook(saved(tmp_path / "a.xlsx", 台账=[]))


def test_a_header_without_rows_is_told(tmp_path: Path) -> None:
    with pytest.raises(EmptyWorkbookError, match="没有数据行"):
        read(tmp_path, HEADER)
