from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import MAC_EPOCH

from jinxiang_report.spreadsheets.checklists import (
    Compared,
    compared_workbook,
    problems_workbook,
)
from jinxiang_report.spreadsheets.pasted import read_pasted
from jinxiang_report.spreadsheets.reading import Problem
from jinxiang_report.spreadsheets.workbook import read_workbook
from tests.spreadsheets.workbooks import GOOD_ROW, HEADER, saved


def opened(content: bytes) -> Any:
    return load_workbook(BytesIO(content))


def test_rows_to_mend_keep_their_cells_under_their_header_with_the_problem_beside(
    tmp_path: Path,
) -> None:
    path = saved(
        tmp_path / "a.xlsx",
        台账=[
            ("2021年台账",),
            (*HEADER, "心情", "标题"),
            GOOD_ROW,
            ("=1+1", "机构职能", "某日", "好", 7),
            (None, "法规文件", date(2021, 3, 6), None, None, "无名"),
        ],
        好的=[HEADER, GOOD_ROW],
    )
    reading = read_workbook(path)

    workbook = opened(problems_workbook(reading, reading.problems))

    assert workbook.sheetnames == ["台账"]
    title, header, *rows = workbook["台账"].values
    assert title[0] == "2021年台账"
    assert header == (*HEADER, "心情", "标题（E 列）", "F 列（没有列名）", "问题")
    assert rows[0][1:5] == ("机构职能", "某日", "好", 7)
    assert rows[0][6] == (
        "标题：公式还没有算出结果。请用 Excel 或 WPS 打开文件并保存，再导入。；"
        "发布日期：看不出是哪一天，请写成 2021-03-05 这样的日期。"
    )
    assert rows[1][5] == "无名"


def test_rows_to_mend_are_read_again_and_a_fault_is_still_one(tmp_path: Path) -> None:
    rows = [HEADER, ("机构简介", "#REF!", "2021-03-05"), ("机构简介", "=Z1", "2021-03-05")]
    reading = read_workbook(saved(tmp_path / "a.xlsx", 台账=rows))
    mended = tmp_path / "b.xlsx"
    mended.write_bytes(problems_workbook(reading, reading.problems))

    again = read_workbook(mended)

    assert [problem.value for problem in again.problems] == ["#REF!", "#N/A"]
    assert again.unknown_columns == ()


def test_addresses_behind_cells_and_days_of_1904_come_with_the_row(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.epoch = MAC_EPOCH
    sheet = workbook.worksheets[0]
    sheet.append(HEADER)
    sheet.append(("机构简介", "未知", 42798))  # 2021-03-05 without its format
    sheet["A2"].hyperlink = "http://a.gov.cn/1"
    workbook.save(tmp_path / "a.xlsx")
    found = Problem("Sheet", 2, "栏目", "未知", "类别表里没有“未知”。")

    content = problems_workbook(tmp_path / "a.xlsx", [found])

    (tmp_path / "b.xlsx").write_bytes(content)
    (item,) = read_workbook(tmp_path / "b.xlsx").items
    assert (item.published, item.address) == (date(2021, 3, 5), "http://a.gov.cn/1")


def test_pasted_rows_without_a_date_get_a_column_for_it() -> None:
    reading = read_pasted("通知甲\thttp://a.gov.cn/1\n通知乙\thttp://a.gov.cn/2")

    header, first, _ = opened(problems_workbook(reading, reading.problems)).worksheets[0].values

    assert header[2:] == ("公开日期", "问题")
    assert first[:3] == ("通知甲", "http://a.gov.cn/1", None)


def test_the_result_of_comparing_has_a_sheet_for_each_side() -> None:
    ours = Compared("春耕", date(2021, 3, 5), "http://a.gov.cn/1", "法规文件")
    theirs = Compared("=秋收", None)
    both = Compared("机构简介", date(2021, 3, 6), said="网站上的日期是 2021-03-07")

    workbook = opened(compared_workbook([ours], [theirs], [both]))

    assert workbook.sheetnames == ["台账有网站无", "网站有台账无", "两边都有"]
    header, row = workbook["台账有网站无"].values
    assert header == ("日期", "标题", "类别", "网址", "说明")
    assert row[1:4] == ("春耕", "法规文件", "http://a.gov.cn/1")
    assert workbook["网站有台账无"]["B2"].data_type == "s"
    assert workbook["两边都有"]["E2"].value == "网站上的日期是 2021-03-07"
