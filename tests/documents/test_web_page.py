"""The web page and the fragment, read by an HTML5 parser that forgives nothing."""

from datetime import date
from itertools import pairwise

import html5lib
import pytest
from lxml import html

from jinxiang_report.documents.read_back import as_printed
from jinxiang_report.documents.web_page import read_web_page, web_fragment, web_page
from jinxiang_report.domain.form import PARTS
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from tests.documents.sample import empty_report, sample_report

REPORTS = [sample_report(), sample_report(2020), empty_report()]
HOSTILE = "收费<b>不</b>变&减；<script>alert(1)</script>\x07\ud800{没填}😀"


def page(report: Report) -> html.HtmlElement:
    return html.document_fromstring(web_page(report))


@pytest.mark.parametrize("report", REPORTS)
def test_page_and_fragment_are_valid_html(report: Report) -> None:
    strict = html5lib.HTMLParser(strict=True)
    strict.parse(web_page(report, draft=True).decode())
    strict.parseFragment(web_fragment(report, draft=True).decode())


@pytest.mark.parametrize("report", REPORTS)
def test_every_figure_and_paragraph_reads_back(report: Report) -> None:
    signed = Layout(signature=True, signed=date(2022, 1, 20))
    for draft in (True, False):
        wanted = as_printed(report, signed, draft=draft)
        assert read_web_page(web_page(report, signed, draft=draft)) == wanted
        assert read_web_page(web_fragment(report, signed, draft=draft)) == wanted


def test_the_page_says_its_language_and_title_and_needs_nothing_else() -> None:
    report = sample_report()
    root = page(report)
    assert root.get("lang") == "zh-CN"
    assert root.findtext(".//title") == report.title
    assert root.xpath("//script | //link | //img | //@src | //@href") == []
    assert b"url(" not in web_page(report)


def test_headings_go_down_by_one_level() -> None:
    root = page(sample_report())
    levels = [int(heading.tag[1]) for heading in root.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels.count(1) == 1
    assert [heading.text_content() for heading in root.xpath("//h2")] == list(PARTS)
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_every_head_its_scope() -> None:
    root = page(sample_report())
    captions = [caption.text for caption in root.iter("caption")]
    assert captions == [PARTS[at].partition("、")[2] for at in (1, 2, 3)]
    assert {head.get("scope") for head in root.iter("th")} == {"row", "col"}
    assert len(root.xpath("//td")) == 200
    assert root.xpath("//th[@scope='row'][.='（七）总计']")


def test_the_fragment_carries_every_look_on_its_own_element() -> None:
    root = html.fragment_fromstring(web_fragment(sample_report()).decode())
    assert root.xpath("//@class | //style | //script | //link") == []
    dressed = root.xpath("//h1 | //h2 | //h3 | //p | //table | //th | //td")
    assert all(element.get("style") for element in dressed)
    assert {table.get("border") for table in root.iter("table")} == {"1"}


def test_what_was_typed_is_text_and_never_markup() -> None:
    report = sample_report(drafts={"五": HOSTILE})
    for data in (web_page(report), web_fragment(report)):
        root = html.document_fromstring(data.decode())
        assert root.xpath("//script | //b") == []
        assert "收费<b>不</b>变&减；<script>alert(1)</script>{没填}😀" in "".join(
            map(str, root.itertext())
        )


def test_a_draft_is_marked_and_a_finished_report_is_not() -> None:
    assert "草稿" in web_page(empty_report(), draft=True).decode()
    assert "草稿" not in web_page(empty_report()).decode()


def test_the_same_report_makes_the_same_page() -> None:
    assert web_page(sample_report()) == web_page(sample_report())
