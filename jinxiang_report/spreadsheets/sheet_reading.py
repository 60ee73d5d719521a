"""From a sheet to what it lists, given its header and what its columns hold."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from jinxiang_report.spreadsheets import trouble
from jinxiang_report.spreadsheets.body import body_of
from jinxiang_report.spreadsheets.columns import (
    columns_by_field,
    kind_by_columns,
    kind_by_name,
    unknown_columns,
)
from jinxiang_report.spreadsheets.fields import FIELDS, NEEDED, Kind
from jinxiang_report.spreadsheets.header import Header, all_names, year_in
from jinxiang_report.spreadsheets.reading import Original, Problem, ReadRow, SheetReading
from jinxiang_report.spreadsheets.rows import Layout, read_row
from jinxiang_report.spreadsheets.sheets import Row, Sheet

_PACE = 200  # rows between two words on the progress
_LISTED = 10


@dataclass(frozen=True)
class Wanted:
    """How the caller wants the sheets read; nothing: as they say of themselves."""

    kind: Kind | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    """The field that a column holds by the column's name; "" for a column to leave out."""
    year: int | None = None
    """Where a date without a year belongs."""


def read_sheet(
    sheet: Sheet, header: Header, wanted: Wanted, file_name: str, done: Callable[[int], None]
) -> SheetReading:
    """What the sheet lists. `done` is told how many of its rows are read; it may break off."""
    kind = wanted.kind or kind_of(sheet, header)
    names = all_names(sheet, header)
    columns = columns_by_field(names, kind, wanted.mapping)
    _require_needed(sheet, kind, columns)
    layout = Layout(sheet.name, kind, columns, names, sheet.links, sheet.epoch, wanted.year)
    body = body_of(sheet, header, columns)
    rows: list[ReadRow] = []
    problems: list[Problem] = []
    for count, row in enumerate(body.rows):
        if count % _PACE == 0:
            done(count)
        read = read_row(layout, row)
        if isinstance(read, list):
            problems += read
        else:
            rows.append(read)
    return SheetReading(
        name=sheet.name,
        kind=kind,
        title=header.title,
        year=year_in(header.title, sheet.name, file_name),
        rows=tuple(rows),
        problems=tuple(problems),
        unknown_columns=unknown_columns(names, columns),
        skipped=body.skipped,
        notes=(*sheet.notes, *_hidden(sheet, body.rows)),
        original=Original(
            names, {row.number: row.cells for row in body.rows}, sheet.links, sheet.epoch
        ),
    )


def kind_of(sheet: Sheet, header: Header) -> Kind:
    """What the sheet lists, going by its columns, else by its name and title."""
    named = kind_by_name(sheet.name) or kind_by_name(header.title)
    return kind_by_columns(header.names.values()) or named or "items"


def _require_needed(sheet: Sheet, kind: Kind, columns: Mapping[str, int]) -> None:
    missing = [FIELDS[kind][key] for key in NEEDED if key not in columns]
    if missing:
        raise trouble.column_missing(sheet.name, missing)


def _hidden(sheet: Sheet, rows: tuple[Row, ...]) -> Iterator[str]:
    hidden = [str(row.number) for row in rows if row.number in sheet.hidden_rows]
    if hidden:
        listed = "、".join(hidden[:_LISTED]) + ("等" if len(hidden) > _LISTED else "")
        yield f"工作表“{sheet.name}”有 {len(hidden)} 行是隐藏的（第 {listed} 行），也读取了。"
