from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from tests.spreadsheets.workbooks import GOOD_ROW, HEADER, read, read_edited


def test_blank_rows_are_skipped_and_counted(tmp_path: Path) -> None:
    reading = read(tmp_path, HEADER, GOOD_ROW, (), ("  ", None, ""), GOOD_ROW)

    assert [item.row for item in reading.items] == [2, 5]
    assert reading.skipped == 2


def test_rows_with_nothing_but_a_running_number_are_skipped(tmp_path: Path) -> None:
    reading = read(tmp_path, ("序号", *HEADER), (1, *GOOD_ROW), (2,), (3,))

    assert (len(reading.items), reading.skipped, reading.problems) == (1, 2, ())


def test_sums_are_skipped_and_counted(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("序号", *HEADER),
        (1, *GOOD_ROW),
        ("合 计", "1条"),
        (None, "总计：1"),
        ("共计", None, "1"),
    )

    assert (len(reading.items), reading.skipped, reading.problems) == (1, 3, ())


def test_a_title_that_begins_like_a_sum_is_read_if_it_has_a_date(tmp_path: Path) -> None:
    reading = read(tmp_path, HEADER, ("合计表填报说明", "机构职能", "2021-03-05"))

    assert len(reading.items) == 1


def test_a_sum_may_mark_the_missing_date(tmp_path: Path) -> None:
    reading = read(tmp_path, HEADER, GOOD_ROW, ("合计", "—", "/"))

    assert (len(reading.items), reading.skipped) == (1, 1)


def test_a_row_of_formulas_that_were_never_computed_is_not_blank(tmp_path: Path) -> None:
    reading = read(tmp_path, HEADER, GOOD_ROW, ("=Z1", "=Z2", "=Z3"))

    assert [problem.row for problem in reading.problems] == [3, 3, 3]
    assert reading.skipped == 0


def test_a_column_without_a_name_is_told_by_its_letter(tmp_path: Path) -> None:
    reading = read(tmp_path, HEADER, (*GOOD_ROW, None, "网站"))

    assert reading.unknown_columns == ("E 列（没有列名）",)


def test_a_header_repeated_on_every_page_is_skipped(tmp_path: Path) -> None:
    reading = read(tmp_path, HEADER, GOOD_ROW, HEADER, GOOD_ROW)

    assert (len(reading.items), reading.skipped) == (2, 1)


def test_a_merged_category_holds_for_its_block_only(tmp_path: Path) -> None:
    reading = read_edited(
        tmp_path,
        HEADER,
        ("一", "法规文件", "2021-03-05"),
        ("二", None, "2021-03-06"),
        ("三", None, "2021-03-07"),
        edit=lambda sheet: sheet.merge_cells("B2:B3"),
    )

    assert [item.category for item in reading.items] == ["法规文件", "法规文件", ""]


def test_a_merged_title_is_one_entry(tmp_path: Path) -> None:
    reading = read_edited(
        tmp_path,
        (*HEADER, "渠道"),
        (*GOOD_ROW, "网站"),
        (None, None, None, "公众号"),
        edit=lambda sheet: sheet.merge_cells("A2:A3"),
    )

    assert len(reading.items) == 1
    assert [(problem.row, problem.column) for problem in reading.problems] == [
        (3, "标题"),
        (3, "发布日期"),
    ]


def test_formatting_below_the_data_is_no_row(tmp_path: Path) -> None:
    def colour(sheet: Worksheet) -> None:
        sheet.cell(500, 1).number_format = "yyyy-mm-dd"

    reading = read_edited(tmp_path, HEADER, GOOD_ROW, edit=colour)

    assert (len(reading.items), reading.skipped) == (1, 0)
