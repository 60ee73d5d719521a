"""One finding told beside its table, with what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from jinxiang_report.ui.models.form_notes import Note
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS, Theme


class NoteCard(QFrame):
    """Shows one note after another: a keystroke changes words, not widgets."""

    cell_wanted = Signal(object)
    zeros_wanted = Signal(object)
    mend_wanted = Signal(object)

    def __init__(self, theme: Theme, note: Note) -> None:
        super().__init__()
        self._theme = theme
        self._note = note
        self._colour = ""
        self._title, self._rule = QLabel(), quiet("")
        self._message = wrapped("")
        self._fill = QPushButton()
        self._mend = QPushButton()
        self.setObjectName("note")
        self.setProperty("role", "card")
        self._lay_out()
        self.show_note(note)

    def show_note(self, note: Note, *, offers_mends: bool = True) -> None:
        """Tell this one instead; in a closed year nothing can be mended."""
        self._note = note
        self._title.setText(f"{SIGNS[note.severity]} {SEVERITY_NAMES[note.severity]}")
        self._rule.setText(note.rule)
        self._message.setText(note.message)
        self._fill.setVisible(offers_mends and note.is_about_blanks)
        self._fill.setText("填 0" if len(note.cells) == 1 else "空格都填 0")
        has_mend = note.mend is not None and not note.is_about_blanks
        self._mend.setVisible(offers_mends and has_mend)
        self._mend.setText(note.mend.label if note.mend else "")
        self.recolour()

    def recolour(self) -> None:
        """Take the severity's colour; setting a look anew costs more than everything else."""
        colour = self._theme.severity_colours(self._note.severity)[0].name()
        if colour != self._colour:
            self._colour = colour
            self.setStyleSheet(f"QFrame#note {{ border-left: 4px solid {colour}; }}")
            self._title.setStyleSheet(f"color: {colour}; font-weight: 600;")

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(self._title)
        title.addStretch()
        title.addWidget(self._rule)
        go = QPushButton("转到该格")
        go.clicked.connect(lambda: self.cell_wanted.emit(self._note.cells[0]))
        self._fill.clicked.connect(lambda: self.zeros_wanted.emit(self._note.cells))
        self._mend.clicked.connect(lambda: self.mend_wanted.emit(self._note.mend))
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.setContentsMargins(0, 2, 0, 0)
        buttons.addWidget(go)
        buttons.addWidget(self._fill)
        buttons.addWidget(self._mend)
        buttons.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 14, 12)
        rows.setSpacing(6)
        rows.addLayout(title)
        rows.addWidget(self._message)
        rows.addLayout(buttons)


def wrapped(text: str) -> QLabel:
    """Words over as many lines as they need, to be copied."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)  # it may quote what somebody typed
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def quiet(text: str) -> QLabel:
    """Words on one line that nobody must read."""
    label = QLabel(text)
    label.setProperty("role", "quiet")
    return label
