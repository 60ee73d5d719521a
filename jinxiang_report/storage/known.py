"""Whether the ledger has an entry already, asked by index: an import asks ten thousand times."""

from datetime import timedelta

from jinxiang_report.domain.entries import Entry, Post, PublishedItem, plain_title
from jinxiang_report.storage.browsing import Kind, fetch
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.likenesses import known_by, likenesses

_DAY = timedelta(days=1)


def with_same_title(ledger: Ledger, entry: Entry) -> list[Entry]:
    """Entries of the same ledger and day whose titles differ at most in width and punctuation."""
    kind: Kind = "item" if isinstance(entry, PublishedItem) else "post"
    query = "SELECT entry FROM sought WHERE entity = ? AND plain = ? AND day >= ? AND day < ?"
    day, following = entry.published.isoformat(), (entry.published + _DAY).isoformat()
    return _found(ledger, kind, query, [kind, plain_title(entry.title), day, following])


def at_article(ledger: Ledger, post: Post) -> list[Entry]:
    """Posts of the same article, however its address is written."""
    return fetch(ledger, "post", sorted(known_by(ledger.db, "post", likenesses(post.address))))


def _found(ledger: Ledger, kind: Kind, query: str, values: list[str]) -> list[Entry]:
    return fetch(ledger, kind, [number for (number,) in ledger.db.conn.execute(query, values)])
