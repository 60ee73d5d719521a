"""Looking through a long ledger a stretch at a time, so that whoever waits can do other things."""

# ruff: noqa: S608 - what is put into a query are names from here and next door, never a value

import json
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from jinxiang_report.storage.browsing import matching
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.wanted import Search, sought_query

STRETCH = 5_000
"""Entries that are looked through at once: a few milliseconds."""


class _Place(NamedTuple):
    """Where an entry stands in the table `sought` of a year."""

    day: str
    entry: int


_FIRST, _LAST = _Place("", 0), _Place("~", 0)


def parts(ledger: Ledger, search: Search) -> Iterator["array[int]"]:
    """The ids of what is looked for, in order, stretch by stretch.

    A short year has one stretch; so has any that is not ordered by day, or that is left.
    """
    wanted = search.wanted
    by_day = wanted.order == "published" and not (wanted.discarded or wanted.only)
    if not by_day or _size(ledger, search) <= 2 * STRETCH:
        yield matching(ledger, *search)
        return
    at: _Place | None = _LAST if wanted.descending else _FIRST
    while at is not None:
        start, at = at, _next(ledger, search, at)
        yield _within(ledger, search, start, at)


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
