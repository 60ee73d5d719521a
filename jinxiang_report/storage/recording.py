"""The one way anything changes: an action of several changes, stored with its history.

- An action is one transaction: all of it is stored, with what was there before, or nothing.
- Undo and redo apply the same changes backwards and forwards; they survive a restart.
- Nothing is removed from the history.
"""

import json
from collections.abc import Iterable, Iterator, Sized
from datetime import datetime
from itertools import chain, islice
from typing import NamedTuple

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.storage.applying import (
    RowChange,
    apply,
    keep,
    kept,
    number_kept,
    require_open,
    row_change,
)
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.rows import Record
from jinxiang_report.storage.trouble import told

_AT_ONCE = 500  # rows between two reports of progress


class Change(NamedTuple):
    """One record before and after; None where it did not or does not exist."""

    before: Record | None
    after: Record | None


class _Action(NamedTuple):
    """An action as it is kept."""

    name: str
    state: str = "done"
    source: str = ""
    reverts: int | None = None


def record(  # noqa: PLR0913 - each says another thing of the action
    ledger: Ledger,
    name: str,
    changes: Iterable[Change],
    *,
    lasting: bool = False,
    progress: Progress = unwatched,
    total: int | None = None,
) -> int | None:
    """Carry out an action and return its number; None if nothing would change.

    - A lasting action is one that undo passes over: a ledger's creation.
    - `total` is how many changes there are, where they do not say so themselves.
    """
    action = _Action(name, "lasting" if lasting else "done")
    return _record(ledger, action, changes, progress, total)


def record_import(
    ledger: Ledger, name: str, changes: Iterable[Change], source: str, progress: Progress
) -> int | None:
    """The same for what came from a file of that name, or from the clipboard."""
    return _record(ledger, _Action(name, source=source), changes, progress)


def record_reversal(
    ledger: Ledger, name: str, changes: Iterable[Change], reverts: int
) -> int | None:
    """The same for what takes back an earlier action that is not the last one."""
    return _record(ledger, _Action(name, reverts=reverts), changes, unwatched)


def undoable(ledger: Ledger) -> str | None:
    """The name of the action that undo would take back."""
    found = _top(ledger, "done", "DESC")
    return found[1] if found else None


def redoable(ledger: Ledger) -> str | None:
    """The name of the action that redo would carry out again."""
    found = _top(ledger, "undone", "ASC")
    return found[1] if found else None


def undo_year(ledger: Ledger) -> int | None:
    """The year that undo would change something in; None if in none, or in all."""
    found = _top(ledger, "done", "DESC")
    return _year_of(ledger, found[0]) if found else None


def redo_year(ledger: Ledger) -> int | None:
    """The year that redo would change something in."""
    found = _top(ledger, "undone", "ASC")
    return _year_of(ledger, found[0]) if found else None


def undo(ledger: Ledger, progress: Progress = unwatched) -> str | None:
    """Take the last action back and return its name; None if there is none."""
    found = _top(ledger, "done", "DESC")
    if found is None:
        return None
    action, name = found
    backwards = (row.inverse() for row in kept(ledger, action, backwards=True))
    _replay(ledger, action, backwards, "undone", progress)
    return name


def redo(ledger: Ledger, progress: Progress = unwatched) -> str | None:
    """Carry the action last taken back out again and return its name."""
    found = _top(ledger, "undone", "ASC")
    if found is None:
        return None
    action, name = found
    _replay(ledger, action, kept(ledger, action, backwards=False), "done", progress)
    return name


def _replay(
    ledger: Ledger, action: int, rows: Iterable[RowChange], state: str, progress: Progress
) -> None:
    """Broken off by progress, it changes nothing: it is one transaction."""
    total = number_kept(ledger, action)
    with told(ledger.path), ledger.db.atomic():
        _apply_in_parts(ledger, _parts(rows), total, progress)
        ledger.db.execute("UPDATE action SET state = ? WHERE id = ?", [state, action])


def _top(ledger: Ledger, state: str, order: str) -> tuple[int, str] | None:
    query = f"SELECT id, name FROM action WHERE state = ? ORDER BY id {order} LIMIT 1"  # noqa: S608
    row = ledger.db.execute(query, [state]).fetchone()
    return (row[0], row[1]) if row else None


def _year_of(ledger: Ledger, action: int) -> int | None:
    query = "SELECT coalesce(after, before) FROM change WHERE action = ? ORDER BY id LIMIT 1"
    row = ledger.db.execute(query, [action]).fetchone()
    year = json.loads(row[0]).get("year") if row else None
    return int(year) if year is not None else None


def _record(
    ledger: Ledger,
    action: _Action,
    changes: Iterable[Change],
    progress: Progress,
    total: int | None = None,
) -> int | None:
    parts = _parts(row_change(*change) for change in changes if change.before != change.after)
    with told(ledger.path), ledger.db.atomic():
        first = next(parts, None)
        if first is None:
            return None
        ledger.db.execute("UPDATE action SET state = 'dropped' WHERE state = 'undone'")
        number = _insert_action(ledger, action)
        total = _total(changes, first) if total is None else total
        _apply_in_parts(ledger, chain([first], parts), total, progress, number)
    return number


def _apply_in_parts(
    ledger: Ledger,
    parts: Iterable[list[RowChange]],
    total: int,
    progress: Progress,
    kept_as: int | None = None,
) -> None:
    """Apply them part by part; keep them in the history as that action, if they are new there."""
    done = 0
    alone = progress if 0 < total <= _AT_ONCE else unwatched
    for part in parts:
        progress(done, total)
        require_open(ledger, part)
        apply(ledger, part, alone)
        if kept_as is not None:
            keep(ledger, kept_as, part)
        done += len(part)


def _total(changes: Iterable[Change], first: list[RowChange]) -> int:
    """How many there are; 0 where nobody knows before the end."""
    if isinstance(changes, Sized):
        return len(changes)
    return len(first) if len(first) < _AT_ONCE else 0


def _parts(rows: Iterable[RowChange]) -> Iterator[list[RowChange]]:
    rows = iter(rows)
    while part := list(islice(rows, _AT_ONCE)):
        yield part


def _insert_action(ledger: Ledger, action: _Action) -> int:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    cursor = ledger.db.execute(
        "INSERT INTO action (at, name, state, source, reverts) VALUES (?, ?, ?, ?, ?)",
        [now, *action],
    )
    return int(cursor.lastrowid or 0)
