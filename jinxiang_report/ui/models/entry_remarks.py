"""What to think of before a new entry is stored. None of it keeps the entry out."""

from collections.abc import Collection, Iterator, Sequence

from jinxiang_report.domain.entries import Entry, PublishedItem, same_entry


def twin_of(entry: Entry, logged: Sequence[Entry]) -> Entry | None:
    """An entry that logs the same publication."""
    return next((one for one in logged if entry.title and same_entry(one, entry)), None)


def remarks(
    entry: Entry, twin: Entry | None, unread: Collection[str], *, insisting: bool
) -> Iterator[str]:
    """Sentences about an entry, most important first; none before it has a title.

    - `unread` are the keys of fields whose text makes no sense yet: they are not remarked on.
    - Insisting: Enter was pressed once although there is a twin.
    """
    if not entry.title:
        return
    if twin:
        day = f"{twin.published.month}月{twin.published.day}日"
        again = "再按一次回车就添加。" if insisting else "仍要添加就按两次回车。"
        yield f"疑似与 {day}“{twin.title}”重复。{again}"
    if "published" not in unread and entry.published.year != entry.year:
        yield f"{entry.published} 不在 {entry.year} 年度内，请看看日期对不对。"
    if isinstance(entry, PublishedItem) and not entry.category and "category" not in unread:
        yield "还没有选择类别，这条不会计入分类统计。"
