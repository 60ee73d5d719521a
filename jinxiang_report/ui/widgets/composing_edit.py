"""A line of text that loses nothing an input method is still composing."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST = 1_000_000  # Qt's own limit cuts a pasted text at 32,767 characters and says nothing


class ComposingEdit(QLineEdit):
    """What is being composed becomes text before the focus moves on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self._composed = ""

    @property
    def is_composing(self) -> bool:
        """Whether an input method holds characters that are not in the text yet."""
        return bool(self._composed)

    def commit_composition(self) -> None:
        """Have the input method hand over what it holds; take it as it stands if it does not."""
        if not self._composed:
            return
        composed, before = self._composed, self.text()
        QGuiApplication.inputMethod().commit()
        if self._composed:
            QGuiApplication.inputMethod().reset()  # some commit here, some drop what they hold
        if self.text() == before:
            handed_over = QInputMethodEvent()
            handed_over.setCommitString(composed)
            QCoreApplication.sendEvent(self, handed_over)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composed = event.preeditString()
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        # Afterwards is too late: input methods commit to whatever has the focus by then.
        if event.type() == QEvent.Type.FocusAboutToChange:
            self.commit_composition()
        if event.type() == QEvent.Type.ShortcutOverride and self._leaves_alone(event):
            event.ignore()
            return False
        return super().event(event)

    def _leaves_alone(self, event: QEvent) -> bool:
        """Whether it is undo or redo, and nothing was typed here: then the ledger's is meant."""
        if not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
        return undo or redo

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        self.commit_composition()
        return super().focusNextPrevChild(next)
