"""What an entry says, field by field: how each reads as text and how text is written back.

Tables, entry rows, details and editors are all made from these.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any, TypeAlias

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.dates import read_entry_date, read_time
from jinxiang_report.domain.entries import Entry, Reviews, Source
from jinxiang_report.domain.office import Category
from jinxiang_report.operations.trouble import EntryRefusedError

Offered: TypeAlias = tuple[str, str]
"""A value one can choose, and the letters that find it too."""


def _nothing_offered(_: Catalogue) -> Sequence[Offered]:
    return ()


@dataclass(frozen=True)
class EntryField:
    """One field of an entry. `write` raises EntryRefusedError, told to the clerk, on odd text."""

    key: str
    header: str
    read: Callable[[Entry, Catalogue], str]
    write: Callable[[Entry, str, Catalogue], Entry]
    order: Callable[[Entry, Catalogue], Any]
    """What rows are sorted by."""
    width: int = 0
    """Of its column, in Chinese characters; 0: it has none and stands in the details only."""
    hint: str = ""
    logged: bool = True
    """Whether the entry row asks for it."""
    kept: bool = False
    """Whether the next entry starts with the last one's."""
    numeric: bool = False
    spare: bool = False
    """Whether its column gives way where there is no room for all."""
    offered: Callable[[Catalogue], Sequence[Offered]] = _nothing_offered


def text_field(key: str, header: str, **more: Any) -> EntryField:  # noqa: ANN401
    """Plain text, as typed."""

    def read(entry: Entry, _: Catalogue) -> str:
        return str(getattr(entry, key))

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        return _with(entry, key, text.strip())

    return EntryField(key, header, read, write, read, **more)


def title_field(**more: Any) -> EntryField:  # noqa: ANN401
    """The title, without which there is no entry."""

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        if not text.strip():
            raise EntryRefusedError("标题还没有填写。")
        return replace(entry, title=text.strip())

    return replace(text_field("title", "标题", **more), write=write)


def day_field(key: str, header: str, *, required: bool = False, **more: Any) -> EntryField:  # noqa: ANN401
    """A date, in any form a clerk types it."""

    def read(entry: Entry, _: Catalogue) -> str:
        day = getattr(entry, key)
        return day.isoformat() if day else ""

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        day = read_entry_date(text, date.today(), entry.year)
        if required and not text.strip():
            raise EntryRefusedError(f"{header}还没有填写。")
        if text.strip() and day is None:
            raise EntryRefusedError(
                f"日期看不懂：“{text.strip()}”。可以写 3-5、0305、3月5日、昨天或 2021-03-05。"
            )
        return _with(entry, key, day)

    return EntryField(key, header, read, write, read, **more)


def time_field(**more: Any) -> EntryField:  # noqa: ANN401
    """The time of day a post went out."""

    def read(entry: Entry, _: Catalogue) -> str:
        at: time | None = getattr(entry, "at", None)
        return at.isoformat("minutes") if at else ""

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        at = read_time(f"{entry.published} {text.strip()}")
        if text.strip() and at is None:
            raise EntryRefusedError(f"时间看不懂：“{text.strip()}”。可以写 9:05 或 17:30。")
        return _with(entry, "at", at)

    return EntryField("at", "时间", read, write, read, **more)


def count_field(key: str, header: str, **more: Any) -> EntryField:  # noqa: ANN401
    """A number of times; blank is not known, which is not 0."""

    def read(entry: Entry, _: Catalogue) -> str:
        count = getattr(entry, key)
        return "" if count is None else str(count)

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        plain = unicodedata.normalize("NFKC", text).replace(",", "").strip()
        if plain and not plain.isdecimal():
            raise EntryRefusedError(f"{header}应是 0 或正整数，现在写的是“{text.strip()}”。")
        return _with(entry, key, int(plain) if plain else None)

    def order(entry: Entry, _: Catalogue) -> int:
        count = getattr(entry, key)
        return -1 if count is None else int(count)

    return EntryField(key, header, read, write, order, numeric=True, **more)


def source_field(**more: Any) -> EntryField:  # noqa: ANN401
    """Whether a post is the office's own."""

    def read(entry: Entry, _: Catalogue) -> str:
        return str(getattr(entry, "source", ""))

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        if text.strip() not in list(Source):
            raise EntryRefusedError(f"只能写“原创”或“转载”，现在写的是“{text.strip()}”。")
        return _with(entry, "source", Source(text.strip()))

    def offered(_: Catalogue) -> list[Offered]:
        return [(Source.ORIGINAL, "yc"), (Source.REPRINT, "zz")]

    return EntryField("source", "原创/转载", read, write, read, offered=offered, **more)


def category_field(**more: Any) -> EntryField:  # noqa: ANN401
    """The category, by its name, a part of it, or its initials."""

    def read(entry: Entry, catalogue: Catalogue) -> str:
        return catalogue.name(getattr(entry, "category", None))

    def write(entry: Entry, text: str, catalogue: Catalogue) -> Entry:
        if text.strip() == read(entry, catalogue):
            return entry  # a retired category may stay where it is
        found = catalogue.meant(text)
        if text.strip() and len(found) != 1:
            raise EntryRefusedError(_not_one(text.strip(), found))
        return _with(entry, "category", found[0].id if found else None)

    def order(entry: Entry, catalogue: Catalogue) -> int:
        return catalogue.position(getattr(entry, "category", None))

    def offered(catalogue: Catalogue) -> list[Offered]:
        return [(category.name, category.initials) for category in catalogue.offered]

    return EntryField("category", "类别", read, write, order, offered=offered, **more)


def review_field(key: str, header: str) -> EntryField:
    """A step of the review chain: who, and when if one likes."""

    def read(entry: Entry, _: Catalogue) -> str:
        return str(getattr(entry.reviews, key))

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        changes: dict[str, Any] = {key: text.strip()}
        reviews: Reviews = replace(entry.reviews, **changes)
        return replace(entry, reviews=reviews)

    return EntryField(f"{key}_review", header, read, write, read)


def _with(entry: Entry, key: str, value: object) -> Entry:
    changes: dict[str, Any] = {key: value}
    return replace(entry, **changes)


def _not_one(typed: str, found: Sequence[Category]) -> str:
    if not found:
        return f"没有叫“{typed}”的类别。请从列表里选，或者在设置里增加。"
    names = "、".join(category.name for category in found)
    return f"“{typed}”可以是{names}，请再多写一两个字。"
