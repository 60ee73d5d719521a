"""Who is not asked, but when and what: every change ever recorded, readable."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.rows import READERS, Record, row_of, shape_of


class PastChange(NamedTuple):
    """A line of the history: when, by which action, and the record before and after."""

    at: datetime
    action: str
    standing: bool
    """False once the action was taken back."""
    before: Record | None
    after: Record | None


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


def _past(ledger: Ledger, where: str, values: list[object]) -> Iterator[PastChange]:
    query = (
        "SELECT at, name, state, entity, before, after FROM change "  # noqa: S608
        f"JOIN action ON action.id = change.action WHERE {where} ORDER BY change.id"
    )
    for at, name, state, table, before, after in ledger.db.execute(query, values):
        yield PastChange(
            datetime.fromisoformat(at),
            name,
            state in {"done", "lasting"},
            _load(table, before),
            _load(table, after),
        )


def _load(table: str, text: str | None) -> Record | None:
    return READERS[table](json.loads(text)) if text else None
