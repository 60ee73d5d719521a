"""Reading a workbook: sheets are recognised, their rows become drafts of entries."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.spreadsheets import trouble
from jinxiang_report.spreadsheets.contents import line_of
from jinxiang_report.spreadsheets.fields import Kind
from jinxiang_report.spreadsheets.header import Header, find_header, header_at
from jinxiang_report.spreadsheets.loading import load_sheets
from jinxiang_report.spreadsheets.reading import Reading, SheetReading
from jinxiang_report.spreadsheets.sheet_reading import Wanted, read_sheet
from jinxiang_report.spreadsheets.sheets import Sheet

_LOOKED_FOR = "“标题”“发布日期”“栏目”“网址”"
_QUOTED_NAMES = 8


def read_workbook(  # noqa: PLR0913 – each says another thing of the file
    path: Path,
    *,
    kind: Kind | None = None,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    header_row: int | None = None,
    progress: Progress | None = None,
) -> Reading:
    """What the workbook lists: on every visible sheet with a header that we know, or on the named.

    - Each row becomes a draft, or has problems, or is skipped and counted; none gets lost.
    - The mapping says of columns by name which field they hold, "" for none, against what we know.
    - header_row is where the column names begin, as numbered in the file; 0: there are none.
    - Odd content never raises; trouble with the file is an OfficeError.
    """
    progress = progress or unwatched
    present = load_sheets(path, progress)
    wanted = _visible(present) if sheet is None else [named_sheet(path, present, sheet)]
    headers = _headers(wanted, mapping, header_row)
    if not headers:
        raise _nothing_known(path, wanted)
    known = [one for one in wanted if one.name in headers]
    readings = _read(known, headers, Wanted(kind, mapping or {}), path.stem, progress)
    if not any(reading.rows or reading.problems for reading in readings):
        raise trouble.nothing_in(path)
    return Reading(readings, _left_out(wanted if sheet else present, headers))


def named_sheet(path: Path, sheets: Sequence[Sheet], name: str) -> Sheet:
    """The sheet of that name, hidden or not."""
    for sheet in sheets:
        if sheet.name == name:
            return sheet
    raise trouble.sheet_missing(path, name, (sheet.name for sheet in sheets))


def _visible(sheets: Sequence[Sheet]) -> Sequence[Sheet]:
    return [sheet for sheet in sheets if not sheet.hidden]


def _headers(
    sheets: Iterable[Sheet], mapping: Mapping[str, str] | None, row: int | None
) -> dict[str, Header]:
    if row is not None:
        return {sheet.name: header_at(sheet, row) for sheet in sheets if sheet.rows}
    found = ((sheet.name, find_header(sheet, mapping)) for sheet in sheets)
    return {name: header for name, header in found if header}


def _read(
    sheets: Sequence[Sheet],
    headers: Mapping[str, Header],
    wanted: Wanted,
    file_name: str,
    progress: Progress,
) -> tuple[SheetReading, ...]:
    total = sum(len(sheet.rows) for sheet in sheets)
    starts = accumulate((len(sheet.rows) for sheet in sheets), initial=0)
    readings = tuple(
        read_sheet(sheet, headers[sheet.name], wanted, file_name, _from(start, total, progress))
        for start, sheet in zip(starts, sheets, strict=False)
    )
    progress(total, total)
    return readings


def _from(start: int, total: int, progress: Progress) -> Callable[[int], None]:
    return lambda count: progress(start + count, total)


def _nothing_known(path: Path, sheets: Sequence[Sheet]) -> OfficeError:
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        return trouble.nothing_in(path)
    return trouble.header_missing(path, map(_first_row, filled), _LOOKED_FOR)


def _first_row(sheet: Sheet) -> str:
    row = sheet.rows[0]
    texts = [line_of(content)[:20] for content in row.cells.values()][:_QUOTED_NAMES]
    return f"工作表“{sheet.name}”第 {row.number} 行是：{'、'.join(texts)}"


def _left_out(sheets: Sequence[Sheet], headers: Mapping[str, Header]) -> tuple[str, ...]:
    return tuple(sheet.name for sheet in sheets if sheet.rows and sheet.name not in headers)
