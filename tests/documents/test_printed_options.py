"""The options of a document on its printed pages: LibreOffice's, and those Qt lays out."""

import re
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import docx
import pytest
from docx.shared import Mm
from PySide6.QtWidgets import QApplication

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.measures import PAGES
from jinxiang_report.documents.measures import Page as Measures
from jinxiang_report.domain.form import PARTS
from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.operations.reports import compose
from tests.documents.engines import ENGINES, Engine
from tests.documents.pages import SOFFICE, Page, printed_pages
from tests.documents.sample import empty_report, sample_report
from tests.ledgers import sample_ledger

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="it reads the pages")

_ENTRY = re.compile(r"(.+?)\.{5,} ?(\d+)")
_POINTS_PER_MM = 72 / 25.4


class Printed(NamedTuple):
    office: str
    measures: Measures
    pages: list[Page]

    @property
    def report(self) -> list[Page]:
        """The pages behind the contents."""
        return self.pages[1:]


def long_report() -> Report:
    """About twenty pages, among them a heading at the foot of many a page."""
    sentence = "本年度共受理政府信息公开申请12件，其中予以公开8件、部分公开3件，按时答复率100%。"
    drafts = {
        key: "\n".join([sentence * 4, "1.具体做法", sentence * at, sentence * 3])
        for at, key in enumerate(sample_report().drafts, 1)
    }
    return sample_report(drafts=drafts)


def sample_year(folder: Path) -> Report:
    """The sample year as a user would hand it in."""
    with sample_ledger(folder) as ledger:
        return compose(ledger, 2021)


REPORTS: Mapping[str, Callable[[Path], Report]] = {
    "sample": sample_year,
    "empty": lambda _: empty_report(),
    "long": lambda _: long_report(),
}


@pytest.mark.parametrize("preset", list(Preset))
@pytest.mark.parametrize(
    "engine", [pytest.param(engine, marks=marks) for engine, marks in ENGINES.values()]
)
def test_a_page_with_table_four_is_filled_to_its_foot(
    qapp: QApplication, tmp_path: Path, engine: Engine, preset: Preset
) -> None:
    pages, measures = engine(sample_year(tmp_path), Layout(preset), tmp_path), PAGES[preset]
    (page,) = [page for page in pages if page.lines[0].text == PARTS[3]]
    free = 297 - measures.bottom.mm - page.lines[-1].bottom
    assert free < measures.line.mm


@pytest.mark.skipif(not SOFFICE, reason="pages are printed by LibreOffice (soffice)")
@pytest.mark.parametrize("draft", [False, True])
def test_table_three_lies_on_one_page_of_an_own_blank_with_other_margins(
    tmp_path: Path, draft: bool
) -> None:
    own = docx.Document(str(resource("blank.docx")))
    section = own.sections[0]
    section.left_margin = section.right_margin = section.top_margin = Mm(30)
    section.header.paragraphs[0].text = "云溪县工业和信息化局"
    own.save(str(tmp_path / "本局.docx"))
    layout = Layout(blank="本局.docx", landscape=True)
    document = render(sample_report(), tmp_path / "本局.docx", layout, draft=draft)
    (lying,) = [page for page in printed_pages(document, tmp_path) if page.lies]
    words = "".join(line.text for line in lying.lines)
    assert PARTS[2] in words
    assert "四、结转下年度继续办理" in words


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((engine, preset, name), marks=marks, id=f"{kind}-{preset.name}-{name}")
        for kind, (engine, marks) in ENGINES.items()
        for preset in Preset
        for name in REPORTS
    ],
)
def printed(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Printed:
    engine, preset, name = request.param
    folder = tmp_path_factory.mktemp("printed")
    report = REPORTS[name](folder)
    layout = Layout(preset, landscape=True, signature=True, signed=date(2022, 1, 20), contents=True)
    return Printed(report.office.name, PAGES[preset], engine(report, layout, folder))


def test_the_contents_stand_on_a_page_of_their_own_without_a_number(printed: Printed) -> None:
    first = printed.pages[0]
    assert {line.text for line in first.lines[:2]} >= {"目", "录"}
    assert first.number is None
    assert [page.shown for page in printed.report] == list(range(1, len(printed.pages)))


def test_the_contents_name_the_page_that_each_heading_stands_on(printed: Printed) -> None:
    entries = [found for line in printed.pages[0].lines if (found := _ENTRY.match(line.text))]
    assert len(entries) >= len(PARTS) + 11
    standing = {line.text: page.shown for page in printed.report for line in page.lines}
    named = {entry[1].strip(): int(entry[2]) for entry in entries}
    # The turned end of a long heading stands nowhere by itself.
    wrong = [it for it, page in named.items() if standing.get(it, page) != page]
    # Before it lays out a document of more than 100 paragraphs, LibreOffice deals them out to
    # pages, 20 to each (SwLayHelper::CalcPageCount); a contents list of more than 20 lines puts
    # that off. What it had dealt to a page too far it brings back only whole, a heading together
    # with what it keeps with: then up to two lines stay empty at a foot. Word does not do so.
    assert len(wrong) <= 1, wrong
    assert all(standing[it] == named[it] + 1 for it in wrong)
    assert sum(entry[1].strip() in PARTS for entry in entries) == len(PARTS)


def test_table_three_lies_on_one_page_of_its_own_under_its_heading(printed: Printed) -> None:
    (lying,) = [page for page in printed.pages if page.lies]
    assert lying.lines[0].text == PARTS[2]
    words = "".join(line.text for line in lying.lines)
    assert "申请人情况" in words
    assert "四、结转下年度继续办理" in words
    assert PARTS[3] not in words


def test_the_number_of_the_lying_page_stands_where_it_does_on_any_other(printed: Printed) -> None:
    (lying,) = [page for page in printed.pages if page.lies]
    assert lying.number is not None
    # Turned back, left is the foot of the page, and above is the binding edge.
    upright = next(page.number for page in printed.report if page.number and not page.lies)
    assert lying.number.left == pytest.approx(297 - upright.bottom, abs=1)
    character = 14 / _POINTS_PER_MM
    if lying.shown % 2:
        assert 210 - printed.measures.right.mm - lying.number.bottom == pytest.approx(
            character, abs=1
        )
    else:
        assert lying.number.top - printed.measures.left.mm == pytest.approx(character, abs=1)


def test_no_page_is_empty(printed: Printed) -> None:
    assert all(len(page.lines) > 1 for page in printed.pages)


def test_name_and_date_end_the_report_centred_on_each_other(printed: Printed) -> None:
    *_, name, day = printed.pages[-1].lines
    assert (name.text, day.text.replace(" ", "")) == (printed.office, "2022年1月20日")
    assert (name.left + name.right) / 2 == pytest.approx((day.left + day.right) / 2, abs=2)
    free = 210 - printed.measures.right.mm - day.right
    assert free == pytest.approx(4 * 16 / _POINTS_PER_MM, abs=2)


def test_the_signature_does_not_stand_on_a_page_alone(printed: Printed) -> None:
    assert len(printed.pages[-1].lines) > 2
