"""What was read from a workbook: drafts of entries, and what kept other rows from being one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TypeAlias

from openpyxl.utils.datetime import WINDOWS_EPOCH

from jinxiang_report.domain.entries import Reviews, Source
from jinxiang_report.spreadsheets.fields import Kind
from jinxiang_report.spreadsheets.sheets import At, Content


@dataclass(frozen=True)
class ReadItem:
    """A row that lists a published item. Its category is a name yet; its year is not decided."""

    row: int
    """As numbered in the file."""
    title: str
    published: date
    category: str = ""
    formed: date | None = None
    document_number: str = ""
    index_number: str = ""
    department: str = ""
    channel: str = ""
    address: str = ""
    validity: str = ""
    remarks: str = ""
    reviews: Reviews = field(default_factory=Reviews)
    checked: date | None = None
    normative: bool = False
    repealed: date | None = None
    expires: date | None = None


@dataclass(frozen=True)
class ReadPost:
    """A row that lists a post."""

    row: int
    title: str
    published: date
    at: time | None = None
    """Posts of the same day and time went out in one push (按次)."""
    address: str = ""
    source: Source = Source.UNKNOWN
    reads: int | None = None
    shares: int | None = None
    remarks: str = ""
    reviews: Reviews = field(default_factory=Reviews)
    checked: date | None = None


ReadRow: TypeAlias = ReadItem | ReadPost


@dataclass(frozen=True)
class Problem:
    """One cell that keeps its row from being read. A row may have several."""

    sheet: str
    row: int
    column: str
    """The column's name as printed in the file."""
    value: str
    """What stands in the cell."""
    message: str
    title: str = field(default="", compare=False)
    """The row's title as far as it can be read."""
    day: date | None = field(default=None, compare=False)
    """The row's date likewise."""


@dataclass(frozen=True)
class Original:
    """A sheet's own cells: rows that could not be taken are given back as they were."""

    names: Mapping[int, str] = field(default_factory=dict)
    """What every column is called, by its number, each differently."""
    cells: Mapping[int, Mapping[int, Content]] = field(default_factory=dict)
    """What stands in the rows that list something, by row and column."""
    links: Mapping[At, str] = field(default_factory=dict)
    epoch: datetime = WINDOWS_EPOCH


@dataclass(frozen=True)
class SheetReading:
    """What one sheet holds. Every row below the header is in rows, problems or skipped."""

    name: str
    kind: Kind
    title: str
    """The line above the header; empty if there is none."""
    year: int | None
    """The year named by that line, else by the sheet's or the file's name: a hint, no more."""
    rows: tuple[ReadRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    unknown_columns: tuple[str, ...] = ()
    """Names of the columns that were not read."""
    skipped: int = 0
    """Rows left out knowingly: blank ones, sums, repeated headers."""
    notes: tuple[str, ...] = ()
    """What the user should know of how the sheet was read, e.g. that rows are hidden."""
    original: Original = field(default_factory=Original, repr=False, compare=False)


@dataclass(frozen=True)
class Reading:
    """What a workbook holds."""

    sheets: tuple[SheetReading, ...]
    unread_sheets: tuple[str, ...] = ()
    """Sheets with content that were left out: hidden, or without a header that we know."""

    @property
    def items(self) -> tuple[ReadItem, ...]:
        """The published items of all sheets."""
        return tuple(row for row in self._rows() if isinstance(row, ReadItem))

    @property
    def posts(self) -> tuple[ReadPost, ...]:
        """The posts of all sheets."""
        return tuple(row for row in self._rows() if isinstance(row, ReadPost))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of all sheets."""
        return tuple(problem for sheet in self.sheets for problem in sheet.problems)

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """The names of columns that were not read, each once."""
        return tuple(dict.fromkeys(name for sheet in self.sheets for name in sheet.unknown_columns))

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know of how the sheets were read."""
        return tuple(note for sheet in self.sheets for note in sheet.notes)

    @property
    def skipped(self) -> int:
        """The rows left out knowingly in all sheets."""
        return sum(sheet.skipped for sheet in self.sheets)

    def _rows(self) -> Iterator[ReadRow]:
        return (row for sheet in self.sheets for row in sheet.rows)
