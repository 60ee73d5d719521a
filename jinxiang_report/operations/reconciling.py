"""核对: the ledger beside a list of what stands on the website."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from jinxiang_report.domain.addresses import are_of_other_articles
from jinxiang_report.domain.entries import Entry, Post, PublishedItem, plain_title
from jinxiang_report.domain.progress import Progress, followed, unwatched
from jinxiang_report.operations.aliases import alias_names, meant_category
from jinxiang_report.operations.entries import numbered, require_title
from jinxiang_report.operations.site_list import Listed, SiteList
from jinxiang_report.storage import reading
from jinxiang_report.storage.browsing import Kind
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.storage.comparing import Scope, signatures
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record

_AT_ONCE = 500


class Pair(NamedTuple):
    """An entry, by its id, and the line that lists it."""

    entry: int
    listed: Listed


@dataclass(frozen=True)
class Comparison:
    """What both sides have, and what only one has. Entries are held by their ids alone."""

    kind: Kind
    year: int
    only_ledger: Sequence[int] = ()
    only_site: Sequence[Listed] = ()
    both: Sequence[Pair] = ()
    elsewhere: int = 0
    """Lines dated in other years, not found in this one: left out."""
    repeated: int = 0
    """Lines that the list has more than once."""


def compare(  # noqa: PLR0913, PLR0917 - each says another thing of what is compared
    ledger: Ledger,
    kind: Kind,
    year: int,
    lines: Sequence[Listed],
    scope: Scope,
    progress: Progress = unwatched,
) -> Comparison:
    """Hold the list beside the year's entries that it speaks of. Nothing is stored."""
    site, tally = SiteList(lines), reading.tally(ledger, year)
    number = tally.items if kind == "item" else tally.posts
    once, again = (signatures(ledger, kind, year, scope) for _ in range(2))
    site.find_by_address(followed(once, progress, 2 * number))
    others = array("q", site.find_by_title(followed(again, progress, 2 * number, number)))
    only_site = [line for line in site.left if _is_of(year, line)]
    entries = set(site.found.values())
    return Comparison(
        kind,
        year,
        array("q", (number for number in others if number not in entries)),
        only_site,
        [Pair(site.found[at], site.lines[at]) for at in sorted(site.found)],
        elsewhere=len(site.left) - len(only_site),
        repeated=len(lines) - len(site.lines),
    )


def differences(entry: Entry, listed: Listed) -> Iterator[str]:
    """In what an entry and the line that lists it do not agree, in words."""
    if listed.published and listed.published != entry.published:
        yield f"网站上的日期是 {listed.published}"
    if plain_title(listed.title) != plain_title(entry.title):
        yield f"网站上的标题是“{listed.title}”"
    if are_of_other_articles(entry.address, listed.address):
        yield "网址不同"


def mark_checked(
    ledger: Ledger,
    kind: Kind,
    entries: Sequence[int],
    today: date,
    progress: Progress = unwatched,
) -> int:
    """Note of these entries that they stand on the website today, as one action."""
    changes = (
        Change(entry, replace(entry, checked=today)) for entry in Chosen(ledger, kind, entries)
    )
    record(ledger, f"核对 {len(entries)} 条", changes, progress=progress, total=len(entries))
    return len(entries)


def add_listed(  # noqa: PLR0913, PLR0917 - each says another thing of what is logged
    ledger: Ledger,
    kind: Kind,
    year: int,
    lines: Iterable[Listed],
    today: date,
    progress: Progress = unwatched,
) -> Sequence[Entry]:
    """Log what only the website has, as one action; a line without a date is left out."""
    catalogue = {plain_title(one.name): one.id for one in reading.categories(ledger, year)}
    aliases = alias_names(ledger)
    entries = [
        PublishedItem(
            0,
            year,
            line.title,
            line.published,
            category=meant_category(line.category, catalogue, aliases),
            address=line.address,
            checked=today,
        )
        if kind == "item"
        else Post(0, year, line.title, line.published, address=line.address, checked=today)
        for line in lines
        if line.published
    ]
    for entry in entries:
        require_title(entry)
    added = numbered(ledger, entries)
    changes = [Change(None, entry) for entry in added]
    record(ledger, f"从网站补登 {len(added)} 条", changes, progress=progress)
    return added


def _is_of(year: int, line: Listed) -> bool:
    return line.published is None or line.published.year == year
