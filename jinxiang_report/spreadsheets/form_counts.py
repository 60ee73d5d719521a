"""分类统计: the sheet of the report's workbook that counts by category and month."""

from collections.abc import Sequence

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from jinxiang_report.domain.report import Report
from jinxiang_report.domain.tally import Monthly
from jinxiang_report.spreadsheets.form_looks import TOP, Looks, set_up

_MONTHS = tuple(f"{month}月" for month in range(1, 13))


def add_counts(sheet: Worksheet, report: Report, monthly: Monthly, looks: Looks) -> None:
    """A row for each category, a column for each month, sums at both ends; posts below."""
    set_up(sheet, f"{report.year}年主动公开条数（按类别、月份）", looks)
    sheet.set_landscape()
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 13, 7)
    for at, name in enumerate(("类别", *_MONTHS, "合计")):
        sheet.write_string(TOP, at, name, looks.head)
    first = TOP + 1
    for row, (name, counts) in enumerate(monthly.items.items(), first):
        _write_counts(sheet, row, name, counts, looks)
    last = TOP + len(monthly.items)
    _write_sums(sheet, (first, last), list(monthly.items.values()), looks)
    _write_counts(sheet, last + 2, "微信公众号（篇）", monthly.posts, looks)
    sheet.freeze_panes(first, 1)


def _write_counts(
    sheet: Worksheet, row: int, name: str, counts: Sequence[int], looks: Looks
) -> None:
    sheet.write_string(row, 0, name, looks.row)
    for at, count in enumerate(counts, 1):
        sheet.write_number(row, at, count, looks.figure)
    ends = xl_rowcol_to_cell(row, 1), xl_rowcol_to_cell(row, len(counts))
    sheet.write_formula(row, len(counts) + 1, f"=SUM({':'.join(ends)})", looks.total, sum(counts))


def _write_sums(
    sheet: Worksheet, rows: tuple[int, int], counts: Sequence[Sequence[int]], looks: Looks
) -> None:
    """公开信息合计 under each month and under the sums of the categories."""
    first, last = rows
    sheet.write_string(last + 1, 0, "公开信息合计（条）", looks.row)
    for at in range(1, len(_MONTHS) + 2):
        whole = sum(sum(row) if at > len(_MONTHS) else row[at - 1] for row in counts)
        if counts:
            ends = xl_rowcol_to_cell(first, at), xl_rowcol_to_cell(last, at)
            formula = f"=SUM({':'.join(ends)})"
            sheet.write_formula(last + 1, at, formula, looks.total, whole)
        else:
            sheet.write_number(last + 1, at, 0, looks.total)
