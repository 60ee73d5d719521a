"""What offices really hand over: a clear word, and a ledger that is unchanged or whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.trouble import CancelledError
from jinxiang_report.operations.import_plan import known_names, propose
from jinxiang_report.operations.import_preview import Fate, ImportPreview
from jinxiang_report.operations.import_source import FileSource, PastedSource
from jinxiang_report.operations.importing import accept_import, preview_import, preview_reading
from jinxiang_report.operations.trouble import ImportRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undoable
from tests.operations.workbooks import items_workbook

HEADER = ("标题", "栏目", "发布日期")
ROW = ("甲公示", "公共服务", "2021-03-05")


def bring(ledger: Ledger, file: Path) -> ImportPreview:
    """Import what there is."""
    preview = preview_import(ledger, file)
    accept_import(ledger, preview)
    return preview


def titles(ledger: Ledger) -> list[str]:
    return [entry.title for entry in reading.items(ledger, 2021)]


def saved(path: Path, fill: Callable[[Workbook], None]) -> Path:
    book = openpyxl.Workbook()
    fill(book)
    book.save(path)
    return path


def test_a_ragged_block_of_50_000_cells_loses_nothing(ledger: Ledger) -> None:
    lines = [
        "\t".join(
            [
                f"第{number}条公示",
                "公共服务",
                f"2021-03-{number % 28 + 1:02}",
                *["附"] * (number % 7),
            ]
        )
        for number in range(8_000)
    ]
    broken = ["只有标题没有日期", "\t\t\t", "坏日期\t公共服务\t2021-2-30"]
    source = PastedSource("\r\n".join([*lines, *broken]), "", "items", 2021)
    plans = propose(ledger, source.survey(known_names(ledger)))
    preview = preview_reading(ledger, source.read(plans), source.name)
    accept_import(ledger, preview)
    assert len(preview.items) == 8_000
    assert {line.row for line in preview.judged if line.fate is Fate.PROBLEM} == {8_001, 8_003}
    assert preview.unknown_columns != ()


def test_a_csv_with_everything_wrong_about_it_is_read(ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "导出.csv"
    file.write_bytes(
        "\ufeff标题;栏目;发布日期\r\n"
        '"甲""公示""";公共服务;2021-03-05\n'
        '"乙公示\n（续）";公共服务;2021-03-06\r'
        "丙\x00公示;公共服务;2021-03-07\n".encode()
    )
    bring(ledger, file)
    assert titles(ledger) == ['甲"公示"', "乙公示（续）", "丙公示"]


def test_a_csv_in_the_encoding_of_old_windows_is_read(ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "导出.csv"
    file.write_bytes("标题,栏目,发布日期\r\n甲公示,公共服务,2021/3/5\r\n".encode("gb18030"))
    bring(ledger, file)
    assert titles(ledger) == ["甲公示"]


def test_a_web_page_called_xls_is_read(ledger: Ledger, tmp_path: Path) -> None:
    cells = "".join(f"<td>{text}</td>" for text in ROW)
    heads = "".join(f"<th>{text}</th>" for text in HEADER)
    page = f"<html><meta charset=utf-8><table><tr>{heads}</tr><tr>{cells}</tr></table></html>"
    file = tmp_path / "网站导出.xls"
    file.write_text(page, encoding="utf-8")
    bring(ledger, file)
    assert titles(ledger) == ["甲公示"]


def test_merged_header_cells_and_hidden_rows_are_read_and_told(
    ledger: Ledger, tmp_path: Path
) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.worksheets[0]
        for row in (("标题", "栏目", "日期", None), (None, None, "发布日期", "成文日期"), ROW):
            sheet.append(row)
        sheet.append(("乙公示", "公共服务", "2021-03-06"))
        for cells in ("A1:A2", "B1:B2", "C1:D1"):
            sheet.merge_cells(cells)
        sheet.row_dimensions[4].hidden = True

    preview = bring(ledger, saved(tmp_path / "登记.xlsx", fill))
    assert titles(ledger) == ["甲公示", "乙公示"]
    assert any("隐藏" in note for note in preview.notes)


def test_a_formula_with_an_error_is_told_with_its_row_and_column(
    ledger: Ledger, tmp_path: Path
) -> None:
    def fill(book: Workbook) -> None:
        for row in (HEADER, ("甲公示", "公共服务", "#REF!")):
            book.worksheets[0].append(row)

    preview = bring(ledger, saved(tmp_path / "登记.xlsx", fill))
    (problem,) = preview.problems
    assert (problem.row, problem.column) == (2, "发布日期")
    assert "公式出错" in problem.message
    assert titles(ledger) == []


def test_serial_numbers_of_the_1904_system_are_the_days_they_mean(
    ledger: Ledger, tmp_path: Path
) -> None:
    def fill(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904
        for row in (HEADER, ("甲公示", "公共服务", (date(2021, 3, 5) - date(1904, 1, 1)).days)):
            book.worksheets[0].append(row)

    bring(ledger, saved(tmp_path / "登记.xlsx", fill))
    assert [entry.published for entry in reading.items(ledger, 2021)] == [date(2021, 3, 5)]


def test_rows_of_nothing_but_spaces_are_no_rows(ledger: Ledger, tmp_path: Path) -> None:
    preview = bring(ledger, items_workbook(tmp_path / "登记.xlsx", ROW, ("  ", " ", "　"), ROW))
    assert [line.fate for line in preview.judged] == [Fate.NEW, Fate.KNOWN]


def test_the_same_file_again_changes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    file = items_workbook(tmp_path / "登记.xlsx", ROW)
    bring(ledger, file)
    again = preview_import(ledger, file)
    assert (accept_import(ledger, again), undoable(ledger)) == (0, "导入“登记.xlsx”1 条")


def test_a_file_that_changed_since_its_columns_were_looked_at_is_refused(
    ledger: Ledger, tmp_path: Path
) -> None:
    source = FileSource(items_workbook(tmp_path / "登记.xlsx", ROW))
    plans = propose(ledger, source.survey(known_names(ledger)))
    items_workbook(tmp_path / "登记.xlsx", ROW, ROW, ROW)
    with pytest.raises(ImportRefusedError, match=r"登记\.xlsx”在打开以后改过.*重新导入"):
        source.read(plans)


def test_breaking_off_anywhere_leaves_the_ledger_as_it_was(ledger: Ledger, tmp_path: Path) -> None:
    rows = [(f"第{number}条", "公共服务", "2021-03-05") for number in range(1_200)]
    source = FileSource(items_workbook(tmp_path / "登记.xlsx", *rows))
    known = known_names(ledger)
    plans = propose(ledger, source.survey(known))
    read = source.read(plans)
    preview = preview_reading(ledger, read, source.name)
    works: tuple[Callable[[Progress], object], ...] = (
        lambda progress: source.survey(known, progress),
        lambda progress: source.read(plans, progress),
        lambda progress: preview_reading(ledger, read, source.name, progress=progress),
        lambda progress: accept_import(ledger, preview, progress),
    )
    for work in works:
        for call in (1, 2):
            with pytest.raises(CancelledError):
                work(breaking_off_at(call))
            assert titles(ledger) == []
    assert undoable(ledger) is None
    assert accept_import(ledger, preview, unwatched) == 1_200


def breaking_off_at(call: int) -> Progress:
    """A user who cancels when told of the progress for that time."""
    calls = iter(range(1, call))

    def progress(_done: int, _total: int) -> None:
        if next(calls, None) is None:
            raise CancelledError("停")

    return progress
