import re
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from jinxiang_report.domain.entries import TITLE_LIMIT, Source
from jinxiang_report.spreadsheets.reading import Problem, Reading
from jinxiang_report.spreadsheets.workbook import read_workbook
from tests.spreadsheets.workbooks import GOOD_ROW, HEADER, read, read_edited, saved, with_part

SHEET = "xl/worksheets/sheet1.xml"
POSTS = ("标题", "发表时间", "阅读量", "分享次数", "原创/转载")


def only_problem(reading: Reading) -> Problem:
    (problem,) = reading.problems
    return problem


def test_a_row_without_a_title_is_a_problem(tmp_path: Path) -> None:
    reading = read(tmp_path, HEADER, GOOD_ROW, (None, "机构职能", "2021-03-05"))

    assert len(reading.items) == 1
    assert only_problem(reading) == Problem(
        "台账", 3, "标题", "", "没有标题，请填写标题，或者删去这一行。"
    )


def test_a_title_that_is_too_long_is_told_its_length(tmp_path: Path) -> None:
    long = "长" * (TITLE_LIMIT + 1)
    problem = only_problem(read(tmp_path, HEADER, (long, "", "2021-03-05")))

    assert problem.message.startswith("标题有 501 个字，最多 500 个。")
    assert problem.value == "长" * 40 + "…"
    assert len(read(tmp_path, HEADER, (long[1:], "", "2021-03-05")).items) == 1


@pytest.mark.parametrize("blank", [None, " ", "—"])
def test_a_row_without_a_date_is_a_problem(tmp_path: Path, blank: str | None) -> None:
    problem = only_problem(read(tmp_path, HEADER, ("机构简介", "机构职能", blank)))

    assert (problem.column, problem.message) == (
        "发布日期",
        "没有日期，请填写，例如 2021-03-05。",
    )


@pytest.mark.parametrize("day", ["2021-2-30", "2021年13月1日", "20210230", 20210230])
def test_a_day_that_no_calendar_has_is_told_so(tmp_path: Path, day: object) -> None:
    problem = only_problem(read(tmp_path, HEADER, ("机构简介", "", day)))

    assert (problem.value, problem.message) == (str(day), "没有这一天，请改成正确的日期。")


@pytest.mark.parametrize("day", ["21.3.", "三月五日", "2021年3月", 7, True, time(9, 30)])
def test_what_is_no_date_is_told_how_to_write_one(tmp_path: Path, day: object) -> None:
    problem = only_problem(read(tmp_path, HEADER, ("机构简介", "", day)))

    assert problem.message == "看不出是哪一天，请写成 2021-03-05 这样的日期。"


def test_every_problem_of_a_row_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, (*HEADER, "成文日期"), ("", "机构职能", "某日", "早先"))

    assert [(problem.column, problem.value) for problem in reading.problems] == [
        ("标题", ""),
        ("发布日期", "某日"),
        ("成文日期", "早先"),
    ]
    assert reading.items == ()


@pytest.mark.parametrize("filler", ["", "—", "/", "无", None])
def test_offices_mark_a_missing_day_in_many_ways(tmp_path: Path, filler: str | None) -> None:
    (item,) = read(tmp_path, (*HEADER, "成文日期"), (*GOOD_ROW, filler)).items

    assert item.formed is None


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#VALUE!"])
def test_a_formula_error_is_a_problem(tmp_path: Path, error: str) -> None:
    problem = only_problem(read(tmp_path, HEADER, ("机构简介", error, "2021-03-05")))

    assert (problem.column, problem.value) == ("栏目", error)
    assert problem.message.startswith(f"公式出错（{error}）。")


def test_a_formula_error_in_a_column_that_is_not_read_does_not_matter(tmp_path: Path) -> None:
    reading = read(tmp_path, ("序号", *HEADER), ("#REF!", *GOOD_ROW))

    assert (len(reading.items), reading.problems) == (1, ())


def test_a_formula_that_was_never_computed_is_a_problem(tmp_path: Path) -> None:
    problem = only_problem(read(tmp_path, HEADER, ('="机构"&"简介"', "", "2021-03-05")))

    assert problem.column == "标题"
    assert problem.message.startswith("公式还没有算出结果。")


def test_a_formula_that_was_computed_gives_its_value(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[HEADER, ("=2020+1", "", "2021-03-05")])
    with_part(path, SHEET, lambda xml: re.sub(rb"<v ?/>|<v></v>", b"<v>2021</v>", xml))

    assert read_workbook(path).items[0].title == "2021"


def test_a_formula_that_gives_an_empty_text_is_blank(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[HEADER, ("机构简介", '=""', "2021-03-05")])
    with_part(path, SHEET, lambda xml: xml.replace(b'<c r="B2"', b'<c r="B2" t="str"'))

    assert read_workbook(path).items[0].category == ""


@pytest.mark.parametrize("text", ["=1+1", "+86 电话公布", "-5℃防冻提示", "@全体市民", "#话题#"])
def test_text_that_looks_like_a_formula_is_text(tmp_path: Path, text: str) -> None:
    def type_as_text(sheet: Worksheet) -> None:
        sheet.cell(2, 1).data_type = "s"

    reading = read_edited(tmp_path, HEADER, (text, "", "2021-03-05"), edit=type_as_text)

    assert reading.items[0].title == text


