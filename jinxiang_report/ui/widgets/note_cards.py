"""Beside a table: what was found in it, each with what can be done about it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from jinxiang_report.ui.models.form_notes import Note
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.note_card import NoteCard, quiet, wrapped

_WIDTH_IN_EMS = 21
_MOST = 30
"""More cards than this help nobody; the page 校验 lists them all."""


class NoteCards(QScrollArea):
    """A card for every note, gravest first.

    - `cell_wanted` asks for the note's cell.
    - `zeros_wanted` asks for 0 in the note's blank cells.
    - `mend_wanted` asks for what settles the note.
    """

    cell_wanted = Signal(object)
    zeros_wanted = Signal(object)
    mend_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.notes: list[Note] | None = None
        """What is shown; None before anything was."""
        self._offers_mends = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._cards: list[NoteCard] = []
        self._nothing = _nothing_found()
        self._more = quiet("")
        self._lay_out()
        theme.changed.connect(self._recolour)
        self._fit_font()

    def show_notes(self, notes: list[Note], *, offers_mends: bool = True) -> None:
        """Show these, on the cards that are there as far as they go."""
        if (notes, offers_mends) == (self.notes, self._offers_mends):
            return
        self.notes, self._offers_mends = notes, offers_mends
        shown = notes[:_MOST]
        for card, note in zip(self._cards, shown, strict=False):
            card.show_note(note, offers_mends=offers_mends)
        for note in shown[len(self._cards) :]:
            self._add(note)
        while len(self._cards) > len(shown):
            self._drop()
        self._nothing.setVisible(not notes)
        self._more.setVisible(len(notes) > _MOST)
        self._more.setText(f"还有 {len(notes) - _MOST} 项，见“校验”页。")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_font()

    def _fit_font(self) -> None:
        self.setFixedWidth(_WIDTH_IN_EMS * self.fontMetrics().horizontalAdvance("字"))

    def _lay_out(self) -> None:
        column = QWidget()
        column.setAutoFillBackground(False)
        self._rows = QVBoxLayout(column)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._rows.addWidget(self._nothing)
        self._rows.addWidget(self._more)
        self._rows.addStretch()
        self.setWidget(column)
        self._nothing.hide()
        self._more.hide()

    def _add(self, note: Note) -> None:
        card = NoteCard(self._theme, note)
        card.show_note(note, offers_mends=self._offers_mends)
        card.mend_wanted.connect(self.mend_wanted)
        card.cell_wanted.connect(self.cell_wanted)
        card.zeros_wanted.connect(self.zeros_wanted)
        self._cards.append(card)
        self._rows.insertWidget(len(self._cards), card)  # behind the card for nothing found

    def _drop(self) -> None:
        card = self._cards.pop()
        self._rows.removeWidget(card)
        card.setParent(None)
        card.deleteLater()

    def _recolour(self) -> None:
        for card in self._cards:
            card.recolour()


def _nothing_found() -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    rows = QVBoxLayout(card)
    rows.setContentsMargins(14, 12, 14, 12)
    good = QLabel("✔ 这张表没有问题")
    good.setProperty("role", "good")
    told = wrapped("各格都已填写，合计与勾稽关系相符。")
    told.setProperty("role", "quiet")
    rows.addWidget(good)
    rows.addWidget(told)
    return card
