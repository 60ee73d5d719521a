"""The prescribed sums of 表三 as linear equations, and what changed figures do to them."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from jinxiang_report.domain.figure import Origin
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Balance, Cell, FormTable, Sum
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import fits

Equation: TypeAlias = Mapping[Cell, int]
"""Cells with their signs; it holds when the signed figures add up to 0."""

Effect: TypeAlias = Mapping[int, int]
"""How far the sides of equations stand, or move, apart, by the equations' numbers; no zeros."""


@dataclass(frozen=True)
class System:
    """A filled 表三 and its equations."""

    table: FormTable
    figures: Mapping[Cell, int]
    broken: Effect
    effects: Mapping[Cell, Effect]
    """What one more in a cell does. Totals that fill themselves follow, and are no cells here."""

    def after(self, changes: Mapping[Cell, int]) -> dict[int, int]:
        """What is broken once these figures stand in their cells."""
        apart = defaultdict(int, self.broken)
        for cell, new in changes.items():
            step = new - self.figures[cell]
            for at, effect in self.effects[cell].items():
                apart[at] += step * effect
        return {at: distance for at, distance in apart.items() if distance}

    def settling(self, cell: Cell, changes: Mapping[Cell, int]) -> int | None:
        """The figure that, put into this cell besides the changes, makes every equation hold."""
        apart = self.after(changes)
        if not apart:
            return self.figures[cell]
        at, distance = next(iter(apart.items()))
        effect = self.effects[cell].get(at)
        if not effect or distance % effect:
            return None
        new = self.figures[cell] - distance // effect
        return new if new >= 0 and not self.after({**changes, cell: new}) else None


def sum_equation(prescribed: Sum) -> Equation:
    """The parts less their total."""
    return {**dict.fromkeys(prescribed.parts, 1), prescribed.total: -1}


def balance_equation(balance: Balance) -> Equation:
    """One side less the other."""
    return {**dict.fromkeys(balance.left, 1), **dict.fromkeys(balance.right, -1)}


def system_of(report: Report) -> System | None:
    """The report's 表三 to reckon with; None while a cell is blank or unfit."""
    table = report.edition.tables["三"]
    figures = _whole_figures(report, table)
    if len(figures) < len(table.boxes):
        return None
    apart = (
        sum(sign * figures[cell] for cell, sign in equation.items())
        for equation in _equations(report.year)
    )
    broken = {at: distance for at, distance in enumerate(apart) if distance}
    return System(
        table, figures, broken, _effects(report.year, _reckoned(report)) if broken else {}
    )


def _whole_figures(report: Report, table: FormTable) -> dict[Cell, int]:
    values = ((cell, report.value(cell)) for cell in table.boxes)
    return {
        cell: value
        for cell, value in values
        if isinstance(value, int) and fits(value, table.kind(cell))
    }


def _reckoned(report: Report) -> frozenset[Cell]:
    """The totals that fill themselves."""
    totals = report.edition.tables["三"].totals
    return frozenset(cell for cell in totals if report.figures[cell].origin is Origin.SUMMED)


@lru_cache(maxsize=8)
def _equations(year: int) -> tuple[Equation, ...]:
    table = edition_of(year).tables["三"]
    return (*map(sum_equation, table.sums), *map(balance_equation, table.balances))


@lru_cache(maxsize=8)
def _effects(year: int, reckoned: frozenset[Cell]) -> Mapping[Cell, Effect]:
    """The effect of every cell that is not reckoned, in the order of the form."""
    table = edition_of(year).tables["三"]
    # （七）总计 of the column 总计 has two sums; the later is the one it fills itself by.
    parts = {sum_.total: sum_.parts for sum_ in table.sums if sum_.total in reckoned}
    effects: dict[Cell, Counter[int]] = {cell: Counter() for cell in table.boxes}
    for at, equation in enumerate(_equations(year)):
        for cell, sign in equation.items():
            for leaf in _leaves(cell, parts):
                effects[leaf][at] += sign
    return {
        cell: {at: effect for at, effect in effects[cell].items() if effect}
        for cell in table.boxes
        if cell not in reckoned
    }


def _leaves(cell: Cell, parts: Mapping[Cell, tuple[Cell, ...]]) -> list[Cell]:
    """What the cell is reckoned from; itself if it is entered."""
    if cell not in parts:
        return [cell]
    return [leaf for part in parts[cell] for leaf in _leaves(part, parts)]
