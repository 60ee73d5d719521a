from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.blank import BLANKS, make_blank
from jinxiang_report.documents.chosen_blank import (
    BlankHasMacrosError,
    BlankLacksStyleError,
    BlankUnreadableError,
)
from jinxiang_report.documents.looks import looks
from jinxiang_report.documents.measures import PAGES
from jinxiang_report.documents.style import StyleName
from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.installed import resource
from jinxiang_report.packing import pack, unpack
from tests.documents.sample import OFFICE, sample_report

BOTH = pytest.mark.parametrize("preset", list(Preset))


def opened(preset: Preset) -> Document:
    return docx.Document(BytesIO(make_blank(preset)))


def edited(path: Path, part: str, old: str, new: str) -> Path:
    """Our blank with one wording of one part changed, as an office might have done."""
    parts = unpack(make_blank())
    text = parts[part].decode()
    assert old in text
    path.write_bytes(pack(parts | {part: text.replace(old, new).encode()}))
    return path


@BOTH
def test_the_blanks_in_resources_are_those_the_program_makes(preset: Preset) -> None:
    assert unpack(resource(BLANKS[preset]).read_bytes()) == unpack(make_blank(preset))


@BOTH
def test_every_style_of_text_has_an_east_asian_font(preset: Preset) -> None:
    styles = opened(preset).styles.element
    fonts = {style.name_val: style.find(f".//{qn('w:rFonts')}") for style in styles.style_lst}
    for look in looks(PAGES[preset]):
        assert fonts[look.name].get(qn("w:eastAsia")) == look.font


@BOTH
def test_nothing_is_left_of_other_programs_templates(preset: Preset) -> None:
    everything = b"".join(unpack(make_blank(preset)).values())
    for leftover in (b"ja-JP", b"asciiTheme", b"eastAsiaTheme", b"MS Mincho", b"python-docx"):
        assert leftover not in everything


@BOTH
def test_every_part_is_well_formed(preset: Preset) -> None:
    for part in unpack(make_blank(preset)).values():
        etree.fromstring(part)


@pytest.mark.parametrize(
    ("preset", "measures"),
    [(Preset.OFFICIAL, [37, 35, 28, 26]), (Preset.AS_BEFORE, [25.4, 25.4, 31.7, 31.7])],
)
def test_a_page_has_the_measures_of_its_preset(preset: Preset, measures: list[float]) -> None:
    section = opened(preset).sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [margin.mm for margin in margins if margin] == pytest.approx(measures, abs=0.05)


@BOTH
def test_headings_are_outlined_to_the_fourth_level_in_their_typefaces(preset: Preset) -> None:
    styles = {style.name_val: style for style in opened(preset).styles.element.style_lst}
    found = [
        (
            styles[f"heading {level}"].find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")),
            styles[f"heading {level}"].find(f".//{qn('w:outlineLvl')}").get(qn("w:val")),
            styles[f"heading {level}"].find(f".//{qn('w:b')}") is not None,
        )
        for level in range(1, 5)
    ]
    assert found == [
        ("黑体", "0", False),
        ("楷体_GB2312", "1", False),
        ("仿宋_GB2312", "2", True),
        ("仿宋_GB2312", "3", False),
    ]


def test_a_blank_that_lacks_a_style_is_refused_by_the_styles_name(tmp_path: Path) -> None:
    blank = edited(tmp_path / "本局.docx", "word/styles.xml", '"表格数字"', '"别的"')
    with pytest.raises(BlankLacksStyleError, match=r"“本局.docx”里年报要用的样式缺少“表格数字”。"):
        render(sample_report(), blank)


def test_a_built_in_style_is_named_as_word_shows_it(tmp_path: Path) -> None:
    blank = edited(tmp_path / "本局.docx", "word/styles.xml", '"heading 1"', '"别的"')
    with pytest.raises(BlankLacksStyleError, match="“标题 1”"):
        render(sample_report(), blank)


