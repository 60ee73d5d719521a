"""The list of fields that opens at a brace. The editor keeps the focus; this only shows."""

from collections.abc import Mapping
from itertools import islice

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.ui.fields.text import matching_fields, sought_field, units
from jinxiang_report.ui.fields.values import is_lacking
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.field_edit import FieldEdit

_ROWS, _FEWEST = 8, 4
_CHARACTERS = 28
_MOST = 60
"""Who looks for more than these types on, or opens the list of all."""
_GAP = 4
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_VALUE = Qt.ItemDataRole.UserRole


class FieldList(QFrame):
    """Names on the left, present values on the right, while a brace is open before the cursor."""

    def __init__(self, theme: Theme, editor: FieldEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._waved_off = ""
        """The paragraph up to the cursor when the list was closed with Esc."""
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_FieldDelegate(theme, self._list))
        self._list.setUniformItemSizes(True)
        self._list.itemClicked.connect(self._take)
        self.setFont(QApplication.font())  # not as large as the editor's
        self.setProperty("role", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        layout.addWidget(self._list)
        self.hide()

    def names(self) -> list[str]:
        """The fields on offer."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def follow(self) -> None:
        """Open, filter, move or close as the text before the cursor has it."""
        before = self._editor.text_before_cursor()
        sought = sought_field(before) if self._editor.hasFocus() else None
        if sought is None:
            self._waved_off = ""
        waved_off = bool(self._waved_off) and before.startswith(self._waved_off)
        found = {} if sought is None or waved_off else matching_fields(self._editor.values, sought)
        self.setVisible(bool(found))
        if found:
            self._fill(found)
            self._place(self._editor.cursorRect())
            self.raise_()

    def takes(self, key: Qt.Key) -> bool:
        """Whether a key typed in the editor was meant for the list, which has then obeyed."""
        if not self.isVisible():
            return False
        if key in _TAKING:
            self._take(self._list.currentItem())
        elif key in _STEPS:
            self._list.setCurrentRow((self._list.currentRow() + _STEPS[key]) % self._list.count())
        elif key == Qt.Key.Key_Escape:
            self._waved_off = self._editor.text_before_cursor()
            self.hide()
        else:
            return False
        return True

    def _take(self, item: QListWidgetItem) -> None:
        """Put the field in place of the brace and what was typed after it."""
        sought = sought_field(self._editor.text_before_cursor()) or ""
        self._editor.replace_before_cursor(units(sought) + 1, f"{{{item.text()}}}")

    def _fill(self, fields: Mapping[str, str]) -> None:
        if list(islice(fields, _MOST)) == self.names():
            return
        self._list.clear()
        for name, value in islice(fields.items(), _MOST):
            item = QListWidgetItem(name, self._list)
            item.setData(_VALUE, "还没有" if is_lacking(name, value) else value)
        self._list.setCurrentRow(0)

    def _place(self, cursor: QRect) -> None:
        """Under the line being typed, shorter if need be; above it where it would be too short."""
        wanted = min(self._list.count(), _ROWS)
        row = self._list.sizeHintForRow(0)
        frame = 2 * (_GAP + 1)
        below = cursor.bottom() + _GAP
        fitting = (self._editor.height() - below - frame) // row
        rows = min(wanted, fitting) if fitting >= min(wanted, _FEWEST) else wanted
        height = rows * row + frame
        width = _CHARACTERS * self.fontMetrics().horizontalAdvance("国")
        room = self._editor.width()
        left = max(0, min(cursor.left(), room - width))
        top = below if rows <= fitting else max(0, cursor.top() - _GAP - height)
        self.setGeometry(left, top, min(width, room), height)


class _FieldDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, option.fontMetrics.height() + 10)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        palette = self._theme.palette
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(palette.accent_ground))
        inside = option.rect.adjusted(8, 0, -8, 0)
        name = str(index.data())
        painter.setPen(QColor(palette.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        inside.setLeft(inside.left() + option.fontMetrics.horizontalAdvance(name) + 16)
        value = painter.fontMetrics().elidedText(
            str(index.data(_VALUE)), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, value)
        painter.restore()
