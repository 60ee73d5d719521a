"""What tells entries apart, row by row: enough to compare a ledger of any size with a list."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from jinxiang_report.storage.browsing import Kind
from jinxiang_report.storage.ledger import Ledger


class Signature(NamedTuple):
    """An entry's id, day and address, and its title as plain_title leaves it."""

    id: int
    day: date
    address: str
    plain: str


class Scope(NamedTuple):
    """Which of a year's entries are compared: those of these days, perhaps of one category."""

    first: date = date.min
    last: date = date.max
    category: int | None = None


def signatures(ledger: Ledger, kind: Kind, year: int, scope: Scope) -> Iterator[Signature]:
    """The year's entries in the ledger's order, one at a time."""
    query = (
        "SELECT entry.id, entry.published, entry.address, sought.plain "  # noqa: S608
        f"FROM sought CROSS JOIN {kind} AS entry ON entry.id = sought.entry "
        "WHERE sought.entity = ? AND sought.year = ? AND sought.day >= ? AND sought.day < ? "
        "AND (? IS NULL OR sought.category = ?) ORDER BY sought.day, sought.entry"
    )
    after_last = f"{scope.last.isoformat()}~"  # a post's day may have its time behind it
    days = [scope.first.isoformat(), after_last]
    values = [kind, year, *days, scope.category, scope.category]
    for number, day, address, plain in ledger.db.execute(query, values):
        yield Signature(number, date.fromisoformat(day), address, plain)
