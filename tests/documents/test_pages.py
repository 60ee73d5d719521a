import pytest

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.style import CHARACTERS, LINES
from jinxiang_report.domain.form import PARTS
from jinxiang_report.installed import resource
from tests.documents.pages import SOFFICE, Page, PrintedLine, printed_pages
from tests.documents.sample import sample_report

pytestmark = pytest.mark.skipif(not SOFFICE, reason="pages are printed by LibreOffice (soffice)")

FULL_LINES = 70
LEFT_EDGE, RIGHT_EDGE, TOP_EDGE, BOTTOM_EDGE = 28, 184, 37, 262
CHARACTER_OF_PAGE_NUMBER = 14 * 25.4 / 72


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    """A report with one paragraph of 70 full lines, so that some pages are nothing but text."""
    long = {"一（一）": "国" * (CHARACTERS * FULL_LINES - 2)}
    drafts = {**sample_report().drafts, **long}
    document = render(sample_report(drafts=drafts), resource("blank.docx"))
    return printed_pages(document, tmp_path_factory.mktemp("printed"))


def full_of_text(page: Page) -> bool:
    return all(set(line.text) == {"国"} for line in page.lines)


def all_lines(pages: list[Page]) -> list[PrintedLine]:
    return [line for page in pages for line in page.lines]


def test_a_full_page_has_22_lines_of_28_characters(pages: list[Page]) -> None:
    full = [page for page in pages if full_of_text(page)]
    assert len(full) >= 2
    for page in full:
        assert [len(line.text) for line in page.lines] == [CHARACTERS] * LINES


def test_the_long_paragraph_fills_its_70_lines(pages: list[Page]) -> None:
    assert sum("国国" in line.text for line in all_lines(pages)) == FULL_LINES


def test_nothing_leaves_the_text_block(pages: list[Page]) -> None:
    for line in all_lines(pages):
        # Punctuation may hang half a character over the right edge.
        assert line.left > LEFT_EDGE - 0.5, line
        assert line.right < RIGHT_EDGE + 6, line
        assert line.top > TOP_EDGE - 1, line
        assert line.bottom < BOTTOM_EDGE + 1, line


def test_the_report_has_a_sensible_number_of_pages_and_none_is_empty(pages: list[Page]) -> None:
    assert 8 <= len(pages) <= 14
    assert all(len(page.lines) > 1 for page in pages)


def test_no_heading_stands_alone_at_the_foot_of_a_page(pages: list[Page]) -> None:
    assert not {page.lines[-1].text for page in pages} & set(PARTS)


def test_table_three_stands_on_one_page_under_its_heading(pages: list[Page]) -> None:
    (page,) = [page for page in pages if page.lines[0].text == PARTS[2]]
    printed = "".join(line.text for line in page.lines)
    assert "一、本年新收政府信息公开申请数量" in printed
    assert "四、结转下年度继续办理" in printed


def test_page_numbers_stand_outside_with_one_character_free(pages: list[Page]) -> None:
    for number, page in enumerate(pages, 1):
        assert page.number.text == f"— {number} —"
        on_the_right, on_the_left = RIGHT_EDGE - page.number.right, page.number.left - LEFT_EDGE
        free = on_the_right if number % 2 else on_the_left
        assert free == pytest.approx(CHARACTER_OF_PAGE_NUMBER, abs=0.5)


def test_page_numbers_stand_below_the_text_block(pages: list[Page]) -> None:
    for page in pages:
        middle = (page.number.top + page.number.bottom) / 2
        assert middle - BOTTOM_EDGE == pytest.approx(7, abs=1)
