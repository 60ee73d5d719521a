"""Values to rows and back: the only place that knows how a value lies in its table."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any, TypeAlias, cast

from jinxiang_report.domain.entries import Post, PublishedItem, Reviews, Source
from jinxiang_report.domain.figure import Figure, Origin, read_value, value_text
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.report import Dismissal, Draft, ReportYear, State
from jinxiang_report.domain.setting import Setting
from jinxiang_report.domain.stretches import Stretch

Record: TypeAlias = (
    Office | ReportYear | Category | PublishedItem | Post | Figure | Draft | Dismissal | Setting
)
"""Anything the ledger stores and keeps a history of."""

Column: TypeAlias = str | int | None
Row: TypeAlias = dict[str, Column]

_FIGURES_KEPT = 4096  # several years of them: a check reads all at every key, one has changed


@dataclass(frozen=True)
class Shape:
    """How one kind of record lies in its table."""

    table: str
    keys: tuple[str, ...]
    read: Callable[[Mapping[str, Any]], Record]


def shape_of(record: Record) -> Shape:
    """The shape of a record's kind."""
    return _SHAPES[type(record)]


def row_of(record: Record) -> Row:
    """The record as a row of its table."""
    match record:
        case Office():
            return {"id": 1, **_columns(record)}
        case Figure():
            cell = record.cell
            return {
                "year": record.year,
                "form_table": cell.table,
                "form_row": cell.row,
                "form_column": cell.column,
                "value": value_text(record.value),
                "origin": str(record.origin),
                "instead_of": record.instead_of,
                "reason": record.reason,
            }
        case Draft():
            return {
                "year": record.year,
                "section": record.section,
                "text": record.text,
                "unseen": json.dumps(record.unseen) if record.unseen else "",
            }
        case _:
            return _columns(record)


def _columns(record: Record) -> Row:
    row: Row = {}
    for name in _NAMES[type(record)]:
        value = getattr(record, name)
        if name == "reviews":
            row.update(_review_columns(value))
        else:
            row[name] = plain(value)
    return row


def _review_columns(reviews: Reviews) -> Row:
    return {f"{name}_review": getattr(reviews, name) for name in _NAMES[Reviews]}


def plain(value: object) -> Column:
    """A value as it lies in a column."""
    if isinstance(value, date | time):  # a datetime is a date too
        return value.isoformat()
    return int(value) if isinstance(value, bool) else cast("Column", value)


def read_office(row: Mapping[str, Any]) -> Office:
    """The office's profile."""
    return Office(**{field.name: row[field.name] for field in fields(Office)})


def read_year(row: Mapping[str, Any]) -> ReportYear:
    """A year of the ledger."""
    return ReportYear(
        row["year"],
        State(row["state"]),
        _read_day(row.get("finalised")),
        _read_day(row.get("submitted")),
        _read_day(row.get("published")),
    )


def read_category(row: Mapping[str, Any]) -> Category:
    """A category of a year's catalogue."""
    columns = {field.name: row[field.name] for field in fields(Category)}
    return Category(**{**columns, "retired": bool(row["retired"])})


def read_item(row: Mapping[str, Any]) -> PublishedItem:
    """A row of the ledger 公开信息."""
    return PublishedItem(
        id=row["id"],
        year=row["year"],
        title=row["title"],
        published=date.fromisoformat(row["published"]),
        category=row["category"],
        formed=_read_day(row["formed"]),
        document_number=row["document_number"],
        index_number=row["index_number"],
        department=row["department"],
        channel=row["channel"],
        address=row["address"],
        validity=row["validity"],
        remarks=row["remarks"],
        reviews=_read_reviews(row),
        checked=_read_day(row.get("checked")),
        normative=bool(row.get("normative")),
        repealed=_read_day(row.get("repealed")),
        expires=_read_day(row.get("expires")),
        discarded=_read_moment(row["discarded"]),
    )


def read_post(row: Mapping[str, Any]) -> Post:
    """A row of the ledger 微信公众号."""
    return Post(
        id=row["id"],
        year=row["year"],
        title=row["title"],
        published=date.fromisoformat(row["published"]),
        at=time.fromisoformat(row["at"]) if row["at"] else None,
        address=row["address"],
        source=Source(row["source"]),
        reads=row["reads"],
        shares=row["shares"],
        remarks=row["remarks"],
        reviews=_read_reviews(row),
        checked=_read_day(row.get("checked")),
        discarded=_read_moment(row["discarded"]),
    )


def read_figure(row: Mapping[str, Any]) -> Figure:
    """A filled cell. Its text is read as it was when typed, so text stays text."""
    cell = Cell(row["form_table"], row["form_row"], row["form_column"])
    told = row.get("instead_of", ""), row.get("reason", "")
    return figure_of(row["year"], cell, row["value"], row["origin"], told)


@lru_cache(_FIGURES_KEPT)
def figure_of(
    year: int, cell: Cell, text: str, origin: str, told: tuple[str, str] = ("", "")
) -> Figure:
    """The same from its parts; told is what it stands instead of, and why."""
    value = read_value(text)
    return Figure(year, cell, "" if value is None else value, _ORIGINS[origin], *told)


def read_draft(row: Mapping[str, Any]) -> Draft:
    """The stored text of one section."""
    unseen = json.loads(row.get("unseen") or "[]")
    return Draft(row["year"], row["section"], row["text"], tuple(Stretch(*one) for one in unseen))


def read_dismissal(row: Mapping[str, Any]) -> Dismissal:
    """A finding that was left with a reason."""
    return Dismissal(row["year"], row["finding"], row["rule"], row["reason"])


def read_setting(row: Mapping[str, Any]) -> Setting:
    """A named value."""
    return Setting(row["name"], row["value"])


def _read_reviews(row: Mapping[str, Any]) -> Reviews:
    return Reviews(*(row[f"{name}_review"] for name in _NAMES[Reviews]))


def _read_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _read_moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


# Asked for each of a year's 200 figures; calling an enum takes longer than reading its row.
_ORIGINS = {str(origin): origin for origin in Origin}
_SHAPES: dict[type, Shape] = {
    Office: Shape("office", ("id",), read_office),
    ReportYear: Shape("year", ("year",), read_year),
    Category: Shape("category", ("id",), read_category),
    PublishedItem: Shape("item", ("id",), read_item),
    Post: Shape("post", ("id",), read_post),
    Figure: Shape("figure", ("year", "form_table", "form_row", "form_column"), read_figure),
    Draft: Shape("draft", ("year", "section"), read_draft),
    Dismissal: Shape("dismissal", ("year", "finding"), read_dismissal),
    Setting: Shape("setting", ("name",), read_setting),
}
KEYS: dict[str, tuple[str, ...]] = {shape.table: shape.keys for shape in _SHAPES.values()}
READERS: dict[str, Callable[[Mapping[str, Any]], Record]] = {
    shape.table: shape.read for shape in _SHAPES.values()
}
# Named once: an import asks for them a hundred thousand times.
_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in (*_SHAPES, Reviews)}
