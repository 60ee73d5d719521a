"""What was put on the clipboard: a block of cells, a table of a web page, or lines with links."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from jinxiang_report.spreadsheets import trouble
from jinxiang_report.spreadsheets.contents import is_blank
from jinxiang_report.spreadsheets.fields import FIELDS, NEEDED, Kind
from jinxiang_report.spreadsheets.guessing import Known
from jinxiang_report.spreadsheets.header import Header, find_header, header_at
from jinxiang_report.spreadsheets.lines import read_lines, text_lines
from jinxiang_report.spreadsheets.reading import Reading, SheetReading
from jinxiang_report.spreadsheets.separated import read_separated, read_tabbed
from jinxiang_report.spreadsheets.sheet_reading import Wanted, read_sheet
from jinxiang_report.spreadsheets.sheets import Sheet
from jinxiang_report.spreadsheets.survey import ColumnsFound, survey_sheet
from jinxiang_report.spreadsheets.web_lines import page_lines
from jinxiang_report.spreadsheets.web_page import read_page

_NOBODY = Known()
_NAME = "粘贴的内容"
_MOST = 0.5  # of the lines must have a date to be a list


def read_pasted(  # noqa: PLR0913 – each says another thing of the block
    text: str,
    html: str | None = None,
    *,
    kind: Kind | None = None,
    mapping: Mapping[str, str] | None = None,
    header_row: int | None = None,
    known: Known = _NOBODY,
    year: int | None = None,
) -> Reading:
    """What the block lists. Its rows are numbered from 1, the header's row too.

    - Columns without names that we know are taken for what their contents look like.
    - What finds no place is among the problems or the unknown columns; nothing gets lost.
    - A date without a year belongs to the year given; without one it is a problem.
    """
    wanted = Wanted(kind, mapping or {}, year)
    sheets = _sheets(text, html, known)
    return Reading(tuple(_read(sheet, wanted, header_row, known) for sheet in sheets))


def pasted_columns(  # noqa: PLR0913 – see read_pasted
    text: str,
    html: str | None = None,
    *,
    kind: Kind | None = None,
    mapping: Mapping[str, str] | None = None,
    header_row: int | None = None,
    known: Known = _NOBODY,
) -> tuple[ColumnsFound, ...]:
    """The columns of the block's tables, as read_pasted would take them."""
    wanted = Wanted(kind, mapping or {})
    sheets = _sheets(text, html, known)
    return tuple(_surveyed(sheet, wanted, header_row, known) for sheet in sheets)


def _sheets(text: str, html: str | None, known: Known) -> tuple[Sheet, ...]:
    """The block as the first of its readings that gives entries their date, else as the first."""
    first: tuple[Sheet, ...] = ()
    for found in filter(None, _readings(text, html or "", known)):
        if _has_dates(found, known):
            return found
        first = first or found
    if not first:
        raise trouble.nothing_pasted()
    return first


def _readings(text: str, html: str, known: Known) -> Iterator[tuple[Sheet, ...]]:
    """Cells as text are the quickest to read; HTML tells where links lead."""
    tags = html.lower()
    linked, tabbed = "href=" in tags, "\t" in text
    if "<table" in tags and (linked or not tabbed):
        yield _filled(*read_page(html))
    if tabbed:
        yield _filled(read_tabbed(text, _NAME))
    elif find_header(separated := read_separated(text, _NAME)):
        yield (separated,)
    if linked:
        yield _filled(read_lines(page_lines(html), known.categories, _NAME))
    yield _filled(read_lines(text_lines(text), known.categories, _NAME))


def _filled(*sheets: Sheet) -> tuple[Sheet, ...]:
    return tuple(
        sheet
        for sheet in sheets
        if any(
            not is_blank(cell) for row in sheet.rows if row.number for cell in row.cells.values()
        )
    )


def _has_dates(sheets: tuple[Sheet, ...], known: Known) -> bool:
    return any(_dated(sheet, survey_sheet(sheet, known=known)) for sheet in sheets)


def _dated(sheet: Sheet, found: ColumnsFound) -> bool:
    days = [column.number for column in found.columns if column.field == "published"]
    filled = sum(any(day in row.cells for day in days) for row in sheet.rows)
    return filled >= _MOST * len(sheet.rows)


def _read(sheet: Sheet, wanted: Wanted, header_row: int | None, known: Known) -> SheetReading:
    found = _surveyed(sheet, wanted, header_row, known)
    header, lacking = _with_needed(header_at(sheet, found.header_row), found)
    wanted = replace(wanted, kind=found.kind, mapping={**found.mapping, **lacking})
    return read_sheet(sheet, header, wanted, "", lambda _: None)


def _surveyed(sheet: Sheet, wanted: Wanted, header_row: int | None, known: Known) -> ColumnsFound:
    return survey_sheet(
        sheet, kind=wanted.kind, header_row=header_row, mapping=wanted.mapping, known=known
    )


def _with_needed(header: Header, found: ColumnsFound) -> tuple[Header, dict[str, str]]:
    """The header with a column more for what no column holds, so that each row is asked for it."""
    held = found.mapping.values()
    lacking = {FIELDS[found.kind][key]: key for key in NEEDED if key not in held}
    free = max((column.number for column in found.columns), default=0) + 1
    names = {**header.names, **dict(enumerate(lacking, start=free))}
    return replace(header, names=names), lacking
