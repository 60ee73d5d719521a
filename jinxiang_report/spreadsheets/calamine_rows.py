"""What calamine reads, as sheets: its values are Python's own already."""

from collections.abc import Iterator

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from jinxiang_report.spreadsheets.marks import Marks, WorkbookMarks
from jinxiang_report.spreadsheets.sheets import Content, Row, Sheet


def sheets_of(workbook: CalamineWorkbook, marks: WorkbookMarks) -> Iterator[Sheet]:
    """Every sheet with cells in the workbook's order, together with what its marks say."""
    for described in workbook.sheets_metadata:
        if described.typ is not SheetTypeEnum.WorkSheet:
            continue
        marked = marks.sheets.get(described.name, Marks())
        yield Sheet(
            name=described.name,
            rows=tuple(_rows(workbook.get_sheet_by_name(described.name), marked)),
            merges=marked.merges,
            links=marked.links,
            hidden=described.visible is not SheetVisibleEnum.Visible,
            hidden_rows=frozenset(marked.hidden_rows),
            epoch=marks.epoch,
        )


def _rows(sheet: CalamineSheet, marks: Marks) -> Iterator[Row]:
    faults = _by_row(marks)
    first = sheet.start[1] + 1 if sheet.start else 1
    for number, values in enumerate(sheet.iter_rows(), start=1):
        # calamine knows no blank cells: they come as texts without characters.
        cells: dict[int, Content] = {
            column: value for column, value in enumerate(values, first) if value != ""
        }
        if number in faults:
            cells = dict(sorted((cells | faults.pop(number)).items()))
        if cells:
            yield Row(number, cells)
    # calamine ends a sheet at its last value, and a fault is none.
    yield from (Row(number, faults[number]) for number in sorted(faults))


def _by_row(marks: Marks) -> dict[int, dict[int, Content]]:
    rows: dict[int, dict[int, Content]] = {}
    for (row, column), fault in sorted(marks.faults.items()):
        rows.setdefault(row, {})[column] = fault
    return rows
