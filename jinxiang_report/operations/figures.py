"""Entering figures of the statutory tables. Totals fill themselves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from jinxiang_report.domain.figure import GIVEN, Figure, Origin, read_amount, read_value, value_text
from jinxiang_report.domain.form import Edition, edition_of
from jinxiang_report.domain.grid import Cell, Kind, Sum
from jinxiang_report.operations.given import CARRIED_ON, Basis, basis_of, given_figures, own_figures
from jinxiang_report.operations.trouble import UnknownCellError
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record


class Standing(NamedTuple):
    """A year's figures, totals reckoned, and what the ledger or last year says of its cells."""

    figures: Mapping[Cell, Figure]
    given: Mapping[Cell, Figure]


def standing_figures(ledger: Ledger, year: int) -> Standing:
    """The year's figures as they stand, and what the ledger or last year says of them."""
    return _standing_on(ledger, year, reading.figures(ledger, year))


def enter_figures(
    ledger: Ledger, year: int, typed: Mapping[Cell, str], name: str = "填写数据表"
) -> None:
    """Set cells as typed; empty text makes a cell blank. One action.

    - A total that nobody typed follows its parts. A total that was typed stays as it is, to be
      checked against them; typing it blank hands it back to the program.
    - A figure that the ledger or last year gives can be typed over; it remembers what it was
      typed over. Typing it blank, or the same, goes back to what is given.
    """
    require_year(ledger, year)
    _require_cells(year, typed)
    stored = reading.figures(ledger, year)
    standing = _standing_on(ledger, year, stored)
    own = _with_typed(year, standing, typed)
    record(ledger, name, _differences(stored, _stored(year, own, standing.given)))


def explain_figure(ledger: Ledger, year: int, cell: Cell, reason: str) -> None:
    """Keep why a figure differs from what the ledger or last year says of it."""
    require_year(ledger, year)
    figure = reading.figures(ledger, year).get(cell)
    given = standing_figures(ledger, year).given.get(cell)
    if figure and given:
        told = replace(figure, reason=reason.strip(), instead_of=value_text(given.value))
        name = f"说明{edition_of(year).name(cell)}的理由"
        record(ledger, name, [Change(figure, told)])


def figures_kept(ledger: Ledger, year: int) -> Iterator[Change]:
    """What closing a year stores besides its state: the figures that followed the ledger."""
    stored = reading.figures(ledger, year)
    return _differences(stored, standing_figures(ledger, year).figures)


def fill_with_zero(ledger: Ledger, year: int, cells: Iterable[Cell]) -> None:
    """Put 0 into those of the cells that are blank: nothing of the kind happened."""
    require_year(ledger, year)
    present = standing_figures(ledger, year).figures
    totals = {sum_.total for sum_ in edition_of(year).sums}
    blank = [cell for cell in cells if cell not in present and cell not in totals]
    enter_figures(ledger, year, dict.fromkeys(blank, "0"), "空格填 0")


def with_totals(year: int, figures: Mapping[Cell, Figure]) -> dict[Cell, Figure]:
    """The figures with every total that is not typed reckoned from the parts that are there."""
    filled = dict(figures)
    for sum_ in edition_of(year).sums:
        standing = filled.get(sum_.total)
        if standing is None or standing.origin is Origin.SUMMED:
            filled.pop(sum_.total, None)
            filled |= _reckoned(year, sum_, filled)
    return filled


def composed(
    basis: Basis, year: int, stored: Mapping[Cell, Figure], last: Mapping[Cell, Figure] | None
) -> Standing:
    """A year's figures from what is stored of it and of last year."""
    given = given_figures(basis, year, last)
    own = own_figures(basis, year, stored)
    return Standing(with_totals(year, {**given, **own}) if given else own, given)


def _standing_on(ledger: Ledger, year: int, stored: Mapping[Cell, Figure]) -> Standing:
    last = reading.figures(ledger, year - 1, CARRIED_ON)
    return composed(basis_of(ledger), year, stored, last)


def _with_typed(year: int, standing: Standing, typed: Mapping[Cell, str]) -> dict[Cell, Figure]:
    own = {cell: one for cell, one in standing.figures.items() if one.origin not in GIVEN}
    for cell, text in typed.items():
        before, given = own.pop(cell, None), standing.given.get(cell)
        value = read_amount(text) if _is_money(year, cell) else read_value(text)
        if value is None or (given and value == given.value):
            continue
        own[cell] = Figure(year, cell, value)
        if given:
            reason = before.reason if before else ""
            own[cell] = Figure(year, cell, value, instead_of=value_text(given.value), reason=reason)
    return own


def _is_money(year: int, cell: Cell) -> bool:
    return edition_of(year).tables[cell.table].kind(cell) is Kind.MONEY


def _stored(
    year: int, own: Mapping[Cell, Figure], given: Mapping[Cell, Figure]
) -> dict[Cell, Figure]:
    """What is stored of the figures: what is given is reckoned whenever it is asked for."""
    filled = with_totals(year, {**given, **own})
    return {cell: figure for cell, figure in filled.items() if figure.origin not in GIVEN}


def _reckoned(year: int, sum_: Sum, filled: Mapping[Cell, Figure]) -> dict[Cell, Figure]:
    """The total, if at least one of its parts is a number."""
    parts = [filled[part].number for part in sum_.parts if part in filled]
    numbers: list[int | Decimal] = [number for number in parts if number is not None]
    if not numbers:
        return {}
    return {sum_.total: Figure(year, sum_.total, sum(numbers), Origin.SUMMED)}


def _differences(before: Mapping[Cell, Figure], after: Mapping[Cell, Figure]) -> Iterator[Change]:
    for cell in dict.fromkeys((*before, *after)):
        if before.get(cell) != after.get(cell):
            yield Change(before.get(cell), after.get(cell))


def _require_cells(year: int, cells: Iterable[Cell]) -> None:
    edition = edition_of(year)
    for cell in cells:
        if cell not in edition.known:
            raise UnknownCellError(
                f"{year} 年度的表里没有“{cell}”这一格。写法是 表:行:列，{_choice(edition, cell)}。"
            )


def _choice(edition: Edition, cell: Cell) -> str:
    """What may stand where the address goes wrong."""
    same_table = [known for known in edition.cells if known.table == cell.table]
    same_row = [known.column for known in same_table if known.row == cell.row]
    if not same_table:
        return f"表有：{'、'.join(edition.tables)}"
    if not same_row:
        return (
            f"表{cell.table}的行有：{'、'.join(dict.fromkeys(known.row for known in same_table))}"
        )
    return f"这一行的列有：{'、'.join(same_row)}"
