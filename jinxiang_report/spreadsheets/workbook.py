"""Reading a workbook: sheets are recognised, their rows become drafts of entries."""

from collections.abc import Sequence
from pathlib import Path

from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.spreadsheets import trouble
from jinxiang_report.spreadsheets.body import body_of
from jinxiang_report.spreadsheets.columns import (
    Kind,
    columns_by_field,
    kind_by_columns,
    kind_by_name,
    unknown_columns,
)
from jinxiang_report.spreadsheets.contents import line_of
from jinxiang_report.spreadsheets.header import Header, find_header, year_in
from jinxiang_report.spreadsheets.package import read_package
from jinxiang_report.spreadsheets.reading import Problem, Reading, ReadRow, SheetReading
from jinxiang_report.spreadsheets.rows import Layout, read_row
from jinxiang_report.spreadsheets.sheets import Sheet, read_sheets

_LOOKED_FOR = "“标题”“发布日期”“栏目”“网址”"
_QUOTED_NAMES = 8


def read_workbook(path: Path, *, kind: Kind | None = None, sheet: str | None = None) -> Reading:
    """What the workbook lists: on every visible sheet with a header that we know, or on the named.

    - Each row becomes a draft, or has problems, or is skipped and counted; none gets lost.
    - Odd content never raises; trouble with the file is an OfficeError.
    """
    present = read_sheets(path, read_package(path))
    wanted = _visible(present) if sheet is None else _named(path, present, sheet)
    headers = {one.name: header for one in wanted if (header := find_header(one))}
    if not headers:
        raise _nothing_known(path, wanted)
    readings = tuple(
        _read_sheet(one, headers[one.name], kind, path.stem)
        for one in wanted
        if one.name in headers
    )
    if not any(reading.rows or reading.problems for reading in readings):
        raise trouble.nothing_in(path)
    return Reading(readings, _left_out(wanted if sheet else present, headers))


def _visible(sheets: Sequence[Sheet]) -> Sequence[Sheet]:
    return [sheet for sheet in sheets if not sheet.hidden]


def _named(path: Path, sheets: Sequence[Sheet], name: str) -> Sequence[Sheet]:
    found = [sheet for sheet in sheets if sheet.name == name]
    if not found:
        raise trouble.sheet_missing(path, name, (sheet.name for sheet in sheets))
    return found


def _nothing_known(path: Path, sheets: Sequence[Sheet]) -> OfficeError:
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        return trouble.nothing_in(path)
    return trouble.header_missing(path, map(_first_row, filled), _LOOKED_FOR)


def _first_row(sheet: Sheet) -> str:
    row = sheet.rows[0]
    texts = [line_of(content)[:20] for content in row.cells.values()][:_QUOTED_NAMES]
    return f"工作表“{sheet.name}”第 {row.number} 行是：{'、'.join(texts)}"


def _left_out(sheets: Sequence[Sheet], headers: dict[str, Header]) -> tuple[str, ...]:
    return tuple(sheet.name for sheet in sheets if sheet.rows and sheet.name not in headers)


def _read_sheet(sheet: Sheet, header: Header, kind: Kind | None, file_name: str) -> SheetReading:
    kind = kind or _kind_of(sheet, header)
    columns = columns_by_field(header.names, kind)
    layout = Layout(sheet.name, kind, columns, header.names, sheet.links, sheet.epoch)
    body = body_of(sheet, header, columns)
    rows: list[ReadRow] = []
    problems: list[Problem] = []
    for row in body.rows:
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
        unknown_columns=(*unknown_columns(header.names, columns), *body.unnamed),
        skipped=body.skipped,
    )


def _kind_of(sheet: Sheet, header: Header) -> Kind:
    named = kind_by_name(sheet.name) or kind_by_name(header.title)
    return kind_by_columns(header.names.values()) or named or "items"
