"""Figures that nobody has to enter: counted in the ledger, or carried over from last year.

They are reckoned anew whenever they are asked for, while their year is open. A figure that
somebody enters stands in their place, and they are told beside it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from jinxiang_report.domain.figure import GIVEN, Figure, Origin
from jinxiang_report.domain.form import APPLICANTS, edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.normative import Documents, Events, documents_of
from jinxiang_report.domain.report import ReportYear
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger

MADE, REPEALED, IN_FORCE = (
    Cell("二", "normative", column) for column in ("made", "repealed", "in_force")
)
_TITLES = 3


class Basis(NamedTuple):
    """What the figures of any year are counted and carried over from."""

    years: Mapping[int, ReportYear]
    events: Events
    in_force: Mapping[int, Figure]
    """现行有效 as it is stored, by year."""


def basis_of(ledger: Ledger) -> Basis:
    """Read it once, for as many years as are wanted."""
    return Basis(
        {kept.year: kept for kept in reading.years(ledger)},
        reading.document_events(ledger),
        reading.figures_of(ledger, IN_FORCE),
    )


def documents(ledger: Ledger, basis: Basis, year: int) -> Documents | None:
    """The year's marked documents; None while there are none to be counted."""
    if documents_of(basis.events, year) is None:
        return None
    return documents_of(basis.events, year, reading.documents_made(ledger, year, _TITLES))


def given_figures(
    basis: Basis, year: int, last: Mapping[Cell, Figure] | None
) -> dict[Cell, Figure]:
    """What the ledger and last year's figures say of the year's cells; nothing once it is closed.

    A closed year keeps them with its other figures.
    """
    if not basis.years[year].is_open:
        return {}
    known = edition_of(year).known
    counted = _counted(basis, year) if IN_FORCE in known else {}
    return {**_carried(year, last or {}), **counted}


def own_figures(basis: Basis, year: int, stored: Mapping[Cell, Figure]) -> dict[Cell, Figure]:
    """The stored figures that somebody entered; all of them in a closed year."""
    if not basis.years[year].is_open:
        return dict(stored)
    return {cell: figure for cell, figure in stored.items() if figure.origin not in GIVEN}


def _carried(year: int, last: Mapping[Cell, Figure]) -> dict[Cell, Figure]:
    """上年结转 of each kind of applicant is what last year carried on."""
    carried = {}
    for applicant in APPLICANTS[:-1]:
        before = last.get(Cell("三", "carried_out", applicant.key))
        if before and isinstance(before.value, int):
            cell = Cell("三", "carried_in", applicant.key)
            carried[cell] = Figure(year, cell, before.value, Origin.LAST_YEAR)
    return carried


def _counted(basis: Basis, year: int) -> dict[Cell, Figure]:
    counts = documents_of(basis.events, year)
    if counts is None:
        return {}
    numbers = {MADE: counts.made, REPEALED: counts.repealed}
    if (standing := in_force(basis, year)) is not None:
        numbers[IN_FORCE] = standing
    return {cell: Figure(year, cell, number, Origin.COUNTED) for cell, number in numbers.items()}


def in_force(basis: Basis, year: int) -> int | None:
    """现行有效 as it is reckoned; None where it can't be.

    - Last year's figure, and what the ledger knows of this year: made − repealed − expired.
    - Without a figure of last year: what is logged and has not ended, whenever it was made.
    """
    counts = documents_of(basis.events, year)
    if counts is None:
        return None
    before = in_force_before(basis, year)
    if before is None:
        return counts.standing
    left = before + counts.made - counts.repealed - counts.expired
    return left if left >= 0 else None


def in_force_before(basis: Basis, year: int) -> int | None:
    """What last year's table says; None where the ledger does not know."""
    last = basis.years.get(year - 1)
    if last is None:
        return None
    stored = basis.in_force.get(year - 1)
    if stored and (stored.origin not in GIVEN or not last.is_open):
        return stored.value if isinstance(stored.value, int) else None
    return in_force(basis, year - 1)
