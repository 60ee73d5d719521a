"""How a table looked, and which of its cells look different now: a keystroke changes a few."""

from collections.abc import Mapping
from typing import NamedTuple

from jinxiang_report.domain.figure import Figure
from jinxiang_report.domain.grid import Cell, FormTable
from jinxiang_report.domain.report import Report, State
from jinxiang_report.ui.models.form_notes import Mark

_FEW = 24
"""More cells are painted sooner all at once."""


class Looks(NamedTuple):
    """Everything that cells are drawn from."""

    year: int
    state: State
    last: Mapping[Cell, Figure]
    figures: Mapping[Cell, Figure]
    given: Mapping[Cell, Figure]
    marks: Mapping[Cell, Mark]

    def changed(self, before: "Looks", table: FormTable) -> list[Cell] | None:
        """The cells that look different now; None for all of them."""
        if self[:3] != before[:3]:
            return None
        pairs = ((self.figures, before.figures), (self.given, before.given))
        found = [
            cell
            for cell in table.boxes
            if self.marks.get(cell) != before.marks.get(cell)
            or any(now.get(cell) != then.get(cell) for now, then in pairs)
        ]
        return found if len(found) <= _FEW else None


def looks_of(report: Report, marks: Mapping[Cell, Mark]) -> Looks:
    """What the report's cells are drawn from."""
    last = report.last.figures if report.last else {}
    return Looks(report.year, report.state, last, report.figures, report.given, marks)
