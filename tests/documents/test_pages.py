"""The pages of a report as they are measured: LibreOffice's, and those Qt lays out."""

import shutil
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from jinxiang_report.documents.measures import PAGES
from jinxiang_report.documents.measures import Page as Measures
from jinxiang_report.documents.pdf_pages import draw_page
from jinxiang_report.domain.form import OUTLINE, PARTS
from jinxiang_report.domain.layout import Layout, Preset
from tests.documents.engines import ENGINES
from tests.documents.pages import Page, PrintedLine
from tests.documents.sample import OFFICE, sample_report

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="it reads the pages")

FULL_LINES = 77
DOTS_PER_MM, DARK = 12, 128
DASH = 3  # mm; it is 5 wide
CHARACTER_OF_PAGE_NUMBER = 14 * 25.4 / 72
A4 = (210, 297)
PUNCTUATION = tuple("，。、；：）》”")


class Printed(NamedTuple):
    """A preset's measures and pages that should have them."""

    preset: Preset
    measures: Measures
    pages: list[Page]
    pdf: bytes

    @property
    def left(self) -> float:
        return float(self.measures.left.mm)

    @property
    def right(self) -> float:
        return float(A4[0] - self.measures.right.mm)

    @property
    def top(self) -> float:
        return float(self.measures.top.mm)

    @property
    def bottom(self) -> float:
        return float(A4[1] - self.measures.bottom.mm)

    @property
    def lines(self) -> list[PrintedLine]:
        return [line for page in self.pages for line in page.lines]

    @property
    def full(self) -> list[Page]:
        """The pages that are nothing but the long paragraph."""
        return [page for page in self.pages if {*"".join(it.text for it in page.lines)} == {"国"}]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((engine, preset), marks=marks, id=f"{kind}-{preset.name}")
        for kind, (engine, marks) in ENGINES.items()
        for preset in Preset
    ],
)
def printed(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Printed:
    """A report with one paragraph of 77 full lines, so that some pages are nothing but text."""
    engine, preset = request.param
    measures = PAGES[preset]
    long = {"一（一）": "国" * (measures.characters * FULL_LINES - 2)}
    report = sample_report(drafts={**sample_report().drafts, **long})
    folder = tmp_path_factory.mktemp("printed")
    pages = engine(report, Layout(preset), folder)
    return Printed(preset, measures, pages, (folder / "report.pdf").read_bytes())


def test_the_official_page_has_22_lines_of_28_characters_in_156_by_225_mm() -> None:
    page = PAGES[Preset.OFFICIAL]
    assert (page.lines, page.characters) == (22, 28)
    assert (page.text_width.mm, page.text_height.mm) == pytest.approx((156, 225), abs=0.05)


def test_a_full_page_has_the_presets_lines_and_characters(printed: Printed) -> None:
    assert len(printed.full) >= 2
    for page in printed.full:
        lines = [len(line.text) for line in page.lines]
        assert lines == [printed.measures.characters] * printed.measures.lines


def test_the_long_paragraph_fills_its_lines(printed: Printed) -> None:
    assert sum("国国" in line.text for line in printed.lines) == FULL_LINES


def test_a_full_page_fills_the_text_block_within_a_millimetre(printed: Printed) -> None:
    pitch = printed.measures.line.mm
    for page in printed.full:
        first, last = page.lines[0], page.lines[-1]
        assert first.left == pytest.approx(printed.left, abs=1)
        assert first.right == pytest.approx(printed.right, abs=1)
        height = printed.measures.text_height.mm
        assert last.top - first.top + pitch == pytest.approx(height, abs=1)
        assert last.bottom == pytest.approx(printed.bottom, abs=1)


def test_the_title_breaks_between_the_office_and_the_year(printed: Printed) -> None:
    first, second = printed.pages[0].lines[:2]
    assert first.text == OFFICE.name
    assert second.text.replace(" ", "") == "2021年政府信息公开工作年度报告"


def test_nothing_leaves_the_text_block(printed: Printed) -> None:
    for line in printed.lines:
        assert line.left > printed.left - 0.5, line
        # Punctuation may hang over the right edge, its ink by half a character.
        hangs = 6 if line.text.endswith(PUNCTUATION) else 0
        assert line.right < printed.right + 0.5 + hangs, line
        assert line.top > printed.top - 1, line
        assert line.bottom < printed.bottom + 1, line


def test_a_paragraph_is_indented_by_two_characters_without_any_space(printed: Printed) -> None:
    character = printed.measures.text_width.mm / printed.measures.characters
    (first,) = (
        line for line in printed.lines if line.text.startswith("全省") or "编制" in line.text
    )
    assert first.left == pytest.approx(printed.left + 2 * character, abs=1)
    assert not first.text.startswith(("\u3000", " "))


def test_the_report_has_a_sensible_number_of_pages_and_none_is_empty(printed: Printed) -> None:
    assert 8 <= len(printed.pages) <= 14
    assert all(len(page.lines) > 1 for page in printed.pages)


def test_no_heading_stands_alone_at_the_foot_of_a_page(printed: Printed) -> None:
    headings = {*PARTS, *(section.title for section in OUTLINE)}
    assert not {page.lines[-1].text for page in printed.pages[:-1]} & headings


def test_table_three_stands_on_one_page_under_its_heading(printed: Printed) -> None:
    (page,) = [page for page in printed.pages if page.lines[0].text == PARTS[2]]
    words = "".join(line.text for line in page.lines)
    assert "一、本年新收政府信息公开申请数量" in words
    assert "四、结转下年度继续办理" in words


def test_the_narrow_columns_are_stacked_as_printed(printed: Printed) -> None:
    (page,) = [page for page in printed.pages if any(it.text == PARTS[3] for it in page.lines)]
    words = " ".join(line.text for line in page.lines)
    assert words.count("结果") >= 9
    assert words.count("维持") >= 3
    assert "结果维持" not in words


def test_page_numbers_stand_outside_with_one_character_free(printed: Printed) -> None:
    for number, page in enumerate(printed.pages, 1):
        assert page.number is not None
        assert page.shown == number
        assert {page.number.text[0], page.number.text[-1]} == {printed.measures.dash}
        free = printed.right - page.number.right if number % 2 else page.number.left - printed.left
        assert free == pytest.approx(CHARACTER_OF_PAGE_NUMBER, abs=0.5)


def test_the_dashes_of_official_page_numbers_stand_7_mm_below_the_text_block(
    printed: Printed,
) -> None:
    if printed.preset is Preset.AS_BEFORE:
        pytest.skip("the office's own reports follow no standard there")
    for number, page in enumerate(printed.pages):
        assert page.number is not None
        dash = ink_top(printed.pdf, number, page.number)
        assert dash - printed.bottom == pytest.approx(7, abs=0.6)


def ink_top(pdf: bytes, page: int, line: PrintedLine) -> float:
    """Where the ink of the line's first character begins, in millimetres from above."""
    pixels = draw_page(pdf, page, DOTS_PER_MM * 25.4, grey=True)
    left, right = (round(at * DOTS_PER_MM) for at in (line.left, line.left + DASH))
    for row in range(round(line.top * DOTS_PER_MM), round(line.bottom * DOTS_PER_MM)):
        start = row * pixels.stride
        if min(pixels.data[start + left : start + right]) < DARK:
            return row / DOTS_PER_MM
    raise AssertionError(line)
