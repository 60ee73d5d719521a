"""The pages that Qt lays out: what they say, and where it stands."""

import pytest
from PySide6.QtWidgets import QApplication

from jinxiang_report.documents.pdf_check import missing_in
from jinxiang_report.documents.pdf_pages import headings, page_sizes, page_texts
from jinxiang_report.domain.form import PARTS
from jinxiang_report.domain.layout import PLAIN
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.paper import paint_pages
from tests.documents.sample import empty_report, sample_report

LONG = {"一（一）": "国" * (28 * 70 - 2)}


@pytest.mark.parametrize("report", [sample_report(), sample_report(2020), empty_report()])
@pytest.mark.parametrize("draft", [False, True])
def test_the_pages_say_all_that_the_report_says(
    qapp: QApplication, report: Report, draft: bool
) -> None:
    texts = page_texts(paint_pages(report, PLAIN, draft=draft))
    assert missing_in(report, PLAIN, texts) is None
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


def test_no_heading_stands_alone_at_the_foot_of_a_page(qapp: QApplication) -> None:
    for length in range(560, 640, 16):
        pdf = paint_pages(
            sample_report(drafts={"一": "国" * length, "五": "好。"}), PLAIN, draft=False
        )
        last = [text.split("\r\n—")[0].split("\r\n")[-1] for text in page_texts(pdf)]
        assert not set(last) & {*PARTS, "（一）主动公开情况"}
