"""The tables as a workbook: as printed, with totals that any program reckons to the same."""

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from jinxiang_report.documents.read_back import as_printed
from jinxiang_report.domain.figure import Figure, read_value
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.tally import Monthly
from jinxiang_report.packing import pack, unpack
from jinxiang_report.spreadsheets.form_workbook import form_workbook, read_form_workbook
from tests.documents.pages import SOFFICE
from tests.documents.sample import empty_report, sample_report

MONTHLY = Monthly({"机构职能": (1,) * 12, "法规文件": (0,) * 11 + (5,)}, (2,) * 12)
TOTAL = Cell("三", "received", "total")


# LibreOffice shows the values that it finds unless it is told to reckon them anew.
_ALWAYS_ANEW = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode">
<value>0</value></prop></item></oor:items>"""


def balanced_report() -> Report:
    """Every total is the sum of its parts, and no two parts are equal."""
    report = sample_report()
    figures = dict(report.figures)
    for prescribed in report.edition.sums:
        total = sum(int(figures[part].number or 0) for part in prescribed.parts)
        figures[prescribed.total] = Figure(2021, prescribed.total, total)
    return replace(report, figures=figures)


def has_calc() -> bool:
    return SOFFICE is not None and Path(SOFFICE).resolve().with_name("libsclo.so").exists()


def sheet(data: bytes, name: str, *, values: bool = False) -> Worksheet:
    found = openpyxl.load_workbook(BytesIO(data), data_only=values)[name]
    assert isinstance(found, Worksheet)
    return found


def with_figures(report: Report, **texts: str) -> Report:
    """The report with some figures of the row 一 otherwise, by column."""
    cells = {Cell("三", "received", column): text for column, text in texts.items()}
    typed = {cell: Figure(2021, cell, read_value(text) or "") for cell, text in cells.items()}
    return replace(report, figures={**report.figures, **typed})


@pytest.mark.parametrize("report", [sample_report(), sample_report(2020), empty_report()])
def test_every_figure_reads_back(report: Report) -> None:
    found = read_form_workbook(form_workbook(report, MONTHLY), report.edition)
    assert tuple(found) == as_printed(report).figures


@pytest.mark.parametrize("year", [2020, 2021])
def test_heads_are_merged_as_printed(year: int) -> None:
    data = form_workbook(sample_report(year), MONTHLY)
    for table in edition_of(year).tables.values():
        boxes = [*(label.box for label in table.labels), *table.boxes.values()]
        wanted = {
            (box.top + 3, box.left + 1, box.height, box.width)
            for box in boxes
            if box.height * box.width > 1
        }
        merged = sheet(data, f"表{table.key}").merged_cells.ranges
        found = {(at.min_row, at.min_col, at.size["rows"], at.size["columns"]) for at in merged}
        assert found == wanted


def test_every_cell_of_a_table_is_ruled_on_all_sides() -> None:
    page = sheet(form_workbook(sample_report(), MONTHLY), "表三")
    for row in page.iter_rows(min_row=3, max_row=30, max_col=10):
        for cell in row:
            if isinstance(cell, MergedCell):
                continue
            sides = cell.border.left, cell.border.right, cell.border.top, cell.border.bottom
            assert all(side and side.style for side in sides), cell.coordinate


def test_totals_are_formulas_with_their_value() -> None:
    report = balanced_report()
    data = form_workbook(report, MONTHLY)
    assert sheet(data, "表三")["J6"].value == "=SUM(D6:I6)"
    assert sheet(data, "表三", values=True)["J6"].value == report.value(TOTAL)
    assert sheet(data, "表四")["E6"].value == "=SUM(A6:D6)"


def test_a_total_that_is_not_the_sum_is_shown_as_reported() -> None:
    page = sheet(form_workbook(with_figures(balanced_report(), total="999"), MONTHLY), "表三")
    assert page["J6"].value == 999


def test_text_in_a_cell_stays_text_and_a_blank_cell_blank() -> None:
    report = with_figures(empty_report(), person="=1+1", business="http://a.cn", total="")
    page = sheet(form_workbook(report, MONTHLY), "表三")
    assert [page[at].value for at in ("D6", "E6", "F6")] == ["=1+1", "http://a.cn", None]
    assert [page[at].data_type for at in ("D6", "E6")] == ["s", "s"]


def test_the_counts_are_summed_by_category_and_by_month() -> None:
    data = form_workbook(sample_report(), MONTHLY)
    shown = list(sheet(data, "分类统计", values=True).values)[2:]
    assert [row[0] for row in shown] == [
        *("类别", "机构职能", "法规文件", "公开信息合计（条）", "微信公众号（篇）"),
    ]
    assert [row[-1] for row in shown] == ["合计", 12, 5, 17, 24]
    assert shown[3][12] == 6
    assert sheet(data, "分类统计")["N6"].value == "=SUM(N4:N5)"


def test_without_any_entry_the_counts_are_zero() -> None:
    data = form_workbook(empty_report(), Monthly({}, (0,) * 12))
    assert next(iter(list(sheet(data, "分类统计", values=True).values)[3:]))[-1] == 0


def test_the_same_report_makes_the_same_bytes() -> None:
    assert form_workbook(sample_report(), MONTHLY) == form_workbook(sample_report(), MONTHLY)


@pytest.mark.skipif(not has_calc(), reason="LibreOffice Calc reckons the formulas anew")
def test_libreoffice_reckons_every_total_to_the_same(tmp_path: Path) -> None:
    data = form_workbook(balanced_report(), MONTHLY)
    (tmp_path / "附表.xlsx").write_bytes(without_values(data))
    (tmp_path / "profile" / "user").mkdir(parents=True)
    (tmp_path / "profile" / "user" / "registrymodifications.xcu").write_text(_ALWAYS_ANEW)
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to",
         "ods:calc8", "--outdir", str(tmp_path), str(tmp_path / "附表.xlsx")],
        check=True, capture_output=True, timeout=180, env=os.environ | {"LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    again = CalamineWorkbook.from_path(str(tmp_path / "附表.ods"))
    for name in ("表二", "表三", "表四", "分类统计"):
        ours = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_name(name)
        theirs = again.get_sheet_by_name(name)
        assert numbers(theirs.to_python()) == numbers(ours.to_python())


def without_values(data: bytes) -> bytes:
    """The same with 0 as the kept value of every formula: what is right then was reckoned."""
    parts = unpack(data)
    kept = re.compile(rb"</f><v>[^<]*</v>")
    return pack({name: kept.sub(b"</f><v>0</v>", part) for name, part in parts.items()})


def numbers(rows: Sequence[Sequence[object]]) -> list[float]:
    return [value for row in rows for value in row if isinstance(value, float)]
