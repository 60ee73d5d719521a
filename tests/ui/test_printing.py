"""Qt's print preview over the pages, as it opens."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from jinxiang_report.ui.printing import Printing


def test_the_print_preview_opens_as_wide_as_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 700)
    window.show()
    zooms: list[float] = []
    pressed: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintPreviewDialog)
        preview = dialog.findChild(QPrintPreviewWidget)
        assert isinstance(preview, QPrintPreviewWidget)
        zooms.append(preview.zoomFactor())
        buttons = dialog.findChildren(QAction)
        pressed.extend(button.objectName() for button in buttons if button.isChecked())
        zoom = dialog.findChild(QComboBox)
        assert isinstance(zoom, QComboBox)
        field = zoom.lineEdit()
        assert field is not None
        assert field.text() == f"{preview.zoomFactor():.1%}"
        assert field.fontMetrics().horizontalAdvance(field.text()) < field.width()
        dialog.reject()

    QTimer.singleShot(500, look)
    Printing(window).show_preview()

    assert zooms
    assert zooms[0] > 1
    assert "fitWidthAction" in pressed
    assert "fitPageAction" not in pressed
