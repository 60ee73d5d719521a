"""From a file of any known format to its sheets."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from openpyxl.utils import get_column_letter
from python_calamine import CalamineWorkbook, PasswordError

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.spreadsheets import ods_marks, trouble, xls_marks, xlsx_marks
from jinxiang_report.spreadsheets.calamine_rows import sheets_of
from jinxiang_report.spreadsheets.marks import Marks, WorkbookMarks
from jinxiang_report.spreadsheets.package import Format, Package, read_package
from jinxiang_report.spreadsheets.sheets import Sheet
from jinxiang_report.spreadsheets.text_file import read_text

_AREA_LIMIT = 20_000_000  # cells; calamine keeps the blank ones among them too


def load_sheets(path: Path, progress: Progress = unwatched) -> tuple[Sheet, ...]:
    """Every sheet of the workbook, or the tables of a text or web page; charts are left out."""
    package = read_package(path)
    if package.format is Format.TEXT:
        return read_text(path, package.content)
    with trouble.told(path):
        marks = _marks(path, package, progress)
        _require_bearable(path, marks.sheets)
        progress(0, 0)
        return tuple(sheets_of(_opened(path, package.content), marks))


def _marks(path: Path, package: Package, progress: Progress) -> WorkbookMarks:
    match package.format:
        case Format.XLSX:
            return xlsx_marks.read_marks(package.content, progress)
        case Format.ODS:
            return ods_marks.read_marks(package.content, progress)
        case Format.XLS:
            marks = xls_marks.read_marks(package.content)
            if marks is None:
                raise trouble.encrypted(path)
            return marks
        case _:
            return WorkbookMarks()


def _require_bearable(path: Path, sheets: Mapping[str, Marks]) -> None:
    for name, marks in sheets.items():
        row, column = marks.corner
        if row * column > _AREA_LIMIT:
            raise trouble.scattered(path, name, row, get_column_letter(column))


def _opened(path: Path, content: bytes) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(BytesIO(content))
    except PasswordError as error:
        raise trouble.encrypted(path) from error
