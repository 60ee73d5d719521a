"""The list of suggestions that drops down from an editor, or up where there is no room below."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QWidget

_MOST_ROWS = 16
_PAGE = 5
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}


class SuggestionList(QListView):
    """Never takes the focus, so that an input method goes on composing in the editor."""

    picked = Signal(str)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor.window())
        self._editor = editor
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setObjectName("suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(
            "#suggestions { border: 1px solid palette(mid); }"
            "#suggestions::item { padding: 5px 3px; }"
        )
        self.clicked.connect(lambda index: self.picked.emit(index.data()))
        editor.destroyed.connect(self.deleteLater)
        self.hide()

    @property
    def count(self) -> int:
        """How many there are to choose from."""
        return self._names.rowCount()

    @property
    def chosen(self) -> str | None:
        """The one the cursor is on."""
        index = self.currentIndex()
        return str(index.data()) if index.isValid() and not self.isHidden() else None

    def drop(self, names: Sequence[str], chosen: int | None) -> None:
        """Show these, the cursor on one of them or on none."""
        self._names.setStringList(list(names))
        self.setCurrentIndex(self._names.index(-1 if chosen is None else chosen, 0))
        self._place()
        self.show()
        self.raise_()

    def step(self, key: int) -> bool:
        """Move the cursor; False if the key is not for the list."""
        by = _STEPS.get(Qt.Key(key))
        if by is None or self.isHidden():
            return False
        row = self.currentIndex().row()
        wanted = row + by if row >= 0 else (0 if by > 0 else self.count - 1)
        self.setCurrentIndex(self._names.index(min(max(wanted, 0), self.count - 1), 0))
        return True

    def _place(self) -> None:
        window = self._editor.window()
        corner = self._editor.mapTo(window, QPoint(0, 0))
        margin = self.fontMetrics().height()
        width = max(self._editor.width(), self.sizeHintForColumn(0) + margin)
        width = min(width, window.width() - corner.x() - 2)
        height = min(self.count, _MOST_ROWS) * self.sizeHintForRow(0) + 2
        below = corner.y() + self._editor.height() + 1
        if below + height <= window.height():
            top = below
        else:
            height = min(height, corner.y() - 1)
            top = corner.y() - 1 - height
        self.setGeometry(QRect(corner.x(), top, width, height))
