"""Twelve bars: how many posts each month had."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jinxiang_report.ui.theme import Theme

MONTHS = 12
_BAR_WIDTH = 0.55  # of a month's share


class MonthBars(QWidget):
    """The count above each bar, the month below it; a month without any is only its name.

    A click on a month that has any tells it in `month_chosen`.
    """

    month_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: Sequence[int] = [0] * MONTHS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Paint these, January first."""
        self._counts = counts
        spoken = "，".join(f"{month}月{count}篇" for month, count in enumerate(counts, 1))
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines of text and a bar between them."""
        line = self.fontMetrics().height()
        return QSize(self.fontMetrics().horizontalAdvance("12月") * 15, line * 2 + line * 3 // 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the month's posts."""
        at = int(event.position().x() * MONTHS / max(1, self.width()))
        if 0 <= at < MONTHS and self._counts[at]:
            self.month_chosen.emit(at + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each month in its share of the width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self.width() / MONTHS
        for at, count in enumerate(self._counts):
            self._paint_month(painter, QRectF(at * share, 0, share, self.height()), at + 1, count)

    def _paint_month(self, painter: QPainter, area: QRectF, month: int, count: int) -> None:
        palette = self._theme.palette
        line = self.fontMetrics().height()
        base = area.bottom() - line - 2
        tallest = base - line - 2
        height = tallest * count / max(1, *self._counts)
        width = area.width() * _BAR_WIDTH
        bar = QRectF(area.center().x() - width / 2, base - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(bar, 2, 2)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        if count:
            painter.setPen(QColor(palette.text))
            painter.drawText(
                QRectF(area.x(), bar.top() - line, area.width(), line), centre, f"{count:,}"
            )
        painter.setPen(QColor(palette.quiet))
        painter.drawText(QRectF(area.x(), base + 2, area.width(), line), centre, f"{month}月")
