"""What an open ledger holds, as values. Nothing here writes."""

from array import array
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from jinxiang_report.domain.entries import Post, PublishedItem
from jinxiang_report.domain.figure import Figure
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.normative import Event, Events
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.report import Dismissal, Draft, ReportYear
from jinxiang_report.domain.tally import Monthly, Tally
from jinxiang_report.storage import rows
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.trouble import told

_AT_ONCE = 500


def office(ledger: Ledger) -> Office:
    """The office's profile; a ledger without one answers with an empty name."""
    found = list(_rows(ledger, "SELECT * FROM office"))
    return rows.read_office(found[0]) if found else Office("")


def years(ledger: Ledger) -> list[ReportYear]:
    """The years the ledger keeps, oldest first."""
    return [rows.read_year(row) for row in _rows(ledger, "SELECT * FROM year ORDER BY year")]


def categories(ledger: Ledger, year: int) -> list[Category]:
    """The year's catalogue in its order, retired categories too."""
    query = "SELECT * FROM category WHERE year = ? ORDER BY position, id"
    return [rows.read_category(row) for row in _rows(ledger, query, year)]


def categories_in_use(ledger: Ledger, year: int) -> set[int]:
    """The categories that any item of the year carries, discarded items too."""
    query = "SELECT DISTINCT category FROM item WHERE year = ? AND category IS NOT NULL"
    return {category for (category,) in ledger.db.execute(query, [year])}


def items_in(ledger: Ledger, categories: Collection[int]) -> Iterator[PublishedItem]:
    """All items that carry one of these categories, the discarded ones too.

    Their numbers are read first: the rows may be changed on the way.
    """
    places = ", ".join("?" * len(categories))
    query = f"SELECT id FROM item WHERE category IN ({places}) ORDER BY id"  # noqa: S608
    ids = array("q", (number for (number,) in ledger.db.execute(query, [*categories])))
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        places = ", ".join("?" * len(part))
        query = f"SELECT * FROM item WHERE id IN ({places}) ORDER BY id"  # noqa: S608
        yield from [rows.read_item(row) for row in _rows(ledger, query, *part)]


def items(ledger: Ledger, year: int) -> list[PublishedItem]:
    """The year's published items by date, without the discarded ones."""
    query = "SELECT * FROM item WHERE year = ? AND discarded IS NULL ORDER BY published, id"
    return [rows.read_item(row) for row in _rows(ledger, query, year)]


def posts(ledger: Ledger, year: int) -> list[Post]:
    """The year's posts by date and time, without the discarded ones."""
    query = "SELECT * FROM post WHERE year = ? AND discarded IS NULL ORDER BY published, at, id"
    return [rows.read_post(row) for row in _rows(ledger, query, year)]


def figures(ledger: Ledger, year: int, rows_wanted: Sequence[str] = ()) -> dict[Cell, Figure]:
    """The filled cells of the year's tables, or of these rows of them."""
    # Plain rows, not _rows(): a check of three years reads 600 figures at every key.
    query = (
        "SELECT form_table, form_row, form_column, value, origin, instead_of, reason "
        "FROM figure WHERE year = ?"
    )
    if rows_wanted:
        query += f" AND form_row IN ({', '.join('?' * len(rows_wanted))})"
    with told(ledger.path):
        found = ledger.db.execute(query, [year, *rows_wanted]).fetchall()
    cells = ((Cell(*row[:3]), row) for row in found)
    return {cell: rows.figure_of(year, cell, row[3], row[4], row[5:]) for cell, row in cells}


def figures_of(ledger: Ledger, cell: Cell) -> dict[int, Figure]:
    """One cell over all years, where it is filled."""
    query = (
        "SELECT * FROM figure WHERE year IN (SELECT year FROM year) "
        "AND form_table = ? AND form_row = ? AND form_column = ?"
    )
    return {row["year"]: rows.read_figure(row) for row in _rows(ledger, query, *cell)}


def document_events(ledger: Ledger) -> Events:
    """When the marked documents of all years were logged, made and ended: kept, not recounted."""
    places = ", ".join("?" * len(Event))
    query = (
        "SELECT entity, year, sum(number) FROM kept_count "  # noqa: S608
        f"WHERE entity IN ({places}) GROUP BY entity, year"
    )
    found = ledger.db.execute(query, list(Event))
    return {(Event(entity), year): number for entity, year, number in found}


def documents(ledger: Ledger) -> list[PublishedItem]:
    """The marked documents of all years, by the day they were made."""
    query = (
        "SELECT * FROM item WHERE normative = 1 AND discarded IS NULL "
        "ORDER BY coalesce(formed, published), id"
    )
    return [rows.read_item(row) for row in _rows(ledger, query)]


def documents_made(ledger: Ledger, year: int, most: int) -> tuple[str, ...]:
    """The titles of the first marked documents that were made in the year."""
    query = (
        "SELECT title FROM item WHERE normative = 1 AND discarded IS NULL "
        "AND substr(coalesce(formed, published), 1, 4) = ? "
        "ORDER BY coalesce(formed, published), id LIMIT ?"
    )
    return tuple(title for (title,) in ledger.db.execute(query, [str(year), most]))


