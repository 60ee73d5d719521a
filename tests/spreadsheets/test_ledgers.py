from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from jinxiang_report.domain.entries import Post, PublishedItem, Reviews, Source
from jinxiang_report.domain.office import Category
from jinxiang_report.spreadsheets.ledgers import ledger_workbook
from jinxiang_report.spreadsheets.reading import Reading, ReadItem, ReadPost
from jinxiang_report.spreadsheets.workbook import read_workbook

TITLE = "2021年政务公开台账"
CATEGORIES = (
    Category(1, 2021, "机构职能", "jgzn", "", 0),
    Category(2, 2021, "法规文件", "fgwj", "", 1),
    Category(3, 2021, "旧栏目", "jlm", "", 2, retired=True),
)
NAMES = {None: "", 1: "机构职能", 2: "法规文件", 3: "旧栏目"}
FULL_ITEM = PublishedItem(
    id=7,
    year=2021,
    title="=关于“春耕”的通知",
    published=date(2021, 3, 5),
    category=2,
    formed=date(2021, 3, 1),
    document_number="金农〔2021〕5号",
    index_number="11370800/2021-00299",
    department="办公室",
    channel="网站",
    address="http://a.gov.cn/1",
    validity="有效",
    remarks="一\n二",
    reviews=Reviews("张三", "李四", "王五", "赵六"),
    checked=date(2021, 12, 1),
    normative=True,
    repealed=date(2021, 11, 1),
    expires=date(2026, 3, 1),
)
FULL_POST = Post(
    id=9,
    year=2021,
    title="@春耕",
    published=date(2021, 3, 5),
    at=time(17, 15, 30),
    address="https://mp.weixin.qq.com/s/1",
    source=Source.ORIGINAL,
    reads=0,
    shares=None,
    remarks="-",
    reviews=Reviews("张三", "", "王五", ""),
    checked=date(2021, 12, 1),
)


def written(items: Sequence[PublishedItem] = (), posts: Sequence[Post] = ()) -> Any:
    return load_workbook(BytesIO(ledger_workbook(TITLE, items, posts, CATEGORIES)))


def read_back(
    folder: Path, items: Sequence[PublishedItem] = (), posts: Sequence[Post] = ()
) -> Reading:
    path = folder / "台账.xlsx"
    path.write_bytes(ledger_workbook(TITLE, items, posts, CATEGORIES))
    return read_workbook(path)


def row_of_item(item: PublishedItem, row: int) -> ReadItem:
    return ReadItem(
        row,
        item.title,
        item.published,
        NAMES[item.category],
        item.formed,
        item.document_number,
        item.index_number,
        item.department,
        item.channel,
        item.address,
        item.validity,
        item.remarks,
        item.reviews,
        item.checked,
        item.normative,
        item.repealed,
        item.expires,
    )


def row_of_post(post: Post, row: int) -> ReadPost:
    return ReadPost(
        row,
        post.title,
        post.published,
        post.at,
        post.address,
        post.source,
        post.reads,
        post.shares,
        post.remarks,
        post.reviews,
        post.checked,
    )


def test_all_that_an_entry_says_comes_back(tmp_path: Path) -> None:
    reading = read_back(tmp_path, [FULL_ITEM], [FULL_POST])

    assert reading.items == (row_of_item(FULL_ITEM, 3),)
    assert reading.posts == (row_of_post(FULL_POST, 3),)
    assert (reading.problems, reading.unknown_columns, reading.skipped) == ((), (), 0)
    assert [sheet.year for sheet in reading.sheets] == [2021, 2021]
    assert reading.unread_sheets == ("按月汇总",)


