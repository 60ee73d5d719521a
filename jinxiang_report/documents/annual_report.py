"""The annual report as a Word file, written on a blank. The caller saves it to disk."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section, _Header

from jinxiang_report.documents.chosen_blank import open_blank
from jinxiang_report.documents.package import pack, unpack
from jinxiang_report.documents.read_back import ReadBack, read_back
from jinxiang_report.documents.style import TITLE_CHARACTERS, StyleName
from jinxiang_report.documents.tables import table_xml
from jinxiang_report.documents.wording import StyleIds, paragraph_xml
from jinxiang_report.domain.contents import Block, Paragraph, Role, contents, printable
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.titles import title_lines

__all__ = ["ReadBack", "read_back", "render"]

_STYLES = {
    Role.TITLE: StyleName.TITLE,
    Role.PART: StyleName.PART,
    Role.SECTION: StyleName.SECTION,
    Role.BODY: StyleName.BODY,
}
_DRAFT = "草稿"
_PROPERTY_LIMIT = 255  # characters; python-docx refuses longer ones


def render(report: Report, blank: Path, *, draft: bool = False) -> bytes:
    """The report as a .docx; the same report on the same blank makes the same bytes."""
    document, style_ids = open_blank(blank)
    _write(document, report, style_ids)
    _sign(document, report)
    if draft:
        _mark_as_draft(document)
    written = BytesIO()
    document.save(written)
    return pack(unpack(written.getvalue()))


def _write(document: Document, report: Report, style_ids: StyleIds) -> None:
    blocks = "".join(_block(block, report, style_ids) for block in contents(report))
    body = document.element.body
    for position, element in enumerate(parse_xml(f"<w:body {nsdecls('w')}>{blocks}</w:body>")):
        body.insert(position, element)


def _block(block: Block, report: Report, style_ids: StyleIds) -> str:
    if not isinstance(block, Paragraph):
        return table_xml(block, report, style_ids)
    title = block.role is Role.TITLE
    lines = title_lines(block.text, TITLE_CHARACTERS) if title else [block.text]
    return paragraph_xml(style_ids[_STYLES[block.role]], lines)


def _sign(document: Document, report: Report) -> None:
    """Who wrote it and about what, as Word shows it under 文件 › 信息."""
    properties = document.core_properties
    properties.title = printable(report.title)[:_PROPERTY_LIMIT]
    properties.author = printable(report.office.name)[:_PROPERTY_LIMIT]
    properties.last_modified_by = properties.author
    properties.language = "zh-CN"
    properties.revision = 1
    # The day up to which the figures count, so that the bytes do not depend on the clock.
    properties.created = properties.modified = datetime(report.year, 12, 31)


def _mark_as_draft(document: Document) -> None:
    """草稿 above whatever stands in the header of each kind of page."""
    section = document.sections[0]
    style = document.styles[StyleName.DRAFT]
    for header in _headers(section):
        fresh = header.is_linked_to_previous
        first = header.paragraphs[0]
        mark = first if fresh else first.insert_paragraph_before()
        mark.style = style
        mark.text = _DRAFT


def _headers(section: Section) -> Iterator[_Header]:
    yield section.header
    yield section.even_page_header
    if section.different_first_page_header_footer:
        yield section.first_page_header
