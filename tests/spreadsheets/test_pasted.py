from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.spreadsheets.guessing import Known
from jinxiang_report.spreadsheets.pasted import pasted_columns, read_pasted
from jinxiang_report.spreadsheets.reading import ReadItem
from jinxiang_report.spreadsheets.trouble import NotATableError

KNOWN = Known(categories=["法规文件", "机构职能"], departments=["办公室", "产业发展"])


def test_a_block_with_names_is_read_by_its_names() -> None:
    (item,) = read_pasted("标题\t栏目\t发布日期\n春耕\t法规文件\t2021-03-05\n").items

    assert item == ReadItem(2, "春耕", date(2021, 3, 5), "法规文件")


def test_columns_without_names_are_known_by_what_stands_in_them() -> None:
    block = (
        "1\t产业发展\t法规文件\t关于春耕的通知\t金农〔2021〕5号\t2020-12-29\t2021-03-05\n"
        "2\t办公室\t机构职能\t机构简介\t\t2020-12-30\t2021-03-06\thttp://a.gov.cn/2\n"
    )

    first, second = read_pasted(block, known=KNOWN).items

    assert (first.title, first.category, first.department) == (
        "关于春耕的通知",
        "法规文件",
        "产业发展",
    )
    assert (first.formed, first.published) == (date(2020, 12, 29), date(2021, 3, 5))
    assert (first.document_number, second.address) == ("金农〔2021〕5号", "http://a.gov.cn/2")


def test_title_date_and_address_may_stand_in_any_order() -> None:
    (item,) = read_pasted("http://a.gov.cn/1\t2021-03-05\t春耕").items

    assert (item.title, item.address) == ("春耕", "http://a.gov.cn/1")


def test_a_column_with_a_name_that_nobody_knows_may_still_be_the_title() -> None:
    (item,) = read_pasted("通知\t上网日期\n春耕\t2021-03-05").items

    assert item == ReadItem(2, "春耕", date(2021, 3, 5))


def test_what_finds_no_place_is_named() -> None:
    reading = read_pasted("标题\t日期\t心情\n春耕\t2021-03-05\t好\t多余")

    assert reading.unknown_columns == ("心情", "D 列（没有列名）")
    assert len(reading.items) == 1


def test_rows_without_any_date_are_problems_and_keep_their_cells() -> None:
    reading = read_pasted("春耕\thttp://a.gov.cn/1\n秋收\thttp://a.gov.cn/2")

    assert [(problem.row, problem.column) for problem in reading.problems] == [
        (1, "公开日期"),
        (2, "公开日期"),
    ]
    assert reading.sheets[0].original.cells[2] == {1: "秋收", 2: "http://a.gov.cn/2"}


def test_a_date_without_a_year_belongs_to_the_year_of_the_ledger() -> None:
    block = "标题\t日期\n春耕\t3月5日\n秋收\t9-5"

    assert [item.published for item in read_pasted(block, year=2021).items] == [
        date(2021, 3, 5),
        date(2021, 9, 5),
    ]
    assert len(read_pasted(block).problems) == 2


def test_line_breaks_and_quotation_marks_within_cells_are_kept_apart_from_rows() -> None:
    block = (
        '标题\t日期\t备注\n"关于""春耕""\n的通知"\t2021-03-05\t"一\n二"\n"春耕"备耕\t2021-03-06\t'
    )

    first, second = read_pasted(block).items

    assert (first.title, first.remarks) == ('关于"春耕"的通知', "一\n二")
    assert second.title == '"春耕"备耕'


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("2021-03-05 春耕 http://a.gov.cn/1", "春耕"),
        ("春耕 2021年3月5日 http://a.gov.cn/1", "春耕"),
        ("· 春耕2021-03-05 http://a.gov.cn/1", "春耕"),
        ("12、春耕（第二批） [2021-03-05]\nhttp://a.gov.cn/1", "春耕（第二批）"),
        ("[2021/3/5]春耕\thttp://a.gov.cn/1", "春耕"),
        ("春耕（2021-03-05）http://a.gov.cn/1", "春耕"),
        ("3. 2021-03-05 春耕 http://a.gov.cn/1", "春耕"),
        ("会议通知（2020年1月2日） 2021-03-05 http://a.gov.cn/1", "会议通知（2020年1月2日）"),
        ("春耕 发布日期：2021-03-05 http://a.gov.cn/1", "春耕"),
        ("关于2020年1月2日会议的通知 2021-03-05 http://a.gov.cn/1", "关于2020年1月2日会议的通知"),
        ("2021-03-05 3.15晚会 http://a.gov.cn/1", "3.15晚会"),
    ],
)
def test_a_line_is_read_in_any_order(line: str, title: str) -> None:
    assert read_pasted(line).items == (
        ReadItem(1, title, date(2021, 3, 5), address="http://a.gov.cn/1"),
    )


