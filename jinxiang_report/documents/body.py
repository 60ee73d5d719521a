"""The text of a report between the first paragraph and the end of the last section."""

from collections.abc import Mapping, Sequence

from jinxiang_report.documents.contents_list import Heading, contents_xml
from jinxiang_report.documents.frames import Frame, lying, upright
from jinxiang_report.documents.measures import BODY_SIZE, PAGES, TITLE_SIZE, Page
from jinxiang_report.documents.prepared import Prepared
from jinxiang_report.documents.reckoning import begins_a_page, pages_of
from jinxiang_report.documents.signing import SIGNED, rooms_right
from jinxiang_report.documents.style import StyleName
from jinxiang_report.documents.tables import table_xml
from jinxiang_report.documents.wording import paragraph_xml
from jinxiang_report.domain.contents import Block, Paragraph, Role, place_across
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.layout import ACROSS, Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.titles import title_lines

STYLES: Mapping[Role, StyleName] = {
    Role.TITLE: StyleName.TITLE,
    Role.PART: StyleName.PART,
    Role.SECTION: StyleName.SECTION,
    Role.POINT: StyleName.POINT,
    Role.SUBPOINT: StyleName.SUBPOINT,
    Role.BODY: StyleName.BODY,
    Role.SIGNATURE: StyleName.SIGNATURE,
    Role.DATE: StyleName.DATE,
}
LEVELS: Mapping[Role, int] = {Role.PART: 1, Role.SECTION: 2}
"""What the table of contents names."""


def body_xml(report: Report, blocks: Sequence[Block], layout: Layout, ready: Prepared) -> str:
    """Everything from the contents, if wanted, to the last line."""
    listed = [at for at, block in enumerate(blocks) if _is_listed(block)] if layout.contents else []
    marks = {at: f"_Toc{number}" for number, at in enumerate(listed, 1)}
    begins = begins_a_page(blocks, layout, ready)
    pieces = [
        table_xml(block, report, ready.style_ids, frame_of(block, layout, ready))
        if isinstance(block, FormTable)
        else _paragraph(block, ready, marks.get(at, ""), begins=at == begins)
        for at, block in enumerate(blocks)
    ]
    if layout.signature:
        _sign(pieces, blocks, PAGES[layout.preset], ready)
    if layout.landscape:
        _part_sections(pieces, blocks, ready)
    if layout.contents:
        headings = _headings(blocks, marks, pages_of(blocks, layout, ready))
        pieces.insert(0, contents_xml(headings, ready.style_ids) + _end_of(ready.before))
    return "".join(pieces)


def _is_listed(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role in LEVELS


def frame_of(table: FormTable, layout: Layout, ready: Prepared) -> Frame:
    """How the table stands on its page."""
    if layout.landscape and table.key == ACROSS:
        # Turned, the page is as wide as it was high.
        return lying(table, ready.height, ready.width, PAGES[layout.preset].line)
    return upright(table, ready.width)


def _paragraph(block: Paragraph, ready: Prepared, mark: str, *, begins: bool) -> str:
    lines = [block.text]
    if block.role is Role.TITLE:
        lines = title_lines(block.text, ready.width // TITLE_SIZE)
    direct = "<w:pageBreakBefore/>" if begins else ""
    return paragraph_xml(ready.style_ids[STYLES[block.role]], lines, direct=direct, mark=mark)


def _sign(pieces: list[str], blocks: Sequence[Block], page: Page, ready: Prepared) -> None:
    """Set name and date on their place, together with the end of the text."""
    signed = [block for block in blocks if isinstance(block, Paragraph) and block.role in SIGNED]
    start = len(blocks) - len(signed)
    character = BODY_SIZE.twips + page.tightening.twips
    for at, free in enumerate(rooms_right([block.text for block in signed], page)):
        block = signed[at]
        pieces[start + at] = paragraph_xml(
            ready.style_ids[STYLES[block.role]],
            [block.text],
            keep=at < len(signed) - 1,
            direct=f'<w:ind w:right="{round(free * character)}"/>',
        )
    last = blocks[start - 1]
    if isinstance(last, Paragraph):
        pieces[start - 1] = paragraph_xml(
            ready.style_ids[STYLES[last.role]], [last.text], keep=True
        )


def _part_sections(pieces: list[str], blocks: Sequence[Block], ready: Prepared) -> None:
    """Give the table and the heading above it pages of their own."""
    at = place_across(blocks)
    pieces[at - 1] = _end_of(ready.first) + pieces[at - 1]
    pieces[at] += _end_of(ready.across)


def _end_of(section: str) -> str:
    """A paragraph that only ends the section: too low to need a page of its own."""
    return (
        '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/>'
        f"{section}</w:pPr></w:p>"
    )


def _headings(
    blocks: Sequence[Block], marks: Mapping[int, str], pages: Mapping[int, int]
) -> list[Heading]:
    return [
        Heading(LEVELS[block.role], block.text, mark, pages[at])
        for at, mark in marks.items()
        if isinstance(block := blocks[at], Paragraph)
    ]
