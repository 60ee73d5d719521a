"""What the ledgers add up to, month by month: counted while their rows are written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from typing import TypeAlias

from jinxiang_report.domain.entries import Post, PublishedItem
from jinxiang_report.domain.office import Category
from jinxiang_report.spreadsheets.paper import Column

_Month: TypeAlias = tuple[int, int]

_WIDTH, _WIDE = 11, 16


class Months:
    """Counts by year and month. Let the entries pass through it."""

    def __init__(self) -> None:
        self._items: Counter[tuple[_Month, int | None]] = Counter()
        self._posts: Counter[_Month] = Counter()
        self._pushes: set[tuple[date, time | None]] = set()

    def of_items(self, items: Iterable[PublishedItem]) -> Iterator[PublishedItem]:
        """The same items, counted."""
        for item in items:
            self._items[_month(item.published), item.category] += 1
            yield item

    def of_posts(self, posts: Iterable[Post]) -> Iterator[Post]:
        """The same posts, counted; those of one moment went out in one push."""
        for post in posts:
            self._posts[_month(post.published)] += 1
            self._pushes.add((post.published, post.at))
            yield post

    def table(
        self, categories: Iterable[Category]
    ) -> tuple[Sequence[Column], Iterator[Sequence[str | int]]]:
        """A row for each month of each year that has entries, and their sum below."""
        counted = {number for _, number in self._items}
        shown = [one for one in categories if one.id in counted or not one.retired]
        named: list[int | None] = [one.id for one in shown]
        headings = [one.name for one in shown]
        if None in counted:
            named.append(None)
            headings.append("未分类")
        sums = ("公开信息合计（条）", "微信公众号（篇）", "微信公众号（次）")
        columns = [Column("月份", _WIDTH), *(Column(name, _WIDTH) for name in headings)]
        columns += [Column(name, _WIDE) for name in sums]
        return columns, self._rows(named)

    def _rows(self, categories: Sequence[int | None]) -> Iterator[Sequence[str | int]]:
        pushes = Counter(_month(day) for day, _ in self._pushes)
        sums = [0] * (len(categories) + 3)
        for month in self._all():
            items = [self._items[month, category] for category in categories]
            counts = [*items, sum(items), self._posts[month], pushes[month]]
            sums = [before + count for before, count in zip(sums, counts, strict=True)]
            yield f"{month[0]}年{month[1]}月", *counts
        yield "合计", *sums

    def _all(self) -> Iterator[_Month]:
        months = {*self._posts, *(month for month, _ in self._items)}
        for year in sorted({year for year, _ in months}):
            yield from ((year, number) for number in range(1, 13))


def _month(day: date) -> _Month:
    return day.year, day.month
