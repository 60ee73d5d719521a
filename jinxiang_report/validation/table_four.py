"""Rules T4-01 and T4-02: 表四 is filled and adds up."""

from collections.abc import Iterator

from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import (
    blank_cells,
    blanks_message,
    excess,
    row_sum_message,
    unfit_cells,
)
from jinxiang_report.validation.mends import nothing, summed, zeros


def cells_hold_counts(report: Report) -> Iterator[Finding]:
    """T4-01: every cell is filled, with a whole number, 0 or more. Blanks are one finding."""
    table = _table(report)
    blank = blank_cells(report, table)
    if blank:
        message, mend = blanks_message(table, blank), zeros(table, blank)
        yield Finding("T4-01", Severity.ERROR, message, blank, mend)
    for cell, value in unfit_cells(report, table):
        message = f"表四“{table.name(cell)}”应为 0 或正整数，现为“{value_text(value)}”，请改正。"
        yield Finding("T4-01", Severity.ERROR, message, (cell,), nothing(cell, value))


def outcomes_add_up(report: Report) -> Iterator[Finding]:
    """T4-02: the outcomes of each kind of proceeding add up to its 总计."""
    table = _table(report)
    for prescribed in table.sums:
        if excess(report, prescribed):
            message = row_sum_message(report, table, prescribed)
            cells = (*prescribed.parts, prescribed.total)
            yield Finding("T4-02", Severity.ERROR, message, cells, summed(report, prescribed))


def _table(report: Report) -> FormTable:
    return report.edition.tables["四"]


RULES = (cells_hold_counts, outcomes_add_up)
