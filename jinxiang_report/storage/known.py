"""Whether the ledger has an entry already, asked by index: an import asks ten thousand times."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from jinxiang_report.domain.entries import Entry, Post, PublishedItem, plain_title
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.rows import read_item, read_post

_DAY = timedelta(days=1)


def with_same_title(ledger: Ledger, entry: Entry) -> Iterator[Entry]:
    """Entries of the same ledger and day whose titles differ at most in width and punctuation."""
    kind = "item" if isinstance(entry, PublishedItem) else "post"
    query = (
        f"SELECT {kind}.* FROM sought JOIN {kind} ON {kind}.id = sought.entry "  # noqa: S608
        "WHERE entity = ? AND plain = ? AND day >= ? AND day < ?"
    )
    day = entry.published
    values = [kind, plain_title(entry.title), day.isoformat(), (day + _DAY).isoformat()]
    read = read_item if kind == "item" else read_post
    return (read(row) for row in ledger.db.query(query, values))


def at_addresses(ledger: Ledger, addresses: Sequence[str]) -> Iterator[Post]:
    """Posts that have one of the addresses."""
    places = ", ".join("?" * len(addresses))
    query = (
        f"SELECT * FROM post WHERE address IN ({places}) "  # noqa: S608
        "AND address <> '' AND discarded IS NULL"
    )
    return (read_post(row) for row in ledger.db.query(query, list(addresses)))
