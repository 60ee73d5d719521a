"""What an entry says, field by field: how each reads as text and how text is written back.

Tables, entry rows, details and editors are all made from these.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any, TypeAlias

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.dates import read_entry_date, read_time, why_unread
from jinxiang_report.domain.entries import Entry, Reviews, Source
from jinxiang_report.domain.office import Category
from jinxiang_report.operations.entries import require_title
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.storage.wanted import Order

Choices: TypeAlias = Callable[[Catalogue, str], Sequence[str]]
"""The names that a text may stand for; all of them for a blank one."""


_YES = "是"
_SAID_YES = (_YES, "s", "shi", "y", "1", "√")
_SAID_NO = ("", "否", "n", "0")


@dataclass(frozen=True)
class EntryField:
    """One field of an entry. `write` raises EntryRefusedError, told to the clerk, on odd text."""

    key: Order
    header: str
    read: Callable[[Entry, Catalogue], str]
    write: Callable[[Entry, str, Catalogue], Entry]
    width: int = 8
    """Of its column, in Chinese characters."""
    shown: bool = True
    """Whether the column is shown before anybody has chosen columns."""
    hint: str = ""
    logged: bool = True
    """Whether the entry row asks for it."""
    kept: bool = False
    """Whether the next entry starts with the last one's."""
    reckoned: bool = False
    """Whether it follows from other fields, and can't be typed."""
    numeric: bool = False
    spare: bool = False
    """Whether its column gives way where there is no room for all."""
    choices: Choices | None = None
    """What it is chosen from; None: any text will do."""


def text_field(key: Order, header: str, **more: Any) -> EntryField:  # noqa: ANN401
    """Plain text, as typed."""

    def read(entry: Entry, _: Catalogue) -> str:
        return str(getattr(entry, key))

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        return _with(entry, key, text.strip())

    return EntryField(key, header, read, write, **more)


def title_field(**more: Any) -> EntryField:  # noqa: ANN401
    """The title, without which there is no entry."""

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        written = replace(entry, title=text.strip())
        require_title(written)
        return written

    return replace(text_field("title", "标题", **more), write=write)


def day_field(key: Order, header: str, *, required: bool = False, **more: Any) -> EntryField:  # noqa: ANN401
    """A date, in any form a clerk types it."""

    def read(entry: Entry, _: Catalogue) -> str:
        day = getattr(entry, key)
        return day.isoformat() if day else ""

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        today = date.today()
        day = read_entry_date(text, today, entry.year)
        if required and not text.strip():
            raise EntryRefusedError(f"{header}还没有填写。")
        if text.strip() and day is None:
            raise EntryRefusedError(why_unread(text, today, entry.year))
        return _with(entry, key, day)

    return EntryField(key, header, read, write, **more)


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

    return EntryField("at", "时间", read, write, **more)


def count_field(key: Order, header: str, **more: Any) -> EntryField:  # noqa: ANN401
    """A number of times; blank is not known, which is not 0."""

    def read(entry: Entry, _: Catalogue) -> str:
        count = getattr(entry, key)
        return "" if count is None else str(count)

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        plain = unicodedata.normalize("NFKC", text).replace(",", "").strip()
        if plain and not plain.isdecimal():
            raise EntryRefusedError(f"{header}应是 0 或正整数，现在写的是“{text.strip()}”。")
        return _with(entry, key, int(plain) if plain else None)

    return EntryField(key, header, read, write, numeric=True, **more)


def source_field(**more: Any) -> EntryField:  # noqa: ANN401
    """Whether a post is the office's own."""

    def read(entry: Entry, _: Catalogue) -> str:
        return str(getattr(entry, "source", ""))

    def write(entry: Entry, text: str, catalogue: Catalogue) -> Entry:
        found = choices(catalogue, text)
        if text.strip() and not found:
            raise EntryRefusedError(f"只能写“原创”或“转载”，现在写的是“{text.strip()}”。")
        return _with(entry, "source", Source(found[0] if text.strip() else ""))

    def choices(_: Catalogue, typed: str) -> list[str]:
        wanted = typed.strip().lower()
        named = {Source.ORIGINAL: "yuanchuang yc", Source.REPRINT: "zhuanzai zz"}
        return [name for name, letters in named.items() if wanted in f"{name} {letters}"]

    return EntryField("source", "原创/转载", read, write, choices=choices, **more)


def yes_field(key: Order, header: str, **more: Any) -> EntryField:  # noqa: ANN401
    """Yes or nothing."""

    def read(entry: Entry, _: Catalogue) -> str:
        return _YES if getattr(entry, key) else ""

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        word = text.strip().lower()
        if word not in {*_SAID_YES, *_SAID_NO}:
            raise EntryRefusedError(f"“{header}”只能写“是”，或者留空，现在写的是“{text.strip()}”。")
        return _with(entry, key, word in _SAID_YES)

    def choices(_: Catalogue, typed: str) -> list[str]:
        return [_YES] if not typed.strip() or typed.strip().lower() in _SAID_YES else []

    return EntryField(key, header, read, write, choices=choices, **more)


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

    def choices(catalogue: Catalogue, typed: str) -> list[str]:
        found = catalogue.meant(typed) if typed.strip() else catalogue.offered
        return [category.name for category in found]

    return EntryField("category", "类别", read, write, choices=choices, **more)


def review_field(key: Order, header: str, **more: Any) -> EntryField:  # noqa: ANN401
    """A step of the review chain: who, and when if one likes."""
    step = key.removesuffix("_review")

    def read(entry: Entry, _: Catalogue) -> str:
        return str(getattr(entry.reviews, step))

    def write(entry: Entry, text: str, _: Catalogue) -> Entry:
        changes: dict[str, Any] = {step: text.strip()}
        reviews: Reviews = replace(entry.reviews, **changes)
        return replace(entry, reviews=reviews)

    return EntryField(key, header, read, write, **more)


def limit_field(**more: Any) -> EntryField:  # noqa: ANN401
    """时限: a column without a field of its own; the table reckons it with the days off."""

    def write(_entry: Entry, _text: str, _: Catalogue) -> Entry:
        raise EntryRefusedError("时限是算出来的，请改成文日期或公开日期。")

    return EntryField(
        "time_limit", "时限", lambda _entry, _: "", write, logged=False, reckoned=True, **more
    )


def _with(entry: Entry, key: str, value: object) -> Entry:
    changes: dict[str, Any] = {key: value}
    return replace(entry, **changes)


def _not_one(typed: str, found: Sequence[Category]) -> str:
    if not found:
        return f"没有叫“{typed}”的类别。请从列表里选，或者在菜单“文件 › 类别…”里添加。"
    names = "、".join(category.name for category in found)
    return f"“{typed}”可以是{names}，请再多写一两个字。"
