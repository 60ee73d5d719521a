"""From a file of any known format to its sheets."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from openpyxl.utils import get_column_letter
from python_calamine import CalamineWorkbook, PasswordError

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.spreadsheets import ods_marks, trouble, xlsx_marks
from jinxiang_report.spreadsheets.calamine_rows import sheets_of
from jinxiang_report.spreadsheets.marks import Marks, WorkbookMarks
from jinxiang_report.spreadsheets.old_workbook import read_old_workbook
from jinxiang_report.spreadsheets.package import Format, Package, read_package
from jinxiang_report.spreadsheets.sheets import Sheet
from jinxiang_report.spreadsheets.text_file import read_text

_AREA_LIMIT = 20_000_000  # cells; calamine keeps the blank ones among them too


def load_sheets(path: Path, progress: Progress = unwatched) -> tuple[Sheet, ...]:
    """Every sheet of the workbook, or the tables of a text or web page; charts are left out."""
    package = read_package(path)
    if package.format is Format.TEXT:
        return read_text(path, package.content)
    if package.format is Format.XLS:
        return _old_sheets(path, package.content, progress)
    with trouble.told(path):
        marks = _marks(package, progress)
        _require_bearable(path, marks.sheets)
        progress(0, 0)
        return tuple(sheets_of(_opened(path, package.content), marks))


def _old_sheets(path: Path, content: bytes, progress: Progress) -> tuple[Sheet, ...]:
    with trouble.told(path):
        sheets = read_old_workbook(content, progress)
    if sheets is None:
        raise trouble.encrypted(path)
    return sheets


def _marks(package: Package, progress: Progress) -> WorkbookMarks:
    if package.format is Format.ODS:
        return ods_marks.read_marks(package.content, progress)
    return xlsx_marks.read_marks(package.content, progress)


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
