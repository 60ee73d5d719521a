"""What a report says from its title to its last line, in order, however it is shown or written."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from jinxiang_report.domain.form import OUTLINE, PARTS, Section
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.report import Report

_HEADING = re.compile(r"（[一二三四五六七八九十]+）[^。；：！？…]{1,38}")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Role(Enum):
    """What a paragraph is in the report."""

    TITLE = auto()
    PART = auto()
    SECTION = auto()
    BODY = auto()


class Paragraph(NamedTuple):
    """One paragraph: what it is, and its words."""

    role: Role
    text: str


Block: TypeAlias = Paragraph | FormTable


def contents(report: Report) -> Iterator[Block]:
    """Title, preamble and the six parts; each statutory table under its part's heading."""
    tables = {table.heading: table for table in report.edition.tables.values()}
    yield Paragraph(Role.TITLE, printable(report.title))
    yield from _written(report, 0)
    for part, heading in enumerate(PARTS, 1):
        yield Paragraph(Role.PART, heading)
        yield from _written(report, part)
        if heading in tables:
            yield tables[heading]


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
    for line in text.splitlines():
        if words := printable(line):
            yield Paragraph(_role(words), words)


def _role(words: str) -> Role:
    """（一）主要问题 stands over what follows; （一）…。 with a full stop is the text itself."""
    return Role.SECTION if _HEADING.fullmatch(words) else Role.BODY
