"""What may happen to a balanced 表三 at the desk, for hypothesis."""

from collections.abc import Callable
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from jinxiang_report.domain.form import APPLICANTS, edition_of
from jinxiang_report.domain.grid import Cell

TABLE = edition_of(2021).tables["三"]
CELLS = tuple(TABLE.boxes)
ROWS = tuple(TABLE.rows)
_COLUMNS = [applicant.key for applicant in APPLICANTS[:-1]]

Draw = Callable[[st.SearchStrategy[Any]], Any]
Figures = dict[Cell, int]


def leaves(row: str) -> list[Cell]:
    """The row's cells without its 总计."""
    return [Cell("三", row, column) for column in _COLUMNS]


@st.composite
def swapped_digits(draw: Draw, figures: Figures) -> Figures:
    """Two different digits of one figure have changed places."""
    long = [cell for cell in CELLS if len(set(str(figures[cell]))) > 1]
    assume(long)
    cell = draw(st.sampled_from(long))
    digits = list(str(figures[cell]))
    one, other = draw(
        st.lists(st.integers(0, len(digits) - 1), min_size=2, max_size=2, unique=True)
    )
    assume(digits[one] != digits[other])
    digits[one], digits[other] = digits[other], digits[one]
    assume(digits[0] != "0")
    return {cell: int("".join(digits))}


@st.composite
def split_number(draw: Draw, figures: Figures) -> Figures:
    """The digits of a number stand in its own cell and the empty one beside it."""
    pairs = [
        (left, right)
        for row in ROWS
        for left, right in zip(leaves(row), leaves(row)[1:], strict=False)
        if (figures[left] == 0) != (figures[right] == 0) and figures[left] + figures[right] > 9
    ]
    assume(pairs)
    left, right = draw(st.sampled_from(pairs))
    digits = str(figures[left] + figures[right])
    at = draw(st.integers(1, len(digits) - 1))
    return {left: int(digits[:at]), right: int(digits[at:])}


@st.composite
def shifted_row(draw: Draw, figures: Figures) -> Figures:
    """From some column on, the figures of a row stand one column to the right or left."""
    filled = [row for row in ROWS if any(figures[cell] for cell in leaves(row))]
    assume(filled)
    cells = leaves(draw(st.sampled_from(filled)))
    start = draw(st.integers(0, len(cells) - 2))
    values = [figures[cell] for cell in cells]
    if draw(st.booleans()):
        assume(not values[-1])
        values = [*values[:start], 0, *values[start:-1]]
    else:
        assume(not values[start])
        values = [*values[:start], *values[start + 1 :], 0]
    shifted = dict(zip(cells, values, strict=True))
    assume(any(shifted[cell] != figures[cell] for cell in cells))
    return shifted
