"""How one cell of a form is drawn, and edited."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractScrollArea,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jinxiang_report.domain.figure import Origin
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_notes import Mark
from jinxiang_report.ui.models.form_past import Past
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.models.rows import Index
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.form_measures import SIDE

_CORNER = 6
_LEAVING_KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)
_LETTERS = {Origin.COUNTED: "台", Origin.LAST_YEAR: "上", Origin.IMPORTED: "导"}
_LETTER_SCALE = 0.65
_GHOST_SCALE = 0.8
_SMALLEST_SCALE = 0.6


class FormDelegate(QStyledItemDelegate):
    """Labels, figures, hatched blanks, and the marks of what was found.

    `left_by` carries the key by which the user left an editor: Enter, Tab, up or down.
    """

    left_by = Signal(object)

    def __init__(self, model: FormTableModel, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._theme = theme
        self.addends = frozenset[Cell]()
        """What the figure at the cursor adds up; tinted."""

    # Drawing --------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        cell = self._model.cell(index)
        painter.save()
        painter.setFont(option.font)  # the view's own, zoomed
        if cell is None:
            self._paint_label(painter, option, index)
        else:
            self._paint_figure(painter, rect, cell, option.state)
        self._paint_edges(painter, rect, index)
        painter.restore()

    def _paint_label(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        painter.fillRect(rect, QColor(self._theme.palette.head_ground))
        painter.setPen(QColor(self._theme.palette.text))
        heads_figures = index.column() >= self._first_figure_column()
        across = Qt.AlignmentFlag.AlignHCenter if heads_figures else Qt.AlignmentFlag.AlignLeft
        flags = across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        text = self._model.label(index)
        painter.drawText(_in_sight(rect, option, text).adjusted(SIDE, 0, -SIDE, 0), flags, text)

    def _first_figure_column(self) -> int:
        return min(box.left for box in self._model.table.boxes.values())

    def _paint_edges(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The outer lines that neither the view's grid nor the head draws."""
        line = QColor(self._theme.palette.line)
        if index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), line)
        if index.row() == 0 and not self._model.table.head_rows:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, line)

    def _paint_figure(
        self, painter: QPainter, rect: QRect, cell: Cell, state: QStyle.StateFlag
    ) -> None:
        mark = self._model.mark(cell)
        has_cursor = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.fillRect(rect, self._ground(cell, mark))
        if state & QStyle.StateFlag.State_Selected and not has_cursor:
            painter.fillRect(rect, QColor(self._theme.palette.accent_ground))
        if not self._model.text(cell):
            hatching = QBrush(QColor(self._theme.palette.line), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(rect, hatching)
        self._paint_text(painter, rect, cell)
        if mark:
            self._outline(painter, rect.adjusted(2, 2, -2, -2) if has_cursor else rect, mark)
        self._paint_origin(painter, rect, cell)
        if has_cursor:
            self._paint_cursor(painter, rect)

    def _paint_cursor(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(QColor(self._theme.palette.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _ground(self, cell: Cell, mark: Mark | None) -> QColor:
        if mark and mark.is_result:
            return self._theme.severity_colours(mark.severity)[1]
        colours = self._theme.palette
        if cell in self.addends:
            return QColor(colours.hint_ground)
        return QColor(colours.card if self._model.is_open(cell) else colours.total_ground)

    def _paint_text(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        figure = self._model.figure(cell)
        is_text = figure is not None and figure.number is None
        past = self._model.last(cell) if self._model.shows_last_year else None
        room = rect.adjusted(SIDE, 0, -SIDE, 0)
        if self._model.shows_last_year:
            room.setHeight(rect.height() * 11 // 20)
        painter.setPen(self._text_colour(cell, is_text=is_text))
        _draw_fitting(painter, room, self._model.text(cell), is_text=is_text)
        if past:
            under = rect.adjusted(2, room.height(), -2, -2)
            self._paint_past(painter, under, past)

    def _paint_past(self, painter: QPainter, rect: QRect, past: Past) -> None:
        """Last year's figure and the difference, ghosted beneath this year's."""
        font = painter.font()
        painter.setFont(_scaled(font, _GHOST_SCALE))
        painter.setPen(QColor(self._theme.palette.quiet))
        _draw_fitting(painter, rect, f"{past.value} {past.change}".rstrip(), is_text=False)
        painter.setFont(font)

    def _text_colour(self, cell: Cell, *, is_text: bool) -> QColor:
        colours = self._theme.palette
        if is_text:
            return QColor(colours.error)
        return QColor(colours.text if self._model.is_open(cell) else colours.quiet)

    def _paint_origin(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        """A corner where somebody's own figure stands in a reckoned one's place; else a letter.

        A figure that was typed into its place, or adds itself up, has neither.
        """
        figure = self._model.figure(cell)
        if figure is None:
            return
        colours = self._theme.palette
        if self._model.is_typed_total(cell) or self._model.is_override(cell):
            corner = rect.topRight()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            beside, beneath = corner - QPoint(_CORNER, 0), corner + QPoint(0, _CORNER)
            painter.drawPolygon(QPolygon([corner, beside, beneath]))
        elif letter := _LETTERS.get(figure.origin):
            painter.setFont(_scaled(painter.font(), _LETTER_SCALE))
            painter.setPen(QColor(colours.accent))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            painter.drawText(rect.adjusted(3, 1, 0, 0), flags, letter)

    def _outline(self, painter: QPainter, rect: QRect, mark: Mark) -> None:
        style = Qt.PenStyle.SolidLine if mark.is_result else Qt.PenStyle.DashLine
        painter.setPen(QPen(self._theme.severity_colours(mark.severity)[0], 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Antialiased at half pixels: sharp at 100 %, even at 125 and 150 %.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5))

    # Editing --------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFont(option.font)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setStyleSheet("border-radius: 0; padding: 0;")
        editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        # A total that was only looked at must not become somebody's own.
        if isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and isinstance(editor, QLineEdit):
            key = Qt.Key(event.key())
            if event.type() == QEvent.Type.KeyPress and key in _LEAVING_KEYS:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.left_by.emit(key)
                return True
        return super().eventFilter(editor, event)


def _scaled(font: QFont, factor: float) -> QFont:
    scaled = QFont(font)
    scaled.setPointSizeF(font.pointSizeF() * factor)
    return scaled


def _draw_fitting(painter: QPainter, room: QRect, text: str, *, is_text: bool) -> None:
    """A number is never cut: where it is too long it is drawn smaller. Text ends in …."""
    font, metrics = painter.font(), painter.fontMetrics()
    wide = metrics.horizontalAdvance(text)
    if wide > room.width():
        painter.setFont(_scaled(font, max(_SMALLEST_SCALE, room.width() / wide)))
        if is_text:
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
    painter.setFont(font)


def _in_sight(rect: QRect, option: QStyleOptionViewItem, text: str) -> QRect:
    """The part of a label's box that is not scrolled away, if its wording has room there."""
    view = option.widget
    if not isinstance(view, QAbstractScrollArea):
        return rect
    visible = rect.intersected(view.viewport().rect())
    wanted = QFontMetrics(view.font()).boundingRect(
        visible.adjusted(SIDE, 0, -SIDE, 0), Qt.TextFlag.TextWordWrap, text
    )
    return visible if wanted.height() <= visible.height() else rect
