"""Printing the pages: drawn beside the window in print quality, then looked at or sent off."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QPageSize, QPainter, QTransform
from PySide6.QtWidgets import QProgressDialog, QWidget

from jinxiang_report.documents.pdf_pages import draw_page
from jinxiang_report.domain.progress import Progress
from jinxiang_report.ui.background import Background

if TYPE_CHECKING:  # the system's printers are looked for when one is first wanted
    from PySide6.QtPrintSupport import QPrinter

_DOTS_PER_INCH = 300
_AT_ONCE = 500  # milliseconds; work that is done by then needs no window


class Printing(QObject):
    """Draws grey pictures of all pages, then shows Qt's own print preview."""

    ready = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._images: Sequence[QImage] = ()
        self._job: Background | None = None
        self._box: QProgressDialog | None = None

    def begin(self, pdf: bytes, count: int) -> None:
        """Draw the pages, with progress; `ready` comes when all are there."""
        box = QProgressDialog("正在准备打印…", "取消", 0, count, self._window)
        box.setWindowTitle("打印预览")
        box.setMinimumDuration(_AT_ONCE)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        self._box, self._job = box, (job := Background())
        job.progressed.connect(self._count)
        job.done.connect(self._take)
        box.canceled.connect(job.cancel)
        job.start(lambda progress: _drawn(pdf, count, progress), waited_for=True)

    def show_preview(self) -> None:
        """Qt's own preview, from which the pages are printed."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        printer.setResolution(_DOTS_PER_INCH)
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle("打印预览")
        dialog.resize(self._window.window().size() * 0.9)
        dialog.paintRequested.connect(self.paint)
        fit = dialog.findChild(QAction, "fitWidthAction")
        if isinstance(fit, QAction):
            # A whole page is too small to read; before the dialog stands there is no width.
            QTimer.singleShot(0, dialog, fit.trigger)
        dialog.exec()
        dialog.deleteLater()

    def paint(self, printer: "QPrinter") -> None:
        """Every page on a sheet of its own."""
        with QPainter(printer) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for at, image in enumerate(self._images):
                if at:
                    printer.newPage()
                sheet = printer.paperRect(type(printer).Unit.DevicePixel)
                _draw_on(painter, QRectF(0, 0, sheet.width(), sheet.height()), image)

    def _count(self, done: int, _: int) -> None:
        if self._box is not None and not self._box.wasCanceled():
            self._box.setValue(done)

    def _take(self, images: Sequence[QImage]) -> None:
        box = self._box
        if self.sender() is not self._job or box is None or box.wasCanceled():
            return
        self._box, self._job, self._images = None, None, images
        box.reset()
        box.deleteLater()
        self.ready.emit()


def _draw_on(painter: QPainter, sheet: QRectF, image: QImage) -> None:
    """As large as the sheet takes it. A lying page stands there with its binding edge left."""
    lies = image.width() > image.height()
    if lies != (sheet.width() > sheet.height()):
        image = image.transformed(QTransform().rotate(-90 if lies else 90))
    size = QSizeF(image.size()).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    area = QRectF(QPointF(0, 0), size)
    area.moveCenter(sheet.center())
    painter.drawImage(area, image)


def _drawn(pdf: bytes, count: int, progress: Progress) -> list[QImage]:
    images = []
    for page in range(count):
        progress(page, count)
        pixels = draw_page(pdf, page, _DOTS_PER_INCH, grey=True)
        form = QImage.Format.Format_Grayscale8
        image = QImage(pixels.data, pixels.width, pixels.height, pixels.stride, form)
        images.append(image.copy())
    return images
