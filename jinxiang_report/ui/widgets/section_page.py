"""How a section lies on its page: size of type, indent, line height; and the zoom of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

SMALLEST, PLAIN, LARGEST = 50, 100, 300  # per cent
STEP = 10
_LARGER = 1.23  # 16 px beside the 13 px of everything else
_LINE = 2.0  # characters' heights from line to line
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class SectionPage:
    """The type of an editor's document, as large as one wants to see it."""

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._points = editor.font().pointSizeF() * _LARGER
        self.zoom = PLAIN
        self._set_type()

    def zoom_to(self, percent: int) -> None:
        """Show the text at so many per cent."""
        percent = min(max(percent, SMALLEST), LARGEST)
        if percent != self.zoom:
            self.zoom = percent
            self._set_type()
            self._lay_anew()

    def paragraph(self) -> QTextBlockFormat:
        """First lines indented by two characters; new paragraphs inherit it."""
        character = self._editor.fontMetrics().horizontalAdvance("国")
        made = QTextBlockFormat()
        made.setTextIndent(2 * character)
        made.setLineHeight(_LINE * character, _FIXED)
        return made

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """What is done inside is no step of the editor's undo, and no change to be stored."""
        document = self._editor.document()
        modified = document.isModified()
        document.setUndoRedoEnabled(False)
        yield
        document.setUndoRedoEnabled(True)
        document.setModified(modified)

    def _set_type(self) -> None:
        font = self._editor.font()
        font.setPointSizeF(self._points * self.zoom / PLAIN)
        self._editor.setFont(font)

    def _lay_anew(self) -> None:
        with self.unrecorded():
            cursor = QTextCursor(self._editor.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(self.paragraph())
