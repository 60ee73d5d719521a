"""The list of fields that opens at a brace. The editor keeps the focus; this only shows."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.ui.theme import Theme

_ROWS = 8
_CHARACTERS = 28
_GAP = 4
_VALUE = Qt.ItemDataRole.UserRole


class FieldList(QFrame):
    """Names on the left, present values on the right."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_FieldDelegate(theme, self._list))
        self._list.setUniformItemSizes(True)
        self._list.itemClicked.connect(lambda item: self.chosen.emit(item.text()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        layout.addWidget(self._list)
        self.hide()

    def names(self) -> list[str]:
        """The fields on offer."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def offer(self, fields: Mapping[str, str], cursor: QRect) -> None:
        """Show these fields at the cursor; with none of them, show nothing."""
        if list(fields) != self.names():
            self._fill(fields)
        self._place(cursor)
        self.setVisible(bool(fields))
        self.raise_()

    def choose_current(self) -> None:
        """Take the row that is selected."""
        self.chosen.emit(self._list.currentItem().text())

    def step(self, by: int) -> None:
        """Select another row, round the ends."""
        self._list.setCurrentRow((self._list.currentRow() + by) % self._list.count())

    def _fill(self, fields: Mapping[str, str]) -> None:
        self._list.clear()
        for name, value in fields.items():
            item = QListWidgetItem(name, self._list)
            item.setData(_VALUE, value)
        self._list.setCurrentRow(0)

    def _place(self, cursor: QRect) -> None:
        """Under the line being typed; above it where there is no room."""
        rows = min(self._list.count(), _ROWS)
        height = rows * max(self._list.sizeHintForRow(0), 0) + 2 * (_GAP + 1)
        around = self.parentWidget()
        width = min(_CHARACTERS * self.fontMetrics().horizontalAdvance("国"), around.width() - 2 * _GAP)
        left = max(_GAP, min(cursor.left(), around.width() - width - _GAP))
        below = cursor.bottom() + _GAP
        fits = below + height <= around.height()
        top = below if fits else max(0, cursor.top() - _GAP - height)
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))


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
