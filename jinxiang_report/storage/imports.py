"""Past imports: when, from where, how much, and which rows each of them changed."""

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from jinxiang_report.domain.entries import Entry
from jinxiang_report.storage.browsing import Kind, fetch
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.rows import read_item, read_post

_KINDS: tuple[Kind, Kind] = ("item", "post")
_AT_ONCE = 500


class PastImport(NamedTuple):
    """One import, whether it still stands or was undone."""

    action: int
    at: datetime
    source: str
    """The file's name, or the clipboard."""
    added: int
    refreshed: int
    """Entries that were there already and learnt something, e.g. how often they were read."""
    standing: bool


class Imported(NamedTuple):
    """What an import did to one entry, and how that entry is now; None where there is none."""

    before: Entry | None
    after: Entry
    now: Entry | None


def past_imports(ledger: Ledger) -> list[PastImport]:
    """All imports, the newest first."""
    query = (
        "SELECT action.id, at, source, count(change.id), count(before), "
        "state = 'done' AND action.id NOT IN "
        "(SELECT reverts FROM action WHERE reverts IS NOT NULL AND state = 'done') "
        "FROM action LEFT JOIN change ON change.action = action.id AND entity IN ('item', 'post') "
        "WHERE source <> '' GROUP BY action.id ORDER BY action.id DESC"
    )
    return [
        PastImport(
            action, datetime.fromisoformat(at), source, changed - known, known, bool(standing)
        )
        for action, at, source, changed, known, standing in ledger.db.execute(query)
    ]


def imported(ledger: Ledger, action: int) -> Iterator[Imported]:
    """Every entry that the import added or refreshed."""
    for kind in _KINDS:
        changes = _changes(ledger, action, kind)
        while part := list(islice(changes, _AT_ONCE)):
            now = {entry.id: entry for entry in fetch(ledger, kind, [one.id for _, one in part])}
            yield from (Imported(before, after, now.get(after.id)) for before, after in part)


def _changes(ledger: Ledger, action: int, kind: Kind) -> Iterator[tuple[Entry | None, Entry]]:
    query = "SELECT before, after FROM change WHERE action = ? AND entity = ? ORDER BY id"
    for before, after in ledger.db.execute(query, [action, kind]):
        yield _read(kind, before) if before else None, _read(kind, after)


def _read(kind: Kind, text: str) -> Entry:
    row: dict[str, Any] = json.loads(text)
    return read_item(row) if kind == "item" else read_post(row)
