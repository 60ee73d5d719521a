"""The editor of one field of an entry, wherever it stands: entry row, details, table cell."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QStyledItemDelegate, QWidget

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.ui.models.entry_fields import EntryField, Offered

_SPELLINGS = Qt.ItemDataRole.UserRole.value
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryEdit(QLineEdit):
    """A line of text that offers what the field offers, and can be marked as not understood."""

    def __init__(
        self, field: EntryField, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.setAccessibleName(field.header)
        self._choices: _Choices | None = None
        self.offer(catalogue)
        self.textEdited.connect(self._forget_mark)

    def offer(self, catalogue: Catalogue) -> None:
        """Offer what the catalogue now holds."""
        offered = tuple(self.field.offered(catalogue))
        if offered and (self._choices is None or offered != self._choices.offered):
            self._choices = _Choices(offered, self)
            self.setCompleter(self._choices)

    def mark(self, *, wrong: bool) -> None:
        """Show or take away the mark that the text is not understood."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter with the list open but nothing chosen in it counts as Enter; Down opens it."""
        choices = self._choices
        if choices and event.key() in _ENTER and not choices.view.currentIndex().isValid():
            choices.view.hide()
        if choices and event.key() == Qt.Key.Key_Down and not choices.view.isVisible():
            choices.show_all()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into the empty field opens the list."""
        super().mousePressEvent(event)
        if self._choices and not self.text():
            self._choices.show_all()

    def _forget_mark(self) -> None:
        self.mark(wrong=False)


class _Choices(QCompleter):
    """Finds a value by any part of its name or its letters; fills in the name."""

    def __init__(self, offered: Sequence[Offered], parent: QWidget) -> None:
        model = QStandardItemModel(parent)
        for name, letters in offered:
            item = QStandardItem(name)
            item.setData(f"{name} {letters}", _SPELLINGS)
            model.appendRow(item)
        super().__init__(model, parent)
        self.offered = offered
        self.setCompletionRole(_SPELLINGS)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(len(offered))
        self._dress()

    def _dress(self) -> None:
        """Rows as high as in a menu, and as wide as the longest name."""
        self.view.setItemDelegate(QStyledItemDelegate(self.view))  # its own knows no style sheet
        self.view.setStyleSheet(
            "QListView { border: 1px solid palette(mid); }QListView::item { padding: 5px 6px; }"
        )
        longest = max(self.view.fontMetrics().horizontalAdvance(name) for name, _ in self.offered)
        self.view.setMinimumWidth(longest + 2 * self.view.fontMetrics().height())

    @property
    def view(self) -> QAbstractItemView:
        """The list that drops down."""
        return cast("QAbstractItemView", self.popup())

    def show_all(self) -> None:
        """Drop the whole list down."""
        self.setCompletionPrefix("")
        self.complete()

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The name alone, without the letters it was found by."""
        return str(index.data())
