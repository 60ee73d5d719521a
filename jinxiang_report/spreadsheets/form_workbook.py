"""The three statutory tables and the year's counts as a workbook whose totals are formulas."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from math import ceil

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from jinxiang_report.domain.contents import printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.form import Edition
from jinxiang_report.domain.grid import Box, Cell, FormTable, Label, Sum
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.tally import Monthly
from jinxiang_report.spreadsheets.form_counts import add_counts
from jinxiang_report.spreadsheets.form_looks import TOP, Looks, looks_of, set_up

_PIXELS_PER_MM = 96 / 25.4
_CHARACTER = 3.7  # millimetres of one at 10 pt
_LINE = 13.5  # points of a line at 10 pt
_NARROW = 12  # millimetres
_SIDE_BY_SIDE = 3  # characters that a narrow column still holds
_EXACT = 15  # digits; Excel makes a longer number round


def form_workbook(report: Report, monthly: Monthly) -> bytes:
    """A sheet for each table, as printed, and 分类统计; the same report makes the same bytes."""
    packed = BytesIO()
    # Text never becomes a formula, a link or a number of its own accord.
    workbook = Workbook(packed, {"in_memory": True, "strings_to_formulas": False,
                                 "strings_to_urls": False})  # fmt: skip
    day = datetime(report.year, 12, 31, tzinfo=UTC).replace(tzinfo=None)
    office = printable(report.office.name)
    workbook.set_properties({"title": printable(report.title), "author": office, "created": day})
    looks = looks_of(workbook)
    for table in report.edition.tables.values():
        _add_table(workbook.add_worksheet(f"表{table.key}"), table, report, looks)
    add_counts(workbook.add_worksheet("分类统计"), report, monthly, looks)
    workbook.close()
    return packed.getvalue()


def read_form_workbook(data: bytes, edition: Edition) -> list[str]:
    """The figures that such a workbook shows, in the order of the form."""
    with CalamineWorkbook.from_filelike(BytesIO(data)) as workbook:
        return [
            _shown(rows, Box(TOP + box.top, box.left))
            for table in edition.tables.values()
            for rows in [
                workbook.get_sheet_by_name(f"表{table.key}").to_python(skip_empty_area=False)
            ]
            for box in table.boxes.values()
        ]


def _shown(rows: Sequence[Sequence[object]], box: Box) -> str:
    if box.top >= len(rows) or box.left >= len(rows[box.top]):
        return ""
    value = rows[box.top][box.left]
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else value_text(Decimal(repr(value)))
    return str(value)


def _add_table(sheet: Worksheet, table: FormTable, report: Report, looks: Looks) -> None:
    set_up(sheet, table.heading, looks)
    for at, width in enumerate(table.column_widths):
        sheet.set_column_pixels(at, at, round(width * _PIXELS_PER_MM))
    for row, height in _heights(table).items():
        sheet.set_row(TOP + row, height)
    figure_rows = {box.top for box in table.boxes.values()}
    for label in table.labels:
        flush = label.box.top in figure_rows and label.box.height == 1
        narrow = label.box.width == 1 and table.column_widths[label.box.left] <= _NARROW
        shown = label._replace(text=_paired(label.text)) if narrow and not flush else label
        _write_label(sheet, shown, looks.row if flush else looks.head)
    for cell, box in table.boxes.items():
        look = looks.total if cell in table.totals else looks.figure
        if box.width > 1:
            sheet.merge_range(*_corners(box), "", look)
        _write_figure(sheet, table, report, cell, look)
    if table.head_rows:
        sheet.repeat_rows(TOP, TOP + table.head_rows - 1)
        sheet.freeze_panes(TOP + table.head_rows, 0)


def _paired(text: str) -> str:
    """Two characters to a line: 结果/维持, 社会/公益/组织; short words and numbers stay."""
    stacked = len(text) > _SIDE_BY_SIDE and not text.startswith("三、")
    return "\n".join(text[at : at + 2] for at in range(0, len(text), 2)) if stacked else text


def _heights(table: FormTable) -> dict[int, float]:
    """In points: as many lines as the longest label of one row needs in its width."""
    heights = dict.fromkeys(range(table.height), _LINE + 6)
    for label in table.labels:
        box = label.box
        width = sum(table.column_widths[box.left : box.left + box.width]) - 1.5
        lines = ceil(len(label.text) / max(1, width // _CHARACTER))
        each = (lines * _LINE + 6) / box.height
        for row in range(box.top, box.top + box.height):
            heights[row] = max(heights[row], each)
    return heights


def _write_label(sheet: Worksheet, label: Label, look: Format) -> None:
    box, text = label
    if box.width == box.height == 1:
        sheet.write_string(TOP + box.top, box.left, text, look)
    else:
        sheet.merge_range(*_corners(box), text, look)


def _write_figure(
    sheet: Worksheet, table: FormTable, report: Report, cell: Cell, look: Format
) -> None:
    row, column = TOP + table.boxes[cell].top, table.boxes[cell].left
    number = report.number(cell)
    formula = next(_formulas(table, report, cell), None)
    if formula:
        sheet.write_formula(row, column, formula, look, number)
    elif number is not None and len(str(number)) <= _EXACT:
        sheet.write_number(row, column, number, look)
    elif text := printable(value_text(report.value(cell))):
        sheet.write_string(row, column, text, look)
    else:
        sheet.write_blank(row, column, None, look)


def _formulas(table: FormTable, report: Report, total: Cell) -> Iterator[str]:
    """What adds the parts up; none where the total is not their sum: it is shown as reported."""
    for prescribed in table.sums:
        if prescribed.total == total and _adds_up(report, prescribed):
            yield f"={_sum([table.boxes[part] for part in prescribed.parts])}"


def _adds_up(report: Report, prescribed: Sum) -> bool:
    known = [number for part in prescribed.parts if (number := report.number(part)) is not None]
    return len(known) == len(prescribed.parts) and sum(known) == report.number(prescribed.total)


def _sum(boxes: Sequence[Box]) -> str:
    """A range where the parts stand together, else one plus the other."""
    places = [xl_rowcol_to_cell(TOP + box.top, box.left) for box in boxes]
    tops, lefts = {box.top for box in boxes}, {box.left for box in boxes}
    together = max(tops) - min(tops) + max(lefts) - min(lefts) + 1 == len(boxes)
    if together and 1 in (len(tops), len(lefts)):
        return f"SUM({places[0]}:{places[-1]})"
    return "+".join(places)


def _corners(box: Box) -> tuple[int, int, int, int]:
    top, left = TOP + box.top, box.left
    return top, left, top + box.height - 1, left + box.width - 1
