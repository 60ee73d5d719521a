"""Workbooks of Excel 97–2003 (.xls) and of WPS (.et): the only door to xlrd.

calamine reads them too, but a damaged one can make it end the whole process.
"""

from collections.abc import Iterator
from datetime import datetime
from io import StringIO

import xlrd
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel
from xlrd.biffh import XLRDError

from jinxiang_report.domain.progress import Progress
from jinxiang_report.spreadsheets.marks import Marks
from jinxiang_report.spreadsheets.sheets import At, Content, Fault, Row, Sheet

_LAST_DAY = 2_958_466  # the first day after 9999
_ENCRYPTED = "encrypted"  # as xlrd says it


def read_old_workbook(content: bytes, progress: Progress) -> tuple[Sheet, ...] | None:
    """Every sheet; None if the workbook asks for a password."""
    try:
        book = xlrd.open_workbook(
            file_contents=content,
            formatting_info=True,  # else merges, links and hidden rows are not told
            on_demand=True,
            ragged_rows=True,
            logfile=StringIO(),
        )
    except XLRDError as error:
        if _ENCRYPTED in str(error):
            return None
        raise
    with book:
        return tuple(_sheets(book, progress))


def _sheets(book: xlrd.Book, progress: Progress) -> Iterator[Sheet]:
    epoch = MAC_EPOCH if book.datemode else WINDOWS_EPOCH
    for number in range(book.nsheets):
        progress(0, 0)
        sheet = book.sheet_by_index(number)
        marks = _marks(sheet)
        yield Sheet(
            name=sheet.name,
            rows=tuple(_rows(sheet, epoch)),
            merges=marks.merges,
            links=marks.links,
            hidden=sheet.visibility != 0,
            hidden_rows=frozenset(marks.hidden_rows),
            epoch=epoch,
        )
        book.unload_sheet(number)


def _marks(sheet: xlrd.sheet.Sheet) -> Marks:
    marks = Marks()
    for first, after, left, _ in sheet.merged_cells:
        marks.merge(At(first + 1, left + 1), after)
    for link in sheet.hyperlink_list:
        if link.type == "url" and link.frowx is not None and link.fcolx is not None:
            marks.link(At(link.frowx + 1, link.fcolx + 1), str(link.url_or_path))
    marks.hidden_rows = {row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden}
    return marks


def _rows(sheet: xlrd.sheet.Sheet, epoch: datetime) -> Iterator[Row]:
    for row in range(sheet.nrows):
        cells = {
            column: content
            for column, cell in enumerate(sheet.row(row), start=1)
            if (content := _content(cell, epoch)) is not None
        }
        if cells:
            yield Row(row + 1, cells)


def _content(cell: xlrd.sheet.Cell, epoch: datetime) -> Content | None:
    match cell.ctype:
        case xlrd.XL_CELL_ERROR:
            return Fault(xlrd.error_text_from_code[int(cell.value)])
        case xlrd.XL_CELL_BOOLEAN:
            return bool(cell.value)
        case xlrd.XL_CELL_DATE:
            return _moment(float(cell.value), epoch)
        case xlrd.XL_CELL_TEXT | xlrd.XL_CELL_NUMBER:
            return None if cell.value == "" else cell.value
        case _:
            return None


def _moment(number: float, epoch: datetime) -> Content:
    """The moment; 20210305 that is formatted as a date shows as ######## and stays a number."""
    return from_excel(number, epoch) if 1 <= number < _LAST_DAY else number
