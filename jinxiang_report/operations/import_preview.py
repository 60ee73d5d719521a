"""What an import would bring, as values to look at: nothing is stored yet."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from jinxiang_report.domain.entries import Entry, Post, PublishedItem
from jinxiang_report.domain.office import Category
from jinxiang_report.operations.import_columns import ColumnsMeant
from jinxiang_report.spreadsheets.reading import Problem


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "新增"
    REFRESHED = "更新"
    KNOWN = "重复"
    PROBLEM = "有问题"


class Judged(NamedTuple):
    """A row of the source and what becomes of it; a row has a line for each of its problems."""

    fate: Fate
    sheet: str
    row: int
    title: str
    day: date | None = None
    said: str = ""
    """Which entry it repeats, what it refreshes, or what is wrong with it."""


class Refreshed(NamedTuple):
    """An entry of the ledger that learns something from the source."""

    before: Entry
    after: Entry


class UnknownCategory(NamedTuple):
    """A category's name in the source that the office has not explained yet."""

    name: str
    rows: int


class MissingYear(NamedTuple):
    """A year that rows belong to and the ledger could keep, but does not yet."""

    year: int
    rows: int


@dataclass(frozen=True)
class ImportPreview:
    """What the rows of a workbook, or of the clipboard, would bring."""

    source: str
    """The file's name; empty for the clipboard."""
    judged: tuple[Judged, ...] = ()
    """Every row, in the source's order."""
    entries: tuple[Entry, ...] = ()
    """All that is new. They have no numbers yet; a category below 0 is one of `categories`."""
    refreshed: tuple[Refreshed, ...] = ()
    problems: tuple[Problem, ...] = ()
    unknown_categories: tuple[UnknownCategory, ...] = ()
    missing_years: tuple[MissingYear, ...] = ()
    unknown_columns: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    """Those that the import begins, with numbers below 0."""
    aliases: Mapping[str, str] = field(default_factory=dict)
    """What the office has just said a name in the source means; it is remembered."""
    columns: tuple[ColumnsMeant, ...] = ()
    """What the office has just said of a sheet's columns; it is remembered."""
    notes: tuple[str, ...] = ()
    """What else to know: months without posts, sheets that were left out."""

    @property
    def items(self) -> tuple[PublishedItem, ...]:
        """The new published items."""
        return tuple(entry for entry in self.entries if isinstance(entry, PublishedItem))

    @property
    def posts(self) -> tuple[Post, ...]:
        """The new posts."""
        return tuple(entry for entry in self.entries if isinstance(entry, Post))

    @property
    def is_of_posts(self) -> bool:
        """Whether posts are all it brings."""
        return not self.items and bool(self.posts or self.refreshed)

    @property
    def years(self) -> dict[int, int]:
        """How many rows go to each year, most first."""
        entries = [*self.entries, *(one.after for one in self.refreshed)]
        return dict(Counter(entry.year for entry in entries).most_common())

    @property
    def unit(self) -> str:
        """What the new entries are counted by."""
        return "篇" if self.is_of_posts else "条"

    @property
    def duplicates(self) -> tuple[Judged, ...]:
        """The rows that the ledger, or the source further up, has already."""
        known = (Fate.KNOWN, Fate.REFRESHED)
        return tuple(line for line in self.judged if line.fate in known)

    @property
    def name(self) -> str:
        """What undo will call it, e.g. 导入“登记.xlsx”12 条，更新阅读数 3 篇."""
        begun = f"导入“{self.source}”" if self.source else "粘贴"
        parts = (
            [f"{'' if self.source else ' '}{len(self.entries)} {self.unit}"] if self.entries else []
        )
        parts += [f"更新阅读数 {len(self.refreshed)} 篇"] if self.refreshed else []
        return begun + "，".join(parts)
