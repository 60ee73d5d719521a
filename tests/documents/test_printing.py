"""Office programs that work, fail and hang: real processes, the ill ones made by the tests."""

import os
import re
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.office_suites import Suite, installed_suites
from jinxiang_report.documents.pdf_check import missing_in
from jinxiang_report.documents.pdf_pages import draw_page, headings, page_sizes, page_texts
from jinxiang_report.documents.printing import SuiteFailedError, print_document
from jinxiang_report.domain.form import PARTS
from jinxiang_report.domain.layout import PLAIN, Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.trouble import CancelledError
from jinxiang_report.installed import resource
from tests.documents.pages import SOFFICE
from tests.documents.sample import empty_report, sample_report

needs_office = pytest.mark.skipif(not SOFFICE, reason="pages are printed by LibreOffice (soffice)")
posix = pytest.mark.skipif(sys.platform == "win32", reason="the ill programs are shell scripts")


def word(report: Report) -> bytes:
    return render(report, resource("blank.docx"))


def program(folder: Path, script: str) -> Suite:
    """A program called LibreOffice that does what the script says."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return Suite("LibreOffice", str(path))


@needs_office
@pytest.mark.parametrize("report", [sample_report(), sample_report(2020), empty_report()])
def test_the_pages_say_all_that_the_report_says(report: Report) -> None:
    pdf = print_document(installed_suites()[0], word(report))
    assert missing_in(report, PLAIN, page_texts(pdf)) is None


@needs_office
def test_a_page_number_may_be_written_before_the_text_of_its_page() -> None:
    report = sample_report()
    texts = page_texts(print_document(installed_suites()[0], word(report)))
    parts = [re.split(r"(?=— \d+ —)", text, maxsplit=1) for text in texts]
    turned = [number + words for words, number in parts]
    assert missing_in(report, PLAIN, turned) is None


@needs_office
@pytest.mark.parametrize("year", [2020, 2021])
def test_a_figure_in_a_cell_that_is_blank_in_the_report_is_named(year: int) -> None:
    report = sample_report(year)
    texts = page_texts(print_document(installed_suites()[0], word(report)))
    for cell in report.edition.cells:
        figures = {key: figure for key, figure in report.figures.items() if key != cell}
        assert missing_in(replace(report, figures=figures), PLAIN, texts), cell
    assert missing_in(replace(report, figures={}), PLAIN, texts)


@needs_office
def test_odd_text_is_printed_and_found_again() -> None:
    odd = (
        "整改😀完成，镕堃喆。𠮷\n中文\u202e反向\u202c ﬁ ½ ①\nOffice 365 soft\u00adhyphen {没填} <b>"
    )
    report = sample_report(drafts={"五": odd})
    layout = Layout(landscape=True, signature=True, signed=date(2022, 1, 20), contents=True)
    document = render(report, resource("blank.docx"), layout, draft=True)
    texts = page_texts(print_document(installed_suites()[0], document))
    assert missing_in(report, layout, texts) is None


@needs_office
def test_pages_have_the_size_of_a4_and_headings_their_place() -> None:
    pdf = print_document(installed_suites()[0], word(sample_report()))
    sizes = page_sizes(pdf)
    assert {(round(size.width), round(size.height)) for size in sizes} == {(595, 842)}
    found = headings(pdf, PARTS)
    assert [heading.title for heading in found] == list(PARTS)
    texts = page_texts(pdf)
    assert all(heading.title in texts[heading.page] for heading in found)
    pixels = draw_page(pdf, 0, 96)
    assert (pixels.width, pixels.height) == (794, 1123)
    assert len(pixels.data) == pixels.stride * pixels.height


@posix
def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    children = tmp_path / "children"
    suite = program(tmp_path, f"sleep 300 & echo $! > {children}; wait")
    start = time.monotonic()
    with pytest.raises(SuiteFailedError, match="LibreOffice 过了 1 秒还没有排好版，已经停掉它"):
        print_document(suite, b"PK", limit=1)
    assert time.monotonic() - start < 30
    assert has_ended(int(children.read_text()))


@posix
def test_printing_can_be_broken_off(tmp_path: Path) -> None:
    children = tmp_path / "children"
    suite = program(tmp_path, f"sleep 300 & echo $! > {children}; wait")

    def break_off(_done: int, _total: int) -> None:
        if children.exists() and children.read_text():
            raise CancelledError

    with pytest.raises(CancelledError):
        print_document(suite, b"PK", break_off)
    assert has_ended(int(children.read_text()))


@posix
@pytest.mark.parametrize("script", ["exit 0", "exit 1", "echo no > ${7}/report.pdf", "kill -9 $$"])
def test_a_program_that_makes_no_pdf_is_told_of(tmp_path: Path, script: str) -> None:
    with pytest.raises(SuiteFailedError, match="LibreOffice 没有做出 PDF"):
        print_document(program(tmp_path, script), b"PK")


def test_a_program_that_is_gone_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(SuiteFailedError, match="LibreOffice 启动不了"):
        print_document(Suite("LibreOffice", str(tmp_path / "gone")), b"PK")


@posix
def test_the_program_of_the_path_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    suite = program(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert installed_suites() == [suite]


def test_word_is_asked_through_a_script_that_ends_with_the_paths(tmp_path: Path) -> None:
    command = Suite("Word", "Word.Application").command(tmp_path)
    assert command[0] == "powershell"
    assert command[-4:-1] == ["Word.Application", *map(str, documents(tmp_path))]
    assert "ExportAsFixedFormat" in (tmp_path / "print.ps1").read_text("utf-8")


def documents(folder: Path) -> tuple[Path, Path]:
    return folder / "report.docx", folder / "report.pdf"


def has_ended(process: int) -> bool:
    """Gone, or dead and not yet buried by its new parent."""
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if " Z " in Path(f"/proc/{process}/stat").read_text():
            return True
        time.sleep(0.1)
    return False
