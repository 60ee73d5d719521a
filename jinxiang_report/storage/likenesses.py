"""What entries are known by beside their titles: article and document number, in one spelling.

Kept beside the entries in the same transaction, so that twins are found by index.
"""

from collections.abc import Iterable, Iterator, Sequence

from sqlite_utils import Database

from jinxiang_report.domain.addresses import article_of
from jinxiang_report.domain.document_numbers import plain_number
from jinxiang_report.storage.derived import TABLES, Row, is_counted, net_changes
from jinxiang_report.storage.wanted import Kind

_MOST = 20  # of a thousand alike each would look at all the others, and each of those again


def likenesses(address: str, document_number: str = "") -> list[str]:
    """What an entry of this address and this document number is known by."""
    article, number = article_of(address), plain_number(document_number)
    return [f"@{article}"] * bool(article) + [f"#{number}"] * bool(number)


def known_by(db: Database, kind: Kind, wanted: Sequence[str]) -> Iterator[int]:
    """The entries that are known by one of these, a few of each."""
    query = "SELECT entry FROM likeness WHERE entity = ? AND known_by = ? LIMIT ?"
    for one in wanted:
        yield from (number for (number,) in db.execute(query, [kind, one, _MOST]))


def follow_likenesses(db: Database, changes: Iterable[tuple[str, Row | None, Row | None]]) -> None:
    """Bring them in line with rows that went from before to after."""
    net = net_changes(changes)
    gone = (line for table, row, _ in net for line in _lines(table, row))
    come = (line for table, _, row in net for line in _lines(table, row))
    db.conn.executemany(
        "DELETE FROM likeness WHERE entity = ? AND known_by = ? AND entry = ?", gone
    )
    db.conn.executemany("INSERT INTO likeness VALUES (?, ?, ?)", come)


def derive_likenesses(db: Database) -> None:
    """Reckon them from all entries there are."""
    for table in TABLES:
        rows = db.query(f"SELECT * FROM {table} WHERE discarded IS NULL")  # noqa: S608
        lines = (line for row in rows for line in _lines(table, row))
        db.conn.executemany("INSERT INTO likeness VALUES (?, ?, ?)", lines)


def _lines(table: str, row: Row) -> Iterator[tuple[str, str, int]]:
    if is_counted(row):
        for one in likenesses(row["address"], row.get("document_number", "")):
            yield table, one, row["id"]
