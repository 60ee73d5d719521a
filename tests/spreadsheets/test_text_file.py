import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jinxiang_report.spreadsheets.reading import ReadItem
from jinxiang_report.spreadsheets.separated import read_separated
from jinxiang_report.spreadsheets.workbook import read_workbook

TABLE = "标题,栏目,发布日期\n机构简介,机构职能,2021-03-05\n"
ITEM = ReadItem(2, "机构简介", date(2021, 3, 5), "机构职能")


def written(folder: Path, content: bytes | str, name: str = "台账.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    assert read_workbook(written(tmp_path, TABLE.encode(encoding))).items == (ITEM,)


@pytest.mark.parametrize("separator", [",", "\t", ";", "；", "，", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    content = TABLE.replace(",", separator)

    assert read_workbook(written(tmp_path, content, "台账.txt")).items == (ITEM,)


def test_a_comma_in_a_title_is_no_separator_where_tabs_are(tmp_path: Path) -> None:
    content = "标题\t发布日期\n春耕，秋收,冬藏\t2021-03-05\n"

    assert read_workbook(written(tmp_path, content)).items[0].title == "春耕，秋收,冬藏"


def test_line_ends_may_be_mixed(tmp_path: Path) -> None:
    content = "标题,发布日期\r\n甲,2021-03-05\r乙,2021-03-06\n\r\n丙,2021-03-07"

    reading = read_workbook(written(tmp_path, content))

    assert [(item.row, item.title) for item in reading.items] == [(2, "甲"), (3, "乙"), (5, "丙")]


def test_quotes_hold_separators_line_breaks_and_quotes(tmp_path: Path) -> None:
    content = '标题,发布日期,备注\n"关于""春耕"",秋收的通知",2021-03-05,"一\r\n二"\n'

    (item,) = read_workbook(written(tmp_path, content)).items

    assert (item.title, item.remarks) == ('关于"春耕",秋收的通知', "一\r\n二")


@pytest.mark.parametrize("title", ['"春耕"备耕', '"春耕', '春"耕"', '春耕"'])
def test_a_quotation_mark_that_quotes_no_cell_is_kept(tmp_path: Path, title: str) -> None:
    content = f"标题,发布日期\n{title},2021-03-05\n秋收,2021-03-06\n"

    assert [item.title for item in read_workbook(written(tmp_path, content)).items] == [
        title,
        "秋收",
    ]


def test_nuls_are_dropped_and_told(tmp_path: Path) -> None:
    content = "标题,发布日期\n机\0构简介\0,2021-03-05\n"

    reading = read_workbook(written(tmp_path, content))

    assert reading.items[0].title == "机构简介"
    assert reading.notes == ("文件里有 2 个空字符（NUL），已经去掉，其余内容照常读取。",)


def test_bytes_that_are_no_character_are_told_with_their_row(tmp_path: Path) -> None:
    content = ("标题,发布日期\n" + "甲,2021-03-05\n" * 60).encode() + b"\xff\xe4,2021-03-06\n"

    (note,) = read_workbook(written(tmp_path, content)).notes

    assert note.startswith("第 62 行有辨认不出的字")


def test_dates_as_serial_numbers_are_dates(tmp_path: Path) -> None:
    (item,) = read_workbook(written(tmp_path, "标题,发布日期\n甲,44260\n")).items

    assert item.published == date(2021, 3, 5)


def test_what_excel_was_kept_from_changing_is_plain(tmp_path: Path) -> None:
    content = '标题,发布日期,文号\n甲,="2021-03-05","=""0012"""\n'

    (item,) = read_workbook(written(tmp_path, content)).items

    assert (item.published, item.document_number) == (date(2021, 3, 5), "0012")


def test_rows_with_nothing_but_spaces_are_skipped_and_counted(tmp_path: Path) -> None:
    content = "标题,发布日期\n ,　\n甲,2021-03-05\n,,\n  \n"

    reading = read_workbook(written(tmp_path, content))

    assert ([item.row for item in reading.items], reading.problems) == ([3], ())
    assert reading.skipped == 3


_cells = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8
).filter(lambda cell: not re.fullmatch(r'="(.*)"', cell, re.DOTALL))  # a cell kept as text


@example([["", '="']])
@given(st.lists(st.lists(_cells, min_size=2, max_size=4), max_size=5))
def test_whatever_was_quoted_comes_back(rows: list[list[str]]) -> None:
    quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row] for row in rows]
    text = "\n".join(['"标题","日期"', *(",".join(row) for row in quoted)])

    sheet = read_separated(text, "台账")

    expected = [{column: cell for column, cell in enumerate(row, start=1) if cell} for row in rows]
    assert [row.cells for row in sheet.rows[1:]] == [cells for cells in expected if cells]
