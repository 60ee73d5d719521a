"""An existing report as it was read: its title, its sections, and what was not understood."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Stretch(NamedTuple):
    """The text under one heading."""

    key: str
    """The section of the outline it was understood as; of 二, 三, 四 and 六 the part alone, for
    what the outline has no section for."""
    heading: str
    """As it stands in the report; empty for what stands before the first heading."""
    text: str
    part: str = ""
    """The part whose heading it stands under, as 一; empty before the first."""


class Unread(NamedTuple):
    """Something that stands in the report and was left aside."""

    where: str
    text: str


@dataclass(frozen=True)
class Transcript:
    """What a report says, as far as it was read."""

    title: str = ""
    """Empty if it bears none."""
    office: str = ""
    year: int | None = None
    """None if neither title nor text tell."""
    stretches: tuple[Stretch, ...] = ()
    """In the order of the report."""
    unread: tuple[Unread, ...] = ()

    @cached_property
    def narrative(self) -> dict[str, str]:
        """The text by section, in the order of the report, without headings."""
        texts: dict[str, list[str]] = {}
        for stretch in self.stretches:
            if stretch.text:
                texts.setdefault(stretch.key, []).append(stretch.text)
        return {key: "\n".join(told) for key, told in texts.items()}

    @cached_property
    def text(self) -> str:
        """Everything from the title on, headings and all: what a quote is a stretch of."""
        lines = [self.title]
        for stretch in self.stretches:
            lines += (stretch.heading, stretch.text)
        return "\n".join(line for line in lines if line)
