"""How a finding stands in the list: severity, place and rule above, the message beneath."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jinxiang_report.ui.models.findings import FindingsModel, Row
from jinxiang_report.ui.models.rows import Index
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS, Theme

_MARGIN = 16
_PADDING = 9
_GAP = 3
_SIGN_EMS = 5
_RULE_EMS = 5
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Parts(NamedTuple):
    """Where the pieces of a row stand."""

    sign: QRect
    place: QRect
    rule: QRect
    message: QRect


class FindingDelegate(QStyledItemDelegate):
    """Draws rows as high as their message is long."""

    def __init__(self, model: FindingsModel, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        row = self._model.row(index)
        painter.save()
        self._paint_ground(painter, rect, option.state)
        self._paint_words(painter, _parts(painter.fontMetrics(), rect), row, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        metrics = view.fontMetrics()
        room = _parts(metrics, QRect(0, 0, width, 0)).message
        message = metrics.boundingRect(room, _WRAP, _message(self._model.row(index)))
        return QSize(width, 2 * _PADDING + metrics.height() + _GAP + message.height())

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        colours = self._theme.palette
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_ground))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.head_ground))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _paint_words(self, painter: QPainter, parts: _Parts, row: Row, index: Index) -> None:
        colours, finding = self._theme.palette, row.finding
        painter.setPen(self._theme.severity_colours(finding.severity)[0])
        sign = f"{SIGNS[finding.severity]} {SEVERITY_NAMES[finding.severity]}"
        painter.drawText(parts.sign, _LEFT, sign)
        painter.setPen(QColor(colours.quiet))
        painter.drawText(parts.rule, _RIGHT, finding.rule)
        painter.setPen(QColor(colours.quiet if row.dismissal else colours.text))
        painter.drawText(parts.message, _WRAP, _message(row))
        painter.setPen(QColor(colours.text))
        painter.setFont(_emphasised(painter.font()))
        place = self._model.place(index)
        elide = Qt.TextElideMode.ElideRight
        place = painter.fontMetrics().elidedText(place, elide, parts.place.width())
        painter.drawText(parts.place, _LEFT, place)


def _message(row: Row) -> str:
    """What is said; on a line of its own why it was left."""
    message = row.finding.message
    return f"{message}\n已忽略：{row.dismissal.reason}" if row.dismissal else message


def _parts(metrics: QFontMetrics, rect: QRect) -> _Parts:
    em, line = metrics.horizontalAdvance("字"), metrics.height()
    inner = rect.adjusted(_MARGIN, _PADDING, -_MARGIN, -_PADDING)
    left, rule = inner.left() + _SIGN_EMS * em, _RULE_EMS * em
    width = inner.right() - left
    below = inner.top() + line + _GAP
    return _Parts(
        QRect(inner.left(), inner.top(), _SIGN_EMS * em, line),
        QRect(left, inner.top(), width - rule, line),
        QRect(inner.right() - rule, inner.top(), rule, line),
        QRect(left, below, width, max(line, inner.bottom() - below)),
    )


def _emphasised(font: QFont) -> QFont:
    emphasised = QFont(font)
    emphasised.setWeight(QFont.Weight.DemiBold)
    return emphasised
