"""On which page each heading will come to stand, reckoned without an office suite.

Word and LibreOffice may differ from it by a line; renewing the field corrects the numbers.
"""

from collections.abc import Sequence
from typing import NamedTuple

from jinxiang_report.documents.line_count import line_count
from jinxiang_report.documents.measures import PAGES, TITLE_SIZE, Page
from jinxiang_report.documents.prepared import Prepared
from jinxiang_report.documents.table_height import table_height
from jinxiang_report.domain.contents import Block, Paragraph, Role, place_across
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.layout import ACROSS, Layout
from jinxiang_report.domain.titles import title_lines

_HEADINGS = {Role.PART, Role.SECTION, Role.POINT, Role.SUBPOINT}


class _Held(NamedTuple):
    """A heading that waits for what it stands over."""

    at: int
    height: int


class _Filling:
    """Pages as they fill."""

    def __init__(self, page: Page) -> None:
        self.number = 1
        self._used = 0
        self._line = page.line.twips
        self._height = page.text_height.twips

    def begin(self) -> None:
        """Go to the next page."""
        self.number += 1
        self._used = 0

    def stand(self, height: int, follows: int = 0) -> None:
        """Put what is not parted, on the page of what follows."""
        if self._used and self._used + height + follows > self._height:
            self.begin()
        self._used += height

    def flow(self, lines: int) -> None:
        """Put lines, on as many pages as they need."""
        room = (self._height - self._used) // self._line
        if lines > room:
            whole = self._height // self._line
            lines -= room
            self.number += 1 + (lines - 1) // whole
            self._used, lines = 0, (lines - 1) % whole + 1
        self._used += lines * self._line


def pages_of(blocks: Sequence[Block], layout: Layout, ready: Prepared) -> dict[int, int]:
    """The page of every heading, by its place among the blocks; the report begins on page 1."""
    page = PAGES[layout.preset]
    filling, held, found = _Filling(page), list[_Held](), dict[int, int]()
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.role in _HEADINGS:
            held.append(_Held(at, line_count(block.text, page) * page.line.twips))
            continue
        lies_across = isinstance(block, FormTable) and layout.landscape and block.key == ACROSS
        if lies_across:
            filling.begin()
        least = 0 if lies_across else _least(block, page, ready)
        filling.stand(sum(heading.height for heading in held), least)
        found |= {heading.at: filling.number for heading in held}
        held.clear()
        if isinstance(block, Paragraph) and block.role is not Role.TITLE:
            filling.flow(line_count(block.text, page))
        else:
            filling.stand(least)
        if lies_across:
            filling.begin()
    return found | {heading.at: filling.number for heading in held}


def begins_a_page(blocks: Sequence[Block], layout: Layout, ready: Prepared) -> int:
    """The place of the heading of 表四 if 表三 leaves no room for it; else -1.

    LibreOffice, left to find that out by itself, leaves lines empty at the foot of its page. How
    tall the tables are on an office's own blank is not known.
    """
    if layout.landscape or layout.blank:
        return -1
    page, at = PAGES[layout.preset], place_across(blocks)
    tables = (block for block in blocks[at:] if isinstance(block, FormTable))
    both = sum(table_height(table, ready.width) + page.line.twips for table in tables)
    return at + 1 if both > page.text_height.twips else -1


def _least(block: Block, page: Page, ready: Prepared) -> int:
    """What of the block can't be parted: a table, the title, or a paragraph's first line."""
    if isinstance(block, FormTable):
        return table_height(block, ready.width)
    if block.role is Role.TITLE:
        lines = len(title_lines(block.text, page.text_width // TITLE_SIZE))
        return int(page.title_line.twips * (lines - 2) + 3 * page.line.twips)
    return int(page.line.twips)
