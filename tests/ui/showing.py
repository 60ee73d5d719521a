"""Pages and parts of them as tests want them: of the size they have in a window, shown, active."""

from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PAGE = QSize(1130, 588)

Shown = TypeVar("Shown", bound=QWidget)


def on_screen(qtbot: QtBot, widget: Shown, size: QSize = PAGE) -> Shown:
    """The same, once it stands on the screen."""
    qtbot.addWidget(widget)
    widget.resize(size)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget
