"""The pages that Qt lays out: what they say, and where it stands."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from jinxiang_report.documents.pdf_check import missing_in
from jinxiang_report.documents.pdf_pages import headings, page_sizes, page_texts
from jinxiang_report.documents.pdf_words import squeezed
from jinxiang_report.domain.figure import Figure
from jinxiang_report.domain.form import PARTS
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.layout import PLAIN, Layout, Preset
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.previewing import Sight, sketch_preview
from jinxiang_report.ui.paper.pages import paint_pages
from jinxiang_report.ui.paper.painter import paint
from tests.documents.sample import empty_report, sample_report

ALL = Layout(landscape=True, signature=True, signed=date(2022, 1, 20), contents=True)
LONG = {"一（一）": "国" * (28 * 70 - 2)}


@pytest.mark.parametrize("report", [sample_report(), sample_report(2020), empty_report()])
@pytest.mark.parametrize("layout", [PLAIN, ALL, replace(ALL, preset=Preset.AS_BEFORE)])
@pytest.mark.parametrize("draft", [False, True])
def test_the_pages_say_all_that_the_report_says(
    qapp: QApplication, report: Report, layout: Layout, draft: bool
) -> None:
    texts = page_texts(paint_pages(report, layout, draft=draft))
    assert missing_in(report, layout, texts, by_office_program=False) is None
    assert all(("草稿" in text) is draft for text in texts)


def test_a_full_page_has_22_lines_of_28_characters(qapp: QApplication) -> None:
    texts = page_texts(paint_pages(sample_report(drafts=LONG), PLAIN, draft=False))
    full = [[line for line in text.split() if "国" in line] for text in texts]
    assert [[len(line) for line in lines] for lines in full if len(lines) > 20] == [[28] * 22] * 2


def test_pages_are_a4_and_numbered(qapp: QApplication) -> None:
    pdf = paint_pages(sample_report(), PLAIN, draft=False)
    assert {(round(size.width), round(size.height)) for size in page_sizes(pdf)} == {(595, 842)}
    for number, text in enumerate(page_texts(pdf), 1):
        assert f"— {number} —" in text


def test_table_three_stands_on_one_page_under_its_heading(qapp: QApplication) -> None:
    pdf = paint_pages(sample_report(), PLAIN, draft=False)
    page = headings(pdf, PARTS)[2].page
    text = "".join(page_texts(pdf)[page].split())
    assert "四、结转下年度继续办理" in text


@pytest.mark.parametrize("year", [2020, 2021])
def test_one_turns_to_a_heading_and_not_to_its_line_in_the_contents(
    qapp: QApplication, year: int
) -> None:
    report = sample_report(year)
    preview = sketch_preview(Sight(report, ALL, draft=False), paint)
    texts = ["".join(text.split()) for text in page_texts(preview.pages.pdf)]
    assert preview.headings[0] == (PARTS[0], 1)
    assert [heading.page for heading in preview.headings] == sorted(
        heading.page for heading in preview.headings
    )
    for heading in preview.headings:
        assert squeezed(heading.title) in squeezed(texts[heading.page])


def test_no_heading_stands_alone_at_the_foot_of_a_page(qapp: QApplication) -> None:
    for length in range(560, 640, 16):
        pdf = paint_pages(
            sample_report(drafts={"一": "国" * length, "五": "好。"}), PLAIN, draft=False
        )
        last = [text.split("\r\n—")[0].split("\r\n")[-1] for text in page_texts(pdf)]
        assert not set(last) & {*PARTS, "（一）主动公开情况"}


def test_what_is_signed_has_text_and_its_heading_on_its_page(qapp: QApplication) -> None:
    layout = Layout(signature=True, signed=date(2022, 1, 20))
    for length in range(28 * 2, 28 * 24, 28):
        drafts = {"六（六）": "国" * length, "六（七）": "无。"}
        texts = page_texts(paint_pages(sample_report(drafts=drafts), layout, draft=False))
        last = squeezed(texts[-1])
        assert squeezed("予以报告的事项无。") in last, length
        assert "2022年1月20日" in last


@pytest.mark.parametrize(
    "text",
    [
        "整改😀完成👍🏽，镕堃喆玥祎瑄頔婞。𠮷野家",
        "<b>&amp;</b> {没填} Office 365，soft\u00adhyphen",
        "甲\x07乙\u200b丙\ud800丁 戊\u00a0己",
        "中文\u202e反向\u202c ﬁ ½ ① ㎡",
        "公" * 5_000,
    ],
)
def test_odd_text_is_laid_out_and_found_again(qapp: QApplication, text: str) -> None:
    report = sample_report(drafts={"五": text})
    texts = page_texts(paint_pages(report, PLAIN, draft=False))
    assert missing_in(report, PLAIN, texts, by_office_program=False) is None


def test_a_figure_or_a_paragraph_that_is_not_there_is_named(qapp: QApplication) -> None:
    texts = page_texts(paint_pages(sample_report(), PLAIN, draft=False))
    other = sample_report(drafts={**sample_report().drafts, "五": "没有印出来的话。"})
    assert missing_in(other, PLAIN, texts, by_office_program=False) == "没有印出来的话。"
    cell = Cell("二", "rules", "made")
    report = sample_report()
    changed = replace(report, figures={**report.figures, cell: Figure(2021, cell, 999)})
    assert missing_in(changed, PLAIN, texts, by_office_program=False) == "规章999101102"


@pytest.mark.parametrize("year", [2020, 2021])
def test_a_figure_in_a_cell_that_is_blank_in_the_report_is_named(
    qapp: QApplication, year: int
) -> None:
    report = sample_report(year)
    texts = page_texts(paint_pages(report, PLAIN, draft=False))
    for cell in report.edition.cells:
        figures = {key: figure for key, figure in report.figures.items() if key != cell}
        blank = replace(report, figures=figures)
        assert missing_in(blank, PLAIN, texts, by_office_program=False), cell


@pytest.mark.parametrize("table", ["二", "三", "四"])
def test_figures_in_a_table_that_is_blank_in_the_report_are_named(
    qapp: QApplication, table: str
) -> None:
    report = sample_report()
    texts = page_texts(paint_pages(report, PLAIN, draft=False))
    figures = {cell: figure for cell, figure in report.figures.items() if cell.table != table}
    blank = replace(report, figures=figures)
    assert missing_in(blank, PLAIN, texts, by_office_program=False)
