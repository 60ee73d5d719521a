"""What a workbook holds, before its rows are read: its sheets, their headers and columns."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.quoting import shortened
from jinxiang_report.spreadsheets import trouble
from jinxiang_report.spreadsheets.columns import columns_by_field
from jinxiang_report.spreadsheets.contents import is_blank, line_of
from jinxiang_report.spreadsheets.fields import FIELDS, NEEDED, Kind
from jinxiang_report.spreadsheets.guessing import Known, guessed_columns, looks_like_date
from jinxiang_report.spreadsheets.header import Header, all_names, find_header, header_at
from jinxiang_report.spreadsheets.loading import load_sheets
from jinxiang_report.spreadsheets.sheet_reading import kind_of
from jinxiang_report.spreadsheets.sheets import Row, Sheet

_SEARCHED_ROWS = 20
_SAMPLES = 3
_LONGEST_SAMPLE = 40  # characters
_NOBODY = Known()


@dataclass(frozen=True)
class ColumnFound:
    """A column, and what it is taken for."""

    number: int
    name: str
    """As printed; the name to give to a mapping."""
    field: str
    """The field's key; empty: the column is left out."""
    samples: tuple[str, ...]


@dataclass(frozen=True)
class ColumnsFound:
    """A sheet as it would be read: a proposal to be looked at and changed."""

    sheet: str
    hidden: bool
    kind: Kind
    recognised: bool
    """Whether its column names are known; else they are guessed from what stands below."""
    header_row: int
    """Where the column names begin, as numbered in the file; 0: there are none."""
    rows: int
    columns: tuple[ColumnFound, ...]

    @property
    def mapping(self) -> dict[str, str]:
        """The field of each column by its name, as read_workbook takes it."""
        return {column.name: column.field for column in self.columns}

    @property
    def missing(self) -> tuple[str, ...]:
        """What every entry needs and no column holds, as a person calls it."""
        fields = {column.field for column in self.columns}
        return tuple(FIELDS[self.kind][key] for key in NEEDED if key not in fields)


def survey_workbook(
    path: Path, *, known: Known = _NOBODY, progress: Progress = unwatched
) -> tuple[ColumnsFound, ...]:
    """Every sheet with something in it, the hidden ones too."""
    sheets = load_sheets(path, progress)
    found = tuple(survey_sheet(sheet, known=known) for sheet in sheets if sheet.rows)
    if not found:
        raise trouble.nothing_in(path)
    return found


def columns_of(  # noqa: PLR0913 – each says another thing of the sheet
    path: Path,
    sheet: str | None = None,
    *,
    kind: Kind | None = None,
    header_row: int | None = None,
    mapping: Mapping[str, str] | None = None,
    known: Known = _NOBODY,
) -> ColumnsFound:
    """The columns of that sheet, or of the first that can be read."""
    sheets = [one for one in load_sheets(path) if one.rows or one.name == sheet]
    named = [one for one in sheets if sheet in (None, one.name)]
    if not sheets:
        raise trouble.nothing_in(path)
    if not named:
        raise trouble.sheet_missing(path, sheet or "", (one.name for one in sheets))
    best = next((one for one in named if not one.hidden and find_header(one)), named[0])
    return survey_sheet(best, kind=kind, header_row=header_row, mapping=mapping, known=known)


def survey_sheet(
    sheet: Sheet,
    *,
    kind: Kind | None = None,
    header_row: int | None = None,
    mapping: Mapping[str, str] | None = None,
    known: Known = _NOBODY,
) -> ColumnsFound:
    """The sheet as it would be read with what the caller says of it, and as it seems without."""
    recognised = find_header(sheet, mapping)
    header = _header(sheet, header_row) or recognised or _likely_header(sheet)
    kind = kind or kind_of(sheet, header)
    names = all_names(sheet, header)
    below = [row for row in sheet.rows if row.number > header.last_row]
    fields = columns_by_field(names, kind, mapping)
    if not {*NEEDED} <= fields.keys():
        free = [column for column, name in names.items() if name not in (mapping or {})]
        fields = guessed_columns([_only(row, free) for row in below], kind, known, fields)
    taken_for = {column: field for field, column in fields.items()}
    return ColumnsFound(
        sheet=sheet.name,
        hidden=sheet.hidden,
        kind=kind,
        recognised=recognised is not None,
        header_row=header.first_row,
        rows=len(below),
        columns=tuple(
            ColumnFound(column, name, taken_for.get(column, ""), tuple(_samples(below, column)))
            for column, name in names.items()
        ),
    )


def _header(sheet: Sheet, row: int | None) -> Header | None:
    return None if row is None else header_at(sheet, row)


def _likely_header(sheet: Sheet) -> Header:
    """The last row of nothing but names before the first that has a date; there may be none."""
    header = 0
    for row in sheet.rows[:_SEARCHED_ROWS]:
        contents = [content for content in row.cells.values() if not is_blank(content)]
        if any(map(looks_like_date, contents)):
            return header_at(sheet, header)
        if len(contents) > 1 and all(isinstance(content, str) for content in contents):
            header = row.number
    return Header()


def _only(row: Row, columns: Container[int]) -> Row:
    cells = {column: content for column, content in row.cells.items() if column in columns}
    return Row(row.number, cells)


def _samples(rows: Sequence[Row], column: int) -> Iterator[str]:
    """A few of the column's contents, as a person sees them."""
    filled = (row.cells[column] for row in rows if not is_blank(row.cells.get(column)))
    lines = filter(None, map(line_of, filled))  # a formula that was never reckoned shows nothing
    return (shortened(line, _LONGEST_SAMPLE) for line in islice(lines, _SAMPLES))
