"""Where one entry stands among those that are looked for, without reading the others."""

# ruff: noqa: S608 - what is put into a query are names from this module, never a value

from array import array
from typing import TypeAlias

from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.wanted import DAY, Query, Search, Wanted, conditions, order_columns

Key: TypeAlias = tuple[tuple[int, int | str], ...]
"""What entries are ordered by, as values that compare the way SQLite compares them."""


def can_place(wanted: Wanted) -> bool:
    """Whether an entry's place depends on nothing but the entry itself."""
    return not (wanted.discarded or wanted.remarked or wanted.only)


def place_of(ledger: Ledger, search: Search, number: int, others: "array[int]") -> int | None:
    """Where the entry belongs among the others, which are in order; None if it is not wanted.

    Raises LookupError where one of the others is gone: then their order is no longer known.
    """
    key = _key(ledger, search, number, conditions(*search))
    if key is None:
        return None
    anyone = conditions(search.kind, search.year, Wanted())
    low, high = 0, len(others)
    while low < high:
        middle = (low + high) // 2
        there = _key(ledger, search, others[middle], anyone)
        if there is None:
            raise LookupError(others[middle])
        if (there > key) if search.wanted.descending else (there < key):
            low = middle + 1
        else:
            high = middle
    return low


def _key(ledger: Ledger, search: Search, number: int, where: Query) -> Key | None:
    """What the entry is ordered by; None if it does not meet the conditions."""
    query = (
        f"SELECT {', '.join(order_columns(search.wanted))} FROM {search.kind} AS entry "
        f"CROSS JOIN sought ON sought.day = {DAY[search.kind]} AND sought.entry = entry.id "
        "LEFT JOIN category ON category.id = sought.category "
        f"WHERE entry.id = ? AND {where.text}"
    )
    found = ledger.db.execute(query, [number, *where.values]).fetchone()
    return None if found is None else tuple(_rank(value) for value in found)


def _rank(value: int | str | None) -> tuple[int, int | str]:
    """Blank before numbers before text; text by its characters' numbers."""
    if value is None:
        return 0, 0
    return (1, value) if isinstance(value, int) else (2, value)
