"""The mark 草稿 in the headers of a blank."""

from collections.abc import Iterator

from docx.document import Document
from docx.section import Section, _Header

from jinxiang_report.documents.style import StyleName
from jinxiang_report.documents.wording import StyleIds

DRAFT = "草稿"


def mark_as_draft(document: Document, style_ids: StyleIds) -> None:
    """草稿 above whatever stands in the header of each kind of page."""
    for header in _headers(document.sections[-1]):
        fresh = header.is_linked_to_previous
        first = header.paragraphs[0]
        mark = first if fresh else first.insert_paragraph_before()
        mark._p.style = style_ids.get(StyleName.DRAFT)  # noqa: SLF001 - ids, not names
        mark.text = DRAFT


def _headers(section: Section) -> Iterator[_Header]:
    yield section.header
    yield section.even_page_header
    if section.different_first_page_header_footer:
        yield section.first_page_header
