"""What the findings mean for one table: marks for its cells, and notes to stand beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.grid import Cell, FormTable
from jinxiang_report.domain.report import Report

_GRAVEST_FIRST = tuple(Severity)
_NAMED_BLANKS = 3


class Mark(NamedTuple):
    """How a cell stands in what was found."""

    severity: Severity
    is_result: bool
    """Whether it is what the other cells of the finding should come to."""


@dataclass(frozen=True)
class Note:
    """A finding as told beside its table; blank cells are told in one note."""

    severity: Severity
    rule: str
    message: str
    cells: tuple[Cell, ...]
    is_about_blanks: bool = False


def marks(report: Report, findings: Iterable[Finding]) -> dict[Cell, Mark]:
    """The mark of every cell in a finding, the gravest first. Blank cells are marked as such."""
    marked: dict[Cell, Mark] = {}
    for finding in chain.from_iterable((one, *one.followers) for one in findings):
        cells = _cells(finding)
        if _is_about_blanks(report, cells):
            continue
        for cell in cells:
            mark = Mark(finding.severity, cell == cells[-1])
            marked[cell] = min(mark, marked.get(cell, mark), key=_weight)
    return marked


def notes(report: Report, findings: Iterable[Finding], table: FormTable) -> list[Note]:
    """What is found in the table, in the order of the findings."""
    here = [finding for finding in findings if _is_in(finding, table)]
    blank = [finding for finding in here if _is_about_blanks(report, _cells(finding))]
    told = [
        Note(finding.severity, finding.rule, finding.message, _cells(finding))
        for finding in here
        if finding not in blank
    ]
    return [*_blanks_note(blank, table), *told]


def messages(findings: Iterable[Finding], cell: Cell) -> list[str]:
    """What is found about the cell, by itself or for the cause of something else."""
    return [
        finding.message
        for finding in findings
        if any(cell in one.places for one in (finding, *finding.followers))
    ]


def _blanks_note(blank: Sequence[Finding], table: FormTable) -> Iterator[Note]:
    if not blank:
        return
    first = blank[0]
    cells = tuple(dict.fromkeys(chain.from_iterable(map(_cells, blank))))
    message = first.message if len(blank) == 1 else _blanks_message(table, cells)
    yield Note(first.severity, first.rule, message, cells, is_about_blanks=True)


def _blanks_message(table: FormTable, cells: Sequence[Cell]) -> str:
    names = "、".join(f"“{table.name(cell)}”" for cell in cells[:_NAMED_BLANKS])
    more = "等" if len(cells) > _NAMED_BLANKS else ""
    return f"表{table.key}还有 {len(cells)} 个格子未填：{names}{more}。没有发生请填 0。"


def _cells(finding: Finding) -> tuple[Cell, ...]:
    return tuple(place for place in finding.places if isinstance(place, Cell))


def _is_in(finding: Finding, table: FormTable) -> bool:
    return any(cell.table == table.key for cell in _cells(finding))


def _is_about_blanks(report: Report, cells: Sequence[Cell]) -> bool:
    return bool(cells) and all(report.value(cell) is None for cell in cells)


def _weight(mark: Mark) -> tuple[int, bool]:
    return _GRAVEST_FIRST.index(mark.severity), not mark.is_result
