"""Sentences on one line, which end in … where there is no room for all of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

_UNLIMITED = 16_777_215  # Qt's own word for it


class OneLine(QLabel):
    """Takes what room there is, and asks for none."""

    def shown(self) -> str:
        """As much of the sentence as there is room for."""
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def minimumSizeHint(self) -> QSize:
        """The height of a line."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, self.shown())


class FoldingSentence(OneLine):
    """As many lines as it needs, which can be selected; one line while it is folded."""

    def __init__(self) -> None:
        super().__init__()
        self._folded = False
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fold(folded=False)

    def fold(self, *, folded: bool) -> None:
        """Give the further lines away, or take them back."""
        self._folded = folded
        self.setWordWrap(not folded)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() if folded else _UNLIMITED)

    def shown(self) -> str:
        """What can be read of it."""
        return super().shown() if self._folded else self.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one line or all."""
        OneLine.paintEvent(self, event) if self._folded else QLabel.paintEvent(self, event)
