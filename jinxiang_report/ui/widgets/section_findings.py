"""The findings of one section as cards beside its text."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.finding import Finding, Mend, Quote, Severity
from jinxiang_report.domain.quoting import shortened
from jinxiang_report.ui.page import card
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS, Theme

_QUOTED = 40  # characters of a quote that a card shows
_MOST = 30
"""More cards than this help nobody; the page 校验 lists them all."""
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class FindingCard(QFrame):
    """One finding; a click or Enter leads to the words it quotes, its buttons settle it."""

    chosen = Signal(object)
    mend_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(self, finding: Finding, quote: Quote, mend: Mend | None, theme: Theme) -> None:
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
        if quote.text and quote.text not in finding.message:
            quoted = _line(f"“{_shortened(quote.text)}”")
            quoted.setProperty("role", "quiet")
            column.addWidget(quoted)
        column.addLayout(self._buttons(finding, mend))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._quote)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.chosen.emit(self._quote)
        else:
            super().keyPressEvent(event)

    def _buttons(self, finding: Finding, mend: Mend | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        if mend is not None:
            button = QPushButton(mend.label)
            button.setProperty("role", "primary")
            button.clicked.connect(lambda: self.mend_wanted.emit(mend))
            row.addWidget(button)
        row.addStretch()
        if finding.severity is not Severity.ERROR:
            leave = QPushButton("忽略…")
            leave.setProperty("role", "link")
            leave.clicked.connect(lambda: self.leave_wanted.emit(finding))
            row.addWidget(leave)
        return row


class SectionFindings(QScrollArea):
    """The cards of a section, gravest first; a line of comfort if there are none."""

    chosen = Signal(object)
    mend_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(self, mend_of: Callable[[Finding], Mend | None], theme: Theme) -> None:
        super().__init__()
        self._mend_of = mend_of
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
        for finding in findings[:_MOST]:
            quote, mend = _quote_in(section, finding), self._mend_of(finding)
            shown = FindingCard(finding, quote, mend, self._theme)
            shown.chosen.connect(self.chosen)
            shown.mend_wanted.connect(self.mend_wanted)
            shown.leave_wanted.connect(self.leave_wanted)
            column.addWidget(shown)
        if len(findings) > _MOST:
            column.addWidget(_line(f"还有 {len(findings) - _MOST} 项，见“校验”页。"))
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
