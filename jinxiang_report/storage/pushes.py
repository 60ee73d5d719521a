"""How often the account sent something on a day (按次), kept beside the posts.

Posts of the same moment were sent together; one without a time, alone.
"""

from collections.abc import Iterable

from sqlite_utils import Database

from jinxiang_report.storage.derived import Row, is_counted, net_changes

_COUNT = (
    "INSERT INTO kept_push SELECT year, published, count(DISTINCT coalesce(at, id)) FROM post "
    "WHERE discarded IS NULL"
)
_BY_DAY = "GROUP BY year, published"


def follow_pushes(db: Database, changes: Iterable[tuple[str, Row | None, Row | None]]) -> None:
    """Count again the days of posts that went from before to after, and no others."""
    posts = [pair for table, *pair in net_changes(changes) if table == "post"]
    days = {(row["year"], row["published"]) for pair in posts for row in pair if is_counted(row)}
    db.conn.executemany("DELETE FROM kept_push WHERE year = ? AND day = ?", days)
    db.conn.executemany(f"{_COUNT} AND year = ? AND published = ? {_BY_DAY}", days)


def derive_pushes(db: Database) -> None:
    """Count all days there are."""
    db.execute(f"{_COUNT} {_BY_DAY}")
