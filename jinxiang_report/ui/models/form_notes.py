"""What the findings mean for one table: marks for its cells, and notes to stand beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Mend, Severity
from jinxiang_report.domain.grid import Cell, FormTable
from jinxiang_report.domain.report import Report

_GRAVEST_FIRST = tuple(Severity)


class Mark(NamedTuple):
    """How a cell stands in what was found."""

    severity: Severity
    is_result: bool
    """Whether it is what the other cells of the finding should come to."""


@dataclass(frozen=True)
class Note:
    """A finding as told beside its table."""

    severity: Severity
    rule: str
    message: str
    cells: tuple[Cell, ...]
    is_about_blanks: bool = False
    mend: Mend | None = None
    """What settles it at once, where that is plain."""


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
    """What is found in the table: its blank cells, then the rest in the order of the findings."""
    told = [_note(report, finding) for finding in findings if _is_in(finding, table)]
    return sorted(told, key=lambda note: not note.is_about_blanks)


def messages(findings: Iterable[Finding], cell: Cell) -> list[Finding]:
    """What is found about the cell, by itself or for the cause of something else."""
    return [
        finding
        for finding in findings
        if any(cell in one.places for one in (finding, *finding.followers))
    ]


def _note(report: Report, finding: Finding) -> Note:
    cells = _cells(finding)
    is_about_blanks = _is_about_blanks(report, cells)
    return Note(
        finding.severity, finding.rule, finding.message, cells, is_about_blanks, finding.mend
    )


def _cells(finding: Finding) -> tuple[Cell, ...]:
    return tuple(place for place in finding.places if isinstance(place, Cell))


def _is_in(finding: Finding, table: FormTable) -> bool:
    return any(cell.table == table.key for cell in _cells(finding))


def _is_about_blanks(report: Report, cells: Sequence[Cell]) -> bool:
    return bool(cells) and all(report.value(cell) is None for cell in cells)


def _weight(mark: Mark) -> tuple[int, bool]:
    return _GRAVEST_FIRST.index(mark.severity), not mark.is_result
