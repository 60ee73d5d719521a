"""The office's ledgers as a workbook, and what they add up to by month."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time

from jinxiang_report.domain.entries import Entry, Post, PublishedItem
from jinxiang_report.domain.office import Category
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.spreadsheets.fields import FIELDS, Kind
from jinxiang_report.spreadsheets.months import Months
from jinxiang_report.spreadsheets.paper import Column, Value, add_sheet, new_workbook, packed

_NUMBER = Column("序号", 7)
_WIDTHS = {
    "title": 52,
    "published": 17,
    "category": 18,
    "department": 16,
    "document_number": 22,
    "index_number": 26,
    "address": 44,
    "remarks": 24,
}
_WIDTH = 12
_YES = {True: "是", False: ""}


def ledger_workbook(
    title: str,
    items: Iterable[PublishedItem],
    posts: Iterable[Post],
    categories: Sequence[Category],
    progress: Progress = unwatched,
) -> bytes:
    """Both ledgers and a summary by month; read again, the same rows come of it.

    - The title should name the year: “2021年政务公开台账”. Entries are gone through once.
    - Progress is of packing what came of the entries, in bytes.
    """
    workbook, months = new_workbook(), Months()
    names = {category.id: category.name for category in categories}
    add_sheet(
        workbook,
        "公开信息",
        f"{title}（公开信息）",
        _columns("items"),
        _numbered(_item_values(item, names) for item in months.of_items(items)),
    )
    add_sheet(
        workbook,
        "微信公众号",
        f"{title}（微信公众号）",
        _columns("posts"),
        _numbered(_post_values(post) for post in months.of_posts(posts)),
    )
    add_sheet(workbook, "按月汇总", f"{title}（按月汇总）", *months.table(categories))
    return packed(workbook, progress)


def _columns(kind: Kind) -> Sequence[Column]:
    named = (Column(name, _WIDTHS.get(key, _WIDTH)) for key, name in FIELDS[kind].items())
    return [_NUMBER, *named]


def _numbered(rows: Iterable[Iterator[Value]]) -> Iterator[Sequence[Value]]:
    return ([number, *row] for number, row in enumerate(rows, start=1))


def _item_values(item: PublishedItem, names: Mapping[int, str]) -> Iterator[Value]:
    for key in FIELDS["items"]:
        if key == "category":
            yield "" if item.category is None else names[item.category]
        else:
            yield _value(item, key)


def _post_values(post: Post) -> Iterator[Value]:
    for key in FIELDS["posts"]:
        yield _sent(post) if key == "published" else _value(post, key)


def _value(entry: Entry, key: str) -> Value:
    holder = entry.reviews if hasattr(entry.reviews, key) else entry
    value: Value | bool = getattr(holder, key)
    return _YES[value] if isinstance(value, bool) else value


def _sent(post: Post) -> Value:
    """The day and the time; a cell with midnight would say that the time is not known."""
    if post.at is None:
        return post.published
    moment = datetime.combine(post.published, post.at)
    return f"{moment:%Y-%m-%d %H:%M}" if post.at == time() else moment
