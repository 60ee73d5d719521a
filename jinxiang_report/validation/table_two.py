"""Rules T2-01 to T2-03: 表二 is filled with numbers of the right kind."""

from collections.abc import Iterator

from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.grid import FormTable, Kind
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import blank_cells, blanks_message, unfit_cells
from jinxiang_report.validation.mends import nothing, zeros


def cells_are_filled(report: Report) -> Iterator[Finding]:
    """T2-01: every cell is filled; 0 is a figure, a blank is not. One finding for all blanks."""
    table = _table(report)
    blank = blank_cells(report, table)
    if blank:
        message, mend = blanks_message(table, blank), zeros(table, blank)
        yield Finding("T2-01", Severity.ERROR, message, blank, mend)


def counts_are_whole_numbers(report: Report) -> Iterator[Finding]:
    """T2-02: counts are whole numbers, 0 or more; a change (edition 2019) may be negative."""
    table = _table(report)
    for cell, value in unfit_cells(report, table):
        if table.kind(cell) is Kind.MONEY:
            continue
        wanted = "整数" if table.kind(cell) is Kind.CHANGE else "0 或正整数"
        message = f"表二“{table.name(cell)}”应为{wanted}，现为“{value_text(value)}”，请改正。"
        yield Finding("T2-02", Severity.ERROR, message, (cell,), nothing(cell, value))


def amounts_are_money(report: Report) -> Iterator[Finding]:
    """T2-03: amounts of money are 0 or more and no finer than a 分."""
    table = _table(report)
    for cell, value in unfit_cells(report, table):
        if table.kind(cell) is not Kind.MONEY:
            continue
        message = (
            f"表二“{table.name(cell)}”应为不小于 0 的金额（万元，小数不超过 6 位），"
            f"现为“{value_text(value)}”，请改正。"
        )
        yield Finding("T2-03", Severity.ERROR, message, (cell,), nothing(cell, value))


def _table(report: Report) -> FormTable:
    return report.edition.tables["二"]


RULES = (cells_are_filled, counts_are_whole_numbers, amounts_are_money)
