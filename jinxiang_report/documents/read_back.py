"""What a written report says when it is opened again, to be compared with what it should say."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from docx.oxml.ns import qn
from lxml import etree

from jinxiang_report.documents.body import LEVELS, STYLES
from jinxiang_report.documents.reopened import reopened
from jinxiang_report.domain.contents import Paragraph, contents, printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.form import FIRST_YEAR, Edition, edition_of
from jinxiang_report.domain.grid import Box, FormTable
from jinxiang_report.domain.layout import ACROSS, PLAIN, Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.trouble import OfficeError

Grid: TypeAlias = list[dict[int, str]]
"""For each row of a table, what stands in the cells that begin at each column."""

_EDITIONS = (FIRST_YEAR, 2021)
_KEYS = tuple(edition_of(FIRST_YEAR).tables)  # every edition has the same three
_ROW, _CELL, _SPAN = qn("w:tr"), qn("w:tc"), qn("w:gridSpan")
_TEXT, _VALUE = qn("w:t"), qn("w:val")


class TablesNotFoundError(OfficeError):
    """A file that was just written does not hold the three statutory tables."""


class Line(NamedTuple):
    """A paragraph outside tables: its style by name, whatever its capitals, and its words."""

    style: str
    text: str


@dataclass(frozen=True)
class ReadBack:
    """All that a report says, and how it is laid out as far as that was chosen."""

    figures: tuple[str, ...]
    """As text, in the order of the form."""
    labels: tuple[str, ...]
    """The wording of the tables, in the order of the form."""
    paragraphs: tuple[Line, ...]
    listed: tuple[str, ...]
    """What the table of contents names."""
    across: tuple[str, ...]
    """The tables on pages across, by key."""
    draft: bool
    """Whether the headers say 草稿."""


def read_back(data: bytes) -> ReadBack:
    """What the file says, found by its place in each table's grid and not by any mark of ours."""
    found = reopened(data)
    paragraphs = tuple(Line(*paragraph) for paragraph in found.paragraphs)
    read = read_grids([_grid(table) for table in found.tables], paragraphs, draft=found.draft)
    lying = tuple(key for key, lies in zip(_KEYS, found.across, strict=True) if lies)
    return replace(read, listed=found.listed, across=lying)


def read_grids(grids: list[Grid], paragraphs: tuple[Line, ...], *, draft: bool) -> ReadBack:
    """The same from tables and paragraphs however they were read."""
    edition = _edition(grids)
    return ReadBack(
        figures=tuple(_texts(grids, edition, lambda table: table.boxes.values())),
        labels=tuple(_texts(grids, edition, lambda table: (it.box for it in table.labels))),
        paragraphs=paragraphs,
        listed=(),
        across=(),
        draft=draft,
    )


def as_printed(report: Report, layout: Layout = PLAIN, *, draft: bool = False) -> ReadBack:
    """What read_back must find in a faithful file of this report."""
    edition = report.edition
    paragraphs = [it for it in contents(report, layout) if isinstance(it, Paragraph)]
    return ReadBack(
        figures=tuple(printable(value_text(report.value(cell))) for cell in edition.cells),
        labels=tuple(label.text for table in edition.tables.values() for label in table.labels),
        paragraphs=tuple(Line(STYLES[it.role].casefold(), it.text) for it in paragraphs if it.text),
        listed=tuple(it.text for it in paragraphs if layout.contents and it.role in LEVELS),
        across=(ACROSS,) if layout.landscape else (),
        draft=draft,
    )


def _texts(
    grids: Sequence[Grid], edition: Edition, boxes: Callable[[FormTable], Iterable[Box]]
) -> Iterator[str]:
    """What stands in those boxes of each table."""
    for grid, table in zip(grids, edition.tables.values(), strict=True):
        for box in boxes(table):
            yield grid[box.top].get(box.left, "")


def _grid(table: etree._Element) -> Grid:
    """In one walk over the table; asking each cell for its parts takes twice as long."""
    rows: Grid = []
    column, span = 0, 1
    for element in table.iter(_ROW, _CELL, _SPAN, _TEXT):
        tag = element.tag
        if tag == _TEXT:
            rows[-1][column] += element.text or ""
        elif tag == _CELL:
            column += span
            rows[-1][column], span = "", 1
        elif tag == _SPAN:
            span = int(element.get(_VALUE, "1"))
        else:
            rows.append({})
            column, span = 0, 0
    return rows


def _edition(grids: list[Grid]) -> Edition:
    """The edition whose tables have these shapes."""
    heights = [len(grid) for grid in grids]
    for edition in map(edition_of, _EDITIONS):
        if heights == [table.height for table in edition.tables.values()]:
            return edition
    raise TablesNotFoundError(
        "写出的文件里没有找到完整的表二、表三、表四，文件未生效。请重新导出；如果仍然如此，请改用程序自带的模板。"
    )
