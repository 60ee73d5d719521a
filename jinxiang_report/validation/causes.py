"""One finding per cause: sums that fail together because of one cell are told together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.equations import Equation
from jinxiang_report.validation.figures import Number, size_text

_Group: TypeAlias = list["BrokenSum"]


@dataclass(frozen=True)
class BrokenSum:
    """A sum that fails: its cells with their signs, and what they come to instead of 0."""

    finding: Finding
    signs: Equation
    distance: Number
    name: str
    """What it is called where it is told under another: “自然人”列的各项办理结果."""


def one_for_each_cause(report: Report, broken: Sequence[BrokenSum]) -> Iterator[Finding]:
    """The findings; a sum that a cell of an earlier one breaks as well is told with that one.

    Where several cells could have broken them, or several sums the same one, all are told.
    """
    left = list(broken)
    while left:
        first, *rest = left
        explained = (_broken_too(report, first, cell, rest) for cell in first.signs)
        groups = [group for group in explained if group]
        others = [one for one in broken if one is not first]
        group = groups[0] if len(groups) == 1 and _is_alone(report, groups[0], others) else []
        yield _told_together(first, group)
        left = [one for one in rest if one not in group]


def _broken_too(report: Report, first: BrokenSum, cell: Cell, others: _Group) -> _Group:
    """Those of the others that hold as well once the cell holds what mends the first."""
    step = -first.distance * first.signs[cell]
    number = report.number(cell)
    if number is None or number + step < 0:
        return []
    return [one for one in others if one.distance + one.signs.get(cell, 0) * step == 0]


def _is_alone(report: Report, group: _Group, others: _Group) -> bool:
    """Whether no sum beyond the group could be what breaks one of the group."""
    return not any(
        _broken_too(report, other, cell, group)
        for other in others
        if other not in group
        for cell in other.signs
    )


def _told_together(first: BrokenSum, group: _Group) -> Finding:
    if not group:
        return first.finding
    told = "；".join(f"{one.name}也因此差 {size_text(one.distance)}" for one in group)
    followers = tuple(one.finding for one in group)
    message = f"{first.finding.message}{told}。"
    # A new total would mend the first alone.
    return replace(first.finding, message=message, mend=None, followers=followers)
