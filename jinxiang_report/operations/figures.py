"""Entering figures of the statutory tables. Totals fill themselves."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from jinxiang_report.domain.figure import Figure, Origin, read_value
from jinxiang_report.domain.form import Edition, edition_of
from jinxiang_report.domain.grid import Cell, Sum
from jinxiang_report.operations.trouble import UnknownCellError
from jinxiang_report.operations.years import require_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record


def enter_figures(
    ledger: Ledger, year: int, typed: Mapping[Cell, str], name: str = "填写数据表"
) -> None:
    """Set cells as typed; empty text makes a cell blank. One action.

    A total that nobody typed follows its parts. A total that was typed stays as it is, to be
    checked against them; typing it blank hands it back to the program.
    """
    require_year(ledger, year)
    _require_cells(year, typed)
    before = reading.figures(ledger, year)
    after = with_totals(year, _with_typed(year, before, typed))
    record(ledger, name, _differences(before, after))


def fill_with_zero(ledger: Ledger, year: int, cells: Iterable[Cell]) -> None:
    """Put 0 into those of the cells that are blank: nothing of the kind happened."""
    present = reading.figures(ledger, year)
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


def _with_typed(
    year: int, before: Mapping[Cell, Figure], typed: Mapping[Cell, str]
) -> dict[Cell, Figure]:
    after = dict(before)
    for cell, text in typed.items():
        after.pop(cell, None)
        if (value := read_value(text)) is not None:
            after[cell] = Figure(year, cell, value)
    return after


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
