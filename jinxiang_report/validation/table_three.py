"""Rules T3-01 to T3-05: 表三 is filled and adds up. What may be to blame is told in repair.py."""

from collections.abc import Iterator

from jinxiang_report.domain.figure import Origin, value_text
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.grid import Balance, Cell, FormTable, Sum
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.causes import BrokenSum, one_for_each_cause
from jinxiang_report.validation.equations import balance_equation, sum_equation
from jinxiang_report.validation.figures import (
    Number,
    added,
    addends,
    blank_cells,
    blanks_message,
    excess,
    reckoning,
    row_sum_message,
    size_text,
    unfit_cells,
)
from jinxiang_report.validation.mends import nothing, summed, zeros
from jinxiang_report.validation.repair import one_slip_explains_all


def cells_are_filled(report: Report) -> Iterator[Finding]:
    """T3-01: every cell is filled. One finding for all that are not: there may be 175."""
    table = _table(report)
    blank = blank_cells(report, table)
    if blank:
        message, mend = blanks_message(table, blank), zeros(table, blank)
        yield Finding("T3-01", Severity.ERROR, message, blank, mend)


def counts_are_whole_numbers(report: Report) -> Iterator[Finding]:
    """T3-02: every figure is a whole number, 0 or more."""
    table = _table(report)
    for cell, value in unfit_cells(report, table):
        message = f"表三“{table.name(cell)}”应为 0 或正整数，现为“{value_text(value)}”，请改正。"
        yield Finding("T3-02", Severity.ERROR, message, (cell,), nothing(cell, value))


def sums_hold(report: Report) -> Iterator[Finding]:
    """T3-03 to T3-05: rows and columns add up. Sums that one cell breaks are one finding."""
    table = _table(report)
    carried = _carried_totals(report, table)
    broken = (
        *_applicants(report, table),
        *_results(report, table, carried),
        *_balances(report, table, carried),
    )
    return one_for_each_cause(report, broken)


def _applicants(report: Report, table: FormTable) -> Iterator[BrokenSum]:
    """T3-03: in each row, the kinds of applicant add up to 总计."""
    for prescribed in filter(_is_of_a_row, table.sums):
        difference = excess(report, prescribed)
        if difference:
            message = row_sum_message(report, table, prescribed)
            cells = (*prescribed.parts, prescribed.total)
            mend = summed(report, prescribed)
            finding = Finding("T3-03", Severity.ERROR, message, cells, mend)
            name = f"“{table.rows[prescribed.total.row]}”的总计"
            yield BrokenSum(finding, sum_equation(prescribed), difference, name)


def _results(report: Report, table: FormTable, carried: frozenset[Cell]) -> Iterator[BrokenSum]:
    """T3-04: in each column, the results of handling add up to （七）总计."""
    for prescribed in table.sums:
        total = prescribed.total
        difference = excess(report, prescribed)
        if _is_of_a_row(prescribed) or not difference or carried.issuperset(prescribed.parts):
            continue
        column = table.columns[total.column]
        message = (
            f"表三“{column}”列：各项办理结果合计 {_occurred(report, table, prescribed)}；"
            f"{table.rows[total.row]}填 {value_text(report.value(total))}，"
            f"差 {size_text(difference)}，请核对。"
        )
        cells = (*prescribed.parts, total)
        finding = Finding("T3-04", Severity.ERROR, message, cells, summed(report, prescribed))
        yield BrokenSum(
            finding, sum_equation(prescribed), difference, f"“{column}”列的各项办理结果与（七）总计"
        )


def _balances(report: Report, table: FormTable, carried: frozenset[Cell]) -> Iterator[BrokenSum]:
    """T3-05: in each column, 一 + 二 = （七） + 四, as the corner cell of the table says."""
    for balance in table.balances:
        cells = (*balance.left, *balance.right)
        numbers = dict(addends(report, cells))
        if len(numbers) < len(cells) or carried.issuperset(cells):
            continue
        left, right = (added(numbers[cell] for cell in side) for side in balance)
        if left != right:
            message = _balance_message(table, balance, numbers, left - right)
            finding = Finding("T3-05", Severity.ERROR, message, cells)
            name = f"“{table.columns[cells[0].column]}”列的新收加结转与办结加结转"
            yield BrokenSum(finding, balance_equation(balance), left - right, name)


def _carried_totals(report: Report, table: FormTable) -> frozenset[Cell]:
    """The totals of the rows that add up, or that the program adds up from what is there.

    What is wrong between such totals alone is the sum of what is wrong in the applicants'
    columns, and is told there: repeating it for the column 总计 would be a second finding
    for one cause.
    """
    return frozenset(
        prescribed.total
        for prescribed in filter(_is_of_a_row, table.sums)
        if _is_reckoned(report, prescribed.total)
        or (_is_filled(report, prescribed) and not excess(report, prescribed))
    )


def _is_reckoned(report: Report, total: Cell) -> bool:
    figure = report.figures.get(total)
    return figure is not None and figure.origin is Origin.SUMMED


def _is_filled(report: Report, prescribed: Sum) -> bool:
    cells = (*prescribed.parts, prescribed.total)
    return len(dict(addends(report, cells))) == len(cells)


def _is_of_a_row(prescribed: Sum) -> bool:
    return all(part.row == prescribed.total.row for part in prescribed.parts)


def _occurred(report: Report, table: FormTable, prescribed: Sum) -> str:
    """The sum of the results, and those that occurred: most rows are 0 and say nothing."""
    occurred = [(cell, number) for cell, number in addends(report, prescribed.parts) if number]
    sum_text = value_text(added(number for _, number in occurred))
    named = "、".join(f"{table.rows[cell.row]} {value_text(n)}" for cell, n in occurred)
    return f"{sum_text}，即{named}" if occurred else sum_text


def _balance_message(
    table: FormTable, balance: Balance, numbers: dict[Cell, Number], difference: Number
) -> str:
    column = table.columns[balance.left[0].column]
    # The four figures in the order of the corner cell: 第一项, 第二项, 第三项, 第四项.
    received = zip(("新收", "上年结转"), (numbers[cell] for cell in balance.left), strict=True)
    handled = zip(("办结", "结转下年"), (numbers[cell] for cell in balance.right), strict=True)
    return (
        f"表三“{column}”列：{reckoning(received)}；{reckoning(handled)}，"
        f"差 {size_text(difference)}，请核对。"
    )


def _table(report: Report) -> FormTable:
    return report.edition.tables["三"]


RULES = (
    cells_are_filled,
    counts_are_whole_numbers,
    sums_hold,
    one_slip_explains_all,
)
