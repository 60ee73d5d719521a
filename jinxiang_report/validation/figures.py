"""What the rules of all three tables share: which cells are blank, unfit, or do not add up."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

from jinxiang_report.domain.figure import Value, value_text
from jinxiang_report.domain.grid import Cell, FormTable, Kind, Sum
from jinxiang_report.domain.report import Report

Number: TypeAlias = int | Decimal

_NAMED = 3
_FINEST_DECIMAL = -6  # a 分, in 万元


def blank_cells(report: Report, table: FormTable) -> tuple[Cell, ...]:
    """The cells that are not filled in, in the order of the form."""
    return tuple(cell for cell in table.boxes if report.value(cell) is None)


def blanks_message(table: FormTable, blank: Sequence[Cell]) -> str:
    """How the blank cells of a table are told: their number, and the first by name."""
    names = "、".join(f"“{table.name(cell)}”" for cell in blank[:_NAMED])
    if len(blank) == 1:
        return f"表{table.key}{names}还没有填写。没有发生请填 0。"
    more = "等" if len(blank) > _NAMED else ""
    return f"表{table.key}还有 {len(blank)} 个格子未填：{names}{more}。没有发生请填 0。"


def unfit_cells(report: Report, table: FormTable) -> Iterator[tuple[Cell, Value]]:
    """The filled cells whose value is not of the kind the form wants."""
    for cell in table.boxes:
        value = report.value(cell)
        if value is not None and not fits(value, table.kind(cell)):
            yield cell, value


def fits(value: Value, kind: Kind) -> bool:
    """Whether a cell of this kind may hold the value."""
    match kind:
        case Kind.COUNT:
            return isinstance(value, int) and value >= 0
        case Kind.CHANGE:
            return isinstance(value, int)
        case Kind.MONEY:
            return not isinstance(value, str) and value >= 0 and _is_down_to_a_fen(value)


def _is_down_to_a_fen(amount: Number) -> bool:
    exponent = Decimal(amount).normalize().as_tuple().exponent
    return isinstance(exponent, int) and exponent >= _FINEST_DECIMAL


def excess(report: Report, prescribed: Sum) -> Number:
    """By how much the parts differ from the total; 0 where they agree or it cannot be told.

    While a part is blank or text the others may at most reach the total, not pass it.
    """
    total = report.number(prescribed.total)
    parts = [number for _, number in addends(report, prescribed.parts)]
    if total is None:
        return 0
    difference = added(parts) - total
    if len(parts) == len(prescribed.parts):
        return difference
    return max(difference, 0) if all(part >= 0 for part in parts) else 0


def addends(report: Report, cells: Iterable[Cell]) -> Iterator[tuple[Cell, Number]]:
    """The cells that hold a number, with it."""
    for cell in cells:
        number = report.number(cell)
        if number is not None:
            yield cell, number


def added(numbers: Iterable[Number]) -> Number:
    """The sum of whole numbers and amounts of money alike."""
    return sum(list(numbers))


def reckoning(terms: Iterable[tuple[str, Number]]) -> str:
    """An addition as it is read: 自然人 3＋商业企业 1＝4."""
    named = list(terms)
    sum_text = value_text(added(number for _, number in named))
    return "＋".join(f"{name} {value_text(number)}" for name, number in named) + f"＝{sum_text}"


def size_text(difference: Number) -> str:
    """A difference without its direction."""
    return value_text(max(difference, -difference))


def row_sum_message(report: Report, table: FormTable, prescribed: Sum) -> str:
    """How a row's sum fails: every addend by its column, the total, the difference."""
    total = prescribed.total
    terms = ((table.columns[cell.column], n) for cell, n in addends(report, prescribed.parts))
    return (
        f"表{table.key}“{table.rows[total.row]}”：{reckoning(terms)}，"
        f"{table.columns[total.column]}填 {value_text(report.value(total))}，"
        f"差 {size_text(excess(report, prescribed))}，请核对。"
    )
