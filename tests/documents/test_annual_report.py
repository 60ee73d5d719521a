from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from lxml import etree

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.blank import BLANKS
from jinxiang_report.documents.prepared import prepared
from jinxiang_report.domain.figure import Figure
from jinxiang_report.domain.form import OUTLINE, PARTS
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.packing import unpack
from tests.documents.sample import OFFICE, empty_report, sample_report

BLANK = resource("blank.docx")
GOLDEN = Path(__file__).parent / "golden" / "annual_report.xml"
EVERYTHING = Layout(landscape=True, signature=True, signed=date(2022, 1, 20), contents=True)
PRESETS = pytest.mark.parametrize("preset", list(Preset))
EDITION_YEARS = pytest.mark.parametrize("year", [2019, 2021])


def opened(report: Report, *, draft: bool = False) -> Document:
    return docx.Document(BytesIO(render(report, BLANK, draft=draft)))


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def headings(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style and p.style.name == style]


def printed_numbers(table: Table) -> list[str]:
    """Every cell that is digits only, merged ones once, row by row."""
    cells = (tc.xpath("string(.)") for tc in table._tbl.xpath(".//w:tc"))
    return [text for text in map(str, cells) if text.isdigit()]


def test_the_document_is_the_one_last_looked_at(update_golden: bool) -> None:
    body = etree.fromstring(unpack(render(sample_report(), BLANK))["word/document.xml"])
    etree.indent(body)
    written = etree.tostring(body, encoding="unicode") + "\n"
    if update_golden:
        GOLDEN.write_text(written, encoding="utf-8", newline="\n")
    assert written == GOLDEN.read_text(encoding="utf-8")


@EDITION_YEARS
def test_every_figure_stands_in_its_table_in_the_official_order(year: int) -> None:
    report = sample_report(year)
    expected = [str(report.value(cell)) for cell in report.edition.cells]
    tables = opened(report).tables
    assert [number for table in tables for number in printed_numbers(table)] == expected


def test_the_form_of_2021_has_10_and_175_and_15_figures() -> None:
    tables = opened(sample_report()).tables
    assert [len(printed_numbers(table)) for table in tables] == [10, 175, 15]


@EDITION_YEARS
def test_every_row_of_every_table_fills_its_grid(year: int) -> None:
    for table in opened(sample_report(year)).tables:
        for row in table._tbl.tr_lst:
            assert sum(tc.grid_span for tc in row.tc_lst) == len(table.columns)


def test_a_merged_cell_is_continued_in_every_row_it_covers() -> None:
    rows = opened(sample_report()).tables[1].rows
    first_column = [row._tr.tc_lst[0] for row in rows]
    assert [tc.vMerge for tc in first_column[:3]] == ["restart", "continue", "continue"]


@EDITION_YEARS
def test_every_table_is_as_wide_as_the_text_block(year: int) -> None:
    for table in opened(sample_report(year)).tables:
        widths = [column.width for column in table.columns if column.width]
        assert len(widths) == len(table.columns)
        assert sum(width.mm for width in widths) == pytest.approx(156, abs=0.05)


def test_a_blank_cell_prints_as_nothing() -> None:
    assert [printed_numbers(table) for table in opened(empty_report()).tables] == [[], [], []]


def test_text_in_a_figures_place_is_printed_as_typed() -> None:
    cell = Cell("四", "review", "upheld")
    report = Report(2021, OFFICE, figures={cell: Figure(2021, cell, "<无&>")})
    assert "<无&>" in opened(report).tables[2]._tbl.xpath("string(.)")


def test_heads_repeat_on_the_next_page_and_rows_do_not_split() -> None:
    rows = opened(sample_report()).tables[1]._tbl.tr_lst
    assert [bool(row.xpath("./w:trPr/w:tblHeader")) for row in rows] == [True] * 3 + [False] * 25
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)


def test_the_six_parts_are_headings_in_their_order() -> None:
    assert tuple(headings(opened(sample_report()), "Heading 1")) == PARTS


def test_each_statutory_table_follows_the_heading_of_its_part() -> None:
    body = opened(sample_report()).element.body
    before = [table.getprevious().xpath("string(.)") for table in body.tbl_lst]
    assert before == list(PARTS[1:4])


@pytest.mark.parametrize(
    ("year", "layout", "breaks"),
    [
        (2021, Layout(), [PARTS[3]]),
        (2021, Layout(Preset.AS_BEFORE), [PARTS[3]]),
        (2020, Layout(Preset.AS_BEFORE), []),  # its shorter 表三 leaves room for 表四
        (2021, Layout(landscape=True), []),
        (2021, Layout(blank="本局.docx"), []),
    ],
)
def test_table_four_begins_a_page_where_table_three_fills_the_one_before(
    year: int, layout: Layout, breaks: list[str]
) -> None:
    data = render(sample_report(year), resource(BLANKS[layout.preset]), layout)
    paragraphs = docx.Document(BytesIO(data)).paragraphs
    assert [it.text for it in paragraphs if it.paragraph_format.page_break_before] == breaks


def test_every_section_has_its_heading_even_if_nothing_is_written_yet() -> None:
    sections = [section.title for section in OUTLINE if section.title.startswith("（")]
    assert headings(opened(empty_report()), "Heading 2") == sections


def test_the_title_breaks_between_the_office_and_the_year() -> None:
    assert texts(opened(sample_report()))[0] == (
        "云溪县工业和信息化局\n2021年政府信息公开工作年度报告"
    )


def test_fields_are_filled_in_the_text() -> None:
    words = texts(opened(sample_report()))
    assert "数据统计到2021年12月31日，联系电话：0537-0000000。" in words
    assert not any("{" in text for text in words)


