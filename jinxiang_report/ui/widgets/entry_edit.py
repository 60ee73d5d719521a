"""The editor of one field of an entry, wherever it stands: entry row, details, table cell."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.ui.models.entry_fields import EntryField
from jinxiang_report.ui.widgets.suggesting_edit import Source, SuggestingEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class EntryEdit(SuggestingEdit):
    """Offers what the field is chosen from, or what history holds; marks what is not understood."""

    left = Signal()
    """The cursor has gone to another field."""

    def __init__(
        self,
        field: EntryField,
        catalogue: Catalogue,
        parent: QWidget | None = None,
        history: Source | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.setAccessibleName(field.header)
        self.chooses = field.choices is not None
        # A title that goes on from another's beginning is another title: Tab leaves it alone.
        self.tab_takes = field.key != "title"
        self.source = history
        self.offer(catalogue)
        self.textEdited.connect(self._forget_mark)

    def offer(self, catalogue: Catalogue) -> None:
        """Offer what the catalogue now holds."""
        if self.field.choices is not None:
            self.source = partial(self.field.choices, catalogue)

    @property
    def is_marked_wrong(self) -> bool:
        """Whether the text was found not to be understood."""
        return bool(self.property("wrong"))

    def mark(self, *, wrong: bool) -> None:
        """Show or take away the mark that the text is not understood."""
        if self.is_marked_wrong != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is for whoever holds the editor."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit_composition()
            if self.take_choice():
                event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into the empty field opens the list it is chosen from."""
        super().mousePressEvent(event)
        if self.chooses and not self.text():
            self.drop_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def _forget_mark(self) -> None:
        self.mark(wrong=False)