def test_an_error_typed_as_text_is_text(tmp_path: Path) -> None:
    def type_as_text(sheet: Worksheet) -> None:
        sheet.cell(2, 1).data_type = "s"

    reading = read_edited(tmp_path, HEADER, ("#N/A", "", "2021-03-05"), edit=type_as_text)

    assert reading.items[0].title == "#N/A"


def test_a_number_where_text_belongs_is_taken_as_text(tmp_path: Path) -> None:
    names = (*HEADER, "文号", "索引号", "备注")
    (item,) = read(tmp_path, names, (2021, 3.0, "2021-03-05", 12, 1.5, date(2021, 3, 5))).items

    assert (item.title, item.category, item.document_number) == ("2021", "3", "12")
    assert (item.index_number, item.remarks) == ("1.5", "2021-03-05")


def test_a_title_broken_over_lines_is_one_line(tmp_path: Path) -> None:
    (item,) = read(tmp_path, HEADER, (" 关于印发\n办法的\u200b通知\u3000", "", "2021-03-05")).items

    assert item.title == "关于印发办法的通知"


def test_remarks_keep_their_lines(tmp_path: Path) -> None:
    (item,) = read(tmp_path, (*HEADER, "备注"), (*GOOD_ROW, "一\n二")).items

    assert item.remarks == "一\n二"


@pytest.mark.parametrize("count", [1234, 1234.0, "1234", "1,234", "１２３４"])
def test_reads_are_whole_numbers_however_typed(tmp_path: Path, count: object) -> None:
    (post,) = read(tmp_path, POSTS, ("春耕", "2021-03-05", count, 0, "")).posts

    assert (post.reads, post.shares, post.source) == (1234, 0, Source.UNKNOWN)


@pytest.mark.parametrize("count", ["10万+", 1.5, -3, True, datetime(2021, 3, 5, 1, 2)])
def test_reads_that_are_no_count_are_a_problem(tmp_path: Path, count: object) -> None:
    problem = only_problem(read(tmp_path, POSTS, ("春耕", "2021-03-05", count, 0, "原创")))

    assert problem.column == "阅读量"
    assert problem.message.startswith("这里要填 0 或更大的整数")


def test_unknown_reads_are_not_zero(tmp_path: Path) -> None:
    (post,) = read(tmp_path, POSTS, ("春耕", "2021-03-05", None, "—", "转载")).posts

    assert (post.reads, post.shares, post.source) == (None, None, Source.REPRINT)


def test_a_source_that_is_neither_is_a_problem(tmp_path: Path) -> None:
    problem = only_problem(read(tmp_path, POSTS, ("春耕", "2021-03-05", 1, 1, "县融媒体中心")))

    assert (problem.column, problem.value) == ("原创/转载", "县融媒体中心")


def test_a_link_on_the_title_is_the_address_if_there_is_no_other(tmp_path: Path) -> None:
    def link(sheet: Worksheet) -> None:
        sheet["A2"].hyperlink = "http://example.gov.cn/1"
        sheet["A3"].hyperlink = "http://example.gov.cn/2"

    reading = read_edited(
        tmp_path,
        (*HEADER, "网址"),
        (*GOOD_ROW, "http://example.gov.cn/written"),
        (*GOOD_ROW, None),
        edit=link,
    )

    assert [item.address for item in reading.items] == [
        "http://example.gov.cn/written",
        "http://example.gov.cn/2",
    ]


def test_a_link_called_click_here_is_followed_to_its_target(tmp_path: Path) -> None:
    def link(sheet: Worksheet) -> None:
        sheet["D2"].hyperlink = "https://example.gov.cn/1"
        sheet["D2"].value = "点击查看"

    reading = read_edited(tmp_path, (*HEADER, "链接"), (*GOOD_ROW, None), edit=link)

    assert reading.items[0].address == "https://example.gov.cn/1"


def test_a_link_to_a_file_on_the_disk_is_no_address(tmp_path: Path) -> None:
    def link(sheet: Worksheet) -> None:
        sheet["A2"].hyperlink = "file:///d:/公开/1.doc"

    assert read_edited(tmp_path, HEADER, GOOD_ROW, edit=link).items[0].address == ""


MARKED = ("标题", "发布日期", "是否规范性文件", "废止日期", "有效期至")


@pytest.mark.parametrize(
    ("word", "said"), [("是", True), ("√", True), ("否", False), (None, False)]
)
def test_a_sheet_says_which_items_are_normative_documents(
    tmp_path: Path, word: str | None, said: bool
) -> None:
    (read_item,) = read(
        tmp_path, MARKED, ("某办法", "2021-03-05", word, "2023-1-1", "2026-03-04")
    ).items

    assert read_item.normative is said
    assert (read_item.repealed, read_item.expires) == (date(2023, 1, 1), date(2026, 3, 4))


def test_validity_without_an_end_has_none(tmp_path: Path) -> None:
    (read_item,) = read(tmp_path, MARKED, ("某办法", "2021-03-05", "是", "", "长期有效")).items

    assert read_item.expires is None


def test_another_word_than_yes_or_no_is_a_problem(tmp_path: Path) -> None:
    problem = only_problem(read(tmp_path, MARKED, ("某办法", "2021-03-05", "也许", "", "")))

    assert problem.message == "这里只能填“是”或“否”，请改正。"
