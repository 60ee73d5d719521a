"""What the fields of a year are taken from, put together in sight of a test."""

from collections.abc import Mapping

from jinxiang_report.domain.fields import Facts, Field, compared_fields, own_fields
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.tally import Tally

OFFICE = Office("某县工业和信息化局", phone="0537-0000000", wechat="某县工业")


def facts(
    tally: Tally | None = None,
    figures: Mapping[Cell, int] | None = None,
    *,
    year: int = 2021,
    fee_notices: int | None = None,
) -> Facts:
    """Cells that are not given are blank."""
    given = figures or {}
    return Facts(year, OFFICE, tally or Tally(), given.get, {}, fee_notices)


def catalogue(known: Facts, last: Facts | None = None) -> dict[str, Field]:
    """Every field by its name."""
    own = own_fields(known)
    return own | compared_fields(own, own_fields(last) if last else None, known.year)


def values(known: Facts, last: Facts | None = None) -> dict[str, str]:
    """The value of every field, empty where there is none."""
    return {name: field.value for name, field in catalogue(known, last).items()}


def filled(year: int = 2021, **changes: int) -> dict[Cell, int]:
    """Every cell at 0, except as received_total=5 says."""
    cells = {f"{cell.row}_{cell.column}": cell for cell in edition_of(year).cells}
    return dict.fromkeys(cells.values(), 0) | {cells[name]: at for name, at in changes.items()}


def tally(**items: int) -> Tally:
    """Counts by category."""
    counted = ((Category(at, 2021, name, "", "", at), items[name]) for at, name in enumerate(items))
    return Tally(tuple(counted))
