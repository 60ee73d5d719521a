"""Who is not asked, but when and what: every change ever recorded, readable."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from jinxiang_report.domain.office import Category
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.rows import READERS, Record, read_category, row_of, shape_of

_STANDING = frozenset(("done", "lasting"))


class PastChange(NamedTuple):
    """A line of the history: when, by which action, and the record before and after."""

    at: datetime
    action: str
    standing: bool
    """False once the action was taken back."""
    before: Record | None
    after: Record | None
    number: int
    """The change's own, which no other has."""


class PastAction(NamedTuple):
    """What was done in one go."""

    id: int
    at: datetime
    name: str
    standing: bool
    """False once it was taken back."""
    changes: int
    """How many records it changed."""


def history_of(ledger: Ledger, record: Record) -> list[PastChange]:
    """Every change of one record, oldest first; the record may be any of its states."""
    shape = shape_of(record)
    row = row_of(record)
    key = json.dumps([row[name] for name in shape.keys], ensure_ascii=False, separators=(",", ":"))
    return list(_past(ledger, "change.entity = ? AND change.key = ?", [shape.table, key]))


def latest(ledger: Ledger, count: int) -> list[PastChange]:
    """The newest changes, newest first."""
    ids = "change.id > (SELECT coalesce(max(id), 0) FROM change) - ?"
    return list(_past(ledger, ids, [count]))[::-1]


def actions(
    ledger: Ledger, most: int, *, before: int | None = None, needle: str = ""
) -> list[PastAction]:
    """So many actions whose names hold the needle, newest first; only those before that one."""
    query = (
        "SELECT id, at, name, state, (SELECT count(*) FROM change WHERE action = action.id) "
        "FROM action WHERE (? IS NULL OR id < ?) AND instr(lower(name), ?) "
        "ORDER BY id DESC LIMIT ?"
    )
    found = ledger.db.execute(query, [before, before, needle.casefold(), most])
    return [
        PastAction(number, datetime.fromisoformat(at), name, state in _STANDING, changes)
        for number, at, name, state, changes in found
    ]


def last_change(ledger: Ledger) -> datetime:
    """When the ledger was last changed, as the clock on the wall showed it."""
    (at,) = ledger.db.execute("SELECT max(at) FROM action").fetchone()
    return datetime.fromisoformat(at).replace(tzinfo=None)


def changes_of(ledger: Ledger, action: int, most: int) -> list[PastChange]:
    """The first changes that an action made, as it made them."""
    return list(_past(ledger, "change.action = ?", [action], most))


def categories_ever(ledger: Ledger) -> tuple[Category, ...]:
    """Every category there is or ever was, of any year: past changes still name removed ones."""
    newest = "change.id IN (SELECT max(id) FROM change WHERE entity = 'category' GROUP BY key)"
    past = (change.after or change.before for change in _past(ledger, newest, []))
    named = {record.id: record for record in past if isinstance(record, Category)}
    standing = map(read_category, ledger.db.query("SELECT * FROM category"))
    return tuple((named | {category.id: category for category in standing}).values())


def _past(ledger: Ledger, where: str, values: list[object], most: int = -1) -> Iterator[PastChange]:
    query = (
        "SELECT at, name, state, entity, before, after, change.id FROM change "  # noqa: S608
        f"JOIN action ON action.id = change.action WHERE {where} ORDER BY change.id LIMIT ?"
    )
    for at, name, state, table, before, after, number in ledger.db.execute(query, [*values, most]):
        yield PastChange(
            datetime.fromisoformat(at),
            name,
            state in _STANDING,
            _load(table, before),
            _load(table, after),
            number,
        )


def _load(table: str, text: str | None) -> Record | None:
    return READERS[table](json.loads(text)) if text else None
