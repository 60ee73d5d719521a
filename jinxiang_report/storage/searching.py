"""Looking through a long ledger a stretch at a time, so that whoever waits can do other things."""

import json
from array import array
from collections.abc import Iterator
from heapq import merge
from itertools import chain, count, islice
from operator import itemgetter
from typing import Any

from jinxiang_report.storage.browsing import matching
from jinxiang_report.storage.ledger import Ledger, Place
from jinxiang_report.storage.wanted import Query, Search, is_sought, plain_query, sought_query

STRETCH = 5_000
"""Entries that are looked through at once: a few milliseconds."""
_ROWS = 2
"""Stretches of plain rows that are put in order at once: the fewer, the sooner merged."""


_FIRST, _LAST = ("", 0), ("~", 0)
"""Before and behind every place in the table `sought`: a day and an entry's number."""


def parts(ledger: Ledger, search: Search) -> Iterator["array[int]"]:
    """The ids of what is looked for, in order, stretch by stretch.

    - A short year has one stretch; so has what is in the bin.
    - In another order than by day there are empty ones until every stretch is in order by itself;
      then they are merged.
    """
    wanted = search.wanted
    if wanted.discarded or wanted.only or _size(ledger, search) <= 2 * STRETCH:
        yield matching(ledger, *search)
    elif wanted.order == "published":
        for bounds in _stretches(ledger, search):
            yield _ids(ledger, sought_query(*search, bounds))
    else:
        yield from _merged(ledger, search)


def _merged(ledger: Ledger, search: Search) -> Iterator["array[int]"]:
    rows: list[Iterator[tuple[Any, ...]]] = []
    for query in _ordered_stretches(ledger, search):
        found = ledger.db.conn.execute(*query)
        # With its first row a stretch is put in order; the others are not kept here till wanted.
        rows.append(chain(found.fetchmany(1), found))
        yield array("q")
    numbers = map(itemgetter(-1), merge(*rows, reverse=search.wanted.descending))
    while part := array("q", islice(numbers, STRETCH)):
        yield part


def _ordered_stretches(ledger: Ledger, search: Search) -> Iterator[Query]:
    """What is found in each stretch, behind what it is ordered by."""
    if is_sought(search.wanted):
        for bounds in _stretches(ledger, search):
            yield sought_query(*search, bounds, keyed=True)
    else:  # from one end of the table to the other: twice as quick as from row to row by day
        (last,) = ledger.db.execute(f"SELECT max(id) FROM {search.kind}").fetchone()  # noqa: S608
        for start in range(1, last + 1, _ROWS * STRETCH):
            bounds = Query("entry.id BETWEEN ? AND ?", [start, start + _ROWS * STRETCH - 1])
            yield plain_query(*search, bounds, keyed=True)


def _stretches(ledger: Ledger, search: Search) -> Iterator[Query]:
    """Bounds that divide the year, in the order that is wanted.

    They are looked up once and kept: entries that come later lie within one or the other.
    """
    down = search.wanted.descending
    size = _size(ledger, search) // STRETCH
    kept = ledger.stretches.setdefault((search.kind, search.year, down, size), [])
    way = "(sought.day, sought.entry) {} (?, ?) AND (sought.day, sought.entry) {} (?, ?)"
    way = way.format(*("<", ">=") if down else (">", "<="))
    start, end = (_LAST, _FIRST) if down else (_FIRST, _LAST)
    for at in count():
        if at == len(kept):
            kept.append(_next(ledger, search, start) or end)
        yield Query(way, [*start, *kept[at]])
        if kept[at] == end:
            return
        start = kept[at]


def _size(ledger: Ledger, search: Search) -> int:
    query = "SELECT sum(number) FROM kept_count WHERE entity = ? AND year = ?"
    return ledger.db.execute(query, [search.kind, search.year]).fetchone()[0] or 0


def _next(ledger: Ledger, search: Search, start: Place) -> Place | None:
    """The last place of the stretch that follows a place; None at the end."""
    way, than = ("DESC", "<") if search.wanted.descending else ("ASC", ">")
    query = (
        f"SELECT day, entry FROM sought WHERE entity = ? AND year = ? AND (day, entry) {than} "  # noqa: S608
        f"(?, ?) ORDER BY day {way}, entry {way} LIMIT 1 OFFSET ?"
    )
    values = [search.kind, search.year, *start, STRETCH - 1]
    found: Place | None = ledger.db.execute(query, values).fetchone()
    return found


def _ids(ledger: Ledger, query: Query) -> "array[int]":
    text = f"SELECT json_group_array(number) FROM ({query.text})"  # noqa: S608
    (found,) = ledger.db.conn.execute(text, query.values).fetchone()
    return array("q", json.loads(found))
