"""The one way anything changes: an action of several changes, stored with its history.

- An action is one transaction: all of it is stored, with what was there before, or nothing.
- Undo and redo apply the same changes backwards and forwards; they survive a restart.
- Nothing is removed from the history.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.storage.derived import follow
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.reading import years
from jinxiang_report.storage.remarking import follow_with_remarks
from jinxiang_report.storage.rows import KEYS, Column, Record, Row, row_of, shape_of
from jinxiang_report.storage.traces import Trace
from jinxiang_report.storage.trouble import ChangedSinceError, FinalYearError, told

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


class _RowChange(NamedTuple):
    """The same as rows; the key as JSON."""

    table: str
    key: str
    before: Row | None
    after: Row | None


def record(
    ledger: Ledger,
    name: str,
    changes: Iterable[Change],
    *,
    lasting: bool = False,
    progress: Progress = unwatched,
) -> int | None:
    """Carry out an action and return its number; None if nothing would change.

    A lasting action is one that undo passes over: a ledger's creation.
    """
    return _record(ledger, _Action(name, "lasting" if lasting else "done"), changes, progress)


def record_import(
    ledger: Ledger, name: str, changes: Iterable[Change], source: str, progress: Progress
) -> int | None:
    """The same for what came from a file of that name, or from the clipboard."""
    return _record(ledger, _Action(name, source=source), changes, progress)


def record_reversal(
    ledger: Ledger, name: str, changes: Iterable[Change], reverts: int, progress: Progress
) -> int | None:
    """The same for what takes back an earlier action that is not the last one."""
    return _record(ledger, _Action(name, reverts=reverts), changes, progress)


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


def undo(ledger: Ledger) -> str | None:
    """Take the last action back and return its name; None if there is none."""
    found = _top(ledger, "done", "DESC")
    if found is None:
        return None
    action, name = found
    backwards = [_inverse(row) for row in reversed(list(_changes_of(ledger, action)))]
    _replay(ledger, action, backwards, "undone")
    return name


def redo(ledger: Ledger) -> str | None:
    """Carry the action last taken back out again and return its name."""
    found = _top(ledger, "undone", "ASC")
    if found is None:
        return None
    action, name = found
    _replay(ledger, action, list(_changes_of(ledger, action)), "done")
    return name


def _replay(ledger: Ledger, action: int, rows: Sequence[_RowChange], state: str) -> None:
    with told(ledger.path), ledger.db.atomic():
        _require_open(ledger, rows)
        _apply(ledger, rows)
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
    ledger: Ledger, action: _Action, changes: Iterable[Change], progress: Progress = unwatched
) -> int | None:
    rows = [_row_change(change) for change in changes if change.before != change.after]
    if not rows:
        return None
    with told(ledger.path), ledger.db.atomic():
        _require_open(ledger, rows)
        ledger.db.execute("UPDATE action SET state = 'dropped' WHERE state = 'undone'")
        number = _insert_action(ledger, action)
        for start in range(0, len(rows), _AT_ONCE):
            progress(start, len(rows))
            part = rows[start : start + _AT_ONCE]
            _apply(ledger, part)
            _keep(ledger, number, part)
    return number


def _require_open(ledger: Ledger, rows: Iterable[_RowChange]) -> None:
    """Refuse whatever touches a closed year, but for its own state and what goes with that."""
    touched = {True: set[Column](), False: set[Column]()}
    for change in rows:
        for row in (change.before, change.after):
            if row is not None and "year" in row:
                touched[change.table == "year"].add(row["year"])
    for kept in years(ledger):
        if kept.year in touched[False] - touched[True] and not kept.is_open:
            raise FinalYearError(
                f"{kept.year} 年度已经{kept.state}，这一步没有做。"
                "确需修改的，请先在“年度”菜单里重新打开它，并写明原因。"
            )


def _insert_action(ledger: Ledger, action: _Action) -> int:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    cursor = ledger.db.execute(
        "INSERT INTO action (at, name, state, source, reverts) VALUES (?, ?, ?, ?, ?)",
        [now, *action],
    )
    return int(cursor.lastrowid or 0)


def _row_change(change: Change) -> _RowChange:
    known = change.before or change.after
    if known is None:
        raise ValueError(change)
    before = row_of(change.before) if change.before else None
    after = row_of(change.after) if change.after else None
    shape, row = shape_of(known), before or after or {}
    return _RowChange(shape.table, _dump([row[key] for key in shape.keys]), before, after)


def _inverse(row: _RowChange) -> _RowChange:
    return row._replace(before=row.after, after=row.before)


def _apply(ledger: Ledger, rows: Iterable[_RowChange]) -> None:
    """Bring each row from its state before to its state after, in order.

    A row that is not as it was before is never touched: the history would lie about it.
    """
    rows = list(rows)
    for table, alike in groupby(rows, _added_to):
        if table:
            _insert(ledger, table, [row.after for row in alike if row.after])
        else:
            for row in alike:
                _alter(ledger, row)
    changed_rows = [(row.table, row.before, row.after) for row in rows]
    follow(ledger.db, changed_rows)
    follow_with_remarks(ledger, changed_rows)
    for row in rows:
        ledger.traces.note(Trace(row.table, row.key))


def _added_to(row: _RowChange) -> str:
    """The table a new row is for; empty if the row is there already."""
    return row.table if row.before is None else ""


def _insert(ledger: Ledger, table: str, rows: Sequence[Row]) -> None:
    """Store new rows, all with the same columns: many in one call take half the time."""
    names, places = ", ".join(rows[0]), ", ".join("?" * len(rows[0]))
    statement = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608
    ledger.db.conn.executemany(statement, (tuple(row.values()) for row in rows))


def _alter(ledger: Ledger, row: _RowChange) -> None:
    table, _, before, after = row
    if before and after:
        changed = {name: value for name, value in after.items() if before[name] != value}
        assignments = ", ".join(f"{name} = ?" for name in changed)
        statement = f"UPDATE {table} SET {assignments} WHERE {_where(table, before)}"  # noqa: S608
        _execute(ledger, statement, [*changed.values(), *before.values()])
    elif before:
        statement = f"DELETE FROM {table} WHERE {_where(table, before)}"  # noqa: S608
        _execute(ledger, statement, list(before.values()))


def _execute(ledger: Ledger, statement: str, values: list[Column]) -> None:
    if ledger.db.execute(statement, values).rowcount != 1:
        raise ChangedSinceError(
            "这一步涉及的记录已经变了或者不在了，没有做任何改动。请看过现在的内容再做一次。"
        )


def _where(table: str, row: Row) -> str:
    """The row itself, by its keys, and as it is there; IS, because NULL equals nothing."""
    return " AND ".join(f"{name} {'=' if name in KEYS[table] else 'IS'} ?" for name in row)


def _keep(ledger: Ledger, action: int, rows: Iterable[_RowChange]) -> None:
    ledger.db.conn.executemany(
        "INSERT INTO change (action, entity, key, before, after) VALUES (?, ?, ?, ?, ?)",
        ((action, row.table, row.key, _dump_row(row.before), _dump_row(row.after)) for row in rows),
    )


def _changes_of(ledger: Ledger, action: int) -> Iterator[_RowChange]:
    query = "SELECT entity, key, before, after FROM change WHERE action = ? ORDER BY id"
    for table, key, before, after in ledger.db.execute(query, [action]):
        yield _RowChange(table, key, _load_row(before), _load_row(after))


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _dump_row(row: Row | None) -> str | None:
    return None if row is None else _dump(row)


def _load_row(text: str | None) -> Row | None:
    return None if text is None else json.loads(text)
