"""A line of text with suggestions that never change what was typed unless they are taken."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jinxiang_report.ui.widgets.composing_edit import ComposingEdit
from jinxiang_report.ui.widgets.suggestion_list import SuggestionList

Source: TypeAlias = Callable[[str], Sequence[str]]
"""What may be meant by a text, the likeliest first; for a blank one, everything there is."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKES_GHOST = (Qt.Key.Key_Right, Qt.Key.Key_End)
_MARGIN = 6


class SuggestingEdit(ComposingEdit):
    """Enter takes the cursor's name in the list; what stands pale behind the text is not text.

    - What goes on from the text stands pale behind it: → and End take it; Tab too, if it may.
    - What the text only stands for (fgwj) drops down as a list: Enter and Tab take the name
      the cursor is on, which at first is the likeliest.
    - ↓, Alt+↓ and F2 drop everything down. Esc lets the suggestion go.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source: Source | None = None
        self.chooses = False
        """Whether the text must become one of the names."""
        self.tab_takes = True
        self._ghost = ("", "")
        self._list: SuggestionList | None = None
        self._taking = False
        self.textEdited.connect(self._suggest)

    @property
    def ghost(self) -> str:
        """What → would add to the text."""
        text, more = self._ghost
        at_end = self.cursorPosition() == len(text) and not self.hasSelectedText()
        return more if text == self.text() and at_end and not self.is_composing else ""

    @property
    def suggestions(self) -> SuggestionList:
        """The list that drops down; made when it is first wanted, when there is a window."""
        if self._list is None:
            self._list = SuggestionList(self)
            self._list.picked.connect(self.take)
        return self._list

    @property
    def has_dropped(self) -> bool:
        """Whether the list is open."""
        return self._list is not None and self._list.isVisible()

    def take(self, text: str) -> None:
        """Put a suggestion in place of the text, so that Ctrl+Z brings the text back."""
        self._taking = True
        self.selectAll()
        self.insert(text)
        self._taking = False
        self.let_go()

    def take_choice(self) -> bool:
        """Take what the cursor in the list is on; False if it was one of several."""
        chosen = self.suggestions.chosen if self.has_dropped else None
        certain = chosen is None or self.suggestions.count == 1
        if chosen is not None:
            self.take(chosen)
        self.let_go()
        return certain

    def let_go(self) -> None:
        """Close the list, and show nothing behind the text."""
        self._ghost = ("", "")
        if self._list is not None:
            self._list.hide()
        self.update()

    def drop_all(self) -> None:
        """Drop down all there is for the text, or at all."""
        if self.source is None:
            return
        text = self.text()
        names = self.source("" if self.chooses else text) or self.source("")
        if names:
            self._ghost = ("", "")
            self.suggestions.drop(names, list(names).index(text) if text in names else None)

    def _suggest(self, text: str) -> None:
        if self._taking or self.source is None:
            return
        self.let_go()
        found = [name for name in self.source(text) if name != text] if text.strip() else []
        if not found:
            return
        # Letters that begin no name stand for one; characters may be a new name.
        if self.chooses or (text.isascii() and not found[0].startswith(text)):
            self.suggestions.drop(found, 0)
        elif found[0].startswith(text):
            self._ghost = text, found[0][len(text) :]

    # What Qt calls --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.commit_composition()
            if self.take_choice():
                super().keyPressEvent(event)
        elif not self._is_for_suggestions(event):
            super().keyPressEvent(event)

    def _is_for_suggestions(self, event: QKeyEvent) -> bool:
        """Do what a key does to suggestions; False if it does nothing to them."""
        key, plain = event.key(), event.modifiers() in (_NONE, _KEYPAD)
        if self.has_dropped and plain and self.suggestions.step(key):
            return True
        if key == Qt.Key.Key_Escape and (self.has_dropped or (self.ghost and self.tab_takes)):
            self.let_go()
            return True
        if key in _TAKES_GHOST and plain and self.ghost:
            self.take(self.text() + self.ghost)
            return True
        if self.source and key in (Qt.Key.Key_Down, Qt.Key.Key_F2) and not self.is_composing:
            self.drop_all()
            return True
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        self.commit_composition()
        if self.ghost and self.tab_takes:
            self.take(self.text() + self.ghost)
        self.take_choice()
        return super().focusNextPrevChild(next)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.preeditString():
            self.let_go()  # the input method shows its own list there
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.let_go()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.ghost or not self.hasFocus():
            return
        start = self.cursorRect().center().x() + 2
        area = QRect(start, 0, self.width() - start - _MARGIN, self.height())
        shown = self.fontMetrics().elidedText(self.ghost, Qt.TextElideMode.ElideRight, area.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


_NONE = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
