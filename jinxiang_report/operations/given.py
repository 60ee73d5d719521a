"""Figures that nobody has to enter: counted in the ledger, or carried over from last year.

They are reckoned anew whenever they are asked for, while their year is open. A figure that
somebody enters stands in their place, and they are told beside it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.figure import GIVEN, Figure, Origin
from jinxiang_report.domain.form import APPLICANTS, edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.normative import Documents, Event, Events, documents_of, events
from jinxiang_report.domain.report import ReportYear
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger

MADE, REPEALED, IN_FORCE = (
    Cell("二", "normative", column) for column in ("made", "repealed", "in_force")
)
CARRIED_ON = ("carried_out",)
"""The rows of last year's tables that are taken over as they stand."""
_TITLES = 3
_NEVER = 10_000


class Basis(NamedTuple):
    """What the figures of any year are counted and carried over from."""

    years: Mapping[int, ReportYear]
    events: Events
    stored: Mapping[Cell, Mapping[int, Figure]]
    """制发, 废止 and 现行有效 as they are stored, by year."""


def basis_of(ledger: Ledger) -> Basis:
    """Read it once, for as many years as are wanted."""
    return Basis(
        {kept.year: kept for kept in reading.years(ledger)},
        reading.document_events(ledger),
        {cell: reading.figures_of(ledger, cell) for cell in (MADE, REPEALED, IN_FORCE)},
    )


def documents(ledger: Ledger, basis: Basis, year: int) -> Documents | None:
    """The year's marked documents; None while there are none to be counted."""
    if documents_of(basis.events, year) is None:
        return None
    return documents_of(basis.events, year, reading.documents_made(ledger, year, _TITLES))


def documents_behind(ledger: Ledger, year: int, cell: Cell) -> list[PublishedItem]:
    """The marked documents that the year's figure counts, in the order they were made."""
    marked = reading.documents(ledger)
    return [item for item in marked if _is_behind(dict(events(item)), year, cell)]


def _is_behind(years: Mapping[Event, int], year: int, cell: Cell) -> bool:
    if cell == IN_FORCE:
        ended = min(years.get(event, _NEVER) for event in (Event.REPEALED, Event.EXPIRED))
        return years[Event.MADE] <= year < ended
    return years.get(Event.MADE if cell == MADE else Event.REPEALED) == year


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

    - Last year's figure, and what this year's table says: made − repealed, and what expired.
    - Without a figure of last year: what is logged and has not ended, whenever it was made.
    """
    counts = documents_of(basis.events, year)
    if counts is None:
        return None
    before = in_force_before(basis, year)
    if before is None:
        return counts.standing
    made, repealed = _entered(basis, MADE, year), _entered(basis, REPEALED, year)
    made = counts.made if made is None else made
    repealed = counts.repealed if repealed is None else repealed
    left = before + made - repealed - counts.expired
    return left if left >= 0 else None


def in_force_before(basis: Basis, year: int) -> int | None:
    """What last year's table says; None where the ledger does not know."""
    last = basis.years.get(year - 1)
    if last is None:
        return None
    stored = _entered(basis, IN_FORCE, year - 1)
    if stored is not None or not last.is_open:
        return stored
    return in_force(basis, year - 1)


def _entered(basis: Basis, cell: Cell, year: int) -> int | None:
    """What somebody entered, or what a closed year keeps; None where that is no number."""
    figure = basis.stored[cell].get(year)
    if figure is None or (figure.origin in GIVEN and basis.years[year].is_open):
        return None
    return figure.value if isinstance(figure.value, int) else None
