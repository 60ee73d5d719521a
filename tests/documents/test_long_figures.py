"""Figures of five to seven digits, as a large city has them: never broken over two lines."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QApplication

from jinxiang_report.documents.annual_report import read_back, render
from jinxiang_report.documents.blank import BLANKS
from jinxiang_report.documents.read_back import as_printed
from jinxiang_report.documents.style import StyleName
from jinxiang_report.domain.figure import Figure
from jinxiang_report.domain.form import PARTS
from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.installed import resource
from tests.documents.engines import ENGINES, Engine
from tests.documents.sample import sample_report

BLANK = resource("blank.docx")


def city(first: int) -> Report:
    """Every figure from here on, one less each."""
    report = sample_report()
    cells = enumerate(report.edition.cells)
    return replace(report, figures={cell: Figure(2021, cell, first - at) for at, cell in cells})


def styles_of_tables(report: Report, tmp_path: Path, layout: Layout) -> Sequence[set[str]]:
    (tmp_path / "年报.docx").write_bytes(render(report, BLANK, layout))
    tables = docx.Document(str(tmp_path / "年报.docx")).tables
    paragraphs = ([it for cell in table._cells for it in cell.paragraphs] for table in tables)
    return [{str(it.style and it.style.name) for it in of_table} for of_table in paragraphs]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="it reads the pages")
@pytest.mark.parametrize("preset", list(Preset))
@pytest.mark.parametrize(
    "engine", [pytest.param(engine, marks=marks) for engine, marks in ENGINES.values()]
)
def test_six_digits_stand_in_one_line_and_table_three_on_one_page(
    qapp: QApplication, tmp_path: Path, preset: Preset, engine: Engine
) -> None:
    report = city(987_654)
    pages = engine(report, Layout(preset), tmp_path)
    words = [word for page in pages for line in page.lines for word in line.text.split()]
    missing = [one for one in report.figures.values() if str(one.value) not in words]
    assert not missing
    (page,) = [page for page in pages if PARTS[2] in {line.text for line in page.lines}]
    assert "四、结转下年度继续办理" in "".join(line.text for line in page.lines)


def test_a_table_with_a_long_figure_has_all_its_figures_smaller(tmp_path: Path) -> None:
    two, three, four = styles_of_tables(city(987_654), tmp_path, Layout())
    assert StyleName.LONG_FIGURE not in two  # its columns are wide
    for small in (three, four):
        assert StyleName.LONG_FIGURE in small
        assert StyleName.FIGURE not in small


def test_five_digits_and_the_wide_columns_of_a_lying_table_need_nothing_smaller(
    tmp_path: Path,
) -> None:
    for report, layout in ((city(54_321), Layout()), (city(987_654), Layout(landscape=True))):
        assert StyleName.LONG_FIGURE not in styles_of_tables(report, tmp_path, layout)[1]


def test_the_figures_read_back_whatever_their_size() -> None:
    report = city(9_876_543)
    assert read_back(render(report, BLANK)) == as_printed(report)


def test_an_own_blank_needs_the_style_only_for_long_figures(tmp_path: Path) -> None:
    own = docx.Document(str(resource(BLANKS[Preset.OFFICIAL])))
    style = own.styles[StyleName.LONG_FIGURE]
    style.element.getparent().remove(style.element)
    own.save(str(tmp_path / "本局.docx"))
    assert render(city(999), tmp_path / "本局.docx")
    with pytest.raises(OfficeError, match="缺少“表格长数字”"):
        render(city(987_654), tmp_path / "本局.docx")
