"""Qt's print preview over the pages, as it opens."""

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jinxiang_report.ui.printing import Printing


def test_the_print_preview_opens_as_wide_as_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 700)
    window.show()
    zooms: list[float] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintPreviewDialog)
        preview = dialog.findChild(QPrintPreviewWidget)
        assert isinstance(preview, QPrintPreviewWidget)
        zooms.append(preview.zoomFactor())
        dialog.reject()

    QTimer.singleShot(500, look)
    Printing(window).show_preview()

    assert zooms
    assert zooms[0] > 1
