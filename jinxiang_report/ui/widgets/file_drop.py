"""Files that are dragged over a window and dropped there, whatever lies beneath them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget


class FileDrop(QObject):
    """`dropped` gives the files; as long as they are held over the window, it says what will come.

    The window's handle is watched rather than its widgets: an editor would take a file for text.
    """

    dropped = Signal(list)

    def __init__(self, window: QWidget, told: Callable[[Sequence[Path]], str]) -> None:
        super().__init__(window)
        self._window = window
        self._told = told
        self.hint = QLabel(window)
        self.hint.setStyleSheet(
            "background: palette(highlight); border: 2px dashed palette(link);"
            " border-radius: 8px; padding: 20px 32px;"
        )
        self.hint.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, and leave everything else to the window."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._watch_handle()
        elif event.type() == QEvent.Type.DragLeave:
            self.hint.hide()
        elif isinstance(event, QDropEvent) and (files := _files(event.mimeData())):
            self._follow(event, files)
            return True
        return False

    def _watch_handle(self) -> None:
        """There is one only when the window is shown, and another one after some changes of it."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _follow(self, event: QDropEvent, files: list[Path]) -> None:
        if QApplication.activeModalWidget() not in (None, self._window):
            event.ignore()  # a dialog wants to be answered first
            return
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.hint.hide()
            # The program they come from waits until the drop is over.
            QTimer.singleShot(0, self, lambda: self.dropped.emit(files))
        elif self.hint.isHidden():
            self._show_hint(self._told(files))

    def _show_hint(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.adjustSize()
        self.hint.move(self._window.rect().center() - self.hint.rect().center())
        self.hint.raise_()
        self.hint.show()


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
