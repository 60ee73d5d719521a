"""Keeping what the rules say of each entry in line with every change, in the same transaction.

An entry is looked at again when it changes, when one that may be its twin changes, when its
category is retired or restored, and when the days off that its dates are reckoned by change.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.setting import HOLIDAYS, SECRECY_REVIEW
from jinxiang_report.storage import reading
from jinxiang_report.storage.browsing import Kind, fetch, twins
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.remarks import forget_remarks, keep_remarks
from jinxiang_report.storage.rows import read_item, read_post
from jinxiang_report.validation.entries import remarks
from jinxiang_report.validation.entry_context import Context

RowChange: TypeAlias = tuple[str, Mapping[str, Any] | None, Mapping[str, Any] | None]

_KINDS: tuple[Kind, Kind] = ("item", "post")
_AT_ONCE = 500


def follow_with_remarks(
    ledger: Ledger, changes: Iterable[RowChange], progress: Progress = unwatched
) -> None:
    """Look again at every entry that these changes of rows concern."""
    changes, around = list(changes), _Surroundings(ledger)
    for kind in _KINDS:
        concerned = set(_concerned(ledger, kind, changes, around))
        _look_again(ledger, kind, sorted(concerned), around, progress)


def refresh_remarks(ledger: Ledger, year: int) -> None:
    """Look again at what changed without an action: a day came, or the program found more twins.

    Once a day is enough: this is asked at every change, of a year of any size.
    """
    today = date.today()
    if ledger.dated.get(year) == today:
        return
    for kind in _KINDS:
        outdated = _outdated(ledger, kind, year)
        found = sorted({*outdated, *_no_longer_to_come(ledger, kind, year, today)})
        if found:
            with ledger.db.atomic():
                _look_again(ledger, kind, found, _Surroundings(ledger))
                ledger.db.conn.executemany(
                    "DELETE FROM outdated_remark WHERE entity = ? AND entry = ?",
                    ((kind, entry) for entry in outdated),
                )
    ledger.dated[year] = today


def holidays_of(ledger: Ledger) -> Holidays:
    """The days off and make-up days that the office has entered."""
    stored = reading.setting(ledger, HOLIDAYS)
    own = json.loads(stored) if stored else {}
    return Holidays({date.fromisoformat(day): bool(works) for day, works in own.items()})


def _outdated(ledger: Ledger, kind: Kind, year: int) -> list[int]:
    """Entries that an earlier version looked at otherwise; see the schema."""
    query = (
        f"SELECT entry FROM outdated_remark CROSS JOIN {kind} ON {kind}.id = entry "  # noqa: S608
        f"WHERE entity = ? AND {kind}.year = ?"
    )
    return [entry for (entry,) in ledger.db.execute(query, [kind, year])]


def _no_longer_to_come(ledger: Ledger, kind: Kind, year: int, today: date) -> list[int]:
    """Entries whose date lay in the future when they were stored (DL-04)."""
    query = (
        f"SELECT entry FROM remark CROSS JOIN {kind} AS dated ON dated.id = entry "  # noqa: S608
        "WHERE remark.year = ? AND rule = 'DL-04' AND entity = ? AND dated.published <= ?"
    )
    return [entry for (entry,) in ledger.db.execute(query, [year, kind, today.isoformat()])]


def _concerned(
    ledger: Ledger, kind: Kind, changes: Iterable[RowChange], around: "_Surroundings"
) -> Iterator[int]:
    for table, before, after in changes:
        states = [row for row in (before, after) if row is not None]
        if table == kind:
            for row in states:
                yield row["id"]
                yield from (twin.id for twin in around.twins(_entry(kind, row)))
        elif table == "category" and kind == "item" and _retired_differs(before, after):
            yield from _ids(ledger, "category = ?", [states[0]["id"]])
        elif table == "setting" and states[0]["name"] == HOLIDAYS:
            yield from _ids(ledger, "formed IS NOT NULL", []) if kind == "item" else ()
        elif table == "setting" and states[0]["name"] == SECRECY_REVIEW:
            yield from _ids(ledger, "id > 0", [], kind)


def _entry(kind: Kind, row: Mapping[str, Any]) -> Entry:
    return read_item(row) if kind == "item" else read_post(row)


def _retired_differs(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> bool:
    return before is not None and after is not None and before["retired"] != after["retired"]


def _ids(ledger: Ledger, where: str, values: list[object], kind: Kind = "item") -> Iterator[int]:
    query = f"SELECT id FROM {kind} WHERE discarded IS NULL AND {where}"  # noqa: S608
    return (number for (number,) in ledger.db.execute(query, values))


def _look_again(
    ledger: Ledger,
    kind: Kind,
    ids: list[int],
    around: "_Surroundings",
    progress: Progress = unwatched,
) -> None:
    for start in range(0, len(ids), _AT_ONCE):
        progress(start, len(ids))
        chunk = ids[start : start + _AT_ONCE]
        standing = [entry for entry in fetch(ledger, kind, chunk) if not entry.discarded]
        forget_remarks(ledger, kind, chunk)
        keep_remarks(
            ledger, kind, ((entry, remarks(entry, around.context(entry))) for entry in standing)
        )


class _Surroundings:
    """What the rules need around an entry, read once for all entries of a year."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._today = date.today()
        self._holidays = holidays_of(ledger)
        self._secrecy = reading.setting(ledger, SECRECY_REVIEW) == "1"
        self._catalogues: dict[int, Catalogue] = {}
        self._twins: dict[Entry, tuple[Entry, ...]] = {}

    def context(self, entry: Entry) -> Context:
        """What stands around one entry."""
        if entry.year not in self._catalogues:
            categories = tuple(reading.categories(self._ledger, entry.year))
            self._catalogues[entry.year] = Catalogue(categories)
        return Context(
            self._today,
            self._catalogues[entry.year],
            self._holidays,
            self._known_twins(entry),
            self._secrecy,
        )

    def twins(self, entry: Entry) -> tuple[Entry, ...]:
        """Other entries that may log the same; they are kept until the context is asked for."""
        self._twins[entry] = tuple(twins(self._ledger, entry))
        return self._twins[entry]

    def _known_twins(self, entry: Entry) -> tuple[Entry, ...]:
        known = self._twins.pop(entry, None)
        return tuple(twins(self._ledger, entry)) if known is None else known
