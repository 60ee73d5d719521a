"""What a column holds, going by what stands in it: for blocks whose columns have no known names."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from openpyxl.utils.datetime import WINDOWS_EPOCH

from jinxiang_report.domain.entries import Source, plain_title
from jinxiang_report.spreadsheets.contents import Moment, is_blank, line_of, moment_of
from jinxiang_report.spreadsheets.fields import FIELDS, Kind
from jinxiang_report.spreadsheets.sheets import Content, Row

_LOOKED_AT = 200  # rows
_MOST = 0.6  # of a column's cells
_ANY_YEAR = 2000  # asked is only whether a content is a date
_FEWEST_DIGITS = 5  # 1012 is rather a count than the 12th of October
_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_DOCUMENT_NUMBER = re.compile(r"\S{1,12}[〔\[（(]\d{4}[〕\])）]\s*\d+\s*号")
_INDEX_NUMBER = re.compile(r"[\w-]{6,}/\d{4}\S*")
_DEPARTMENT = re.compile(r"\w{1,10}(科|科室|股|室|处|办|办公室|局|中心|站|大队|所)")

_Column: TypeAlias = Sequence[Content]
_Fits: TypeAlias = Callable[[Content], bool]


@dataclass(frozen=True)
class Known:
    """What the ledger knows already: columns that hold it are recognised."""

    categories: Collection[str] = ()
    departments: Collection[str] = ()


def guessed_columns(
    rows: Sequence[Row], kind: Kind, known: Known, taken: Mapping[str, int]
) -> dict[str, int]:
    """The taken fields, and where those stand that their contents give away."""
    columns = {
        column: contents
        for column, contents in _contents(rows[:_LOOKED_AT]).items()
        if column not in taken.values() and not _is_running_number(contents)
    }
    found = dict(taken)
    for field, column in _claims(columns, kind, known):
        if field not in found:
            found[field] = column
            columns.pop(column, None)
    if "title" not in found and columns:
        found["title"] = max(columns, key=lambda column: _length(columns[column]))
    return found


def looks_like_date(content: Content) -> bool:
    """Whether the content may be a date, one without a year too."""
    if isinstance(content, str) and content.isdecimal() and len(content) < _FEWEST_DIGITS:
        return False
    return isinstance(moment_of(content, WINDOWS_EPOCH, _ANY_YEAR), Moment)


def _contents(rows: Sequence[Row]) -> dict[int, list[Content]]:
    columns: dict[int, list[Content]] = {}
    for row in rows:
        for column, content in row.cells.items():
            if not is_blank(content):
                columns.setdefault(column, []).append(content)
    return dict(sorted(columns.items()))


def _claims(columns: Mapping[int, _Column], kind: Kind, known: Known) -> Iterator[tuple[str, int]]:
    dates = [column for column, contents in columns.items() if _mostly(contents, looks_like_date)]
    yield from _dates(columns, dates, kind)
    for field, fits in _marks(known):
        if field not in FIELDS[kind]:
            continue
        for column, contents in columns.items():
            if column not in dates and _mostly(contents, fits):
                yield field, column
                break


def _dates(
    columns: Mapping[int, _Column], dates: Sequence[int], kind: Kind
) -> Iterator[tuple[str, int]]:
    """A document comes into being before it is published; of posts only one date matters."""
    if not dates:
        return
    first, *others = sorted(dates, key=lambda column: _latest(columns[column]))
    published = others[-1] if others and kind == "items" else first
    yield "published", published
    if published != first:
        yield "formed", first


def _latest(contents: _Column) -> tuple[Moment, ...]:
    moments = (moment_of(content, WINDOWS_EPOCH, _ANY_YEAR) for content in contents)
    return tuple(moment for moment in moments if isinstance(moment, Moment))


def _marks(known: Known) -> Iterator[tuple[str, _Fits]]:
    yield "address", _full(_ADDRESS)
    yield "category", _one_of(known.categories)
    yield "department", _one_of(known.departments)
    yield "document_number", _full(_DOCUMENT_NUMBER)
    yield "index_number", _full(_INDEX_NUMBER)
    yield "source", _one_of([source.value for source in Source if source.value])
    yield "department", _full(_DEPARTMENT)


def _full(pattern: re.Pattern[str]) -> _Fits:
    return lambda content: pattern.fullmatch(line_of(content)) is not None


def _one_of(names: Collection[str]) -> _Fits:
    plain = {plain_title(name) for name in names}
    return lambda content: plain_title(line_of(content)) in plain


def _mostly(contents: _Column, fits: _Fits) -> bool:
    return sum(map(fits, contents)) >= _MOST * len(contents)


def _is_running_number(contents: _Column) -> bool:
    numbers = [line_of(content) for content in contents]
    if not all(number.isdecimal() for number in numbers):
        return False
    return all(int(after) == int(before) + 1 for before, after in pairwise(numbers))


def _length(contents: _Column) -> float:
    return sum(len(line_of(content)) for content in contents) / len(contents)
