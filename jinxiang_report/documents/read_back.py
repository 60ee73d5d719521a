"""What a written report says when it is opened again, to be compared with what it should say."""

from dataclasses import dataclass
from io import BytesIO
from typing import TypeAlias

import docx
from docx.oxml.table import CT_Row
from docx.table import Table

from jinxiang_report.domain.contents import Paragraph, contents, printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.form import FIRST_YEAR, Edition, edition_of
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.trouble import OfficeError

Grid: TypeAlias = list[dict[int, str]]
"""For each row of a table, what stands in the cells that begin at each column."""

_EDITIONS = (FIRST_YEAR, 2021)


class TablesNotFoundError(OfficeError):
    """A file that was just written does not hold the three statutory tables."""


@dataclass(frozen=True)
class ReadBack:
    """A report's figures as text, in the order of the form, and its paragraphs outside tables."""

    figures: tuple[str, ...]
    paragraphs: tuple[str, ...]


def read_back(data: bytes) -> ReadBack:
    """What the file says, found by its place in each table's grid and not by any mark of ours."""
    document = docx.Document(BytesIO(data))
    grids = [_grid(table) for table in document.tables]
    edition = _edition(grids)
    return ReadBack(
        tuple(
            grid[box.top].get(box.left, "")
            for grid, table in zip(grids, edition.tables.values(), strict=True)
            for box in table.boxes.values()
        ),
        tuple(paragraph.text.replace("\n", "") for paragraph in document.paragraphs),
    )


def as_printed(report: Report) -> ReadBack:
    """What read_back must find in a faithful file of this report."""
    return ReadBack(
        tuple(printable(value_text(report.value(cell))) for cell in report.edition.cells),
        tuple(block.text for block in contents(report) if isinstance(block, Paragraph)),
    )


def _grid(table: Table) -> Grid:
    return [_row(row) for row in table._tbl.tr_lst]  # noqa: SLF001 - rows' cells taken once


def _row(row: CT_Row) -> dict[int, str]:
    column, cells = 0, {}
    for cell in row.tc_lst:
        cells[column] = "".join(text.text or "" for text in cell.xpath(".//w:t"))
        column += cell.grid_span
    return cells


def _edition(grids: list[Grid]) -> Edition:
    """The edition whose tables have these shapes."""
    heights = [len(grid) for grid in grids]
    for edition in map(edition_of, _EDITIONS):
        if heights == [table.height for table in edition.tables.values()]:
            return edition
    raise TablesNotFoundError(
        "写出的文件里没有找到完整的表二、表三、表四，文件未生效。请重新导出；如果仍然如此，请改用程序自带的模板。"
    )
