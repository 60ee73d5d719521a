"""Pasting several rows or cells where one line of text is asked for: they are no line of text."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_PASTE = "edit-paste"  # Qt's name for the entry of its own menu


class PastedBlocks(QObject):
    """Tells in `pasted` that a block was to be pasted into one of the editors; it stays outside.

    A line break at the end is no second line: cells and lines are copied with one.
    """

    pasted = Signal()

    def __init__(self, editors: Iterable[QLineEdit], parent: QObject) -> None:
        super().__init__(parent)
        for editor in editors:
            editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take paste by key and by menu; all else goes its way."""
        if not isinstance(watched, QLineEdit):
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Paste) and self._take(watched)
        if isinstance(event, QContextMenuEvent):
            self._show_menu(watched, event)
            return True
        return False

    def _take(self, editor: QLineEdit) -> bool:
        text = QGuiApplication.clipboard().text().strip("\r\n")
        if "\n" in text or "\t" in text:
            self.pasted.emit()
        else:
            editor.insert(text)
        return True

    def _show_menu(self, editor: QLineEdit, event: QContextMenuEvent) -> None:
        menu = editor.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in menu.actions():
            if entry.objectName() == _PASTE:
                entry.triggered.disconnect()
                entry.triggered.connect(lambda: self._take(editor))
        menu.popup(event.globalPos())
