"""Hands: an input method commits text, keys go to what has the focus, a mouse clicks and drags."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def focus() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(text: str) -> None:
    """Commit a text, as an East Asian input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(focus(), event)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and release a key."""
    QTest.keyClick(focus(), key, modifier)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click with the left button, in the middle if no spot is given."""
    spot = widget.rect().center() if at is None else at
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def drag(window: QWidget, spot: QPoint, *urls: QUrl) -> Iterator[QDropEvent]:
    """Hold these over a spot of the window, then drop them."""
    data = QMimeData()
    data.setUrls(urls)
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    enter = QDragEnterEvent(spot, *held, Qt.KeyboardModifier.NoModifier)
    drop = QDropEvent(QPointF(spot), *held, Qt.KeyboardModifier.NoModifier)
    handle = window.windowHandle()
    assert handle is not None
    for event in (enter, drop):
        QCoreApplication.sendEvent(handle, event)
        yield event
