"""Sheets as plain values: openpyxl's cells come in here and go no further."""

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.datetime import WINDOWS_EPOCH
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from jinxiang_report.spreadsheets.marks import At, Fault, Marks, read_marks
from jinxiang_report.spreadsheets.trouble import told

if TYPE_CHECKING:
    from openpyxl.cell import _CellOrMergedCell  # the stubs' name

Content: TypeAlias = str | float | datetime | date | time | timedelta | Fault
"""What a filled cell holds; whole numbers and truth values are floats to the type checker."""


class Row(NamedTuple):
    """A row with something in it: its number in the file, and its filled cells by column."""

    number: int
    cells: Mapping[int, Content]


@dataclass(frozen=True)
class Sheet:
    """A sheet's filled cells, and what else of it matters to a reader."""

    name: str
    rows: tuple[Row, ...] = ()
    merges: Mapping[At, int] = field(default_factory=dict)
    """The last row of each merged range that spans several, by its first cell."""
    links: Mapping[At, str] = field(default_factory=dict)
    hidden: bool = False
    epoch: datetime = WINDOWS_EPOCH
    """The day that serial numbers count from."""


def read_sheets(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """Every sheet of the workbook; charts are left out."""
    with told(path), warnings.catch_warnings():
        # openpyxl warns of formatting that it would lose on saving; nothing is saved here.
        warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
        return tuple(_sheets(_opened(content)))


def _opened(content: bytes) -> ExcelReader:
    # load_workbook reads more: broken properties or print titles are no reason to refuse a
    # ledger. Streaming, because a sheet formatted down to its last row would fill the memory.
    reader = ExcelReader(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    reader.read_worksheets()
    return reader


def _sheets(reader: ExcelReader) -> Iterator[Sheet]:
    parts = {sheet.name: part.target for sheet, part in reader.parser.find_sheets()}
    for worksheet in reader.wb.worksheets:
        marks = _marks(reader, parts[worksheet.title])
        yield Sheet(
            name=worksheet.title,
            rows=tuple(_rows(worksheet, marks)),
            merges=marks.merges,
            links=marks.links,
            hidden=worksheet.sheet_state != "visible",
            epoch=reader.wb.epoch,
        )


def _marks(reader: ExcelReader, part: str) -> Marks:
    relations = get_rels_path(part)  # type: ignore[no-untyped-call]
    known = relations in reader.valid_files
    links = get_dependents(reader.archive, relations) if known else ()
    with reader.archive.open(part) as source:
        return read_marks(source, {str(link.Id): str(link.Target) for link in links})


def _rows(worksheet: ReadOnlyWorksheet, marks: Marks) -> Iterator[Row]:
    worksheet.reset_dimensions()  # some programs write a size that is not the sheet's
    for number, cells in enumerate(worksheet.rows, start=1):
        filled = {
            column: content
            for column, cell in enumerate(cells, start=1)
            if (content := _content(cell, marks.contents.get(At(number, column)))) is not None
        }
        if filled:
            yield Row(number, filled)


def _content(cell: "_CellOrMergedCell", mark: Content | None) -> Content | None:
    if mark is not None:
        return mark
    if cell.data_type == "e":
        return Fault(str(cell.value))
    return None if cell.value == "" else cast("Content | None", cell.value)
