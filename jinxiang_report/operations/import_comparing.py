"""Row after row against the ledger and the rows before: what is new, and what is known already."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jinxiang_report.domain.addresses import article_of
from jinxiang_report.domain.entries import Entry, Post, plain_title, same_entry
from jinxiang_report.storage.known import at_article, with_same_title
from jinxiang_report.storage.ledger import Ledger


@dataclass
class Meeting:
    """An entry that rows of the source speak of."""

    before: Entry | None
    """As the ledger has it; None if it is new."""
    after: Entry
    place: str
    """The first row that spoke of it."""


class Comparison:
    """Finds each entry by index: no year is read whole, however long the ledger is."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.meetings: list[Meeting] = []
        self._by_title: defaultdict[object, list[Meeting]] = defaultdict(list)
        self._by_article: defaultdict[str, list[Meeting]] = defaultdict(list)

    def meet(self, entry: Entry, place: str) -> Meeting:
        """The meeting with the same entry, if there was one; else a new one."""
        known = next(self._known(entry, place), None)
        if known is None:
            return self._note(Meeting(None, entry, place))
        known.after = refreshed(known.after, entry)
        return known

    def knows(self, entry: Entry, place: str) -> bool:
        """Whether meeting it would bring nothing."""
        known = next(self._known(entry, place), None)
        return known is not None and refreshed(known.after, entry) == known.after

    def _known(self, entry: Entry, place: str) -> Iterator[Meeting]:
        """Posts are known by their article, whatever its title is now; all by title and day."""
        if isinstance(entry, Post) and (article := _article(entry)):
            yield from self._by_article[article]
            yield from self._in_ledger(at_article(self._ledger, entry), place)
        alike = self._by_title[_title_and_day(entry)]
        yield from (one for one in alike if same_entry(entry, one.after))
        there = with_same_title(self._ledger, entry)
        yield from self._in_ledger((one for one in there if same_entry(entry, one)), place)

    def _in_ledger(self, entries: Iterable[Entry], place: str) -> Iterator[Meeting]:
        return (self._note(Meeting(entry, entry, place)) for entry in entries)

    def _note(self, meeting: Meeting) -> Meeting:
        entry = meeting.after
        self.meetings.append(meeting)
        self._by_title[_title_and_day(entry)].append(meeting)
        if article := _article(entry):
            self._by_article[article].append(meeting)
        return meeting


def refreshed(entry: Entry, newer: Entry) -> Entry:
    """A post with what an export tells about it: counts only grow, and blanks are filled.

    Two exports may come in any order, so the larger count is the later one.
    """
    if not isinstance(entry, Post) or not isinstance(newer, Post):
        return entry
    return replace(
        entry,
        at=entry.at or newer.at,
        address=entry.address or newer.address,
        source=entry.source or newer.source,
        reads=_larger(entry.reads, newer.reads),
        shares=_larger(entry.shares, newer.shares),
    )


def differences(before: Entry, after: Entry) -> str:
    """What was learnt, e.g. 阅读 120 → 158，补上网址."""
    if not isinstance(before, Post) or not isinstance(after, Post):
        return ""
    counts = (("阅读", before.reads, after.reads), ("分享", before.shares, after.shares))
    said = [
        f"{name} {'空' if old is None else old} → {new}" for name, old, new in counts if old != new
    ]
    filled = (
        ("网址", before.address, after.address),
        ("时间", before.at, after.at),
        ("原创或转载", before.source, after.source),
    )
    return "，".join([*said, *(f"补上{name}" for name, old, new in filled if old != new)])


def _article(entry: Entry) -> str:
    """The WeChat article; empty for anything else: many entries may share a list's address."""
    article = article_of(entry.address) if isinstance(entry, Post) else ""
    return article if article.startswith("mp.weixin.qq.com/") else ""


def _larger(one: int | None, other: int | None) -> int | None:
    known = [count for count in (one, other) if count is not None]
    return max(known, default=None)


def _title_and_day(entry: Entry) -> tuple[type[Entry], str, object]:
    return type(entry), plain_title(entry.title), entry.published
