from datetime import date

import pytest

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.blank import BLANKS, make_blank
from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.packing import pack, unpack
from tests.documents.sample import empty_report, sample_report
from tests.documents.validity import faults

ALL_OPTIONS = {
    "landscape": True,
    "signature": True,
    "signed": date(2022, 1, 20),
    "contents": True,
}
PRESETS = pytest.mark.parametrize("preset", list(Preset))


def written(report: Report, layout: Layout, *, draft: bool = False) -> bytes:
    return render(report, resource(BLANKS[layout.preset]), layout, draft=draft)


def with_fault(old: bytes, new: bytes) -> bytes:
    parts = unpack(written(sample_report(), Layout()))
    assert old in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(old, new, 1)
    return pack(parts)


@PRESETS
def test_a_blank_keeps_to_the_schemas(preset: Preset) -> None:
    assert faults(make_blank(preset)) == []


@PRESETS
@pytest.mark.parametrize("report", [sample_report(), sample_report(2019), empty_report()])
def test_a_report_keeps_to_the_schemas(preset: Preset, report: Report) -> None:
    assert faults(written(report, Layout(preset))) == []


@PRESETS
def test_a_draft_with_all_options_keeps_to_the_schemas(preset: Preset) -> None:
    layout = Layout(preset, **ALL_OPTIONS)  # type: ignore[arg-type]
    assert faults(written(sample_report(), layout, draft=True)) == []


def test_an_element_out_of_its_order_is_seen() -> None:
    keep, style = b"<w:keepNext/>", b'<w:pStyle w:val="TableFigure"/>'
    assert faults(with_fault(style + keep, keep + style))


def test_an_element_that_does_not_exist_is_seen() -> None:
    assert faults(with_fault(b"<w:tblGrid>", b"<w:tblNet/><w:tblGrid>"))


def test_a_style_that_does_not_exist_is_seen() -> None:
    assert faults(with_fault(b'w:val="TableFigure"', b'w:val="Nowhere"'))


def test_a_cell_wider_than_the_grid_is_seen() -> None:
    found = faults(with_fault(b'<w:gridSpan w:val="5"/>', b'<w:gridSpan w:val="6"/>'))
    assert [fault for fault in found if "11 of 10 columns" in fault]
