"""How a cell of a ledger's table is painted and edited."""

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
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
from jinxiang_report.ui.theme import SIGNS, Theme
from jinxiang_report.ui.widgets.entry_edit import EntryEdit

_PADDING = 8
_FLASH = 700  # milliseconds
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


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
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem,
            option,
            painter,
            option.widget,
        )
        area: QRect = option.rect
        painter.save()
        if self._flashing is not None and self._model.number(index.row()) == self._flashing:
            painter.fillRect(area.adjusted(0, 0, 0, -1), QColor(self._theme.palette.hit))
        inside = area.adjusted(_PADDING, 0, -_PADDING, -1)
        self._paint_text(painter, self._paint_sign(painter, inside, index), index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._theme.palette.accent))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_sign(self, painter: QPainter, area: QRect, index: Index) -> QRect:
        """The gravest finding's sign before the title; what is left of the area."""
        column = self._model.columns[index.column()]
        findings = self._model.findings(index.row()) if column.key == "title" else []
        if not findings:
            return area
        sign = SIGNS[findings[0].severity] + " "
        painter.setPen(self._theme.severity_colours(findings[0].severity)[0])
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, sign)
        return area.adjusted(painter.fontMetrics().horizontalAdvance(sign), 0, 0, 0)

    def _paint_text(self, painter: QPainter, area: QRect, index: Index) -> None:
        field = self._model.columns[index.column()]
        metrics = painter.fontMetrics()
        text = self._model.text(index.row(), index.column())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        if field.numeric:
            area = area.adjusted(area.width() - metrics.horizontalAdvance(shown), 0, 0, 0)
        if field.key != "address":
            self._paint_hits(painter, area, metrics, shown)
        colours = self._theme.palette
        painter.setPen(QColor(colours.accent if field.key == "address" else colours.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_hits(
        self, painter: QPainter, area: QRect, metrics: QFontMetrics, shown: str
    ) -> None:
        """The ground behind every stretch that the filter found."""
        hit = QColor(self._theme.palette.hit)
        height = metrics.height() + 2
        for start, end in found_in(shown, self._model.needle):
            left = area.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[start:end])
            painter.fillRect(QRect(left, area.center().y() - height // 2, width, height), hit)

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
