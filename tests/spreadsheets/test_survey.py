from datetime import date
from pathlib import Path

import pytest

from jinxiang_report.spreadsheets.fields import FIELDS
from jinxiang_report.spreadsheets.guessing import Known
from jinxiang_report.spreadsheets.survey import ColumnFound, columns_of, survey_workbook
from jinxiang_report.spreadsheets.trouble import (
    ColumnMissingError,
    EmptyWorkbookError,
    SheetMissingError,
)
from jinxiang_report.spreadsheets.workbook import read_workbook
from tests.spreadsheets.workbooks import GOOD_ROW, HEADER, saved

UNKNOWN = [("公告栏目清单",), ("通知", "哪天", "心情"), ("春耕", "2021-03-05", "好")]


def test_columns_are_told_before_the_rows_are_read(tmp_path: Path) -> None:
    rows = [
        ("2021年台账",),
        ("序号", *HEADER),
        (1, *GOOD_ROW),
        (2, "公开指南", None, date(2021, 3, 6)),
    ]
    found = columns_of(saved(tmp_path / "a.xlsx", 台账=rows), "台账")

    assert (found.header_row, found.rows, found.kind, found.recognised) == (2, 2, "items", True)
    assert found.columns == (
        ColumnFound(1, "序号", "", ("1", "2")),
        ColumnFound(2, "标题", "title", ("机构简介", "公开指南")),
        ColumnFound(3, "栏目", "category", ("机构职能",)),
        ColumnFound(4, "发布日期", "published", ("2021-03-05", "2021-03-06")),
    )
    assert found.missing == ()


def test_long_samples_end_in_dots_and_blank_results_show_nothing(tmp_path: Path) -> None:
    rows = [HEADER, ("长" * 50, "=1/0", "2021-03-05"), ("短", "机构职能", "2021-03-06")]
    found = columns_of(saved(tmp_path / "a.xlsx", 台账=rows))
    assert found.columns[0].samples == ("长" * 39 + "…", "短")
    assert found.columns[1].samples == ("机构职能",)


def test_columns_with_unknown_names_are_guessed_from_what_stands_below(tmp_path: Path) -> None:
    found = columns_of(saved(tmp_path / "a.xlsx", 台账=UNKNOWN))

    assert (found.header_row, found.recognised) == (2, False)
    assert found.mapping == {"通知": "title", "哪天": "published", "心情": ""}


def test_what_is_proposed_can_be_read(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=UNKNOWN)
    found = columns_of(path)

    (item,) = read_workbook(path, mapping=found.mapping, header_row=found.header_row).items

    assert (item.row, item.title, item.published) == (3, "春耕", date(2021, 3, 5))


def test_a_sheet_without_a_header_is_told_and_can_be_read(tmp_path: Path) -> None:
    rows = [("机构简介", "机构职能", "2021-03-05"), ("公开指南", "机构职能", "2021-03-06")]
    path = saved(tmp_path / "a.xlsx", 台账=rows)
    found = columns_of(path, known=Known(categories=["机构职能"]))

    assert found.header_row == 0
    assert [column.field for column in found.columns] == ["title", "category", "published"]
    reading = read_workbook(path, mapping=found.mapping, header_row=0)
    assert [item.row for item in reading.items] == [1, 2]


def test_a_mapping_goes_before_what_is_known(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[(*HEADER, "说明"), (*GOOD_ROW, "网站")])

    (item,) = read_workbook(path, mapping={"说明": "channel", "栏目": ""}).items

    assert (item.category, item.channel, item.remarks) == ("", "网站", "")


def test_the_second_column_of_a_name_can_be_meant(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[(*HEADER, "标题"), (*GOOD_ROW, "公开指南")])
    mapping = {"标题": "", "标题（D 列）": "title"}

    assert read_workbook(path, mapping=mapping).items[0].title == "公开指南"


def test_a_mapping_without_a_date_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[HEADER, GOOD_ROW])

    with pytest.raises(ColumnMissingError, match="哪一列是“公开日期”"):
        read_workbook(path, mapping={"发布日期": ""}, header_row=1)
    assert columns_of(path, mapping={"发布日期": ""}).missing == ("公开日期",)


def test_another_row_can_be_said_to_be_the_header(tmp_path: Path) -> None:
    rows = [HEADER, ("标题", "类别", "公开日期"), GOOD_ROW]
    path = saved(tmp_path / "a.xlsx", 台账=rows)

    assert columns_of(path, header_row=2).header_row == 2
    assert [item.row for item in read_workbook(path, header_row=2).items] == [3]


def test_every_sheet_with_content_is_surveyed(tmp_path: Path) -> None:
    posts = [("内容标题", "发表时间", "总阅读次数"), ("春耕", "20210305", 7)]
    path = saved(tmp_path / "a.xlsx", 台账=[HEADER, GOOD_ROW], 空白=[], 微信=posts)

    assert [(found.sheet, found.kind) for found in survey_workbook(path)] == [
        ("台账", "items"),
        ("微信", "posts"),
    ]


def test_a_sheet_that_is_absent_or_empty_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[HEADER, GOOD_ROW])

    with pytest.raises(SheetMissingError, match="没有工作表“三月”"):
        columns_of(path, "三月")
    with pytest.raises(EmptyWorkbookError):
        survey_workbook(saved(tmp_path / "b.xlsx", 台账=[]))


def test_every_field_has_a_name_of_its_own() -> None:
    for fields in FIELDS.values():
        assert len({*fields.values()}) == len(fields)
