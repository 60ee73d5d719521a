"""Beside a table: what was found in it, each with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.ui.models.form_notes import Note
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS, Theme

_WIDTH_IN_EMS = 21
_MOST = 30
"""More cards than this help nobody; the page 校验 lists them all."""


class NoteCards(QScrollArea):
    """A card for every note, gravest first.

    - `cell_wanted` asks for the note's cell.
    - `zeros_wanted` asks for 0 in the note's blank cells.
    """

    cell_wanted = Signal(object)
    zeros_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.notes: list[Note] | None = None
        """What is shown; None before anything was."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._rebuild)
        self._fit_font()

    def show_notes(self, notes: list[Note]) -> None:
        """Replace the cards, if anything is different."""
        if notes != self.notes:
            self.notes = notes
            self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_font()

    def _fit_font(self) -> None:
        self.setFixedWidth(_WIDTH_IN_EMS * self.fontMetrics().horizontalAdvance("字"))

    def _rebuild(self) -> None:
        column = QWidget()
        column.setAutoFillBackground(False)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for widget in self._widgets(self.notes or []):
            rows.addWidget(widget)
        rows.addStretch()
        self.setWidget(column)

    def _widgets(self, notes: Sequence[Note]) -> list[QWidget]:
        if not notes:
            return [self._nothing_found()]
        cards: list[QWidget] = [self._card(note) for note in notes[:_MOST]]
        if len(notes) > _MOST:
            cards.append(_quiet(f"还有 {len(notes) - _MOST} 项，见“校验”页。"))
        return cards

    def _nothing_found(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(14, 12, 14, 12)
        good = QLabel("✔ 这张表没有问题")
        good.setProperty("role", "good")
        rows.addWidget(good)
        rows.addWidget(_quiet("各格都已填写，合计与勾稽关系相符。"))
        return card

    def _card(self, note: Note) -> QWidget:
        colour = self._theme.severity_colours(note.severity)[0].name()
        card = QFrame()
        card.setObjectName("note")
        card.setProperty("role", "card")
        card.setStyleSheet(f"QFrame#note {{ border-left: 4px solid {colour}; }}")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(12, 10, 14, 12)
        rows.setSpacing(6)
        rows.addLayout(_title_line(note, colour))
        rows.addWidget(_wrapped(note.message))
        rows.addLayout(self._buttons(note))
        return card

    def _buttons(self, note: Note) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.setContentsMargins(0, 2, 0, 0)
        go = QPushButton("转到该格")
        go.clicked.connect(lambda: self.cell_wanted.emit(note.cells[0]))
        row.addWidget(go)
        if note.is_about_blanks:
            fill = QPushButton("填 0" if len(note.cells) == 1 else "空格都填 0")
            fill.clicked.connect(lambda: self.zeros_wanted.emit(note.cells))
            row.addWidget(fill)
        row.addStretch()
        return row


def _title_line(note: Note, colour: str) -> QHBoxLayout:
    row = QHBoxLayout()
    title = QLabel(f"{SIGNS[note.severity]} {SEVERITY_NAMES[note.severity]}")
    title.setStyleSheet(f"color: {colour}; font-weight: 600;")
    row.addWidget(title)
    row.addStretch()
    rule = QLabel(note.rule)
    rule.setProperty("role", "quiet")
    row.addWidget(rule)
    return row


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)  # it may quote what somebody typed
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def _quiet(text: str) -> QLabel:
    label = _wrapped(text)
    label.setProperty("role", "quiet")
    return label
