"""Any tables that add up, for hypothesis: leaves drawn, totals reckoned."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from jinxiang_report.domain.form import APPLICANTS, edition_of
from jinxiang_report.domain.grid import Cell

_ROWS_AROUND = {"received", "carried_in", "handled", "carried_out"}


@st.composite
def balanced_tables(
    draw: Callable[[st.SearchStrategy[int]], int], year: int = 2021
) -> dict[Cell, int]:
    """Figures of 表三 in which every prescribed sum holds."""
    table = edition_of(year).tables["三"]
    results = [row for row in table.rows if row not in _ROWS_AROUND]
    figures = dict.fromkeys(table.boxes, 0)
    for applicant in APPLICANTS[:-1]:
        column = applicant.key
        for at in range(draw(st.integers(0, 3))):
            row = results[draw(st.integers(0, len(results) - 1))]
            figures[Cell("三", row, column)] = draw(st.integers(0, 10**at))
        _close(figures, column, draw(st.integers(0, 5)), draw(st.integers(0, 5)))
    for prescribed in table.sums:
        figures[prescribed.total] = sum(figures[part] for part in prescribed.parts)
    return figures


@st.composite
def balanced_forms(
    draw: Callable[[st.SearchStrategy[Any]], Any], year: int = 2021
) -> dict[Cell, int]:
    """Figures of all three tables that nothing is wrong with."""
    figures: dict[Cell, int] = draw(balanced_tables(year))
    for key in ("二", "四"):
        table = edition_of(year).tables[key]
        figures |= {cell: draw(st.integers(0, 500)) for cell in table.boxes}
        for prescribed in table.sums:
            figures[prescribed.total] = sum(figures[part] for part in prescribed.parts)
    return figures


def _close(figures: dict[Cell, int], column: str, carried_out: int, carried_in: int) -> None:
    """Received is what was handled and carried out, less what was carried in."""
    handled = sum(number for cell, number in figures.items() if cell.column == column)
    carried_in = min(carried_in, handled + carried_out)
    figures[Cell("三", "handled", column)] = handled
    figures[Cell("三", "carried_out", column)] = carried_out
    figures[Cell("三", "carried_in", column)] = carried_in
    figures[Cell("三", "received", column)] = handled + carried_out - carried_in
