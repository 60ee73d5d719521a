"""What leaves the program beside the Word file, each against the least that it takes."""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.office_suites import Suite, installed_suites
from jinxiang_report.documents.pdf_pages import draw_page
from jinxiang_report.documents.printing import print_document
from jinxiang_report.documents.web_page import read_web_page, web_page
from jinxiang_report.domain.layout import PLAIN
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.tally import Monthly
from jinxiang_report.installed import resource
from jinxiang_report.operations.previewing import Sight, sketch_preview
from jinxiang_report.spreadsheets.form_workbook import form_workbook, read_form_workbook
from jinxiang_report.ui.paper.painter import paint
from tests.bench.timing import Line, compare

_DOTS_PER_INCH = 96


def lines(report: Report, monthly: Monthly) -> Iterator[Line]:
    """Every comparison; the office program's only where there is one."""
    values = {str(cell): str(figure.value) for cell, figure in report.figures.items()}
    yield compare(
        "网页并读回核对",
        lambda: read_web_page(web_page(report)),
        "同样的数和文字写成 JSON",
        lambda: json.dumps([values, dict(report.narrative)]),
    )
    yield compare(
        "附表并读回核对",
        lambda: read_form_workbook(form_workbook(report, monthly), report.edition),
        "openpyxl 只写数字",
        lambda: _plain_workbook(values),
    )
    sight = Sight(report, PLAIN, draft=False)
    own = sketch_preview(sight, paint).pages.pdf
    yield compare(
        "预览：程序自己排版", lambda: sketch_preview(sight, paint), "画出各页", partial(_drawn, own)
    )
    yield compare(
        "预览：画出一页", lambda: draw_page(own, 0, _DOTS_PER_INCH), "只打开", partial(_opened, own)
    )
    for suite in installed_suites():
        word = render(report, resource("blank.docx"))
        yield compare(
            f"PDF（{suite.name}）",
            lambda word=word, suite=suite: print_document(suite, word),  # type: ignore[misc]
            f"直接运行 {suite.name}",
            partial(_converted, suite, word),
            times=5,
        )


def _plain_workbook(values: dict[str, str]) -> bytes:
    workbook = openpyxl.Workbook()
    for address, value in values.items():
        workbook.worksheets[0].append([address, value])
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _drawn(pdf: bytes) -> None:
    for page in range(len(pypdfium2.PdfDocument(pdf))):
        draw_page(pdf, page, _DOTS_PER_INCH)


def _opened(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def _converted(suite: Suite, word: bytes) -> None:
    """The same program with a profile that is there already."""
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "report.docx").write_bytes(word)
        subprocess.run(
            [suite.program, "--headless", "--convert-to", "pdf", "--outdir", place,
             str(Path(place) / "report.docx")],
            check=True, capture_output=True,
        )  # fmt: skip
