"""All rules on single entries, and those on what every entry must have: title, category, address.

They run as an entry is typed, so each looks at one entry and what the caller found around it.
"""

import re
from collections.abc import Iterator

from jinxiang_report.domain.entries import Entry, PublishedItem, plain_title
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.validation import (
    confidential,
    document_numbers,
    duplicates,
    entry_dates,
)
from jinxiang_report.validation.entry_context import Context, EntryRule, row_of
from jinxiang_report.validation.patterns import pattern_of

_SHORTEST_TITLE = 4
_IS_ADDRESS = pattern_of(r"(?:https?://|www\.)[!-~]+")
_ON_THE_WEB = pattern_of("网|公众号|微信|微博|客户端|APP", re.IGNORECASE)
_OFF_THE_WEB = pattern_of(
    "公[示告开]栏|公报|报刊|报纸|发布会|广播|电视|显示屏|大厅|查阅|档案馆|图书馆"
)
_GRAVEST_FIRST = tuple(Severity)


def remarks(entry: Entry, context: Context) -> list[Finding]:
    """Everything the rules find on the entry, gravest first; nothing on one in the bin."""
    if entry.discarded:
        return []
    found = [finding for rule in ENTRY_RULES for finding in rule(entry, context)]
    return sorted(found, key=lambda finding: _GRAVEST_FIRST.index(finding.severity))


def title_is_a_title(entry: Entry, _: Context) -> Iterator[Finding]:
    """LG-02: there is a title, and it says something. WeChat posts may be called just 立冬."""
    title = entry.title.strip()
    length = len(plain_title(title))
    if not length:
        message = "标题未填写，请填写公开时的标题。"
        yield Finding("LG-02", Severity.ERROR, message, (row_of(entry),))
    elif _IS_ADDRESS.fullmatch(title):
        message = "标题处是一个网址，请把它移到“网址”，并填写标题。"
        yield Finding("LG-02", Severity.ERROR, message, (row_of(entry),))
    elif length < _SHORTEST_TITLE and isinstance(entry, PublishedItem):
        message = f"标题“{title}”只有 {length} 个字，将来难以辨认，请写全。"
        yield Finding("LG-02", Severity.WARNING, message, (row_of(entry),))


def category_is_chosen(entry: Entry, context: Context) -> Iterator[Finding]:
    """LG-04: an item has a category that is in use. One of a retired category still counts."""
    if not isinstance(entry, PublishedItem):
        return
    categories = context.catalogue.categories
    chosen = next((one for one in categories if one.id == entry.category), None)
    if chosen is None:
        message = "还没有选择类别，这条不会计入分类统计，请选择类别。"
        yield Finding("LG-04", Severity.ERROR, message, (row_of(entry),))
    elif chosen.retired:
        message = f"类别“{chosen.name}”已停用，请改选现用的类别，或者恢复使用它。"
        yield Finding("LG-04", Severity.WARNING, message, (row_of(entry),))


def address_is_given(entry: Entry, _: Context) -> Iterator[Finding]:
    """LG-05: what was published on the web has its address."""
    if not entry.address.strip() and not _is_off_the_web(entry):
        message = "缺少网址，将来无法核对，请补上公开页面的网址。"
        yield Finding("LG-05", Severity.HINT, message, (row_of(entry),))


def _is_off_the_web(entry: Entry) -> bool:
    channel = entry.channel if isinstance(entry, PublishedItem) else ""
    return bool(_OFF_THE_WEB.search(channel)) and not _ON_THE_WEB.search(channel)


ENTRY_RULES: tuple[EntryRule, ...] = (
    title_is_a_title,
    category_is_chosen,
    *entry_dates.RULES,
    *duplicates.RULES,
    *confidential.RULES,
    *document_numbers.RULES,
    address_is_given,
)
