"""What stands on an empty page: what belongs there, and the first steps."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class FirstSteps(QWidget):
    """Lies over the middle of its parent and moves with it."""

    def __init__(self, parent: QWidget, text: str, steps: list[QPushButton]) -> None:
        super().__init__(parent)
        self._text = QLabel(text)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.addStretch(1)
        for step in steps:
            row.addWidget(step)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 0, 40, 0)
        column.setSpacing(14)
        column.addStretch(1)
        column.addWidget(self._text)
        column.addLayout(row)
        column.addStretch(1)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())

    def say(self, text: str) -> None:
        """Show another text."""
        self._text.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fill the parent."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)
