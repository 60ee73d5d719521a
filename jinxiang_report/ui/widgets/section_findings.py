"""The findings of one section as cards beside its text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from jinxiang_report.domain.finding import Finding, Quote
from jinxiang_report.domain.quoting import shortened
from jinxiang_report.ui.page import card
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS, Theme

_QUOTED = 40  # characters of a quote that a card shows
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class FindingCard(QFrame):
    """One finding; a click or Enter leads to the words it quotes."""

    chosen = Signal(object)

    def __init__(self, finding: Finding, quote: Quote, theme: Theme) -> None:
        super().__init__()
        self._quote = quote
        self.setObjectName("finding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        colour = theme.severity_colours(finding.severity)[0].name()
        self.setStyleSheet(_look(theme, colour))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(_head(finding, colour))
        column.addWidget(_line(finding.message))
        if quote.text:
            quoted = _line(f"“{_shortened(quote.text)}”")
            quoted.setProperty("role", "quiet")
            column.addWidget(quoted)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._quote)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.chosen.emit(self._quote)
        else:
            super().keyPressEvent(event)


class SectionFindings(QScrollArea):
    """The cards of a section, gravest first; a line of comfort if there are none."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[str, tuple[Finding, ...]] | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._repaint)

    def show_section(self, section: str, findings: Sequence[Finding]) -> None:
        """Show these findings, unless they are shown already."""
        if self._shown != (section, tuple(findings)):
            self._shown = section, tuple(findings)
            self.setWidget(self._cards(section, findings))

    def _cards(self, section: str, findings: Sequence[Finding]) -> QWidget:
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for finding in findings:
            shown = FindingCard(finding, _quote_in(section, finding), self._theme)
            shown.chosen.connect(self.chosen)
            column.addWidget(shown)
        if not findings:
            column.addWidget(_comfort())
        column.addStretch()
        return cards

    def _repaint(self) -> None:
        if self._shown:
            shown, self._shown = self._shown, None
            self.show_section(*shown)


def _quote_in(section: str, finding: Finding) -> Quote:
    """The finding's first quote from the section."""
    quotes = (place for place in finding.places if isinstance(place, Quote))
    return next(quote for quote in quotes if quote.section == section)


def _comfort() -> QFrame:
    frame = card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(14, 12, 14, 12)
    good = _line("✔ 这一部分没有问题")
    good.setProperty("role", "good")
    column.addWidget(good)
    return frame


def _head(finding: Finding, colour: str) -> QHBoxLayout:
    name = QLabel(f"{SIGNS[finding.severity]} {SEVERITY_NAMES[finding.severity]}")
    name.setStyleSheet(f"color: {colour}; font-weight: 600;")
    rule = QLabel(finding.rule)
    rule.setProperty("role", "quiet")
    row = QHBoxLayout()
    row.addWidget(name)
    row.addStretch()
    row.addWidget(rule)
    return row


def _line(text: str) -> QLabel:
    line = QLabel(text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setWordWrap(True)
    return line


def _shortened(text: str) -> str:
    return shortened(" ".join(text.split()), _QUOTED)


def _look(theme: Theme, colour: str) -> str:
    palette = theme.palette
    return (
        f"#finding {{ background: {palette.card}; border: 1px solid {palette.line};"
        f" border-left: 4px solid {colour}; border-radius: 8px; }}"
        f"#finding:focus, #finding:hover {{ border-color: {palette.accent};"
        f" border-left-color: {colour}; }}"
    )
