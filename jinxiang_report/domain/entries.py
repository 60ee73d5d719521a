"""What is logged through the year: published items and WeChat posts."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeAlias

from jinxiang_report.domain.addresses import are_of_other_articles

TITLE_LIMIT = 500
"""Characters; a longer title is a pasted text, not a title."""


@dataclass(frozen=True)
class Reviews:
    """The review chain (三审) and the secrecy review: who, and when if one likes."""

    first: str = ""
    second: str = ""
    final: str = ""
    secrecy: str = ""


@dataclass(frozen=True)
class PublishedItem:
    """An item of the ledger 公开信息: information the office published of its own accord."""

    id: int
    year: int
    """The report year it is counted in; a date outside it is finding DL-05."""
    title: str
    published: date
    category: int | None = None
    """None: not chosen yet; the item is then in no category's count."""
    formed: date | None = None
    """成文日期: when the information came into being (条例 art. 26 counts from here)."""
    document_number: str = ""
    index_number: str = ""
    department: str = ""
    channel: str = ""
    address: str = ""
    validity: str = ""
    remarks: str = ""
    reviews: Reviews = field(default_factory=Reviews)
    checked: date | None = None
    """When it was last found on the website itself (核对); None: not yet."""
    normative: bool = False
    """行政规范性文件: 表二 counts it, by its dates (domain/normative.py)."""
    repealed: date | None = None
    """废止日期: the day from which it holds no longer."""
    expires: date | None = None
    """有效期至: the last day on which it holds."""
    discarded: datetime | None = None
    """When it was put into the bin (回收站); None while it counts."""


class Source(StrEnum):
    """Whether a post is the office's own."""

    ORIGINAL = "原创"
    REPRINT = "转载"
    UNKNOWN = ""


@dataclass(frozen=True)
class Post:
    """An article of the office's WeChat account, counted by article (篇)."""

    id: int
    year: int
    title: str
    published: date
    at: time | None = None
    address: str = ""
    source: Source = Source.UNKNOWN
    reads: int | None = None
    """阅读次数; None: not known, which is not 0."""
    shares: int | None = None
    remarks: str = ""
    reviews: Reviews = field(default_factory=Reviews)
    checked: date | None = None
    """When it was last found on the website itself (核对); None: not yet."""
    discarded: datetime | None = None


Entry: TypeAlias = PublishedItem | Post


def same_entry(one: Entry, other: Entry) -> bool:
    """Whether both log the same publication: title and day agree, addresses do not conflict."""
    return (
        one.published == other.published
        and plain_title(one.title) == plain_title(other.title)
        and not are_of_other_articles(one.address, other.address)
    )


def plain_title(title: str) -> str:
    """The title without what differs by hand: width of characters, spaces, punctuation."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", title)).lower()
