"""A figure beside the same figure of another year, and how far apart they are."""

from typing import NamedTuple

from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report

_SAME = "＝"


class Past(NamedTuple):
    """What another year says of a cell."""

    value: str
    change: str
    """From that year to this one, as ＋3 or －2; ＝ for none, empty where it can't be told."""


def past_of(report: Report, other: Report | None, cell: Cell) -> Past | None:
    """The other year's figure; None if that year, or its edition of the form, has none."""
    value = other.value(cell) if other else None
    if other is None or value is None:
        return None
    return Past(value_text(value), change_text(report, other, cell))


def change_text(report: Report, other: Report, cell: Cell) -> str:
    """How many more or fewer there are than in the other year."""
    now, then = report.number(cell), other.number(cell)
    if now is None or then is None:
        return ""
    if now == then:
        return _SAME
    return f"＋{value_text(now - then)}" if now > then else f"－{value_text(then - now)}"


def percentage_text(report: Report, other: Report, cell: Cell) -> str:
    """The same in per cent; empty where there is nothing to reckon from."""
    now, then = report.number(cell), other.number(cell)
    if now is None or not then:
        return ""
    share = (now - then) * 100 / then
    return f"{'＋' if share >= 0 else '－'}{abs(share):.1f}%"