def test_a_date_that_belongs_to_a_title_is_left_there() -> None:
    reading = read_pasted("2021年3月5日召开会议的通报\n春耕 2021-03-06")

    assert [problem.row for problem in reading.problems] == [1]
    assert reading.sheets[0].original.cells[1] == {2: "2021年3月5日召开会议的通报"}


def test_a_category_in_brackets_is_taken_if_the_ledger_knows_it() -> None:
    text = "[法规文件] 春耕 2021-03-05\n【图解】秋收 2021-03-06"

    first, second = read_pasted(text, known=KNOWN).items

    assert (first.title, first.category) == ("春耕", "法规文件")
    assert (second.title, second.category) == ("【图解】秋收", "")


def test_dates_may_stand_below_or_above_their_titles() -> None:
    below = read_pasted("春耕\n2021-03-05\n\n秋收\n2021-09-05")
    above = read_pasted("2021-03-05\n春耕\n2021-09-05\n秋收")

    assert [item.title for item in below.items] == ["春耕", "秋收"]
    assert [item.published for item in above.items] == [date(2021, 3, 5), date(2021, 9, 5)]


def test_a_list_of_links_gives_their_addresses_and_full_titles() -> None:
    html = (
        '<html><head><base href="http://a.gov.cn/col/"></head><body><ul>'
        '<li><a href="1.html" title="关于春耕的通知">关于春…</a><span>2021-03-05</span></li>'
        '<li><a href="/">[通知]</a> <a href="2.html">秋收通知</a> <em>09-05</em></li></ul>'
    )

    first, second = read_pasted("关于春…2021-03-05\n[通知] 秋收通知 09-05", html, year=2021).items

    assert first == ReadItem(
        1, "关于春耕的通知", date(2021, 3, 5), address="http://a.gov.cn/col/1.html"
    )
    assert (second.title, second.address) == ("[通知] 秋收通知", "http://a.gov.cn/col/2.html")


def test_a_table_with_links_gives_its_addresses() -> None:
    html = (
        "<table><tr><th>标题<th>发布日期</tr>"
        "<tr><td><a href='http://a.gov.cn/1'>春耕</a></td><td>2021-03-05</td></table>"
    )

    (item,) = read_pasted("标题\t发布日期\n春耕\t2021-03-05", html).items

    assert item.address == "http://a.gov.cn/1"


def test_lines_of_a_csv_file_are_a_block_too() -> None:
    (post,) = read_pasted("内容标题,发表时间,总阅读次数\n春耕,2021-03-05 17:15:00,12").posts

    assert (post.title, post.at, post.reads) == ("春耕", time(17, 15), 12)


def test_the_columns_can_be_looked_at_and_changed_before() -> None:
    block = "甲\t2021-03-05\t通报\n乙\t2021-03-06\t通知通知"
    (found,) = pasted_columns(block)

    assert [column.field for column in found.columns] == ["", "published", "title"]

    changed = {"A 列（没有列名）": "title", "C 列（没有列名）": "category"}
    reading = read_pasted(block, mapping=changed)

    assert [(item.title, item.category) for item in reading.items] == [
        ("甲", "通报"),
        ("乙", "通知通知"),
    ]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\n"])
def test_an_empty_clipboard_is_told(text: str) -> None:
    with pytest.raises(NotATableError, match="剪贴板里没有文字"):
        read_pasted(text)


def test_fifty_thousand_cells_in_a_ragged_block_are_all_read_or_named() -> None:
    lines = [
        "\t".join([f"第{number}号", "2021-03-05", "http://a.cn/1", *["另"] * (number % 15)])
        for number in range(5000)
    ]
    reading = read_pasted("\n".join(lines))

    assert (len(reading.items), reading.problems) == (5000, ())
    assert len(reading.unknown_columns) == 14


@given(st.lists(st.text(max_size=12), max_size=8).map("\n".join))
def test_no_line_gets_lost(text: str) -> None:
    try:
        reading = read_pasted(text)
    except NotATableError:
        return
    (sheet,) = reading.sheets
    told = {row.row for row in sheet.rows} | {problem.row for problem in sheet.problems}
    assert len(told) + sheet.skipped >= len({*sheet.original.cells})
    assert told == {*sheet.original.cells}
