"""Which of a year's entries are looked for, and in what order: as a value, and as SQL."""

# ruff: noqa: S608 - what is put into a query are names from this module, never a value

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["item", "post"]

DAY = {
    "item": "entry.published",
    "post": "rtrim(entry.published || ' ' || coalesce(entry.at, ''))",
}
"""The day in `sought` of the row called `entry`."""

WORKING_DAYS = "working_days"
"""A function that whoever asks for the order by 时限 lends to the database."""

Order = Literal[
    "published",
    "title",
    "category",
    "department",
    "formed",
    "time_limit",
    "document_number",
    "index_number",
    "channel",
    "address",
    "validity",
    "normative",
    "repealed",
    "expires",
    "at",
    "source",
    "reads",
    "shares",
    "first_review",
    "second_review",
    "final_review",
    "secrecy_review",
    "checked",
    "remarks",
]


@dataclass(frozen=True)
class Wanted:
    """Which of a year's entries are looked for, and in what order."""

    needle: str = ""
    """A stretch of any searched text, or of its pinyin initials; upper and lower case are one."""
    also_categories: tuple[int, ...] = ()
    """Categories whose own name holds the needle."""
    categories: tuple[int, ...] = ()
    """Only these; empty for all. 0 stands for entries without a category."""
    months: tuple[int, ...] = ()
    department: str = ""
    unchecked: bool = False
    remarked: bool = False
    only: tuple[int, ...] = ()
    """Only these, by number, of whatever year; empty for all."""
    basis: str = ""
    """What those are the basis of, in words: 表二“行政规范性文件·现行有效件数”."""
    discarded: bool = False
    """The bin instead of the ledger. The needle is then looked for in titles only."""
    order: Order = "published"
    descending: bool = False


class Search(NamedTuple):
    """What is looked for, in which ledger, in which year."""

    kind: Kind
    year: int
    wanted: Wanted


class Query(NamedTuple):
    """SQL, or a part of it, and the values for its question marks."""

    text: str
    values: list[object]


ANYWHERE = Query("TRUE", [])
"""No bounds."""

_BY_KEYS = ["1", "2", "3", "4"]
"""By what `_keys` selects, and the number behind it."""


def query_of(kind: Kind, year: int, wanted: Wanted) -> Query:
    """The ids of what is looked for, in order: from the table `sought` where text or day decide."""
    if wanted.discarded:
        return _bin_query(kind, year, wanted)
    return (sought_query if is_sought(wanted) else plain_query)(kind, year, wanted)


def is_sought(wanted: Wanted) -> bool:
    """Whether text or day decide, so that the table `sought` is gone through."""
    return bool(wanted.needle or wanted.categories or wanted.months or wanted.only)


def conditions(kind: Kind, year: int, wanted: Wanted) -> Query:
    """What an entry must meet that counts, over `sought` and its row as `entry`."""
    kept, kept_values = _kept_conditions(kind, year, wanted)
    where, values = _row_conditions(kind, year, wanted)
    return Query(" AND ".join([*kept, *where]), [*kept_values, *values])


def order_columns(wanted: Wanted) -> list[str]:
    """What entries are ordered by, over `sought`, its row as `entry`, and `category`."""
    return [*_first_column(wanted), "sought.day", "sought.entry"]


def plain_query(
    kind: Kind, year: int, wanted: Wanted, bounds: Query = ANYWHERE, *, keyed: bool = False
) -> Query:
    """The ids from the rows themselves; perhaps only within bounds, behind what orders them."""
    where, values = _row_conditions(kind, year, wanted)
    day = ["entry.published", "entry.at"] if kind == "post" else ["entry.published"]
    keys = _keys(wanted, DAY[kind]) if keyed else []
    text = f"SELECT {', '.join([*keys, 'entry.id AS number'])} FROM {kind} AS entry"
    if where or wanted.order != "published":
        text += " NOT INDEXED"  # from one end to the other: twice as quick as jumping by the index
    if wanted.order == "category":
        text += " LEFT JOIN category ON category.id = entry.category"
    counted = ["entry.year = ?", "entry.discarded IS NULL", bounds.text]
    text += " WHERE " + " AND ".join([*counted, *where])
    columns = _BY_KEYS if keyed else [*_first_column(wanted), *day, "entry.id"]
    return Query(text + _order_by(columns, wanted), [year, *bounds.values, *values])


