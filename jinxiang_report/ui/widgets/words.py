"""Sentences on a card: plain, selectable, in the colour of their role."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


def words(role: str, text: str = "") -> QLabel:
    """A sentence that wraps."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    return label


def in_role(widget: QWidget, role: str) -> None:
    """Give a sentence, or what it stands on, the look of another role."""
    widget.setProperty("role", role)
    widget.style().polish(widget)


def in_look(widget: QWidget, look: str) -> None:
    """Give a widget a style of its own; the same once more would lay out all around it anew."""
    if widget.styleSheet() != look:
        widget.setStyleSheet(look)


def breakable(message: str) -> str:
    """A long path may break after its slashes."""
    return message.replace("/", "/\u200b").replace("\\", "\\\u200b")


def column(*widgets: QWidget) -> QVBoxLayout:
    """Widgets below each other on a card."""
    made = QVBoxLayout()
    made.setContentsMargins(16, 14, 16, 14)
    made.setSpacing(8)
    for widget in widgets:
        made.addWidget(widget)
    return made
