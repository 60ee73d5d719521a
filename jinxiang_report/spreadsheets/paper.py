"""A sheet as an office hands it on: a title, a header that stays, filters, text that stays text."""

import re
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import NamedTuple, TypeAlias
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ERROR_CODES, ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.packing import pack, unpack
from jinxiang_report.spreadsheets.sheets import Fault

_DAY, _MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_TITLE = Font(size=14, bold=True)
_NAME = Font(bold=True)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_GROUND = PatternFill("solid", fgColor="F2F3F5")
_RULE = Border(bottom=Side("thin", color="B4B9C0"))
_LIKE_FORMULA = ("=", "+", "-", "@", "\t")
_LIKE_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ as A
_LONGEST_NAME = 31  # of a sheet
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\]")
_PROPERTIES = "docProps/core.xml"
_MOMENTS = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>", re.DOTALL)
_NOT_COMPUTED = "#N/A"


class Column(NamedTuple):
    """A column's name, and its width in Latin characters."""

    name: str
    width: int


class Linked(NamedTuple):
    """A content that leads to an address."""

    content: "Plain"
    address: str


Plain: TypeAlias = str | float | date | time | timedelta | Fault | None
Value: TypeAlias = Plain | Linked


def new_workbook() -> Workbook:
    """A workbook that is written row by row, however long it is."""
    return Workbook(write_only=True)


def packed(workbook: Workbook, progress: Progress = unwatched) -> bytes:
    """The workbook as the content of a file; the same rows make the same bytes."""
    stream = BytesIO()
    ExcelWriter(workbook, ZipFile(stream, "w")).save()  # not compressed: it is packed once more
    parts = unpack(stream.getvalue())
    parts[_PROPERTIES] = _MOMENTS.sub(b"", parts[_PROPERTIES])
    return pack(parts, progress=progress)


def add_sheet(
    workbook: Workbook,
    name: str,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
) -> None:
    """A sheet with those rows below its header; without a title the header comes first."""
    sheet = workbook.create_sheet(_sheet_name(name))
    head = 2 if title else 1
    _set_up(sheet, columns, head)
    with closing(sheet):  # it is open until then, whatever the rows meet on their way
        if title:
            sheet.append([_styled(sheet, title, _TITLE)])
        sheet.append([_header_cell(sheet, column.name) for column in columns])
        last = head
        for row in rows:
            sheet.append([_cell(sheet, value) for value in row])
            last += 1
        sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(columns))}{last}"


def _sheet_name(name: str) -> str:
    return _FORBIDDEN_IN_NAME.sub(" ", name)[:_LONGEST_NAME].strip("' ") or "工作表"


def _set_up(sheet: Worksheet, columns: Sequence[Column], head: int) -> None:
    """What must be said before the first row: how wide, what stays, how it prints."""
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _header_cell(sheet: Worksheet, name: str) -> Cell:
    cell = _styled(sheet, name, _NAME)
    cell.alignment, cell.fill, cell.border = _CENTRED, _GROUND, _RULE
    return cell


def _styled(sheet: Worksheet, text: str, font: Font) -> Cell:
    cell = _text_cell(sheet, text)
    cell.font = font
    return cell


def _cell(sheet: Worksheet, value: Value) -> Cell | Plain:
    """The value, in a cell of its own only where it needs one: cells are what takes time."""
    match value:
        case Linked(content, address):
            plain = _cell(sheet, content)
            cell = plain if isinstance(plain, Cell) else _new_cell(sheet, plain)
            cell.hyperlink = address
            return cell
        case str():
            risky = value.startswith(_LIKE_FORMULA) or value in ERROR_CODES
            return _text_cell(sheet, value) if risky else _writable(value) or None
        case Fault(error):
            return _new_cell(sheet, error if error in ERROR_CODES else _NOT_COMPUTED)
        case datetime():
            return _formatted(sheet, value, _MOMENT)
        case date():
            return _formatted(sheet, value, _DAY)
        case _:
            return value


def _new_cell(sheet: Worksheet, value: Plain) -> Cell:
    # Where a cell stands is decided when its row is appended.
    cell = Cell(sheet, row=1, column=1)
    cell.value = value  # type: ignore[assignment]  # the stubs know no times of day
    return cell


def _formatted(sheet: Worksheet, value: date, form: str) -> Cell:
    cell = _new_cell(sheet, value)
    cell.number_format = form
    return cell


def _text_cell(sheet: Worksheet, text: str) -> Cell:
    """Text that stays text: when somebody edits the cell, too."""
    cell = _new_cell(sheet, _writable(text))
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def _writable(text: str) -> str:
    plain = ILLEGAL_CHARACTERS_RE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _LIKE_CODE.sub("_x005F_", plain)
