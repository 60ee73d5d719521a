"""What a report says from its title to its last line, in order, however it is shown or written."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum, auto
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from jinxiang_report.domain.form import OUTLINE, PARTS, Section
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.layout import ACROSS, PLAIN, Layout
from jinxiang_report.domain.report import Report

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Role(Enum):
    """What a paragraph is in the report."""

    TITLE = auto()
    PART = auto()
    """一、"""
    SECTION = auto()
    """（一）"""
    POINT = auto()
    """1."""
    SUBPOINT = auto()
    """（1）"""
    BODY = auto()
    SIGNATURE = auto()
    DATE = auto()


class Paragraph(NamedTuple):
    """One paragraph: what it is, and its words."""

    role: Role
    text: str


Block: TypeAlias = Paragraph | FormTable


_HEADINGS = {
    Role.SECTION: re.compile(r"（[一二三四五六七八九十]+）[^。；：！？…]{1,38}"),
    Role.POINT: re.compile(r"\d{1,2}[.．、](?!\d)[^。；：！？…]{1,30}"),
    Role.SUBPOINT: re.compile(r"（\d{1,2}）[^。；：！？…]{1,30}"),
}


def contents(report: Report, layout: Layout = PLAIN) -> Iterator[Block]:
    """Title, preamble, and the six parts with their tables; name and date if they are wanted."""
    tables = {table.heading: table for table in report.edition.tables.values()}
    yield Paragraph(Role.TITLE, printable(report.title))
    yield from _written(report, 0)
    for part, heading in enumerate(PARTS, 1):
        yield Paragraph(Role.PART, heading)
        yield from _written(report, part)
        if heading in tables:
            yield tables[heading]
    if layout.signature:
        yield Paragraph(Role.SIGNATURE, printable(report.office.name))
        if layout.signed:
            yield Paragraph(Role.DATE, _day_in_words(layout.signed))


def place_across(blocks: Sequence[Block]) -> int:
    """Where among them the table stands that may lie across; its heading is before it."""
    return next(
        at
        for at, block in enumerate(blocks)
        if isinstance(block, FormTable) and block.key == ACROSS
    )


def printable(text: str) -> str:
    """The text without what no file can hold: control characters that came with a paste."""
    return _UNPRINTABLE.sub("", text.replace("\t", " ")).strip()


def _written(report: Report, part: int) -> Iterator[Paragraph]:
    for section in OUTLINE:
        if section.part == part:
            yield from _section(section, report.narrative.get(section.key, ""))


def _section(section: Section, text: str) -> Iterator[Paragraph]:
    if section.title.startswith("（"):
        yield Paragraph(Role.SECTION, section.title)
    lines = [words for line in text.splitlines() if (words := printable(line))]
    kinds = [_kind(words) for words in lines]
    for words, kind, following in zip_longest(lines, kinds, kinds[1:]):
        yield Paragraph(_role(kind, following), words)


def _kind(words: str) -> Role:
    """（一）主要问题 may stand over what follows; （一）…。 with a full stop is the text itself."""
    return next((role for role, form in _HEADINGS.items() if form.fullmatch(words)), Role.BODY)


def _role(kind: Role, following: Role | None) -> Role:
    """A short 1.… or （1）… with nothing under it is an item of a list, not a heading."""
    if kind in {Role.POINT, Role.SUBPOINT} and following in {None, kind}:
        return Role.BODY
    return kind


def _day_in_words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
