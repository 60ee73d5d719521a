"""How a year's report is laid out: a preset, and what the office wants beside the six parts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ACROSS = "三"
"""The table that may lie across a page of its own."""


class Preset(StrEnum):
    """A set of page measures."""

    OFFICIAL = "公文格式"
    """GB/T 9704—2012: 22 lines of 28 characters."""
    AS_BEFORE = "与往年一致"
    """As the office's report of 2021: 26 characters a line, wide margins, hyphens by the number."""


@dataclass(frozen=True)
class Layout:
    """The choices for one year's document. 草稿 is not among them: findings decide about it."""

    preset: Preset = Preset.OFFICIAL
    landscape: bool = False
    """Whether 表三 stands on a page of its own, across."""
    signature: bool = False
    """Whether the office's name and the date stand at the end."""
    signed: date | None = None
    """The date that is printed there."""
    contents: bool = False
    """Whether a table of contents precedes the report."""
    blank: str = ""
    """The path of the office's own blank; empty for the preset's."""


PLAIN = Layout()
