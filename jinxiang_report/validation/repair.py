"""Rule T3-06: the one figure of 表三 that may have been mistyped."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.grid import Balance, Cell, FormTable, Sum
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import fits

_MOST_TO_NAME = 3

Equation: TypeAlias = Mapping[Cell, int]
"""Cells with their signs; it holds when the signed figures add up to 0."""


class Change(NamedTuple):
    """A figure to put in the place of another."""

    cell: Cell
    old: int
    new: int


def one_change_repairs_all(report: Report) -> Iterator[Finding]:
    """T3-06: where one change makes every broken sum of 表三 right, the cell is named.

    Silent while a cell is blank or unfit: what is still to come may be the repair.
    """
    table = report.edition.tables["三"]
    figures = _whole_figures(report, table)
    if len(figures) < len(table.boxes):
        return
    broken = [equation for equation in _equations(table) if _residue(equation, figures)]
    changes = list(_repairs(table, figures, broken))[:_MOST_TO_NAME]
    if changes:
        wordings = "，或把".join(
            f"“{table.name(change.cell)}”由 {change.old} 改为 {change.new}" for change in changes
        )
        message = f"只要在表三把{wordings}，{len(broken)} 处不平衡会同时消除，请核对原始材料。"
        cells = tuple(change.cell for change in changes)
        yield Finding("T3-06", Severity.HINT, message, cells)


def _whole_figures(report: Report, table: FormTable) -> dict[Cell, int]:
    values = ((cell, report.value(cell)) for cell in table.boxes)
    return {
        cell: value
        for cell, value in values
        if isinstance(value, int) and fits(value, table.kind(cell))
    }


def _equations(table: FormTable) -> list[Equation]:
    return [_of_sum(prescribed) for prescribed in table.sums] + [
        _of_balance(balance) for balance in table.balances
    ]


def _of_sum(prescribed: Sum) -> Equation:
    return {**dict.fromkeys(prescribed.parts, 1), prescribed.total: -1}


def _of_balance(balance: Balance) -> Equation:
    return {**dict.fromkeys(balance.left, 1), **dict.fromkeys(balance.right, -1)}


def _residue(equation: Equation, figures: Mapping[Cell, int]) -> int:
    return sum(sign * figures[cell] for cell, sign in equation.items())


def _repairs(
    table: FormTable, figures: Mapping[Cell, int], broken: list[Equation]
) -> Iterator[Change]:
    """Changes of a cell that stands in every broken equation and in no other."""
    if not broken:
        return
    sound = [equation for equation in _equations(table) if equation not in broken]
    for cell in broken[0]:
        corrections = {-equation.get(cell, 0) * _residue(equation, figures) for equation in broken}
        new = figures[cell] + next(iter(corrections))
        agreed = len(corrections) == 1 and 0 not in corrections
        if agreed and new >= 0 and not any(cell in equation for equation in sound):
            yield Change(cell, figures[cell], new)
