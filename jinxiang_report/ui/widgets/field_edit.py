"""A text editor whose live fields are as one character: to the cursor, to keys, to the clipboard.

What it shows is what prints. It knows no findings, no ledger and no list of fields.
"""

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
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
from jinxiang_report.ui.fields import unseen as unseen_stretches
from jinxiang_report.ui.fields.cursor import keep_out, select_fields_whole
from jinxiang_report.ui.fields.pasted import SOURCE_TYPE, pasted_text
from jinxiang_report.ui.fields.text import units, unseen_characters

_KEEP = QTextCursor.MoveMode.KeepAnchor
_DELETIONS = {
    QKeySequence.StandardKey.Delete: QTextCursor.MoveOperation.NextCharacter,
    QKeySequence.StandardKey.DeleteStartOfWord: QTextCursor.MoveOperation.PreviousWord,
    QKeySequence.StandardKey.DeleteEndOfWord: QTextCursor.MoveOperation.NextWord,
}


class FieldEdit(QTextEdit):
    """Text in which a field is entered, deleted, copied and selected whole or not at all.

    - `field_opened` carries the name of a field that was double-clicked.
    - `told` carries a sentence about a paste that was refused, or lost what nobody sees.
    """

    field_opened = Signal(str)
    told = Signal(str)

    def __init__(self, longest: int) -> None:
        super().__init__()
        self._longest = longest
        self.values: Mapping[str, str] = {}
        """The fields there are, with their present values; one without shows as {名称}."""
        self.is_composing = False
        """Whether an input method holds characters that are not in the text yet."""
        self._came_from: int | None = None
        self._is_mending = False
        self._changed_from, self._changed_to = 0, 0
        self.document().contentsChange.connect(self._note_change)
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
            select_fields_whole(cursor, self._fields_touching(cursor))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_before_cursor(self, length: int, text: str) -> None:
        """Put text with fields in place of the characters just before the cursor."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.position() - length, _KEEP)
        live_fields.insert_source(cursor, text, self.values)

    def field_at_cursor(self) -> live_fields.Run | None:
        """The field that the cursor stands at, or that is selected."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        near = [run for run in self._fields_touching(cursor) if run.start <= end]
        return next((run for run in near if start <= run.end), None)

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
        run = None if clicked is None else self._field_under(clicked)
        if run is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.go_to(run.start, run.end)
            self.field_opened.emit(run.name)

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
        return source.hasText() or source.hasHtml() or source.hasFormat(SOURCE_TYPE)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = pasted_text(source)
        room = self._longest - self.document().characterCount()
        if len(text) > room:
            self.told.emit(_too_long(len(text), self._longest))
            return
        lost = unseen_characters(source.text())
        if lost:
            self.told.emit(f"粘贴时去掉了 {lost} 个看不见的控制字符。")
        live_fields.insert_source(self.textCursor(), text, self.values)
        self.ensureCursorVisible()

    def _fields_touching(self, cursor: QTextCursor) -> list[live_fields.Run]:
        return live_fields.fields_near(
            self.document(), cursor.selectionStart(), cursor.selectionEnd()
        )

    def _field_under(self, position: int) -> live_fields.Run | None:
        """The field that the character at a position belongs to."""
        near = live_fields.fields_near(self.document(), position, position)
        return next((run for run in near if run.start <= position < run.end), None)

    def _delete_fields(self, event: QKeyEvent) -> bool:
        """Delete the fields that the key would bite into; False if there are none."""
        move = _deletion(event)
        cursor = self.textCursor()
        if move is None or cursor.hasSelection():
            return False
        cursor.movePosition(move, _KEEP)
        if not select_fields_whole(cursor, self._fields_touching(cursor)):
            return False
        cursor.removeSelectedText()
        return True

    def _keep_cursor_out(self) -> None:
        cursor = self.textCursor()
        ends = (cursor.anchor(), cursor.position())
        near = [run for at in ends for run in live_fields.fields_near(self.document(), at, at)]
        if keep_out(cursor, near, self._came_from):
            self.setTextCursor(cursor)
        self._came_from = cursor.position()
        # What is typed beside a field, or a mark of last year's, is not part of it.
        if not cursor.hasSelection() and _is_special(cursor.charFormat()):
            self.setCurrentCharFormat(QTextCharFormat())

    def _note_change(self, position: int, removed: int, added: int) -> None:
        """Remember where the text changed, until the fields there have been looked after."""
        del removed
        if not self._is_mending:
            self._changed_from = min(self._changed_from, position)
            self._changed_to = max(self._changed_to, position + added)

    def _keep_fields_whole(self) -> None:
        if self._is_mending:
            return
        self._is_mending = True
        live_fields.mend(self.document(), self._changed_from, self._changed_to)
        unseen_stretches.mend(self.document(), self._changed_from, self._changed_to)
        self._take_typed_field()
        self._changed_from, self._changed_to = self.document().characterCount(), 0
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


def _is_special(format_: QTextCharFormat) -> bool:
    return live_fields.is_in_field(format_) or unseen_stretches.is_unseen(format_)


def _too_long(length: int, longest: int) -> str:
    return (
        f"要粘贴的内容有 {length:,} 字，一个部分最多 {longest:,} 字，没有粘贴；剪贴板里的内容还在。"
        "请分几次粘贴到各个部分。"
    )


def _deletion(event: QKeyEvent) -> QTextCursor.MoveOperation | None:
    """How far the key deletes; None if it is no deletion."""
    if (
        event.key() == Qt.Key.Key_Backspace
        and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    ):
        return QTextCursor.MoveOperation.PreviousCharacter
    return next((move for key, move in _DELETIONS.items() if event.matches(key)), None)
