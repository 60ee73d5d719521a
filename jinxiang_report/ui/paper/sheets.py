"""A sheet of paper that Qt lays out, upright or lying, in dots of the printed page."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter

from jinxiang_report.documents.frames import Frame, lying, upright
from jinxiang_report.documents.measures import PAGE_HEIGHT, PAGES, Page
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.layout import Preset
from jinxiang_report.ui.paper.measures import points

_TURN = 90


class Sheet(NamedTuple):
    """A page of a preset. Turned back, a lying one has its text block where any other has it."""

    preset: Preset
    lies: bool = False

    @property
    def page(self) -> Page:
        """Its measures, held upright."""
        return PAGES[self.preset]

    @property
    def orientation(self) -> QPageLayout.Orientation:
        """As a printer is told of it."""
        kinds = QPageLayout.Orientation
        return kinds.Landscape if self.lies else kinds.Portrait

    @property
    def text(self) -> QRectF:
        """The text block of the sheet as it is read."""
        page = self.page
        sides = (page.left, page.top, page.text_width, page.text_height)
        if self.lies:  # turned clockwise: what was below is now on the left
            sides = (page.bottom, page.left, page.text_height, page.text_width)
        return QRectF(*(points(side.pt) for side in sides))

    def frame(self, table: FormTable) -> Frame:
        """How a table stands on it, under its heading if it lies."""
        page = self.page
        if self.lies:
            return lying(table, page.text_height, page.text_width, page.line)
        return upright(table, page.text_width)

    @contextmanager
    def held_upright(self, painter: QPainter) -> Iterator[QRectF]:
        """The painter as if the sheet were not turned, and the text block as it is then."""
        painter.save()
        if self.lies:
            painter.translate(points(PAGE_HEIGHT.pt), 0)
            painter.rotate(_TURN)
        yield Sheet(self.preset).text
        painter.restore()
