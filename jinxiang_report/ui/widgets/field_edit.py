"""A text editor whose live fields are as one character: to the cursor, to keys, to the clipboard.

What it shows is what prints. It knows no findings, no ledger and no list of fields.
"""

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.ui.fields import document as live_fields
from jinxiang_report.ui.fields.cursor import field_around, keep_out, select_fields_whole
from jinxiang_report.ui.fields.text import pasted, units

SOURCE_TYPE = "application/x-jinxiang-report-section"
"""The clipboard's private format: text with its fields as {名称}."""

_KEEP = QTextCursor.MoveMode.KeepAnchor
_DELETIONS = {
    QKeySequence.StandardKey.Delete: QTextCursor.MoveOperation.NextCharacter,
    QKeySequence.StandardKey.DeleteStartOfWord: QTextCursor.MoveOperation.PreviousWord,
    QKeySequence.StandardKey.DeleteEndOfWord: QTextCursor.MoveOperation.NextWord,
}


class FieldEdit(QTextEdit):
    """Text in which a field is entered, deleted, copied and selected whole or not at all."""

    def __init__(self) -> None:
        super().__init__()
        self.values: Mapping[str, str] = {}
        """The fields there are, with their present values."""
        self.is_composing = False
        """Whether an input method holds characters that are not in the text yet."""
        self._came_from: int | None = None
        self._is_mending = False
        self.textChanged.connect(self._keep_fields_whole)
        self.cursorPositionChanged.connect(self._keep_cursor_out)

    @property
    def source(self) -> str:
        """The text as it is stored, its fields as {名称}."""
        return live_fields.source(self.document())

    def go_to(self, start: int, end: int | None = None) -> None:
        """Put the cursor there, or select from there to the end given."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start if end is None else end, _KEEP)
        if cursor.hasSelection():
            select_fields_whole(cursor, self._fields())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_before_cursor(self, length: int, text: str) -> None:
        """Put text with fields in place of the characters just before the cursor."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.position() - length, _KEEP)
        live_fields.insert_source(cursor, text, self.values)

    def text_before_cursor(self) -> str:
        """The paragraph up to the cursor."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.position())
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, _KEEP)
        return cursor.selectedText()

    def position_under(self, point: QPoint) -> int | None:
        """The position of the character under a point of the viewport."""
        scrolled = QPointF(point) + QPointF(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )
        layout = self.document().documentLayout()
        found = layout.hitTest(scrolled, Qt.HitTestAccuracy.ExactHit)
        return None if found < 0 else found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.textCursor().insertBlock()  # the report knows paragraphs only
        elif not self._delete_fields(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._came_from = None  # a click goes to the nearer side of a field
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        clicked = self.position_under(event.position().toPoint())
        run = None if clicked is None else field_around(clicked, self._fields())
        if run is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.go_to(run.start, run.end)

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own object, emptied: one made in Python would be deleted by the clipboard after
        # the interpreter has gone, and take the program down with it.
        data = super().createMimeDataFromSelection()
        data.text()
        data.clear()
        data.setText(self.textCursor().selection().toPlainText())
        data.setData(SOURCE_TYPE, live_fields.selected_source(self.textCursor()).encode())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasFormat(SOURCE_TYPE)

    def insertFromMimeData(self, source: QMimeData) -> None:
        own = bytes(source.data(SOURCE_TYPE).data()).decode()
        text = own or pasted(source.text())
        live_fields.insert_source(self.textCursor(), text, self.values)
        self.ensureCursorVisible()

    def _fields(self) -> list[live_fields.Run]:
        return live_fields.fields(self.document())

    def _delete_fields(self, event: QKeyEvent) -> bool:
        """Delete the fields that the key would bite into; False if there are none."""
        move = _deletion(event)
        cursor = self.textCursor()
        if move is None or cursor.hasSelection():
            return False
        cursor.movePosition(move, _KEEP)
        if not select_fields_whole(cursor, self._fields()):
            return False
        cursor.removeSelectedText()
        return True

    def _keep_cursor_out(self) -> None:
        cursor = self.textCursor()
        if keep_out(cursor, self._fields(), self._came_from):
            self.setTextCursor(cursor)
        self._came_from = cursor.position()
        # What is typed beside a field is not part of it.
        if not cursor.hasSelection() and live_fields.is_in_field(cursor.charFormat()):
            self.setCurrentCharFormat(QTextCharFormat())

    def _keep_fields_whole(self) -> None:
        if self._is_mending:
            return
        self._is_mending = True
        live_fields.mend(self.document())
        self._take_typed_field()
        self._is_mending = False

    def _take_typed_field(self) -> None:
        """{年度} typed to its closing brace becomes the field."""
        before = self.text_before_cursor()
        found = next((one for one in FIELD.finditer(before) if one.end() == len(before)), None)
        if found and found[1] in self.values:
            typing = self.textCursor()
            typing.joinPreviousEditBlock()  # or undo would lead back to the brace, and so on
            self.replace_before_cursor(units(found[0]), found[0])
            typing.endEditBlock()


def _deletion(event: QKeyEvent) -> QTextCursor.MoveOperation | None:
    """How far the key deletes; None if it is no deletion."""
    if (
        event.key() == Qt.Key.Key_Backspace
        and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    ):
        return QTextCursor.MoveOperation.PreviousCharacter
    return next((move for key, move in _DELETIONS.items() if event.matches(key)), None)
