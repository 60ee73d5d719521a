"""The editor of one section: live fields, a list of them at `{`, marks where findings quote.

It stores nothing: `typed` tells of every change by the user, `left` of the focus going elsewhere.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from jinxiang_report.domain.fields import fill
from jinxiang_report.domain.finding import Finding
from jinxiang_report.ui.fields.document import insert_source
from jinxiang_report.ui.fields.text import units
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.field_edit import FieldEdit
from jinxiang_report.ui.widgets.field_list import FieldList
from jinxiang_report.ui.widgets.section_marks import Mark, marks, stretch

_LARGER = 1.23  # 16 px beside the 13 px of everything else
_LINE = 2.0  # characters' heights from line to line
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class SectionEditor(FieldEdit):
    """Shows one section's stored text and lets it be written."""

    typed = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: Sequence[Finding] = ()
        self._marks: list[Mark] = []
        self._is_loading = False
        self.field_list = FieldList(theme, self)
        self._dress()
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self.field_list.follow)
        self.verticalScrollBar().valueChanged.connect(self.field_list.follow)
        theme.changed.connect(self._mark)

    @property
    def has_unstored(self) -> bool:
        """Whether something has been typed since the text was last stored."""
        return self.document().isModified()

    def call_stored(self) -> None:
        """From here on undo is the ledger's, not the editor's."""
        self.document().clearUndoRedoStacks()
        self.document().setModified(False)  # after clearing, so that undo leads back to here

    def load(self, text: str, values: Mapping[str, str]) -> None:
        """Show a stored text from its beginning."""
        self.values = values
        self._write(text)
        self.go_to(0)

    def refresh(self, text: str, values: Mapping[str, str]) -> None:
        """Take over text or values that changed elsewhere; the cursor stays by its words."""
        self.values = values
        if text == self.source and fill(text, values) == self.toPlainText():
            return
        cursor = self.textCursor()
        position = cursor.position()
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        behind = cursor.selection().toPlainText()
        self._write(text)
        self.go_to(self._position_before(behind, position))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark what these findings quote."""
        self._findings = findings
        self._mark()

    def select(self, text: str) -> None:
        """Select a stretch of the text; if it is not there, go to the beginning."""
        self.go_to(*(stretch(self.document(), text) or (0,)))

    def ask_for_field(self) -> None:
        """Open the list of fields, as typing a brace does."""
        self.setFocus()
        self.textCursor().insertText("{", QTextCharFormat())

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
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.setFont(font)
        self.setAccessibleName("正文")
        self.document().setDocumentMargin(0)
        self.call_stored()

    def _write(self, text: str) -> None:
        self._is_loading = True
        self.document().setUndoRedoEnabled(False)
        self.clear()
        cursor = self.textCursor()
        cursor.setBlockFormat(self._paragraph())
        insert_source(cursor, text, self.values)
        self.document().setUndoRedoEnabled(True)
        self.document().setModified(False)
        self._is_loading = False
        self._mark()

    def _paragraph(self) -> QTextBlockFormat:
        """First lines indented by two characters; new paragraphs inherit it."""
        made = QTextBlockFormat()
        made.setTextIndent(2 * self._character())
        made.setLineHeight(_LINE * self._character(), _FIXED)
        return made

    def _character(self) -> int:
        return self.fontMetrics().horizontalAdvance("国")

    def _position_before(self, behind: str, position: int) -> int:
        length = self.document().characterCount() - 1
        if behind and self.toPlainText().endswith(behind):
            return length - units(behind)
        return min(position, length)

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        """Whether the key undoes or redoes what is stored already."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.has_unstored
        if event.matches(QKeySequence.StandardKey.Redo):
            return not self.document().isRedoAvailable()
        return False

    def _changed(self) -> None:
        if not self._is_loading:
            self._mark()
            self.field_list.follow()
            self.typed.emit()

    def _mark(self) -> None:
        self._marks = marks(self.document(), self._findings, self._theme)
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
        tips = [mark.tip for mark in reversed(self._marks) if mark.start <= at < mark.end]
        return "\n".join(dict.fromkeys(tips))
