"""What Qt lays out in one go: the report, or its stretches where a table lies between them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QPdfWriter, QTextDocument

from jinxiang_report.domain.contents import Block, contents, place_across
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.paper.contents_list import Entry, laid_out_contents, listed_in
from jinxiang_report.ui.paper.sheets import Sheet
from jinxiang_report.ui.paper.text import laid_out


class Section(NamedTuple):
    """Pages of one shape."""

    document: QTextDocument
    sheet: Sheet
    first: int = 0
    """The number of its first page; 0 where pages bear none."""
    entries: Sequence[Entry] = ()
    """What its paragraphs lead to, behind the first; only a contents list has any."""


def sections_of(report: Report, layout: Layout, writer: QPdfWriter) -> list[Section]:
    """The sections in order; a contents list knows the pages of those behind it."""
    sections = list(_numbered(report, layout, writer))
    if not layout.contents:
        return sections
    entries = [
        entry for section in sections for entry in listed_in(section.document, section.first)
    ]
    sheet = Sheet(layout.preset)
    return [Section(laid_out_contents(entries, sheet, writer), sheet, entries=entries), *sections]


def _numbered(report: Report, layout: Layout, writer: QPdfWriter) -> Iterator[Section]:
    first = 1
    for sheet, blocks in _parted(list(contents(report, layout)), layout):
        document = laid_out(blocks, report, sheet, writer)
        yield Section(document, sheet, first)
        first += document.pageCount()


def _parted(blocks: Sequence[Block], layout: Layout) -> Iterator[tuple[Sheet, Sequence[Block]]]:
    """The table across and the heading above it apart from what is before and behind."""
    sheet = Sheet(layout.preset)
    if not layout.landscape:
        yield sheet, blocks
        return
    at = place_across(blocks)
    yield sheet, blocks[: at - 1]
    yield sheet._replace(lies=True), blocks[at - 1 : at + 1]
    yield sheet, blocks[at + 1 :]
