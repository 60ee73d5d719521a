"""The merged head of a form. As the view's header it stays in sight while the rows scroll."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView

from jinxiang_report.domain.grid import Box, FormTable, Label
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.form_measures import even_width


class FormHead(QHeaderView):
    """Draws the labels of the head rows over the view's columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._labels: tuple[Label, ...] = ()
        self._edges: list[int] = [0]
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def lay_out(self, table: FormTable, row_heights: Sequence[int]) -> None:
        """Take the form's head and the heights of its rows."""
        heights = row_heights[: table.head_rows]
        self._labels = tuple(label for label in table.labels if label.box.top < table.head_rows)
        self._edges = [sum(heights[:at]) for at in range(len(heights) + 1)]
        self.setVisible(table.head_rows > 0)
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self.length(), self._edges[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        for rect, text in self._placed():
            if rect.intersects(event.rect()):
                self._paint_label(painter, rect, text)

    def _placed(self) -> Iterator[tuple[QRect, str]]:
        for box, text in self._labels:
            yield self._rect(box), text

    def _rect(self, box: Box) -> QRect:
        left = self.sectionViewportPosition(box.left)
        width = sum(self.sectionSize(at) for at in range(box.left, box.left + box.width))
        top, bottom = self._edges[box.top], self._edges[box.top + box.height]
        return QRect(left, top, width, bottom - top)

    def _paint_label(self, painter: QPainter, rect: QRect, text: str) -> None:
        colours = self._theme.palette
        painter.fillRect(rect, QColor(colours.head_ground))
        for edge in _edges(rect):
            painter.fillRect(edge, QColor(colours.line))
        painter.setPen(QColor(colours.text))
        aside = (rect.width() - even_width(painter.fontMetrics(), text, rect.width())) // 2
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(aside, 0, -aside, 0), flags, text)


def _edges(rect: QRect) -> Iterator[QRect]:
    """Lines right and beneath, as the view draws them; those of the form's own left and top."""
    yield QRect(rect.right(), rect.top(), 1, rect.height())
    yield QRect(rect.left(), rect.bottom(), rect.width(), 1)
    if rect.left() == 0:
        yield QRect(rect.left(), rect.top(), 1, rect.height())
    if rect.top() == 0:
        yield QRect(rect.left(), rect.top(), rect.width(), 1)
