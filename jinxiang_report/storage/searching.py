"""Looking through a long ledger a stretch at a time, so that whoever waits can do other things."""

# ruff: noqa: S608 - what is put into a query are names from here and next door, never a value

import json
from array import array
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from jinxiang_report.storage.browsing import matching
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.placing import DAY
from jinxiang_report.storage.wanted import Search, Wanted, order_columns, sought_query

STRETCH = 5_000
"""Entries that are looked through at once: a few milliseconds."""

_FEW = 20_000  # entries that are put in order in a moment


class _Place(NamedTuple):
    """Where an entry stands in the table `sought` of a year."""

    day: str
    entry: int


_FIRST, _LAST = _Place("", 0), _Place("~", 0)


def parts(ledger: Ledger, search: Search) -> Iterator["array[int]"]:
    """The ids of what is looked for, in order, stretch by stretch.

    - A short year has one stretch; so has what is in the bin, and any year whole in another
      order than by day.
    - What is found in another order is put in order at the end; until then there are empty ones.
    """
    wanted = search.wanted
    if wanted.discarded or wanted.only or _size(ledger, search) <= 2 * STRETCH:
        yield matching(ledger, *search)
    elif wanted.order == "published":
        yield from _stretches(ledger, search)
    elif replace(wanted, order="published", descending=False) == Wanted():
        yield matching(ledger, *search)
    else:
        yield from _found_then_ordered(ledger, search)


def _stretches(ledger: Ledger, search: Search) -> Iterator["array[int]"]:
    at: _Place | None = _LAST if search.wanted.descending else _FIRST
    while at is not None:
        start, at = at, _next(ledger, search, at)
        yield _within(ledger, search, start, at)


def _found_then_ordered(ledger: Ledger, search: Search) -> Iterator["array[int]"]:
    by_day = search._replace(wanted=replace(search.wanted, order="published", descending=False))
    found = array("q")
    for part in _stretches(ledger, by_day):
        found.extend(part)
        yield array("q")
        if len(found) > _FEW:  # to put so many in order takes as long as finding them so
            yield matching(ledger, *search)
            return
    yield _ordered(ledger, search, found)


def _ordered(ledger: Ledger, search: Search, ids: "array[int]") -> "array[int]":
    """These in the order that is wanted."""
    way = " DESC" if search.wanted.descending else ""
    columns = ", ".join(f"{column}{way}" for column in order_columns(search.wanted))
    query = (
        f"SELECT entry.id AS number FROM json_each(?) AS one CROSS JOIN {search.kind} AS entry "
        f"ON entry.id = one.value CROSS JOIN sought ON sought.entity = ? AND sought.year = ? "
        f"AND sought.day = {DAY[search.kind]} AND sought.entry = entry.id "
        f"LEFT JOIN category ON category.id = sought.category ORDER BY {columns}"
    )
    values = [json.dumps(list(ids)), search.kind, search.year]
    return array("q", (number for (number,) in ledger.db.conn.execute(query, values)))


def _size(ledger: Ledger, search: Search) -> int:
    query = "SELECT sum(number) FROM kept_count WHERE entity = ? AND year = ?"
    return ledger.db.execute(query, [search.kind, search.year]).fetchone()[0] or 0


def _next(ledger: Ledger, search: Search, start: _Place) -> _Place | None:
    """The last place of the stretch that follows a place; None at the end."""
    way, than = ("DESC", "<") if search.wanted.descending else ("ASC", ">")
    query = (
        f"SELECT day, entry FROM sought WHERE entity = ? AND year = ? AND (day, entry) {than} "
        f"(?, ?) ORDER BY day {way}, entry {way} LIMIT 1 OFFSET ?"
    )
    values = [search.kind, search.year, *start, STRETCH - 1]
    found = ledger.db.execute(query, values).fetchone()
    return None if found is None else _Place(*found)


def _within(ledger: Ledger, search: Search, start: _Place, end: _Place | None) -> "array[int]":
    """What is looked for after one place, up to and with the other."""
    down = search.wanted.descending
    last = end or (_FIRST if down else _LAST)
    bounds = "(sought.day, sought.entry) {} (?, ?) AND (sought.day, sought.entry) {} (?, ?)"
    query, values = sought_query(
        *search, bounds.format(*("<", ">=") if down else (">", "<=")), [*start, *last]
    )
    (found,) = ledger.db.conn.execute(
        f"SELECT json_group_array(number) FROM ({query})", values
    ).fetchone()
    return array("q", json.loads(found))