@pytest.mark.parametrize("content", [b"", b"not a zip", pack({"a.txt": b"a zip, but no document"})])
def test_a_blank_that_is_no_word_file_is_refused(tmp_path: Path, content: bytes) -> None:
    blank = tmp_path / "假模板.docx"
    blank.write_bytes(content)
    with pytest.raises(BlankUnreadableError, match="假模板"):
        render(sample_report(), blank)


def test_a_style_is_asked_for_only_where_it_is_used(tmp_path: Path) -> None:
    blank = edited(tmp_path / "本局.docx", "word/styles.xml", '"toc 2"', '"别的"')
    render(sample_report(), blank)
    with pytest.raises(BlankLacksStyleError, match="缺少“TOC 2”"):
        render(sample_report(), blank, Layout(contents=True))


def test_a_blank_without_any_of_the_styles_is_told_so_in_one_sentence(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "空白.docx"))
    styles = unpack((tmp_path / "空白.docx").read_bytes())
    bare = styles["word/styles.xml"].replace(b'w:val="heading', b'w:val="x')
    bare = bare.replace(b'w:val="Title"', b'w:val="x"')
    (tmp_path / "空白.docx").write_bytes(pack(styles | {"word/styles.xml": bare}))
    with pytest.raises(BlankLacksStyleError, match="一个也没有，缺少“标题”“标题 1”"):
        render(sample_report(), tmp_path / "空白.docx")


@pytest.mark.parametrize(
    ("name", "part"), [("模板.docm", "word/x.xml"), ("模板.docx", "word/vbaProject.bin")]
)
def test_a_blank_with_macros_is_refused(tmp_path: Path, name: str, part: str) -> None:
    blank = tmp_path / name
    blank.write_bytes(pack(unpack(make_blank()) | {part: b"<x/>"}))
    with pytest.raises(BlankHasMacrosError, match=f"“{name}”带有宏"):
        render(sample_report(), blank)


def test_a_blank_without_page_set_up_takes_the_official_width(tmp_path: Path) -> None:
    own = docx.Document(BytesIO(make_blank()))
    body = own.element.body
    body.remove(body.sectPr)
    own.save(str(tmp_path / "本局.docx"))
    written = docx.Document(BytesIO(render(sample_report(), tmp_path / "本局.docx")))
    widths = [column.width.mm for column in written.tables[0].columns if column.width]
    assert sum(widths) == pytest.approx(156, abs=0.1)


def test_tables_are_as_wide_as_the_text_of_the_offices_own_blank(tmp_path: Path) -> None:
    own = docx.Document(BytesIO(make_blank()))
    own.sections[0].left_margin = own.sections[0].right_margin = Mm(20)
    own.save(str(tmp_path / "本局.docx"))
    written = docx.Document(BytesIO(render(sample_report(), tmp_path / "本局.docx")))
    for table in written.tables:
        widths = [column.width.mm for column in table.columns if column.width]
        assert sum(widths) == pytest.approx(170, abs=0.1)


def test_a_blank_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BlankUnreadableError, match="没有"):
        render(sample_report(), tmp_path / "没有.docx")


def test_an_offices_own_style_ids_and_leftover_text_do_no_harm(tmp_path: Path) -> None:
    own = docx.Document(BytesIO(make_blank()))
    own.paragraphs[0].text = "这里写正文"
    own.sections[0].header.paragraphs[0].text = OFFICE.name
    style = own.styles[StyleName.FIGURE]
    style.element.set(qn("w:styleId"), "a7")
    own.save(str(tmp_path / "本局.docx"))

    written = docx.Document(BytesIO(render(sample_report(), tmp_path / "本局.docx", draft=True)))
    assert "这里写正文" not in [paragraph.text for paragraph in written.paragraphs]
    assert written.element.body.xpath("count(.//w:pStyle[@w:val='a7'])") == 200
    header = written.sections[0].header
    assert [paragraph.text for paragraph in header.paragraphs] == ["草稿", OFFICE.name]
