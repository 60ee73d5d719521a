"""Looking through a ledger of any size: ids in order first, rows only where they are looked at."""

# ruff: noqa: S608 - what is put into a query are names from this module, never a value

import json
from array import array
from collections.abc import Iterable, Sequence
from datetime import timedelta

from jinxiang_report.domain.entries import Entry, Post, PublishedItem, plain_title
from jinxiang_report.storage import rows
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.likenesses import known_by, likenesses
from jinxiang_report.storage.wanted import Kind, Wanted, query_of

__all__ = [
    "Kind",
    "Wanted",
    "departments",
    "departments_lately",
    "fetch",
    "matching",
    "months",
    "numbers_beginning",
    "titles_beginning",
    "twins",
]

_FEW = 200  # numbers that may all be looked at
_LATELY = 2000  # entries to look through instead


def matching(ledger: Ledger, kind: Kind, year: int, wanted: Wanted) -> "array[int]":
    """The ids of what is looked for, in order: eight bytes each, whatever the rows weigh."""
    query, values = query_of(kind, year, wanted)
    # As one JSON text: fetching a hundred thousand rows of one number takes twice as long.
    (found,) = ledger.db.conn.execute(
        f"SELECT json_group_array(number) FROM ({query})",
        values,
    ).fetchone()
    return array("q", json.loads(found))


def fetch(ledger: Ledger, kind: Kind, ids: Sequence[int]) -> list[Entry]:
    """The entries of these ids, in their order; ids that are gone are left out."""
    if not ids:
        return []
    places = ", ".join("?" * len(ids))
    query = f"SELECT * FROM {kind} WHERE id IN ({places})"
    found = {row["id"]: row for row in ledger.db.query(query, list(ids))}
    return [_read(kind, found[number]) for number in ids if number in found]


def twins(ledger: Ledger, entry: Entry) -> list[Entry]:
    """Other entries that may log the same publication (LG-01, WX-01).

    The same title give or take three days, the same article, or the same document number,
    however the two are written.
    """
    kind: Kind = "item" if isinstance(entry, PublishedItem) else "post"
    number = entry.document_number if isinstance(entry, PublishedItem) else ""
    ids = {*_same_title(ledger, kind, entry)}
    ids |= {*known_by(ledger.db, kind, likenesses(entry.address, number))}
    return fetch(ledger, kind, sorted(ids - {entry.id}))


def months(ledger: Ledger, kind: Kind, year: int) -> dict[int, int]:
    """How many entries each month of the year has; months without any are left out."""
    query = (
        "SELECT month, sum(number) FROM kept_count WHERE entity = ? AND year = ? "
        "GROUP BY month HAVING sum(number) > 0"
    )
    return dict(ledger.db.execute(query, [kind, year]).fetchall())


def departments(ledger: Ledger, year: int) -> list[str]:
    """The departments that the year's items name, the most frequent first."""
    query = (
        "SELECT department FROM kept_department WHERE year = ? AND number > 0 "
        "ORDER BY number DESC, department"
    )
    return [name for (name,) in ledger.db.execute(query, [year])]


def departments_lately(ledger: Ledger, year: int) -> list[str]:
    """The same with last year's behind them, for a year that has just begun."""
    query = (
        "SELECT department FROM kept_department WHERE year IN (?, ?) AND number > 0 "
        "GROUP BY department ORDER BY max(year) DESC, sum(number) DESC, department"
    )
    return [name for (name,) in ledger.db.execute(query, [year, year - 1])]


def titles_beginning(ledger: Ledger, kind: Kind, start: str, most: int) -> list[str]:
    """Titles logged before, in any year, that begin so but for width and punctuation."""
    plain = plain_title(start)
    if not plain:
        return []
    query = "SELECT entry FROM sought WHERE entity = ? AND plain >= ? AND plain < ? LIMIT 50"
    found = ledger.db.execute(query, [kind, plain, plain + "\U0010ffff"])
    entries = fetch(ledger, kind, [number for (number,) in found])
    newest = sorted(entries, key=lambda entry: (entry.published, entry.id), reverse=True)
    return list(dict.fromkeys(entry.title for entry in newest))[:most]


def numbers_beginning(ledger: Ledger, start: str, most: int) -> list[str]:
    """Document numbers logged before that begin so, the newest first.

    Where very many begin so, only those of the entries logged last are looked through.
    """
    begins = "document_number >= ? AND document_number < ? AND document_number <> ''"
    bounds = [start, start + "\U0010ffff"]
    query = f"SELECT id, document_number FROM item WHERE {begins} AND discarded IS NULL LIMIT ?"
    found = ledger.db.execute(query, [*bounds, _FEW]).fetchall()
    if len(found) == _FEW:
        lately = "SELECT * FROM item ORDER BY id DESC LIMIT ?"
        query = f"SELECT id, document_number FROM ({lately}) WHERE {begins} AND discarded IS NULL"
        found = ledger.db.execute(query, [_LATELY, *bounds]).fetchall() or found
    newest = sorted(found, reverse=True)
    return list(dict.fromkeys(number for _, number in newest))[:most]


def _same_title(ledger: Ledger, kind: Kind, entry: Entry) -> Iterable[int]:
    near = timedelta(days=3)
    first, last = entry.published - near, entry.published + near + timedelta(days=1)
    # A bound: each of a thousand alike would look at all the others, and each of those again.
    query = (
        "SELECT entry FROM sought WHERE entity = ? AND plain = ? AND day >= ? AND day < ? LIMIT 20"
    )
    values = [kind, plain_title(entry.title), first.isoformat(), last.isoformat()]
    return (number for (number,) in ledger.db.execute(query, values))


def _read(kind: Kind, row: dict[str, object]) -> PublishedItem | Post:
    return rows.read_item(row) if kind == "item" else rows.read_post(row)
