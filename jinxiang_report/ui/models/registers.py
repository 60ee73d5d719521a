"""The two ledgers as they are shown and filled: their fields, their words, their counts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from jinxiang_report.domain.entries import Entry, Post, PublishedItem
from jinxiang_report.domain.finding import ItemRow, PostRow
from jinxiang_report.domain.tally import Tally
from jinxiang_report.storage.wanted import Kind
from jinxiang_report.ui.models.entry_fields import (
    EntryField,
    category_field,
    count_field,
    day_field,
    limit_field,
    review_field,
    source_field,
    text_field,
    time_field,
    title_field,
    yes_field,
)


@dataclass(frozen=True)
class Register:
    """One of the two ledgers."""

    title: str
    kind: Kind
    columns: tuple[EntryField, ...]
    """What the table can show, in its first order."""
    begin: Callable[[int], Entry]
    """A new entry of a year, with nothing filled in yet."""
    row: type[ItemRow] | type[PostRow]
    unit: str
    total: Callable[[Tally], int]

    @property
    def fields(self) -> tuple[EntryField, ...]:
        """What an entry itself says; the details show it all."""
        return tuple(field for field in self.columns if not field.reckoned)

    def column(self, key: str) -> int:
        """Which column the field stands in."""
        return next(at for at, field in enumerate(self.columns) if field.key == key)


_REVIEWS = (
    review_field("first_review", "初审", logged=False, shown=False),
    review_field("second_review", "复审", logged=False, shown=False),
    review_field("final_review", "终审", logged=False, shown=False),
    review_field("secrecy_review", "保密审查", logged=False, shown=False),
)
_CHECKED = day_field("checked", "核对", width=7, logged=False, shown=False)
_NOT_YET = date.min


def _begin_item(year: int) -> Entry:
    return PublishedItem(0, year, "", _NOT_YET)


def _begin_post(year: int) -> Entry:
    return Post(0, year, "", _NOT_YET)


ITEMS = Register(
    title="公开信息",
    kind="item",
    columns=(
        day_field("published", "公开日期", required=True, width=7, hint="如 3-5", kept=True),
        title_field(width=30, hint="标题，回车记下一条"),
        category_field(width=11, hint="类别，可打拼音首字母", kept=True),
        text_field("department", "责任科室", width=8, hint="责任科室", kept=True, spare=True),
        day_field("formed", "成文日期", width=7, hint="成文日期", spare=True),
        limit_field(width=5, spare=True),
        text_field("document_number", "文号", width=11, hint="文号", spare=True),
        text_field("address", "网址", width=5, hint="网址"),
        text_field("index_number", "索引号", hint="索引号", shown=False),
        text_field("channel", "公开渠道", hint="公开渠道", shown=False),
        text_field("validity", "有效性", width=5, hint="有效性", shown=False),
        yes_field("normative", "规范性文件", width=6, hint="是", logged=False, shown=False),
        day_field("repealed", "废止日期", width=7, hint="废止日期", logged=False, shown=False),
        day_field("expires", "有效期至", width=7, hint="有效期至", logged=False, shown=False),
        *_REVIEWS,
        _CHECKED,
        text_field("remarks", "备注", width=12, hint="备注", shown=False),
    ),
    begin=_begin_item,
    row=ItemRow,
    unit="条",
    total=lambda tally: tally.items,
)
POSTS = Register(
    title="微信公众号",
    kind="post",
    columns=(
        day_field("published", "发布日期", required=True, width=7, hint="如 3-5", kept=True),
        time_field(width=4, logged=False, spare=True),
        title_field(width=30, hint="标题，回车记下一篇"),
        source_field(width=7, logged=False, spare=True),
        count_field("reads", "阅读", width=5, logged=False, spare=True),
        count_field("shares", "分享", width=5, logged=False, spare=True),
        text_field("address", "网址", width=5, hint="网址"),
        *_REVIEWS,
        _CHECKED,
        text_field("remarks", "备注", width=12, hint="备注", shown=False),
    ),
    begin=_begin_post,
    row=PostRow,
    unit="篇",
    total=lambda tally: tally.posts,
)
