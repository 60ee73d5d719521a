"""What may have gone wrong where the sums of 表三 fail: one slip that explains them all.

A slip is only offered if, once it is mended, every prescribed sum holds.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jinxiang_report.domain.grid import Cell
from jinxiang_report.validation.equations import System

_SEVERAL = 2


@dataclass(frozen=True)
class Slip:
    """A slip of the hand, and the figures as they were meant."""

    rule: str
    meant: Mapping[Cell, int]
    """Only figures that differ from what stands there, in the order of the form."""
    story: str = ""
    """How it may have come about; empty for a figure that is simply wrong."""
    remedy: str = ""
    """What mending it is called."""


def slips(system: System) -> list[Slip]:
    """The slips that explain all that is broken; those that tell more, before a plain one."""
    if not system.broken:
        return []
    plain = list(_wrong_figures(system))
    telling = [*_swapped_digits(system, plain), *_split_numbers(system), *_shifted_rows(system)]
    return list({tuple(slip.meant.items()): slip for slip in telling}.values()) or plain


def _wrong_figures(system: System) -> Iterator[Slip]:
    """T3-06: figures that are rather wrong than blank-like zeros come first."""
    for cell in sorted(system.effects, key=lambda cell: not system.figures[cell]):
        new = system.settling(cell, {})
        if new is not None:
            yield Slip("T3-06", {cell: new}, remedy=f"改为 {new}")


def _swapped_digits(system: System, plain: Sequence[Slip]) -> Iterator[Slip]:
    """T3-08: two digits of one figure changed places."""
    for slip in plain:
        ((cell, new),) = slip.meant.items()
        old = system.figures[cell]
        if _is_swap(str(old), str(new)):
            story = f"差额 {abs(new - old)} 能被 9 整除，可能是 {new} 写颠倒了"
            yield Slip("T3-08", slip.meant, story, slip.remedy)


def _is_swap(one: str, other: str) -> bool:
    differing = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return (
        len(one) == len(other) and len(differing) == _SEVERAL and differing[0] == differing[1][::-1]
    )


def _split_numbers(system: System) -> Iterator[Slip]:
    """T3-07: the digits of one number stand in two neighbouring cells of a row."""
    for cells in _applicants(system):
        for left, right in pairwise(cells):
            first, second = system.figures[left], system.figures[right]
            for holder, other in ((left, right), (right, left)) if first else ():
                whole = system.settling(holder, {other: 0})
                if whole is not None and _is_joined(str(whole), str(first), str(second)):
                    yield Slip(
                        "T3-07",
                        _differing(system, {holder: whole, other: 0}),
                        f"疑似把 {whole} 拆成了“{first}”“{second}”两格",
                        f"合并为 {whole}",
                    )


def _is_joined(whole: str, first: str, second: str) -> bool:
    """Whether the two are the halves of the whole; 05 in a cell of its own is read as 5."""
    between = whole[len(first) : len(whole) - len(second)]
    return (
        len(whole) >= len(first) + len(second)
        and whole.startswith(first)
        and whole.endswith(second)
        and not between.strip("0")
    )


def _shifted_rows(system: System) -> Iterator[Slip]:
    """T3-09: from some column on, a row's figures stand one column off."""
    for row in system.table.rows:
        for cells in _stretches(system, row):
            for moved, freed in _moved_back(system, cells):
                carried = sum(map(bool, moved.values()))
                last = system.settling(freed, moved) if carried else None
                if last is None or (last and carried < _SEVERAL):
                    continue
                meant = _differing(system, {**moved, freed: last})
                if len(meant) >= _SEVERAL:
                    start = system.table.columns[next(iter(meant)).column]
                    story = f"从“{start}”起，这一行的数字疑似整体错了一列"
                    yield Slip("T3-09", meant, story, "移回一列")


def _stretches(system: System, row: str) -> Iterator[list[Cell]]:
    """The row's figures as they are typed in one go: without 总计, and with it."""
    cells = [Cell("三", row, column) for column in system.table.columns]
    for stretch in (cells[:-1], cells):
        touched = {at for cell in stretch for at in system.effects.get(cell, ())}
        if system.effects.keys() >= set(stretch) and touched >= system.broken.keys():
            yield stretch


def _moved_back(system: System, cells: Sequence[Cell]) -> Iterator[tuple[dict[Cell, int], Cell]]:
    """The figures moved back from each column on, and the cell whose own figure was lost."""
    values = [system.figures[cell] for cell in cells]
    for start in range(len(cells) - 1):
        if not values[start]:
            yield dict(zip(cells[start:-1], values[start + 1 :], strict=True)), cells[-1]
        if not values[-1]:
            yield dict(zip(cells[start + 1 :], values[start:-1], strict=True)), cells[start]


def _applicants(system: System) -> Iterator[list[Cell]]:
    """The cells of each row that are entered, without 总计."""
    for row in system.table.rows:
        cells = [Cell("三", row, column) for column in system.table.columns][:-1]
        if system.effects.keys() >= set(cells):
            yield cells


def _differing(system: System, figures: Mapping[Cell, int]) -> dict[Cell, int]:
    return {
        cell: figures[cell]
        for cell in system.table.boxes
        if cell in figures and figures[cell] != system.figures[cell]
    }
