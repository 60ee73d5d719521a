"""Measures of what Qt lays out for print, and the families that stand in for missing ones."""

from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextBlock, QTextDocument

from jinxiang_report.documents.style import FANG, HEI, KAI, LATIN, SONG, TITLE_SONG

DOTS_PER_INCH = 600
_POINTS = 72
_STANDING_IN = {
    FANG: ("仿宋", "FangSong", "STFangsong", "FandolFang R", "Noto Serif CJK SC"),
    KAI: ("楷体", "KaiTi", "STKaiti", "FandolKai", "Noto Serif CJK SC"),
    HEI: ("SimHei", "Noto Sans CJK SC"),
    SONG: ("SimSun", "Noto Serif CJK SC"),
    LATIN: ("Liberation Serif", "Noto Serif CJK SC"),
    TITLE_SONG: ("宋体", "SimSun", "Noto Serif CJK SC"),
}


def families(name: str) -> list[str]:
    """A typeface of the report, and what takes its place where it is missing."""
    return [name, *_STANDING_IN.get(name, ())]


def points(size: float) -> float:
    """A length given in points, in dots of the printed page."""
    return size * DOTS_PER_INCH / _POINTS


def page_of(document: QTextDocument, position: float) -> int:
    """The page, from 0, on which a height of the whole document comes to lie."""
    return int(position // document.pageSize().height())


def page_of_line(document: QTextDocument, block: QTextBlock, at: int) -> int:
    """The page of one line; where Qt moved it to the next one, its block's own place is another."""
    lines = block.layout()
    line = lines.lineAt(at)
    return page_of(document, lines.position().y() + line.y() + line.height() / 2)


class Printed:
    """How lengths are to be given in formats, which Qt takes as dots of the screen.

    Of a paragraph's room that is so above, below and from line to line; at its sides and for its
    indent Qt takes dots of the printed page.
    """

    def __init__(self, writer: QPdfWriter) -> None:
        # What Qt scales by: the device's dots against those of the first screen.
        screen = round(QGuiApplication.primaryScreen().logicalDotsPerInchY())
        self._scale = screen / writer.logicalDpiY()

    def length(self, size: float) -> float:
        """A length given in points, for a format."""
        return points(size) * self._scale
