"""How a cell of a ledger's table is painted and edited."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.models.found_text import found_in
from jinxiang_report.ui.models.rows import Index
from jinxiang_report.ui.models.time_limits import is_late
from jinxiang_report.ui.theme import SIGNS, Theme
from jinxiang_report.ui.widgets.entry_edit import EntryEdit

_PADDING = 8
_FLASH = 700  # milliseconds
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


# Looked up once: a window full of cells is painted at every key.
_GROUND = QStyle.PrimitiveElement.PE_PanelItemViewItem
_HAS_FOCUS = QStyle.StateFlag.State_HasFocus.value
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _Colours(NamedTuple):
    """Of the palette in force."""

    text: QColor
    accent: QColor
    hit: QColor
    quiet: QColor
    late: QColor


class EntryDelegate(QStyledItemDelegate):
    """Paints signs and found text; edits with the field's own editor.

    - Text that is not understood is told by `refused`, and its editor stays open.
    """

    refused = Signal(str)

    def __init__(self, model: EntriesModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._open: EntryEdit | None = None
        self._cell = QPersistentModelIndex()
        self._flashing: int | None = None
        self._title = model.register.column("title")
        self._recolour()
        theme.changed.connect(self._recolour)

    def flash(self, number: int) -> None:
        """Paint an entry's row lit up for a moment."""
        self._flashing = number
        QTimer.singleShot(_FLASH, self, self._fade)

    def _fade(self) -> None:
        self._flashing = None
        table = self.parent()
        if isinstance(table, QAbstractItemView):
            table.viewport().update()

    # Painting -------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell's ground by the style, its sign, marks and text by us."""
        option.text = ""
        view, area = option.widget, option.rect
        view.style().drawPrimitive(_GROUND, option, painter, view)
        row, column = index.row(), index.column()
        painter.save()
        if self._flashing is not None and self._model.number(row) == self._flashing:
            painter.fillRect(area.adjusted(0, 0, 0, -1), self._colours.hit)
        inside = area.adjusted(_PADDING, 0, -_PADDING, -1)
        if column == self._title:
            inside = self._paint_sign(painter, inside, row)
        self._paint_text(painter, inside, row, column)
        if option.state.value & _HAS_FOCUS:
            painter.setPen(self._colours.accent)
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_sign(self, painter: QPainter, area: QRect, row: int) -> QRect:
        """The gravest finding's sign before the title; what is left of the area."""
        findings = self._model.findings(row)
        if not findings:
            return area
        sign = SIGNS[findings[0].severity] + " "
        painter.setPen(self._theme.severity_colours(findings[0].severity)[0])
        painter.drawText(area, _MIDDLE, sign)
        return area.adjusted(painter.fontMetrics().horizontalAdvance(sign), 0, 0, 0)

    def _paint_text(self, painter: QPainter, area: QRect, row: int, column: int) -> None:
        field = self._model.columns[column]
        text = self._model.text(row, column)
        if not text:
            return
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        if field.numeric:
            area = area.adjusted(area.width() - metrics.horizontalAdvance(shown), 0, 0, 0)
        is_address = field.key == "address"
        if self._model.needle and not is_address and not field.reckoned:
            by_letters = field.key in {"title", "category"}
            found = found_in(shown, self._model.needle, by_letters=by_letters)
            self._paint_hits(painter, area, shown, found)
        painter.setPen(self._limit_colour(row) if field.reckoned else self._colours.text)
        if is_address:
            painter.setPen(self._colours.accent)
        painter.drawText(area, _MIDDLE, shown)

    def _limit_colour(self, row: int) -> QColor:
        """A reminder's where it was published late."""
        reckoning = self._model.limit(row)
        late = reckoning is not None and is_late(reckoning)
        return self._colours.late if late else self._colours.quiet

    def _paint_hits(
        self, painter: QPainter, area: QRect, shown: str, found: list[tuple[int, int]]
    ) -> None:
        """The ground behind every stretch that the filter found."""
        metrics = painter.fontMetrics()
        height = metrics.height() + 2
        for start, end in found:
            left = area.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[start:end])
            place = QRect(left, area.center().y() - height // 2, width, height)
            painter.fillRect(place, self._colours.hit)

    def _recolour(self) -> None:
        palette = self._theme.palette
        named = (palette.text, palette.accent, palette.hit, palette.quiet, palette.reminder)
        self._colours = _Colours(*map(QColor, named))

    # Editing --------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The field's editor, flat in its cell."""
        field = self._model.columns[index.column()]
        self._cell = QPersistentModelIndex(index)
        self._open = editor = EntryEdit(field, self._model.catalogue, parent)
        colours = self._theme.palette
        editor.setStyleSheet(
            f"QLineEdit {{ border: 1px solid {colours.accent}; border-radius: 0; padding: 0 5px; }}"
            f'QLineEdit[wrong="true"] {{ border-color: {colours.error};'
            f" background: {colours.error_ground}; }}"
        )
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The cell's full text."""
        if isinstance(editor, EntryEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep the editor open on Enter or Tab while its text makes no sense."""
        taking = isinstance(event, QKeyEvent) and event.key() in _TAKING
        if taking and event.type() == QEvent.Type.KeyPress and isinstance(editor, EntryEdit):
            editor.commit_composition()
            if not editor.take_choice():
                return True
            trouble = self._trouble(editor)
            if trouble:
                editor.mark(wrong=True)
                self.refused.emit(trouble)
                return True
        return super().eventFilter(editor, event)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The view is done with the editor."""
        self._open = None
        super().destroyEditor(editor, index)

    def settle(self) -> None:
        """Store what stands in an open editor and close it."""
        if self._open:
            editor = self._open
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _trouble(self, editor: EntryEdit) -> str:
        entry = self._model.entry(self._cell.row())
        try:
            editor.field.write(entry, editor.text(), self._model.catalogue)
        except EntryRefusedError as error:
            return str(error)
        return ""