def sought_query(
    kind: Kind, year: int, wanted: Wanted, bounds: Query = ANYWHERE, *, keyed: bool = False
) -> Query:
    """The same from the table `sought`."""
    keys = _keys(wanted, "sought.day") if keyed else []
    text = f"SELECT {', '.join([*keys, 'sought.entry AS number'])} FROM sought"
    if wanted.order != "published" or _row_conditions(kind, year, wanted)[0]:
        text += f" CROSS JOIN {kind} AS entry ON entry.id = sought.entry"
    if wanted.order == "category":
        text += " LEFT JOIN category ON category.id = sought.category"
    where, values = conditions(kind, year, wanted)
    order = _order_by(_BY_KEYS if keyed else order_columns(wanted), wanted)
    return Query(f"{text} WHERE {where} AND {bounds.text}{order}", [*values, *bounds.values])


def _bin_query(kind: Kind, year: int, wanted: Wanted) -> Query:
    where, values = _row_conditions(kind, year, wanted)
    binned = ["entry.year = ?", "entry.discarded IS NOT NULL", "instr(lower(entry.title), ?)"]
    text = f"SELECT entry.id AS number FROM {kind} AS entry WHERE {' AND '.join(binned + where)}"
    return Query(
        f"{text} ORDER BY entry.discarded DESC, entry.id",
        [year, wanted.needle.casefold(), *values],
    )


def _kept_conditions(kind: Kind, year: int, wanted: Wanted) -> tuple[list[str], list[object]]:
    """Conditions that the table `sought` can answer, in the ledger's own order."""
    where, values = ["sought.entity = ?"], list[object]([kind])
    if wanted.only:
        where.append("sought.entry IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(wanted.only))
    else:
        where.append("sought.year = ?")
        values.append(year)
    if wanted.needle:
        # instr and not LIKE: nothing in the needle is a wildcard, and it is quicker.
        text = "instr(sought.text, ?)"
        values.append(wanted.needle.casefold())
        if wanted.also_categories:
            text = f"({text} OR sought.category IN ({_places(wanted.also_categories)}))"
            values += wanted.also_categories
        where.append(text)
    if wanted.categories:
        where.append(f"coalesce(sought.category, 0) IN ({_places(wanted.categories)})")
        values += wanted.categories
    if wanted.months:
        where.append(f"substr(sought.day, 6, 2) IN ({_places(wanted.months)})")
        values += [f"{month:02}" for month in wanted.months]
    return where, values


def _row_conditions(kind: Kind, year: int, wanted: Wanted) -> tuple[list[str], list[object]]:
    """Conditions that only the rows themselves can answer."""
    where, values = list[str](), list[object]()
    if wanted.department:
        where.append("entry.department = ?")
        values.append(wanted.department)
    if wanted.unchecked:
        where.append("entry.checked IS NULL")
    if wanted.remarked:
        where.append("entry.id IN (SELECT entry FROM remark WHERE entity = ? AND year = ?)")
        values += [kind, year]
    return where, values


def _keys(wanted: Wanted, day: str) -> list[str]:
    """What rows of several stretches are merged by: values that Python compares as SQLite does."""
    (column,) = _first_column(wanted)
    if wanted.order == "time_limit":  # never blank, and too dear to be reckoned twice
        return ["1", column, day]
    return [f"{column} IS NOT NULL", f"coalesce({column}, '')", day]


def _first_column(wanted: Wanted) -> list[str]:
    if wanted.order == "published":
        return []
    if wanted.order == "time_limit":
        return [f"{WORKING_DAYS}(entry.formed, entry.published)"]
    return ["category.position" if wanted.order == "category" else f"entry.{wanted.order}"]


def _order_by(columns: list[str], wanted: Wanted) -> str:
    way = "DESC" if wanted.descending else "ASC"
    return " ORDER BY " + ", ".join(f"{column} {way}" for column in columns)


def _places(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
