"""From a workbook to the ledger: preview, duplicates, years, problems."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from jinxiang_report.domain.report import State
from jinxiang_report.installed import resource
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.import_preview import Fate, MissingYear
from jinxiang_report.operations.importing import accept_import, preview_import
from jinxiang_report.operations.reports import check_year
from jinxiang_report.operations.trouble import YearMissingError
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record, undo
from tests.ledgers import item

SAMPLE = resource("sample/ledger-2021.xlsx")
HEADER = ("信息标题", "栏目", "发布日期", "网址")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return tmp_path / "登记.xlsx"


def write(path: Path, rows: Sequence[Sequence[object]], title: str = "") -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    heads: list[Sequence[object]] = [[title], HEADER] if title else [HEADER]
    for row in [*heads, *rows]:
        sheet.append(list(row))
    book.save(path)
    return path


def test_the_sample_year_brings_43_items_in_13_categories_and_95_posts(ledger: Ledger) -> None:
    preview = preview_import(ledger, SAMPLE)
    assert preview.problems == ()
    assert accept_import(ledger, preview) == 138
    tally = reading.tally(ledger, 2021)
    assert (tally.items, len(tally.counts), tally.posts) == (43, 13, 95)
    assert list(tally.counts.values()) == [1, 7, 3, 3, 1, 18, 1, 1, 3, 2, 1, 1, 1]


def test_importing_the_same_file_twice_adds_nothing(ledger: Ledger) -> None:
    accept_import(ledger, preview_import(ledger, SAMPLE))
    again = preview_import(ledger, SAMPLE)
    assert (again.entries, len(again.duplicates)) == ((), 138)
    assert accept_import(ledger, again) == 0
    assert undo(ledger) == "导入“ledger-2021.xlsx”138 条"


def test_an_import_is_one_step_to_undo(ledger: Ledger) -> None:
    accept_import(ledger, preview_import(ledger, SAMPLE))
    undo(ledger)
    tally = reading.tally(ledger, 2021)
    assert (tally.items, tally.posts) == (0, 0)


def test_a_preview_stores_nothing(ledger: Ledger) -> None:
    preview_import(ledger, SAMPLE)
    assert reading.items(ledger, 2021) == []


def test_a_row_that_stands_twice_in_the_file_is_a_duplicate(ledger: Ledger, workbook: Path) -> None:
    row = ("办事指南", "公共服务", "2021-03-05", "")
    preview = preview_import(ledger, write(workbook, [row, row]))
    assert len(preview.items) == 1
    assert [(known.row, known.title) for known in preview.duplicates] == [(3, "办事指南")]


def test_the_same_title_on_the_same_day_at_two_addresses_is_two_items(
    ledger: Ledger, workbook: Path
) -> None:
    rows = [("公示", "公共服务", "2021-03-05", f"http://a.cn/{n}") for n in (1, 2)]
    assert len(preview_import(ledger, write(workbook, rows)).items) == 2


def test_what_was_logged_by_hand_is_known_though_written_a_little_differently(
    ledger: Ledger, workbook: Path
) -> None:
    log_entry(ledger, item("“十四五”发展规划（全文）"))
    rows = [("十四五发展规划 (全文)", "规划计划", "2021年3月5日", "http://a.cn/1")]
    assert len(preview_import(ledger, write(workbook, rows)).duplicates) == 1


def test_a_row_of_a_closed_year_is_a_problem_unless_it_is_known_already(
    ledger: Ledger, workbook: Path
) -> None:
    log_entry(ledger, item("办事指南"))
    finalise_unchecked(ledger)
    rows = [("办事指南", "公共服务", "2021-03-05", ""), ("新的", "公共服务", "2021-03-06", "")]
    preview = preview_import(ledger, write(workbook, rows))
    (problem,) = preview.problems
    assert (problem.row, problem.column, problem.value) == (3, "年度", "2021")
    assert problem.message.startswith("这个年度已经定稿，这一行不导入。")
    assert (preview.entries, len(preview.duplicates)) == ((), 1)


def finalise_unchecked(ledger: Ledger) -> None:
    """Close 2021 as it is."""
    before = reading.years(ledger)[-1]
    after = replace(before, state=State.FINAL, finalised=date(2022, 1, 20))
    record(ledger, "定稿", [Change(before, after)])


def test_a_category_nobody_knows_is_a_problem_with_its_row(ledger: Ledger, workbook: Path) -> None:
    preview = preview_import(ledger, write(workbook, [("甲公示", "天外飞仙", "2021-03-05", "")]))
    (problem,) = preview.problems
    assert (problem.row, problem.value) == (2, "天外飞仙")
    assert (problem.value, problem.message[:6]) == ("天外飞仙", "类别表里没有")
    assert preview.items == ()


def test_a_category_is_known_whatever_the_width_of_its_slash(
    ledger: Ledger, workbook: Path
) -> None:
    rows = [("处罚公示", "行政处罚／行政强制", "2021-03-05", "")]
    (entry,) = preview_import(ledger, write(workbook, rows)).items
    names = {category.id: category.name for category in reading.categories(ledger, 2021)}
    assert names[entry.category or 0] == "行政处罚/行政强制"


def test_a_row_without_a_category_is_taken_and_waits_for_one(
    ledger: Ledger, workbook: Path
) -> None:
    (entry,) = preview_import(ledger, write(workbook, [("公示", "", "2021-03-05", "")])).items
    assert entry.category is None


def test_rows_go_to_the_year_of_their_date_where_the_ledger_keeps_it(
    ledger: Ledger, workbook: Path
) -> None:
    add_year(ledger, 2022)
    rows = [("甲公示", "公共服务", "2021-12-31", ""), ("乙公示", "公共服务", "2022-01-01", "")]
    preview = preview_import(ledger, write(workbook, rows))
    assert [entry.year for entry in preview.items] == [2021, 2022]


def test_a_stray_date_stays_in_the_years_ledger_to_be_pointed_at(
    ledger: Ledger, workbook: Path
) -> None:
    """The sheet says which year it is of: what was exported can be imported again as it was."""
    rows = [("公示", "公共服务", "2012-03-05", "")]
    write(workbook, rows, title="2021年政府信息公开台账")
    preview = preview_import(ledger, workbook)
    assert [line.said for line in preview.judged] == ["日期不在 2021 年度内，导入后会标为错误"]
    accept_import(ledger, preview)
    assert [entry.title for entry in reading.items(ledger, 2021)] == ["公示"]
    assert "DL-05" in [finding.rule for finding in check_year(ledger, 2021)]


def test_a_sheet_may_name_another_year_if_every_row_knows_its_own(
    ledger: Ledger, workbook: Path
) -> None:
    """2023年整理的2021年条目: the ledger keeps the year of the rows, that is enough."""
    rows = [("公示", "公共服务", "2021-03-05", "")]
    preview = preview_import(ledger, write(workbook, rows, title="2023年整理的台账"))
    assert [entry.year for entry in preview.items] == [2021]


def test_the_year_asked_for_comes_before_the_year_that_the_sheet_names(
    ledger: Ledger, workbook: Path
) -> None:
    add_year(ledger, 2022)
    rows = [("公示", "公共服务", "2012-03-05", "")]
    write(workbook, rows, title="2021年政府信息公开台账")
    assert [entry.year for entry in preview_import(ledger, workbook).items] == [2021]
    assert [entry.year for entry in preview_import(ledger, workbook, year=2022).items] == [2022]


def test_a_row_of_a_year_that_is_not_kept_waits_for_that_year(
    ledger: Ledger, workbook: Path
) -> None:
    rows = [("甲公示", "公共服务", "2021-12-31", ""), ("乙公示", "公共服务", "2023-03-05", "")]
    write(workbook, rows, title="2023年政府信息公开台账")
    preview = preview_import(ledger, workbook)
    assert [entry.title for entry in preview.items] == ["甲公示"]
    (line,) = (line for line in preview.judged if line.fate is Fate.PROBLEM)
    assert (line.title, line.day) == ("乙公示", date(2023, 3, 5))
    assert line.said.startswith("年度“2023”：台账里没有这个年度，请先新建这个年度；")
    assert preview.missing_years == (MissingYear(2023, 1),)

    add_year(ledger, 2023)
    again = preview_import(ledger, workbook)
    assert (len(again.items), again.missing_years) == (2, ())


def test_a_year_no_ledger_can_keep_is_not_offered(ledger: Ledger, workbook: Path) -> None:
    preview = preview_import(ledger, write(workbook, [("公示", "公共服务", "2012-03-05", "")]))
    (problem,) = preview.problems
    assert problem.message == "台账里没有这个年度，请改正日期。"
    assert preview.missing_years == ()


def test_a_year_that_is_asked_for_and_not_kept_is_refused(ledger: Ledger, workbook: Path) -> None:
    rows = [("公示", "公共服务", "2021-03-05", "")]
    with pytest.raises(YearMissingError, match=r"没有 2023 年度.*请先新建 2023 年度"):
        preview_import(ledger, write(workbook, rows), year=2023)


def test_a_row_with_a_problem_shows_its_date_as_far_as_it_can_be_read(
    ledger: Ledger, workbook: Path
) -> None:
    rows = [
        ("", "公共服务", "2021-03-05", ""),
        ("公示", "公共服务", "哪天", ""),
        ("公示", "天外飞仙", "2021-03-06", ""),
    ]
    preview = preview_import(ledger, write(workbook, rows))
    assert [line.day for line in preview.judged] == [date(2021, 3, 5), None, date(2021, 3, 6)]
