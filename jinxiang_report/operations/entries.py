"""Logging, changing and discarding rows of the two ledgers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import Protocol

from jinxiang_report.domain.entries import TITLE_LIMIT, Entry, PublishedItem
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.quoting import shortened
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record

_LONGEST_TITLE = 16  # characters in the name of an action


class Entries(Protocol):
    """Entries that can be counted before they are gone through."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Entry]: ...


def log_entry(ledger: Ledger, entry: Entry) -> Entry:
    """Store a new row and return it with its number; the number it came with does not count."""
    require_title(entry)
    (stored,) = numbered(ledger, [entry])
    record(ledger, f"添加“{shortened(entry.title, _LONGEST_TITLE)}”", [Change(None, stored)])
    return stored


def revise_entry(ledger: Ledger, before: Entry, after: Entry) -> None:
    """Store a changed row. Nothing happens if nothing differs."""
    require_title(after)
    record(ledger, f"修改“{shortened(after.title, _LONGEST_TITLE)}”", [Change(before, after)])


def discard_entries(ledger: Ledger, entries: Entries, progress: Progress = unwatched) -> int:
    """Put rows into the bin: they no longer count, and can be had back; return how many."""
    now = datetime.now().replace(microsecond=0)
    changes = (Change(entry, replace(entry, discarded=now)) for entry in entries)
    record(ledger, f"删除 {len(entries)} 条", changes, progress=progress, total=len(entries))
    return len(entries)


def restore_entries(ledger: Ledger, entries: Entries, progress: Progress = unwatched) -> int:
    """Take rows out of the bin: they count again; return how many."""
    changes = (Change(entry, replace(entry, discarded=None)) for entry in entries)
    record(ledger, f"恢复 {len(entries)} 条", changes, progress=progress, total=len(entries))
    return len(entries)


def move_to_own_years(ledger: Ledger, entries: Iterable[Entry]) -> None:
    """Count rows in the year of their date, where the ledger keeps that year (DL-05)."""
    kept = {kept.year for kept in reading.years(ledger)}
    movable = [entry for entry in entries if entry.published.year in kept]
    changes = [Change(entry, _in_own_year(ledger, entry)) for entry in movable]
    record(ledger, f"移到相应年度 {len(changes)} 条", changes)


def numbered(ledger: Ledger, entries: Iterable[Entry]) -> list[Entry]:
    """The entries with the next free numbers of their tables."""
    following = {table: count(reading.next_id(ledger, table)) for table in ("item", "post")}
    return [replace(entry, id=next(following[table_of(entry)])) for entry in entries]


def table_of(entry: Entry) -> str:
    """Which of the two ledgers the row belongs to, by its table's name."""
    return "item" if isinstance(entry, PublishedItem) else "post"


def require_title(entry: Entry) -> None:
    """Refuse an entry without a title, or with a whole text in its place."""
    if not entry.title.strip():
        raise EntryRefusedError("标题还没有填写，这一条没有存入。")
    if len(entry.title) > TITLE_LIMIT:
        raise EntryRefusedError(
            f"标题有 {len(entry.title)} 个字，超过 {TITLE_LIMIT} 个字，像是把正文粘贴了进来。"
            "请只留标题，正文可以放在备注里。"
        )


def _in_own_year(ledger: Ledger, entry: Entry) -> Entry:
    """The row in its date's year; its category is found again by name in that catalogue."""
    year = entry.published.year
    if not isinstance(entry, PublishedItem):
        return replace(entry, year=year)
    names = {category.id: category.name for category in reading.categories(ledger, entry.year)}
    there = {category.name: category.id for category in reading.categories(ledger, year)}
    category = there.get(names.get(entry.category or 0, ""))
    return replace(entry, year=year, category=category)
