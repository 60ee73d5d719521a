"""The official form on the screen: merged boxes, a head that stays, columns that fit."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QSizePolicy, QTableView

from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.form_delegate import FormDelegate
from jinxiang_report.ui.widgets.form_head import FormHead
from jinxiang_report.ui.widgets.form_measures import Measures, least_width, measures, most_width

_LEAST_ROWS_IN_VIEW = 8
_LEAST_COLUMNS_IN_VIEW = 20
_AROUND = 11  # pixels of the card that the form lies on, its line too


class FormSheet(QTableView):
    """One table as printed, as wide as there is room, never higher than it is long."""

    def __init__(self, model: FormTableModel, theme: Theme) -> None:
        super().__init__()
        self._form = model
        self._theme = theme
        self._height = 0
        self._head = FormHead(theme)
        self.delegate = FormDelegate(model, theme)
        self._set_up()
        model.modelReset.connect(self._take_form)
        theme.changed.connect(self._repaint)
        self._take_form()

    def zoom(self, factor: float) -> None:
        """Show the form so many times as large as the rest of the window."""
        font = QFont(QApplication.font(self))
        font.setPointSizeF(font.pointSizeF() * factor)
        self.setFont(font)
        self._head.setFont(font)
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.lay_out()

    def sizeHint(self) -> QSize:
        return QSize(most_width(self._form.table, self.fontMetrics()), self._height)

    def minimumSizeHint(self) -> QSize:
        row = self.fontMetrics().height()
        return QSize(_LEAST_COLUMNS_IN_VIEW * row, min(_LEAST_ROWS_IN_VIEW * row, self._height))

    def _set_up(self) -> None:
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setModel(self._form)
        self.setItemDelegate(self.delegate)
        self.setCornerButtonEnabled(False)
        for direction in (self.setHorizontalScrollMode, self.setVerticalScrollMode):
            direction(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Tall labels stay in sight while they scroll past, so all of them are drawn anew.
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def _take_form(self) -> None:
        """Merge the boxes of the form that was just taken."""
        self.clearSpans()
        table = self._form.table
        for box in (*table.boxes.values(), *(label.box for label in table.labels)):
            row = box.top - table.head_rows
            if row >= 0 and box.height * box.width > 1:
                self.setSpan(row, box.left, box.height, box.width)
        self.lay_out()

    def least_width(self) -> int:
        """Below this width the form can no longer be seen whole."""
        around = self.verticalScrollBar().sizeHint().width() + 2 * _AROUND
        return least_width(self._form.table, self.fontMetrics()) + around

    def lay_out(self) -> None:
        """Fit the form into the room there is, at the height that its rows want."""
        room = self.maximumViewportSize()
        found = self._measures(room.width())
        head_rows = self._form.table.head_rows
        if sum(found.rows[head_rows:]) > room.height():  # the scroll bar will want its place
            width = room.width() - self.verticalScrollBar().sizeHint().width()
            found = self._measures(width)
        self._apply(found)

    def _measures(self, width: int) -> Measures:
        lines = 2 if self._form.shows_last_year else 1
        return measures(self._form.table, self.fontMetrics(), width, lines)

    def _apply(self, found: Measures) -> None:
        head_rows = self._form.table.head_rows
        for column, width in enumerate(found.columns):
            self.setColumnWidth(column, width)
        for row, height in enumerate(found.rows[head_rows:]):
            self.setRowHeight(row, height)
        self._head.lay_out(self._form.table, found.rows)
        self._height = sum(found.rows) + 2 * self.frameWidth()
        self.updateGeometry()

    def _repaint(self) -> None:
        self.viewport().update()
        self._head.viewport().update()
