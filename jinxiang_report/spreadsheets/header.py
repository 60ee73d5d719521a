"""The row of column names, and what stands above it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinxiang_report.spreadsheets.columns import columns_by_field
from jinxiang_report.spreadsheets.marks import At
from jinxiang_report.spreadsheets.sheets import Row, Sheet

_SEARCHED_ROWS = 20
_HEADER_HEIGHT = 3
# Not the start of a full date: 2022年1月3日 above a table is the day it was handed in.
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)(?!\s*[-/.年]\s*\d)")


@dataclass(frozen=True)
class Header:
    """Where the data begin, and what the columns are called."""

    last_row: int
    names: Mapping[int, str]
    """The names as printed, on one line, by column."""
    title: str = ""
    """The line above, e.g. “2021年政府信息主动公开台账”."""


def find_header(sheet: Sheet) -> Header | None:
    """The row near the top that names most columns, a title and a date among them."""
    top = sheet.rows[: _SEARCHED_ROWS + _HEADER_HEIGHT]
    headers = [
        header
        for row in top[:_SEARCHED_ROWS]
        if {"title", "published"} <= _fields(header := _header_at(row, top, sheet.merges))
    ]
    return max(headers, key=lambda header: len(_fields(header)), default=None)


def year_in(*texts: str) -> int | None:
    """The year that the first of the texts names that names one."""
    found = (_YEAR.search(unicodedata.normalize("NFKC", text)) for text in texts)
    return next((int(year[1]) for year in found if year), None)


def _fields(header: Header) -> set[str]:
    return {*columns_by_field(header.names, "items"), *columns_by_field(header.names, "posts")}


def _header_at(first: Row, top: Sequence[Row], merges: Mapping[At, int]) -> Header:
    """The header that begins in that row; names merged downwards make it higher."""
    ends = [merges.get(At(first.number, column), first.number) for column in first.cells]
    last = min(max(ends), first.number + _HEADER_HEIGHT - 1)
    names: dict[int, str] = {}
    for row in top:
        if first.number <= row.number <= last:
            names.update(_texts(row))  # 初审 stands under 审核, and says more
    above = [text for row in top if row.number < first.number for _, text in _texts(row)]
    named = (text for text in above if year_in(text))
    return Header(last, dict(sorted(names.items())), next(named, above[0] if above else ""))


def _texts(row: Row) -> Iterator[tuple[int, str]]:
    for column, content in row.cells.items():
        if isinstance(content, str) and content.strip():
            yield column, " ".join(content.split())
