"""The pages of a PDF below each other on the ground, to be scrolled and enlarged."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from jinxiang_report.documents.pdf_pages import PageSize
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.page_images import PageImages, Wanted

_SCREEN, _POINTS = 96, 72
_GAP = 14
_STEPS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)
_LARGEST_FIT = 1.25
_A_NOTCH = 120
_A4 = 595  # points


class PagesView(QAbstractScrollArea):
    """Paper stays white and ink black, whatever the palette.

    Each page fits the width, a lying one too, until they are all shown as large as is asked for.
    """

    page_changed = Signal()
    zoom_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sizes: Sequence[PageSize] = ()
        self._zoom: float | None = None
        self._images = PageImages(self)
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("年报预览")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._images.drawn.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self._note_page)
        theme.changed.connect(self.viewport().update)

    @property
    def page(self) -> int:
        """The page that is looked at, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def zoom(self) -> float:
        """How large the page is shown that is looked at; 1 is its size on paper."""
        return self._zoom_of(self._page)

    @property
    def is_drawn(self) -> bool:
        """Whether all pages in view are to be seen."""
        pictures = [self._images.get(self._wanted(page)) for page in self._in_view()]
        return bool(pictures) and None not in pictures

    def show_pages(self, pdf: bytes, sizes: Sequence[PageSize]) -> None:
        """Show other pages, at the place where one was reading."""
        place = self._place()
        self._images.use(pdf)
        self._sizes = sizes
        self._set_range()
        self._go(place)
        self._note_page()
        self.viewport().update()

    def go_to(self, page: int) -> None:
        """Bring a page into view."""
        self._go(float(page))

    def enlarge(self, steps: int) -> None:
        """The next larger, or smaller, of the usual sizes."""
        now = self.zoom
        others = [step for step in _STEPS if (step > now + 0.01) is (steps > 0) and step != now]
        chosen = (others[:1] if steps > 0 else others[-1:]) or [now]
        self.set_zoom(chosen[0])

    def set_zoom(self, zoom: float | None) -> None:
        """Show pages so large; None fits them to the width."""
        place = self._place()
        self._zoom = zoom
        self._set_range()
        self._go(place)
        self.zoom_changed.emit()
        self.viewport().update()

    # What Qt asks for -----------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._theme.palette
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(palette.ground))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            shown = [
                page for page in range(self.count) if self._area(page).intersects(event.rect())
            ]
            for page in shown:
                self._paint_page(painter, page)
        self._ask_for_images()

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self._place()
        self._set_range()
        self._go(place)
        if self._zoom is None:
            self.zoom_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if abs(event.angleDelta().y()) >= _A_NOTCH:
                self.enlarge(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # ----------------------------------------------------------------------------------

    def _paint_page(self, painter: QPainter, page: int) -> None:
        area = self._area(page)
        image = self._images.get(self._wanted(page))
        painter.fillRect(area, Qt.GlobalColor.white)
        if image is not None:
            painter.drawImage(QRectF(area), image)
        painter.setPen(QColor(self._theme.palette.line))
        painter.drawRect(area.adjusted(-1, -1, 0, 0))

    def _ask_for_images(self) -> None:
        """Those in view, then their neighbours."""
        shown = self._in_view()
        if shown:
            around = [at for at in (shown[-1] + 1, shown[0] - 1) if 0 <= at < self.count]
            self._images.ask(map(self._wanted, shown + around))

    def _in_view(self) -> list[int]:
        view = self.viewport().rect()
        return [page for page in range(self.count) if self._area(page).intersects(view)]

    def _wanted(self, page: int) -> Wanted:
        return Wanted(page, round(_SCREEN * self._zoom_of(page) * self.devicePixelRatioF(), 2))

    def _area(self, page: int) -> QRect:
        """Where a page stands in the viewport."""
        width, height = self._width(page), self._height(page)
        left = max(_GAP, (self.viewport().width() - width) // 2)
        left -= self.horizontalScrollBar().value()
        top = self._tops()[page] - self.verticalScrollBar().value()
        return QRect(left, top, width, height)

    def _width(self, page: int) -> int:
        return round(self._sizes[page].width * self._zoom_of(page) * _SCREEN / _POINTS)

    def _height(self, page: int) -> int:
        return round(self._sizes[page].height * self._zoom_of(page) * _SCREEN / _POINTS)

    def _tops(self) -> list[int]:
        heights = (self._height(page) + _GAP for page in range(self.count))
        return list(accumulate(heights, initial=_GAP))

    def _zoom_of(self, page: int) -> float:
        if self._zoom is not None:
            return self._zoom
        width = self._sizes[page].width if page < self.count else _A4
        room = self.viewport().width() - 2 * _GAP
        return max(_STEPS[0] / 2, min(_LARGEST_FIT, room * _POINTS / _SCREEN / width))

    def _set_range(self) -> None:
        view = self.viewport().size()
        whole = self._tops()[-1] if self.count else 0
        widest = max(map(self._width, range(self.count)), default=0) + 2 * _GAP
        for bar, size, room in (
            (self.verticalScrollBar(), whole, view.height()),
            (self.horizontalScrollBar(), widest, view.width()),
        ):
            bar.setRange(0, max(0, size - room))
            bar.setPageStep(room)
            bar.setSingleStep(40)

    def _place(self) -> float:
        """Where the viewport begins: the page, and how far down it."""
        if not self.count:
            return 0.0
        value, tops = self.verticalScrollBar().value(), self._tops()
        page = max(0, min(self.count - 1, bisect_right(tops, value + _GAP) - 1))
        return page + (value + _GAP - tops[page]) / (self._height(page) + _GAP)

    def _go(self, place: float) -> None:
        if self.count:
            page = max(0, min(self.count - 1, int(place)))
            down = (place - page) * (self._height(page) + _GAP)
            self.verticalScrollBar().setValue(round(self._tops()[page] - _GAP + down))

    def _note_page(self) -> None:
        """The page that has the middle of the view."""
        middle = QPointF(self.viewport().rect().center()).y()
        below = bisect_right(self._tops(), self.verticalScrollBar().value() + middle) - 1
        page = max(0, min(self.count - 1, below))
        self._page = page
        self.page_changed.emit()
        if self._zoom is None:
            self.zoom_changed.emit()
