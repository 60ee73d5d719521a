"""What can be reckoned from the entries and is kept beside them, in the same transaction.

It is the text that is searched, the title that duplicates share, and the counts by month.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from sqlite_utils import Database

from jinxiang_report.domain.entries import plain_title
from jinxiang_report.domain.normative import events
from jinxiang_report.domain.pinyin import initials, other_initials
from jinxiang_report.storage.rows import read_item

Row: TypeAlias = Mapping[str, Any]

_SOUGHT = {
    "item": ("title", "department", "document_number", "index_number", "address", "remarks"),
    "post": ("title", "address", "source", "remarks"),
}
NAMED = ("department", "channel")
"""The columns of an item whose words are counted, each in a table kept_… of its own."""

TABLES = tuple(_SOUGHT)
"""The tables of entries."""
_SEPARATOR = "\n"  # nobody types it into a search box


class _Count(NamedTuple):
    entity: str
    year: int
    category: int
    month: int


def follow(
    db: Database,
    changes: Iterable[tuple[str, Row | None, Row | None]],
    named: tuple[str, ...] = NAMED,
) -> None:
    """Bring what is kept in line with rows that went from before to after."""
    net = net_changes(changes)
    gone = [(table, row) for table, row, _ in net if is_counted(row)]
    come = [(table, row) for table, _, row in net if is_counted(row)]
    counts = Counter(count for table, row in come for count in _counted(table, row))
    counts.subtract(count for table, row in gone for count in _counted(table, row))
    db.conn.executemany(
        "DELETE FROM sought WHERE entity = ? AND year = ? AND day = ? AND entry = ?",
        (_place(table, row) for table, row in gone),
    )
    db.conn.executemany(
        "INSERT INTO sought VALUES (?, ?, ?, ?, ?, ?, ?)",
        (_sought(table, row) for table, row in come),
    )
    db.conn.executemany(
        "INSERT INTO kept_count VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET number = number + excluded.number",
        ((*count, number) for count, number in counts.items() if number),
    )
    for column in named:
        db.conn.executemany(
            f"INSERT INTO kept_{column} VALUES (?, ?, ?) "  # noqa: S608 - named right here
            "ON CONFLICT DO UPDATE SET number = number + excluded.number",
            ((*key, number) for key, number in _named(column, gone, come).items() if number),
        )


def derive_all(db: Database, named: tuple[str, ...] = NAMED) -> None:
    """Reckon everything anew from the entries."""
    for table in ("sought", "kept_count", *(f"kept_{column}" for column in named)):
        db.execute(f"DELETE FROM {table}")  # noqa: S608
    for table in TABLES:
        rows = db.query(f"SELECT * FROM {table} WHERE discarded IS NULL")  # noqa: S608
        follow(db, ((table, None, row) for row in rows), named)


def net_changes(
    changes: Iterable[tuple[str, Row | None, Row | None]],
) -> list[tuple[str, Row, Row]]:
    """Each entry once: its state before the first change, and after the last."""
    net: dict[tuple[str, int], tuple[Row, Row]] = {}
    for table, before, after in changes:
        if table in TABLES:
            key = table, (after or before or {})["id"]
            net[key] = net.get(key, (before or {}, {}))[0], after or {}
    return [(table, before, after) for (table, _), (before, after) in net.items()]


def is_counted(row: Row) -> bool:
    """Whether there is such a row, and it is not in the bin."""
    return bool(row) and row["discarded"] is None


def _named(
    column: str, gone: list[tuple[str, Row]], come: list[tuple[str, Row]]
) -> Counter[tuple[int, str]]:
    """How many items more or fewer name each department (channel) of a year now."""
    counts = Counter((row["year"], row[column]) for table, row in come if table == "item")
    counts.subtract((row["year"], row[column]) for table, row in gone if table == "item")
    return Counter({key: number for key, number in counts.items() if key[1]})


def _place(table: str, row: Row) -> tuple[Any, ...]:
    day = f"{row['published']} {row['at'] or ''}".rstrip() if table == "post" else row["published"]
    return table, row["year"], day, row["id"]


def _sought(table: str, row: Row) -> tuple[Any, ...]:
    texts = [row["published"], *(row[name] for name in _SOUGHT[table])]
    title = row["title"]
    spelt = dict.fromkeys((initials(title), other_initials(title)))
    text = _SEPARATOR.join([*texts, *spelt]).casefold()
    return *_place(table, row), row.get("category"), plain_title(title), text


def _counted(table: str, row: Row) -> Iterator[_Count]:
    """The entry in its own month; what happened to a marked document in the years of that."""
    yield _Count(table, row["year"], row.get("category") or 0, int(row["published"][5:7]))
    if row.get("normative"):
        for event, year in events(read_item(row)):
            yield _Count(event, year, 0, 0)
