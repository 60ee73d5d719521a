from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from jinxiang_report.spreadsheets.columns import _OF_ITEMS, _OF_POSTS, _SHARED
from jinxiang_report.spreadsheets.header import year_in
from tests.spreadsheets.workbooks import GOOD_ROW, HEADER, read, read_edited


def test_the_header_stands_below_titles_and_blank_lines(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("附件1",),
        ("2021年政府信息公开台账",),
        (),
        ("填报单位：工信局", "", "2022年1月3日"),
        HEADER,
        GOOD_ROW,
    )

    (sheet,) = reading.sheets
    assert (sheet.title, sheet.year) == ("2021年政府信息公开台账", 2021)
    assert [item.row for item in sheet.rows] == [6]


@pytest.mark.parametrize(
    "names",
    [
        ("信息标题", "所属栏目", "公开日期"),
        (" 标 题 ", "栏\n目", "发布\n日期"),
        ("标题（必填）", "*栏目：", "发布日期(年/月/日)"),
        ("文件名称", "类别", "公开时间"),
        ("【标题】标题", "信息类别", "发布时间"),
    ],
)
def test_columns_are_known_by_many_names(tmp_path: Path, names: tuple[str, ...]) -> None:
    (item,) = read(tmp_path, names, GOOD_ROW).items

    assert (item.title, item.category) == ("机构简介", "机构职能")


def test_width_and_case_of_a_name_do_not_matter(tmp_path: Path) -> None:
    names = (*HEADER, "ＵＲＬ")
    (item,) = read(tmp_path, names, (*GOOD_ROW, "http://example.gov.cn")).items

    assert item.address == "http://example.gov.cn"


def test_columns_that_are_not_known_are_named_and_numbers_of_rows_are_not(tmp_path: Path) -> None:
    names = ("序号", *HEADER, "粉丝\n数", "标题")
    reading = read(tmp_path, names, (1, *GOOD_ROW, 300, "又一个标题"))

    assert reading.unknown_columns == ("粉丝 数", "标题（F 列）")
    assert reading.items[0].title == "机构简介"


def test_of_two_columns_the_plainer_name_is_taken(tmp_path: Path) -> None:
    names = ("内容", "标题", "时间", "发布日期")
    reading = read(tmp_path, names, ("正文", "春耕", "上午", "2021-03-05"))

    assert reading.items[0].title == "春耕"
    assert reading.unknown_columns == ("内容", "时间")


def test_reads_are_counted_by_times_and_not_by_people(tmp_path: Path) -> None:
    names = ("内容标题", "发表时间", "总阅读人数", "阅读次数", "总阅读次数")
    (post,) = read(tmp_path, names, ("春耕", "20210305", 1, 2, 3)).posts

    assert post.reads == 3


def test_a_header_of_two_rows_is_read_from_its_lower_names(tmp_path: Path) -> None:
    def merge(sheet: Worksheet) -> None:
        for block in ("A1:A2", "B1:B2", "C1:C2", "D1:F1"):
            sheet.merge_cells(block)

    (item,) = read_edited(
        tmp_path,
        (*HEADER, "审核", None, None),
        (None, None, None, "初审", "复审", "终审"),
        (*GOOD_ROW, "张三", "李四", "王五"),
        edit=merge,
    ).items

    assert (item.row, item.reviews.first, item.reviews.final) == (3, "张三", "王五")


def test_the_reviews_are_read(tmp_path: Path) -> None:
    names = (*HEADER, "一审", "二审", "三审", "保密审查")
    (item,) = read(tmp_path, names, (*GOOD_ROW, "张三", "李四", "王五", "赵六")).items

    reviews = item.reviews
    assert (reviews.first, reviews.second, reviews.final) == ("张三", "李四", "王五")
    assert reviews.secrecy == "赵六"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2021年政府信息主动公开台账", 2021),
        ("２０２１年度台账", 2021),
        ("台账2021", 2021),
        ("2022年1月3日填报", None),
        ("台账20210305", None),
        ("金工信〔1〕120215号", None),
        ("", None),
    ],
)
def test_a_year_is_named_but_a_day_names_none(text: str, year: int | None) -> None:
    assert year_in(text) == year


@pytest.mark.parametrize("fields", [_SHARED | _OF_ITEMS, _SHARED | _OF_POSTS])
def test_no_name_stands_for_two_columns(fields: dict[str, str]) -> None:
    names = " ".join(fields.values()).split()

    assert len(names) == len(set(names))
