"""What to think of before a new entry is stored. None of it keeps the entry out."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from jinxiang_report.domain.entries import Entry, PublishedItem
from jinxiang_report.domain.quoting import shortened
from jinxiang_report.validation.duplicates import likeness

_LONGEST_TITLE = 24


class Twin(NamedTuple):
    """An entry that may log the same publication, and what speaks for it, e.g. 网址相同."""

    entry: Entry
    why: str


def twins_among(entry: Entry, found: Sequence[Entry]) -> list[Twin]:
    """Those of the entries found that may log the same publication."""
    judged = (Twin(other, likeness(entry, other)) for other in found)
    return [twin for twin in judged if twin.why]


def remark_on_twins(entry: Entry, twins: Sequence[Twin], *, insisting: bool) -> str:
    """Which entry is meant, and why. Insisting: Enter was pressed once nevertheless."""
    other, why = twins[0]
    day = f"{other.published.month}月{other.published.day}日"
    if other.published.year != entry.published.year:
        day = f"{other.published.year}年{day}"
    others = f"等 {len(twins)} 条" if len(twins) > 1 else ""
    again = "再按一次回车就添加。" if insisting else ""
    return f"疑似与 {day}“{shortened(other.title, _LONGEST_TITLE)}”{others}重复：{why}。{again}"


def remarks(entry: Entry, unread: Collection[str]) -> Iterator[str]:
    """Sentences about an entry, most important first; none before it has a title.

    `unread` are the keys of fields whose text makes no sense yet: they are not remarked on.
    """
    if not entry.title:
        return
    if "published" not in unread and entry.published.year != entry.year:
        yield f"{entry.published} 不在 {entry.year} 年度内，请看看日期对不对。"
    if isinstance(entry, PublishedItem) and not entry.category and "category" not in unread:
        yield "还没有选择类别，这条不会计入分类统计。"
