"""Pictures of a PDF's pages, drawn beside the window and kept while they may be looked at again."""

from collections import OrderedDict
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from jinxiang_report.documents.pdf_pages import Pixels, draw_page
from jinxiang_report.ui.background import Background

_KEPT = 24


class Wanted(NamedTuple):
    """A page at a resolution."""

    page: int
    dots_per_inch: float


class PageImages(QObject):
    """Hands out what it has; what it has not is drawn, and `drawn` says so."""

    drawn = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pdf = b""
        self._images: OrderedDict[Wanted, QImage] = OrderedDict()
        self._missing: list[Wanted] = []
        self._job: Background | None = None

    def use(self, pdf: bytes) -> None:
        """Take another file; pictures of the old one are forgotten."""
        self.stop()
        self._pdf = pdf
        self._images.clear()

    def stop(self) -> None:
        """Draw no more."""
        self._missing = []
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def get(self, wanted: Wanted) -> QImage | None:
        """The picture, if it is there."""
        image = self._images.get(wanted)
        if image is not None:
            self._images.move_to_end(wanted)
        return image

    def ask(self, wanted: Iterable[Wanted]) -> None:
        """Have these drawn, the first one first; what was asked for before is no longer wanted."""
        self._missing = [one for one in wanted if one not in self._images]
        self._next()

    def _next(self) -> None:
        if self._job is not None or not self._missing:
            return
        wanted, pdf = self._missing.pop(0), self._pdf
        self._job = job = Background()
        # A method of ours, not a lambda: it is let go with us, if the window closes meanwhile.
        job.done.connect(self._keep)
        job.start(lambda _: (wanted, draw_page(pdf, *wanted)), waited_for=True)

    def _keep(self, drawn: tuple[Wanted, Pixels]) -> None:
        if self.sender() is not self._job:  # it came just when its file was put away
            return
        self._job = None
        wanted, pixels = drawn
        self._images[wanted] = image_of(pixels)
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.drawn.emit()
        self._next()


def image_of(pixels: Pixels) -> QImage:
    """The pixels as Qt's own picture, which does not lean on them any longer."""
    form = QImage.Format.Format_RGB32
    return QImage(pixels.data, pixels.width, pixels.height, pixels.stride, form).copy()