# What the ledger never holds: controls, unseen characters, and blanks around a text.
_letters = st.characters(
    exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"], exclude_characters="\ufffe\uffff"
)
_texts = st.one_of(
    st.text(_letters, max_size=20),
    st.sampled_from(["=1+1", "+86", "-5℃", "@甲", "#N/A", "'甲", "2021", "_x0041_", "无", "合计"]),
).map(str.strip)
_days = st.dates(date(1990, 1, 1), date(2099, 12, 31))
_reviews = st.builds(Reviews, _texts, _texts, _texts, _texts)
_counts = st.none() | st.integers(0, 10**7)
_items = st.builds(
    PublishedItem,
    id=st.just(0),
    year=st.just(2021),
    title=_texts.filter(bool),
    published=_days,
    category=st.sampled_from([None, 1, 2, 3]),
    formed=st.none() | _days,
    document_number=_texts,
    index_number=_texts,
    department=_texts,
    channel=_texts,
    address=_texts,
    validity=_texts,
    remarks=_texts,
    reviews=_reviews,
    checked=st.none() | _days,
)
_posts = st.builds(
    Post,
    id=st.just(0),
    year=st.just(2021),
    title=_texts.filter(bool),
    published=_days,
    at=st.none() | st.times().map(lambda at: at.replace(microsecond=0)),
    address=_texts,
    source=st.sampled_from(Source),
    reads=_counts,
    shares=_counts,
    remarks=_texts,
    reviews=_reviews,
    checked=st.none() | _days,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_items, max_size=4), st.lists(_posts, min_size=1, max_size=4))
def test_whatever_the_ledger_holds_comes_back(
    tmp_path_factory: pytest.TempPathFactory, items: list[PublishedItem], posts: list[Post]
) -> None:
    reading = read_back(tmp_path_factory.mktemp("back"), items, posts)

    assert reading.items == tuple(row_of_item(item, row) for row, item in enumerate(items, 3))
    assert reading.posts == tuple(row_of_post(post, row) for row, post in enumerate(posts, 3))


def test_midnight_is_a_time_and_no_time_is_none(tmp_path: Path) -> None:
    day = date(2021, 3, 5)
    posts = [Post(1, 2021, "甲", day, time()), Post(2, 2021, "乙", day)]

    assert [post.at for post in read_back(tmp_path, posts=posts).posts] == [time(), None]


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5℃", "@甲", "=cmd|' /C calc'!A0", "#REF!"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    cell = written([PublishedItem(1, 2021, text, date(2021, 3, 5))])["公开信息"]["C3"]

    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_days_are_days_and_not_text() -> None:
    workbook = written([FULL_ITEM], [FULL_POST])

    day, moment = workbook["公开信息"]["B3"], workbook["微信公众号"]["B3"]
    assert (day.value, day.number_format) == (datetime(2021, 3, 5), "yyyy-mm-dd")
    assert moment.value == datetime(2021, 3, 5, 17, 15, 30)


def test_the_sheet_has_a_title_a_header_that_stays_filters_and_widths() -> None:
    sheet = written([FULL_ITEM, FULL_ITEM])["公开信息"]

    assert sheet["A1"].value == "2021年政务公开台账（公开信息）"
    assert [cell.value for cell in sheet[2]][:4] == ["序号", "公开日期", "标题", "类别"]
    assert sheet["A2"].font.b
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A3", "A2:T4")
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["B"].width


def test_the_summary_counts_by_month_and_category_and_posts_by_push() -> None:
    at = time(17, 15)
    items = [
        PublishedItem(1, 2021, "甲", date(2021, 1, 5), 2),
        PublishedItem(2, 2021, "乙", date(2021, 1, 6), 2),
        PublishedItem(3, 2021, "丙", date(2021, 3, 6)),
    ]
    posts = [
        Post(1, 2021, "丁", date(2021, 1, 5), at),
        Post(2, 2021, "戊", date(2021, 1, 5), at),
        Post(3, 2021, "己", date(2021, 1, 5), time(9, 0)),
    ]

    rows = list(written(items, posts)["按月汇总"].values)

    assert rows[1] == (
        "月份",
        "机构职能",
        "法规文件",
        "未分类",
        "公开信息合计（条）",
        "微信公众号（篇）",
        "微信公众号（次）",
    )
    assert rows[2] == ("2021年1月", 0, 2, 0, 2, 3, 2)
    assert rows[4] == ("2021年3月", 0, 0, 1, 1, 0, 0)
    assert rows[-1] == ("合计", 0, 2, 1, 3, 3, 2)
    assert len(rows) == 15


def test_an_empty_ledger_is_a_workbook_too() -> None:
    assert written().sheetnames == ["公开信息", "微信公众号", "按月汇总"]


def test_what_keeps_the_rows_from_coming_flies() -> None:
    def broken_off() -> Any:
        yield FULL_ITEM
        raise RuntimeError

    with pytest.raises(RuntimeError):
        ledger_workbook(TITLE, broken_off(), [], CATEGORIES)
