"""The two ledgers as they are shown and filled: their fields, their rows, their words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from jinxiang_report.domain.entries import Entry, Post, PublishedItem
from jinxiang_report.domain.finding import ItemRow, PostRow
from jinxiang_report.ui.models.entry_fields import (
    EntryField,
    category_field,
    count_field,
    day_field,
    review_field,
    source_field,
    text_field,
    time_field,
    title_field,
)
from jinxiang_report.ui.workspace import Workspace


@dataclass(frozen=True)
class Register:
    """One of the two ledgers."""

    fields: tuple[EntryField, ...]
    """Those with a width are the table's columns, in this order; the details show all."""
    rows: Callable[[Workspace], Sequence[Entry]]
    begin: Callable[[int], Entry]
    """A new entry of a year, with nothing filled in yet."""
    row: type[ItemRow] | type[PostRow]
    unit: str

    @property
    def columns(self) -> tuple[EntryField, ...]:
        """What the table shows."""
        return tuple(field for field in self.fields if field.width)

    def column(self, key: str) -> int:
        """Which column the field stands in."""
        return [field.key for field in self.columns].index(key)


_REVIEWS = (
    review_field("first", "初审"),
    review_field("second", "复审"),
    review_field("final", "终审"),
    review_field("secrecy", "保密审查"),
)
_NOT_YET = date.min


def _begin_item(year: int) -> Entry:
    return PublishedItem(0, year, "", _NOT_YET)


def _begin_post(year: int) -> Entry:
    return Post(0, year, "", _NOT_YET)


ITEMS = Register(
    fields=(
        day_field("published", "公开日期", required=True, width=7, hint="如 3-5", kept=True),
        title_field(width=30, hint="标题，回车记下一条"),
        category_field(width=11, hint="类别，可打拼音首字母", kept=True),
        text_field("department", "责任科室", width=8, hint="责任科室", kept=True, spare=True),
        day_field("formed", "成文日期", width=7, hint="成文日期", spare=True),
        text_field("document_number", "文号", width=11, hint="文号", spare=True),
        text_field("address", "网址", width=5, hint="网址"),
        text_field("index_number", "索引号"),
        text_field("channel", "公开渠道"),
        text_field("validity", "有效性"),
        *_REVIEWS,
        text_field("remarks", "备注"),
    ),
    rows=Workspace.items,
    begin=_begin_item,
    row=ItemRow,
    unit="条",
)
POSTS = Register(
    fields=(
        day_field("published", "发布日期", required=True, width=7, hint="如 3-5", kept=True),
        time_field(width=4, logged=False, spare=True),
        title_field(width=30, hint="标题，回车记下一篇"),
        source_field(width=7, logged=False, spare=True),
        count_field("reads", "阅读", width=5, logged=False, spare=True),
        count_field("shares", "分享", width=5, logged=False, spare=True),
        text_field("address", "网址", width=5, hint="网址"),
        *_REVIEWS,
        text_field("remarks", "备注"),
    ),
    rows=Workspace.posts,
    begin=_begin_post,
    row=PostRow,
    unit="篇",
)
