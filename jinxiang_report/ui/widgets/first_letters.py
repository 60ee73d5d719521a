"""Typing while the table has the focus: it goes into the entry row, from the first letter on."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QTableView

from jinxiang_report.ui.widgets.composing_edit import ComposingEdit

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class FirstLetters(QObject):
    """Hands keys and compositions over to the editor, and the focus with them.

    - A composition that begins over the table is shown in the editor, but keeps the focus where
      it is until it ends: moving the focus would break it off, and with it the first letter.
    """

    def __init__(self, table: QTableView, editor: ComposingEdit) -> None:
        super().__init__(editor)
        self._table = table
        self._editor = editor
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            QTimer.singleShot(0, self._table, self._let_compose)
        if isinstance(event, QInputMethodEvent):
            return self._compose(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return _is_letter(event) and self._begin(event)
        return False

    def _let_compose(self) -> None:
        """Qt lets nobody compose over a table without a current cell."""
        self._table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def _compose(self, event: QInputMethodEvent) -> bool:
        if not event.preeditString():
            return (bool(event.commitString()) or self._editor.is_composing) and self._begin(event)
        if not self._editor.is_composing:
            self._go_to_end()
        QCoreApplication.sendEvent(self._editor, event)
        return True

    def _begin(self, event: QEvent) -> bool:
        if not self._editor.is_composing:
            self._go_to_end()
        QCoreApplication.sendEvent(self._editor, event)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _go_to_end(self) -> None:
        """What stands in the editor stays, and is gone on with."""
        self._editor.deselect()
        self._editor.end(False)


def _is_letter(event: QKeyEvent) -> bool:
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & _COMMANDS
