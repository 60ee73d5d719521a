"""Entries that somebody chose, by their ids: any number of them, read as they are gone through."""

# ruff: noqa: S608 - what is put into a query are names from this package, never a value

import json
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinxiang_report.domain.entries import Entry
from jinxiang_report.storage.browsing import Kind, fetch
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.rows import plain

_AT_ONCE = 500


@dataclass(frozen=True)
class Chosen:
    """Of one ledger, in the order they were chosen; those that are gone meanwhile are left out."""

    ledger: Ledger
    kind: Kind
    ids: Sequence[int]

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Entry]:
        for start in range(0, len(self.ids), _AT_ONCE):
            yield from fetch(self.ledger, self.kind, self.ids[start : start + _AT_ONCE])

    @property
    def first(self) -> Entry:
        """The first of them, to stand for all."""
        return fetch(self.ledger, self.kind, self.ids[:1])[0]

    def differing(self, key: str, value: object) -> "Chosen":
        """Those that do not have the value yet."""
        query = (
            f"SELECT entry.id FROM json_each(?) AS chosen CROSS JOIN {self.kind} AS entry "
            f"ON entry.id = chosen.value WHERE entry.{key} IS NOT ? ORDER BY chosen.key"
        )
        values = [json.dumps(list(self.ids)), plain(value)]
        found = self.ledger.db.conn.execute(query, values)
        return Chosen(self.ledger, self.kind, array("q", (number for (number,) in found)))
