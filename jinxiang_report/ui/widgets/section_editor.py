"""The editor of one section: live fields, a list of them at `{`, marks over the text.

It stores nothing: `typed` tells of every change by the user, `left` of the focus going elsewhere,
or of another step that what was typed is to be stored before.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.operations.narrative import LONGEST
from jinxiang_report.ui.fields.document import fields_near, insert_source
from jinxiang_report.ui.fields.text import first_units, units
from jinxiang_report.ui.fields.unseen import mark_unseen, unseen_near, unseen_stretches
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.field_edit import FieldEdit
from jinxiang_report.ui.widgets.field_list import FieldList
from jinxiang_report.ui.widgets.section_marks import Mark, marks, stretch
from jinxiang_report.ui.widgets.section_page import PLAIN, STEP, SectionPage

_RESPITE = 150  # milliseconds after a key until marks are put anew; they move with the text


class _Standing(NamedTuple):
    """What the document shows while nothing is unstored in it."""

    text: str
    unseen: tuple[Stretch, ...]
    values: Mapping[str, str]


class SectionEditor(FieldEdit):
    """Shows one section's stored text and lets it be written."""

    typed = Signal()
    left = Signal()
    zoomed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(LONGEST)
        self._theme = theme
        self._findings: Sequence[Finding] = ()
        self._hits: Sequence[tuple[int, int]] = ()
        self._marks: list[Mark] = []
        self._standing = _Standing("", (), {})
        self._is_loading = False
        self._respite = QTimer(self, interval=_RESPITE, singleShot=True)
        self.paper = SectionPage(self)
        self.field_list = FieldList(theme, self)
        self._dress()
        self._respite.timeout.connect(self._mark)
        self.document().contentsChange.connect(self._note_marks)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self.field_list.follow)
        self.verticalScrollBar().valueChanged.connect(self.field_list.follow)
        theme.changed.connect(self._mark)

    @property
    def has_unstored(self) -> bool:
        """Whether something has been typed since the text was last stored."""
        return self.document().isModified()

    @property
    def source(self) -> str:
        return super().source if self.has_unstored else self._standing.text

    @property
    def unseen(self) -> tuple[Stretch, ...]:
        """What of the source came from last year and has not been looked at."""
        if self.has_unstored:
            return unseen_stretches(self.document())
        return self._standing.unseen

    def call_stored(self, text: str, unseen: tuple[Stretch, ...] = ()) -> None:
        """What the document holds has been stored: undo is the ledger's now, not the editor's."""
        self._standing = _Standing(text, unseen, self.values)
        self.document().clearUndoRedoStacks()
        self.document().setModified(False)  # after clearing, so that undo leads back to here

    def load(self, text: str, values: Mapping[str, str], unseen: Sequence[Stretch] = ()) -> None:
        """Show a stored text from its beginning."""
        self.values = values
        self._write(text, unseen)
        self.go_to(0)

    def refresh(self, text: str, values: Mapping[str, str], unseen: Sequence[Stretch] = ()) -> None:
        """Take over text or values that changed elsewhere; the cursor stays by its words."""
        self.values = values
        if self._standing == (text, tuple(unseen), values):
            return
        ahead, behind = self._around_cursor()
        self._write(text, unseen)
        self.go_to(self._position_between(ahead, behind))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark what these findings quote; what is marked already moves with the text."""
        if list(findings) != list(self._findings):
            self._findings = findings
            self._mark()

    def show_hits(self, hits: Sequence[tuple[int, int]]) -> None:
        """Mark what was found."""
        if hits or self._hits:
            self._hits = hits
            self._mark()

    def select(self, text: str) -> None:
        """Select a stretch of the text; if it is not there, go to the beginning."""
        self.go_to(*(stretch(self.document(), text) or (0,)))

    def insert_field(self, name: str) -> None:
        """Put a field in at the cursor."""
        self.setFocus()
        insert_source(self.textCursor(), f"{{{name}}}", self.values)
        self._mark()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self._leaves_to_window(event):
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape and self.field_list.isVisible():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.field_list.takes(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.field_list.hide()
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.change_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def change_zoom(self, steps: int) -> None:
        """So many steps larger; 0 for the plain size."""
        self.zoom_to(self.paper.zoom + steps * STEP if steps else PLAIN)

    def zoom_to(self, percent: int) -> None:
        """Show the text at so many per cent."""
        if self.has_unstored:  # laid anew, the document forgets its undo: the ledger's leads on
            self.left.emit()
        self._is_loading = True
        self.paper.zoom_to(percent)
        self._is_loading = False
        self.zoomed.emit(self.paper.zoom)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event), self.viewport())
            return True
        return super().viewportEvent(event)

    def _dress(self) -> None:
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setAccessibleName("正文")
        self.document().setDocumentMargin(0)
        self.call_stored("")

    def _write(self, text: str, unseen: Sequence[Stretch]) -> None:
        self._is_loading = True
        with self.paper.unrecorded():
            self.clear()
            cursor = self.textCursor()
            cursor.setBlockFormat(self.paper.paragraph())
            insert_source(cursor, text, self.values)
            mark_unseen(self.document(), unseen)
        self.document().setModified(False)
        self._standing = _Standing(text, tuple(unseen), self.values)
        self._is_loading = False
        self._mark()

    def _around_cursor(self) -> tuple[str, str]:
        """The text before and behind the cursor."""
        whole = self.toPlainText()
        position = self.textCursor().position()
        return first_units(whole, position), whole[len(first_units(whole, position)) :]

    def _position_between(self, ahead: str, behind: str) -> int:
        """Where the cursor stands in the text as it is now: by the words that it stood by."""
        whole = self.toPlainText()
        if whole.startswith(ahead):
            return units(ahead)
        if behind and whole.endswith(behind):
            return units(whole) - units(behind)
        return min(units(ahead), units(whole))

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        """Whether the key undoes or redoes what is stored already."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.has_unstored
        if event.matches(QKeySequence.StandardKey.Redo):
            return not self.document().isRedoAvailable()
        return False

    def _changed(self) -> None:
        if not self._is_loading:
            self.field_list.follow()
            self.typed.emit()

    def _note_marks(self, position: int, removed: int, added: int) -> None:
        """Fields and marks that came, or came back, are to be shown; plain text has nothing."""
        if self._is_loading or not added:
            return
        if removed or self._has_special(position, position + added):
            self._respite.start()

    def _has_special(self, start: int, end: int) -> bool:
        spans = [(one.start, one.end) for one in fields_near(self.document(), start, end)]
        spans += [(one.start, one.end) for one in unseen_near(self.document(), start, end)]
        return any(first < end and start < last for first, last in spans)

    def _mark(self) -> None:
        self._respite.stop()
        self._marks = marks(self.document(), self._findings, self._hits, self._theme)
        self.setExtraSelections([self._selection(mark) for mark in self._marks])

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format = mark.format
        return made

    def _tip(self, event: QHelpEvent) -> str:
        at = self.position_under(event.pos())
        if at is None:
            return ""
        return next((mark.tip for mark in self._marks if mark.start <= at < mark.end), "")
