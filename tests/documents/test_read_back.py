from dataclasses import replace
from datetime import date

import pytest

from jinxiang_report.documents.annual_report import read_back, render
from jinxiang_report.documents.blank import BLANKS, make_blank
from jinxiang_report.documents.read_back import TablesNotFoundError, as_printed
from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.packing import pack, unpack
from tests.documents.sample import empty_report, sample_report

BLANK = resource("blank.docx")


@pytest.mark.parametrize("report", [sample_report(), sample_report(2019), empty_report()])
def test_a_faithful_file_reads_back_as_it_should_be_printed(report: Report) -> None:
    assert read_back(render(report, BLANK)) == as_printed(report)


def test_the_figures_come_in_the_order_of_the_form() -> None:
    read = read_back(render(sample_report(), BLANK))
    assert read.figures == tuple(str(number) for number in range(100, 300))


FULL = Layout(landscape=True, signature=True, signed=date(2022, 1, 20), contents=True)


@pytest.mark.parametrize("preset", list(Preset))
@pytest.mark.parametrize("draft", [False, True])
def test_a_file_with_all_options_reads_back_as_it_should(preset: Preset, draft: bool) -> None:
    layout = replace(FULL, preset=preset)
    written = render(sample_report(), resource(BLANKS[preset]), layout, draft=draft)
    assert read_back(written) == as_printed(sample_report(), layout, draft=draft)


@pytest.mark.parametrize(
    ("what", "part", "old", "new"),
    [
        ("figures", "document", ">150<", ">151<"),
        ("labels", "document", ">（七）总计<", ">（八）总计<"),
        ("paragraphs", "document", "继续努力。", "继续努力"),
        ("paragraphs", "document", 'w:val="Heading2"', 'w:val="Heading1"'),
        ("paragraphs", "document", "2022年1月20日", "2022年1月21日"),
        (
            "listed",
            "document",
            ">二、主动公开政府信息情况</w:t></w:r><w:r><w:tab",
            "></w:t></w:r><w:r><w:tab",
        ),
        ("across", "document", ' w:orient="landscape"', ""),
        ("draft", "header", ">草稿<", "><"),
    ],
)
def test_whatever_is_altered_in_the_file_is_seen(what: str, part: str, old: str, new: str) -> None:
    parts = unpack(render(sample_report(), BLANK, FULL, draft=True))
    for name in [name for name in parts if name.startswith(f"word/{part}")]:
        text = parts[name].decode()
        assert old in text
        parts[name] = text.replace(old, new, 1).encode()
    read, wanted = read_back(pack(parts)), as_printed(sample_report(), FULL, draft=True)
    assert getattr(read, what) != getattr(wanted, what)


def test_a_figure_altered_in_the_file_is_seen() -> None:
    parts = unpack(render(sample_report(), BLANK))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b">150<", b">151<")
    read = read_back(pack(parts))
    wanted = as_printed(sample_report())
    assert [
        pair for pair in zip(read.figures, wanted.figures, strict=True) if len(set(pair)) > 1
    ] == [("151", "150")]


def test_a_file_without_the_tables_is_named_as_trouble() -> None:
    with pytest.raises(TablesNotFoundError, match="表二、表三、表四"):
        read_back(make_blank())