def sections(ledger: Ledger, year: int) -> dict[str, Draft]:
    """What is stored of the year's sections, by section key."""
    found = map(rows.read_draft, _rows(ledger, "SELECT * FROM draft WHERE year = ?", year))
    return {draft.section: draft for draft in found}


def drafts(ledger: Ledger, year: int) -> dict[str, str]:
    """The stored text of the year's sections, by section key."""
    return {key: draft.text for key, draft in sections(ledger, year).items()}


def tally(ledger: Ledger, year: int) -> Tally:
    """How many items each category has, and how many posts there are: kept, not recounted."""
    kept = _kept_counts(ledger, year, "category")
    months = _kept_counts(ledger, year, "month")
    by_category = tuple(
        (category, kept.get(("item", category.id), 0)) for category in categories(ledger, year)
    )
    items = sum(count for (kind, _), count in kept.items() if kind == "item")
    # What is in no category of this year's catalogue counts all the same.
    uncategorised = items - sum(count for _, count in by_category)
    return Tally(
        by_category,
        uncategorised,
        kept.get(("post", 0), 0),
        {month: count for (kind, month), count in months.items() if kind == "item"},
        {month: count for (kind, month), count in months.items() if kind == "post"},
        channels(ledger, year),
    )


def channels(ledger: Ledger, year: int) -> dict[str, int]:
    """How many items name each channel, the most frequent first."""
    query = (
        "SELECT channel, number FROM kept_channel WHERE year = ? AND number > 0 "
        "ORDER BY number DESC, channel"
    )
    return dict(ledger.db.execute(query, [year]).fetchall())


def _kept_counts(ledger: Ledger, year: int, by: str) -> dict[tuple[str, int], int]:
    """Counts by kind of entry and one column: category or month."""
    query = (
        f"SELECT entity, {by}, sum(number) FROM kept_count "  # noqa: S608 - named right above
        f"WHERE entity IN ('item', 'post') AND year = ? GROUP BY entity, {by}"
    )
    return {(kind, key): count for kind, key, count in ledger.db.execute(query, [year])}


def monthly(ledger: Ledger, year: int) -> Monthly:
    """The same by month; categories without any item are left out."""
    query = "SELECT entity, category, month, number FROM kept_count WHERE year = ?"
    kept: dict[tuple[str, int], list[int]] = {}
    for kind, number, month, count in ledger.db.execute(query, [year]):
        kept.setdefault((kind, number), [0] * 12)[month - 1] += count
    named = {category.id: category.name for category in categories(ledger, year)}
    items = {name: kept.pop(("item", number), []) for number, name in named.items()}
    others = [counts for (kind, _), counts in kept.items() if kind == "item"]
    items["未分类"] = [sum(counts) for counts in zip(*others, strict=True)]
    return Monthly(
        {name: tuple(counts) for name, counts in items.items() if any(counts)},
        tuple(kept.get(("post", 0), [0] * 12)),
    )


def dismissals(ledger: Ledger, year: int) -> dict[str, Dismissal]:
    """The findings of the year that were left with a reason, by the finding's key."""
    found = map(rows.read_dismissal, _rows(ledger, "SELECT * FROM dismissal WHERE year = ?", year))
    return {dismissal.finding: dismissal for dismissal in found}


def setting(ledger: Ledger, name: str) -> str | None:
    """A named value; None if it was never set."""
    found = ledger.db.execute("SELECT value FROM setting WHERE name = ?", [name]).fetchone()
    return found[0] if found else None


def settings(ledger: Ledger, prefix: str) -> dict[str, str]:
    """The named values whose names begin so, by the rest of the name."""
    query = "SELECT name, value FROM setting WHERE substr(name, 1, ?) = ? ORDER BY name"
    found = ledger.db.execute(query, [len(prefix), prefix])
    return {name.removeprefix(prefix): value for name, value in found}


def post_days(ledger: Ledger, year: int) -> tuple[date, ...]:
    """The days of the year with posts, in order: kept, not recounted."""
    query = "SELECT day FROM kept_push WHERE year = ? ORDER BY day"
    return tuple(date.fromisoformat(day) for (day,) in ledger.db.execute(query, [year]))


def pushes(ledger: Ledger, year: int) -> dict[int, int]:
    """按次 by month; see pushes.py."""
    query = (
        "SELECT CAST(substr(day, 6, 2) AS INTEGER) AS month, sum(number) FROM kept_push "
        "WHERE year = ? GROUP BY month"
    )
    return dict(ledger.db.execute(query, [year]).fetchall())


def next_id(ledger: Ledger, table: str) -> int:
    """A number no row of the table ever had, so that the history stays unambiguous."""
    found = ledger.db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [table]).fetchone()
    return (found[0] if found else 0) + 1


def _rows(ledger: Ledger, query: str, *values: object) -> Iterator[dict[str, Any]]:
    with told(ledger.path):
        yield from ledger.db.query(query, list(values))
