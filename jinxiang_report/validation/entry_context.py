"""What a rule on one entry is given, and how it names the entry's row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry, PublishedItem
from jinxiang_report.domain.finding import Finding, ItemRow, PostRow


@dataclass(frozen=True)
class Context:
    """What stands around an entry. A ledger may hold a million others: only a few are here."""

    today: date
    catalogue: Catalogue = field(default_factory=Catalogue)
    """The categories of the entry's year."""
    holidays: Holidays = field(default_factory=Holidays)
    twins: tuple[Entry, ...] = ()
    """Other entries of its ledger that may log the same publication."""
    secrecy_review: bool = False
    """Whether the office wants to see who did the secrecy review of each entry."""


EntryRule: TypeAlias = Callable[[Entry, Context], Iterable[Finding]]


def row_of(entry: Entry) -> ItemRow | PostRow:
    """The entry's row in its ledger."""
    return ItemRow(entry.id) if isinstance(entry, PublishedItem) else PostRow(entry.id)
