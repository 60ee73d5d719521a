"""Qt's print preview over the pages, as it opens."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QImage, QPageLayout, QPageSize, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from jinxiang_report.documents.pdf_pages import draw_page
from jinxiang_report.domain.layout import Layout
from jinxiang_report.ui.paper.pages import paint_pages
from jinxiang_report.ui.printing import Printing
from tests.documents.sample import sample_report

LYING = 4  # the page of 表三


@pytest.mark.parametrize("width", [1366, 1366 / 1.5])
def test_the_print_preview_opens_as_wide_as_its_window(qtbot: QtBot, width: float) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(round(width), 467)
    window.show()
    zooms: list[float] = []
    pressed: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        fit = dialog and dialog.findChild(QAction, "fitWidthAction")
        if not (isinstance(fit, QAction) and fit.isChecked()):
            QTimer.singleShot(20, look)
            return
        assert isinstance(dialog, QPrintPreviewDialog)
        preview = dialog.findChild(QPrintPreviewWidget)
        assert isinstance(preview, QPrintPreviewWidget)
        zooms.append(preview.zoomFactor())
        buttons = dialog.findChildren(QAction)
        pressed.extend(button.objectName() for button in buttons if button.isChecked())
        more = dialog.findChild(QToolButton, "qt_toolbar_ext_button")
        assert isinstance(more, QToolButton)
        assert not more.isVisible()  # every button has room
        zoom = dialog.findChild(QComboBox)
        assert isinstance(zoom, QComboBox)
        field = zoom.lineEdit()
        assert field is not None
        assert field.text() == f"{preview.zoomFactor():.1%}"
        assert field.fontMetrics().horizontalAdvance(field.text()) < field.width()
        dialog.reject()

    QTimer.singleShot(0, look)
    Printing(window).show_preview()

    assert zooms
    assert zooms[0] > 0.8
    assert "fitWidthAction" in pressed
    assert "fitPageAction" not in pressed


@pytest.mark.parametrize("kind", list(QPageLayout.Orientation))
def test_a_lying_page_is_turned_on_its_sheet_and_keeps_its_shape(
    qtbot: QtBot, tmp_path: Path, kind: QPageLayout.Orientation
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    printing = Printing(window)
    pages = paint_pages(sample_report(), Layout(landscape=True), draft=False)
    with qtbot.waitSignal(printing.ready, timeout=60_000):
        printing.begin(pages, LYING + 1)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "打印.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(kind)
    printer.setFullPage(True)
    printing.paint(printer)
    printed = (tmp_path / "打印.pdf").read_bytes()
    assert picture(pages, LYING).width() > picture(pages, LYING).height()
    for page, turns in ((0, 90), (LYING, -90)):
        shown, made = (picture(pdf, page) for pdf in (pages, printed))
        if (shown.width() > shown.height()) != (made.width() > made.height()):
            shown = shown.transformed(QTransform().rotate(turns))
        assert ink(made) == pytest.approx(ink(shown), abs=3)


def picture(pdf: bytes, page: int) -> QImage:
    pixels = draw_page(pdf, page, 72, grey=True)
    form = QImage.Format.Format_Grayscale8
    return QImage(pixels.data, pixels.width, pixels.height, pixels.stride, form).copy()


def ink(image: QImage) -> list[int]:
    """The edges of all that is dark on a page."""
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).lightness() < 128
    ]
    across, down = zip(*dark, strict=True)
    return [min(across), max(across), min(down), max(down)]
