from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.blank import make_blank
from jinxiang_report.documents.chosen_blank import BlankLacksStyleError, BlankUnreadableError
from jinxiang_report.documents.package import pack, unpack
from jinxiang_report.documents.style import LOOKS, StyleName
from jinxiang_report.installed import resource
from tests.documents.sample import OFFICE, sample_report


def edited(path: Path, part: str, old: str, new: str) -> Path:
    """Our blank with one wording of one part changed, as an office might have done."""
    parts = unpack(make_blank())
    text = parts[part].decode()
    assert old in text
    path.write_bytes(pack(parts | {part: text.replace(old, new).encode()}))
    return path


def test_the_blank_in_resources_is_the_one_the_program_makes() -> None:
    assert unpack(resource("blank.docx").read_bytes()) == unpack(make_blank())


def test_every_style_of_text_has_an_east_asian_font() -> None:
    styles = docx.Document(BytesIO(make_blank())).styles.element
    fonts = {style.name_val: style.find(f".//{qn('w:rFonts')}") for style in styles.style_lst}
    for look in LOOKS:
        assert fonts[look.name].get(qn("w:eastAsia")) == look.font


def test_nothing_is_left_of_other_programs_templates() -> None:
    everything = b"".join(unpack(make_blank()).values())
    for leftover in (b"ja-JP", b"asciiTheme", b"eastAsiaTheme", b"MS Mincho", b"python-docx"):
        assert leftover not in everything


def test_every_part_is_well_formed() -> None:
    for part in unpack(make_blank()).values():
        etree.fromstring(part)


def test_a_page_has_the_official_measures() -> None:
    section = docx.Document(BytesIO(make_blank())).sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins if margin] == [37, 35, 28, 26]


def test_a_blank_that_lacks_a_style_is_refused_by_the_styles_name(tmp_path: Path) -> None:
    blank = edited(tmp_path / "本局.docx", "word/styles.xml", '"表格数字"', '"别的"')
    with pytest.raises(BlankLacksStyleError, match=r"“本局.docx”里没有样式“表格数字”。"):
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
