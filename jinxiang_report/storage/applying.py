"""Bringing rows from one state to another, and keeping what was there before. No transactions."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.storage.derived import follow
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.likenesses import follow_likenesses
from jinxiang_report.storage.pushes import follow_pushes
from jinxiang_report.storage.reading import years
from jinxiang_report.storage.remarking import follow_with_remarks
from jinxiang_report.storage.rows import KEYS, Column, Record, Row, row_of, shape_of
from jinxiang_report.storage.traces import Trace
from jinxiang_report.storage.trouble import ChangedSinceError, FinalYearError


class RowChange(NamedTuple):
    """One row before and after; None where it did not or does not exist. The key as JSON."""

    table: str
    key: str
    before: Row | None
    after: Row | None

    def inverse(self) -> "RowChange":
        """The change that takes this one back."""
        return self._replace(before=self.after, after=self.before)


def row_change(before: Record | None, after: Record | None) -> RowChange:
    """The same as rows."""
    known = before or after
    if known is None:
        raise ValueError(before)
    old = row_of(before) if before else None
    new = row_of(after) if after else None
    shape, row = shape_of(known), old or new or {}
    return RowChange(shape.table, _dump([row[key] for key in shape.keys]), old, new)


def require_open(ledger: Ledger, rows: Iterable[RowChange]) -> None:
    """Refuse whatever touches a closed year, but for its own state and what goes with that."""
    touched = {True: set[Column](), False: set[Column]()}
    for change in rows:
        for row in (change.before, change.after):
            if row is not None and "year" in row:
                touched[change.table == "year"].add(row["year"])
    for kept_year in years(ledger):
        if kept_year.year in touched[False] - touched[True] and not kept_year.is_open:
            raise FinalYearError(
                f"{kept_year.year} 年度已经{kept_year.state}，这一步没有做。"
                f"确需修改的，请先点年度旁边的“{kept_year.state}”重新打开它，并写明原因。"
            )


def apply(ledger: Ledger, rows: Sequence[RowChange], progress: Progress = unwatched) -> None:
    """Bring each row from its state before to its state after, in order.

    - A row that is not as it was before is never touched: the history would lie about it.
    - `progress` follows what hangs on the rows: one setting may concern every entry.
    """
    for table, alike in groupby(rows, _added_to):
        if table:
            _insert(ledger, table, [row.after for row in alike if row.after])
        else:
            for row in alike:
                _alter(ledger, row)
    changed_rows = [(row.table, row.before, row.after) for row in rows]
    follow(ledger.db, changed_rows)
    follow_likenesses(ledger.db, changed_rows)
    follow_pushes(ledger.db, changed_rows)
    follow_with_remarks(ledger, changed_rows, progress)
    for row in rows:
        ledger.traces.note(Trace(row.table, row.key))


def keep(ledger: Ledger, action: int, rows: Iterable[RowChange]) -> None:
    """Keep in the history what an action changes."""
    ledger.db.conn.executemany(
        "INSERT INTO change (action, entity, key, before, after) VALUES (?, ?, ?, ?, ?)",
        ((action, row.table, row.key, _dump_row(row.before), _dump_row(row.after)) for row in rows),
    )


def kept(ledger: Ledger, action: int, *, backwards: bool) -> Iterator[RowChange]:
    """What an action changed, one at a time: it may be a hundred thousand rows."""
    way = "DESC" if backwards else "ASC"
    query = f"SELECT entity, key, before, after FROM change WHERE action = ? ORDER BY id {way}"  # noqa: S608
    for table, key, before, after in ledger.db.execute(query, [action]):
        yield RowChange(table, key, _load_row(before), _load_row(after))


def number_kept(ledger: Ledger, action: int) -> int:
    """How many rows an action changed."""
    found = ledger.db.execute("SELECT count(*) FROM change WHERE action = ?", [action]).fetchone()
    return int(found[0])


def _added_to(row: RowChange) -> str:
    """The table a new row is for; empty if the row is there already."""
    return row.table if row.before is None else ""


def _insert(ledger: Ledger, table: str, rows: Sequence[Row]) -> None:
    """Store new rows, all with the same columns: many in one call take half the time."""
    names, places = ", ".join(rows[0]), ", ".join("?" * len(rows[0]))
    statement = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608
    ledger.db.conn.executemany(statement, (tuple(row.values()) for row in rows))


def _alter(ledger: Ledger, row: RowChange) -> None:
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


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _dump_row(row: Row | None) -> str | None:
    return None if row is None else _dump(row)


def _load_row(text: str | None) -> Row | None:
    return None if text is None else json.loads(text)
