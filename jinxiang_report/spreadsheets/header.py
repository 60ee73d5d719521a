"""The row of column names, and what stands above it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jinxiang_report.spreadsheets.columns import columns_by_field, told_apart, unnamed
from jinxiang_report.spreadsheets.contents import is_blank
from jinxiang_report.spreadsheets.fields import NEEDED
from jinxiang_report.spreadsheets.sheets import At, Row, Sheet

_SEARCHED_ROWS = 20
_HEADER_HEIGHT = 3
# Not the start of a full date: 2022年1月3日 above a table is the day it was handed in.
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)(?!\s*[-/.年]\s*\d)")


@dataclass(frozen=True)
class Header:
    """Where the data begin, and what the columns are called."""

    first_row: int = 0
    last_row: int = 0
    """0: the sheet begins with its data."""
    names: Mapping[int, str] = field(default_factory=dict)
    """The names as printed, on one line, by column."""
    title: str = ""
    """The line above, e.g. “2021年政府信息主动公开台账”."""


def find_header(sheet: Sheet, mapping: Mapping[str, str] | None = None) -> Header | None:
    """The row near the top that names most columns, a title and a date among them."""
    top = sheet.rows[: _SEARCHED_ROWS + _HEADER_HEIGHT]
    headers = [
        header
        for row in top[:_SEARCHED_ROWS]
        if {*NEEDED} <= _fields(header := _header_from(row, top, sheet.merges), mapping)
    ]
    return max(headers, key=lambda header: len(_fields(header, mapping)), default=None)


def header_at(sheet: Sheet, number: int) -> Header:
    """The header that begins in the row of that number; 0: there is none, nor in a blank row."""
    top = [row for row in sheet.rows if row.number < number + _HEADER_HEIGHT]
    begin = (row for row in top if row.number == number)
    row = next(begin, None)
    return _header_from(row, top, sheet.merges) if row else Header(number, number)


def all_names(sheet: Sheet, header: Header) -> dict[int, str]:
    """What every column is called that has a name or a content, each differently."""
    below = (row for row in sheet.rows if row.number > header.last_row)
    filled = {
        column
        for row in below
        for column in row.cells
        if column not in header.names and not is_blank(row.cells[column])
    }
    names = {**header.names, **{column: unnamed(column) for column in filled}}
    return told_apart(dict(sorted(names.items())))


def year_in(*texts: str) -> int | None:
    """The year that the first of the texts names that names one."""
    found = (_YEAR.search(unicodedata.normalize("NFKC", text)) for text in texts)
    return next((int(year[1]) for year in found if year), None)


def _fields(header: Header, mapping: Mapping[str, str] | None) -> set[str]:
    names = told_apart(header.names)
    return {
        *columns_by_field(names, "items", mapping),
        *columns_by_field(names, "posts", mapping),
    }


def _header_from(first: Row, top: Sequence[Row], merges: Mapping[At, int]) -> Header:
    """The header that begins in that row; names merged downwards make it higher."""
    ends = [merges.get(At(first.number, column), first.number) for column in first.cells]
    last = min(max(ends), first.number + _HEADER_HEIGHT - 1)
    names: dict[int, str] = {}
    for row in top:
        if first.number <= row.number <= last:
            names.update(_texts(row))  # 初审 stands under 审核, and says more
    above = [text for row in top if row.number < first.number for _, text in _texts(row)]
    named = (text for text in above if year_in(text))
    title = next(named, above[0] if above else "")
    return Header(first.number, last, dict(sorted(names.items())), title)


def _texts(row: Row) -> Iterator[tuple[int, str]]:
    for column, content in row.cells.items():
        if isinstance(content, str) and content.strip():
            yield column, " ".join(content.split())