def test_a_field_without_a_value_shows_in_a_draft() -> None:
    report = sample_report(drafts={"一": "共{没有这个字段}条。"})
    assert "共{没有这个字段}条。" in texts(opened(report))


def test_every_page_of_a_draft_says_so() -> None:
    section = opened(sample_report(), draft=True).sections[0]
    assert section.header.paragraphs[0].text == "草稿"
    assert section.even_page_header.paragraphs[0].text == "草稿"


def test_a_final_report_has_an_empty_header() -> None:
    assert opened(sample_report()).sections[0].header.is_linked_to_previous


def test_the_same_report_makes_the_same_bytes() -> None:
    assert render(sample_report(), BLANK) == render(sample_report(), BLANK)


def test_the_file_names_its_office_and_nobody_else() -> None:
    properties = opened(sample_report()).core_properties
    assert properties.title == "云溪县工业和信息化局2021年政府信息公开工作年度报告"
    assert (properties.author, properties.last_modified_by) == (OFFICE.name, OFFICE.name)
    assert properties.language == "zh-CN"


def test_an_office_name_however_odd_does_not_stop_the_report() -> None:
    odd = Report(2021, Office("局\x00" + "长" * 300 + "<&>"))
    assert "<&>" in texts(opened(odd))[0]


def test_no_run_is_formatted_by_hand() -> None:
    assert not opened(sample_report()).element.body.findall(f".//{qn('w:rPr')}")


def parts_of(layout: Layout, *, draft: bool = False) -> dict[str, etree._Element]:
    """Every part with words in it, by name."""
    parts = unpack(render(sample_report(), resource(BLANKS[layout.preset]), layout, draft=draft))
    kinds = ("word/document", "word/footer", "word/header")
    return {name: etree.fromstring(part) for name, part in parts.items() if name.startswith(kinds)}


@PRESETS
def test_no_run_lacks_an_east_asian_font(preset: Preset) -> None:
    styles = docx.Document(str(resource(BLANKS[preset]))).styles.element
    fonts = {
        style.styleId: font.get(qn("w:eastAsia"))
        for style in styles.style_lst
        if (font := style.find(f".//{qn('w:rFonts')}")) is not None
    }
    layout = replace(EVERYTHING, preset=preset)
    for name, part in parts_of(layout, draft=True).items():
        for paragraph in part.iter(qn("w:p")):
            if next(paragraph.iter(qn("w:r")), None) is not None:
                style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
                assert style is not None, name
                assert fonts.get(style.get(qn("w:val"), "")), (name, style.get(qn("w:val")))


def test_tables_tell_who_cannot_see_them_what_they_are() -> None:
    for table, heading in zip(opened(sample_report()).tables, PARTS[1:4], strict=True):
        properties = table._tbl.tblPr
        (caption,) = properties.xpath("./w:tblCaption/@w:val")
        (description,) = properties.xpath("./w:tblDescription/@w:val")
        assert caption == heading
        assert f"{len(table.rows)}行{len(table.columns)}列" in description
        assert table._tbl.tr_lst[0].xpath("./w:trPr/w:tblHeader")


def test_page_numbers_and_contents_are_fields() -> None:
    parts = parts_of(EVERYTHING)
    body = parts["word/document.xml"]
    instructions = [str(field.text).split()[0] for field in body.iter(qn("w:instrText"))]
    assert instructions[0] == "TOC"
    assert set(instructions[1:]) == {"PAGEREF"}
    kinds = [mark.get(qn("w:fldCharType")) for mark in body.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("end") == kinds.count("separate")
    footers = [part for name, part in parts.items() if "footer" in name]
    assert len(footers) == 4
    for footer in footers:
        (field,) = footer.iter(qn("w:fldSimple"))
        assert field.get(qn("w:instr")) == " PAGE "


def test_every_entry_of_the_contents_leads_to_its_heading() -> None:
    body = parts_of(EVERYTHING)["word/document.xml"]
    marked = {
        mark.get(qn("w:name")): "".join(mark.getparent().itertext(qn("w:t")))  # type: ignore[union-attr, arg-type]
        for mark in body.iter(qn("w:bookmarkStart"))
    }
    links = list(body.iter(qn("w:hyperlink")))
    assert len(links) == len(marked) == len({*marked})
    for link in links:
        words = "".join(map(str, link.itertext(qn("w:t"))))
        assert words.startswith(marked[link.get(qn("w:anchor"))])


def test_the_indent_of_a_paragraph_is_no_space() -> None:
    assert not [text for text in texts(opened(sample_report())) if text[:1] in {" ", "\u3000"}]


def test_the_language_is_chinese() -> None:
    (language,) = opened(sample_report()).styles.element.xpath("./w:docDefaults//w:lang")
    assert language.get(qn("w:eastAsia")) == "zh-CN"


@PRESETS
def test_a_document_with_all_options_is_the_same_every_time(preset: Preset) -> None:
    layout, blank = replace(EVERYTHING, preset=preset), resource(BLANKS[preset])
    first = render(sample_report(), blank, layout, draft=True)
    prepared.cache_clear()
    assert render(sample_report(), blank, layout, draft=True) == first


def test_a_blank_that_was_changed_meanwhile_is_taken_anew(tmp_path: Path) -> None:
    own = tmp_path / "本局.docx"
    own.write_bytes(BLANK.read_bytes())
    before = render(sample_report(), own)
    own.write_bytes(resource(BLANKS[Preset.AS_BEFORE]).read_bytes())
    assert render(sample_report(), own) != before
