"""The measures of a printed page, a set for each preset. Looks of text stand in style.py."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.shared import Length, Mm, Pt, Twips

from jinxiang_report.domain.layout import Preset

PAGE_WIDTH, PAGE_HEIGHT = Mm(210), Mm(297)
BODY_SIZE = Pt(16)
TITLE_SIZE = Pt(22)
PAGE_NUMBER_ROOM = Pt(14)
HEADER_DISTANCE = Mm(15)


@dataclass(frozen=True)
class Page:
    """What a preset fixes; the rest follows from it."""

    top: Length
    bottom: Length
    left: Length
    right: Length
    lines: int
    characters: int
    """With lines, what a full page of text holds."""
    footer: Length
    """From the foot of the page to that of the page number."""
    dash: str
    """What stands on both sides of the page number."""

    @property
    def text_width(self) -> Length:
        """The width of the text block (版心)."""
        return Twips(PAGE_WIDTH.twips - self.left.twips - self.right.twips)

    @property
    def text_height(self) -> Length:
        """The height of the text block."""
        return Twips(PAGE_HEIGHT.twips - self.top.twips - self.bottom.twips)

    @property
    def line(self) -> Length:
        """From line to line."""
        return Twips(self.text_height.twips // self.lines)

    @property
    def title_line(self) -> Length:
        """From line to line of the title."""
        return Twips(self.line.twips * 5 // 4)

    @property
    def tightening(self) -> Length:
        """What each character gives up or gains, so that a line holds its characters exactly."""
        return Twips(self.text_width.twips // self.characters - BODY_SIZE.twips)


PAGES: Mapping[Preset, Page] = {
    Preset.OFFICIAL: Page(
        top=Mm(37),
        bottom=Mm(35),
        left=Mm(28),
        right=Mm(26),
        lines=22,
        characters=28,
        footer=Mm(25.4),  # puts the upper edge of the dashes 7 mm below the text block
        dash="—",
    ),
    Preset.AS_BEFORE: Page(
        top=Mm(25.4),
        bottom=Mm(25.4),
        left=Mm(31.7),
        right=Mm(31.7),
        lines=24,
        characters=26,
        footer=Mm(15.5),
        dash="-",
    ),
}
