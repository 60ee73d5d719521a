"""One line beneath a form: what is wrong, to be thought of, or done, and what to do about it."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.theme import SIGNS, Theme
from jinxiang_report.ui.widgets.one_line import OneLine
from jinxiang_report.ui.widgets.words import in_look

Answer: TypeAlias = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class MessageLine(QWidget):
    """Keeps its height while it says nothing, so that nothing jumps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._severity: Severity | None = None
        self._sentence = OneLine()
        self.answers: list[QPushButton] = []
        """The buttons behind the sentence."""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._sentence)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().height() + 12)
        theme.changed.connect(self._recolour)
        self._recolour()

    def text(self) -> str:
        """What it says."""
        return self._sentence.text()

    def forget_done(self) -> None:
        """Say no more of what was done: something else was done since."""
        if self._severity is None:
            self.say("")

    def say(
        self, text: str, severity: Severity | None = None, answers: Sequence[Answer] = ()
    ) -> None:
        """Show a sentence and its buttons; without a severity it only tells what was done."""
        self._severity = severity
        sign = f"{SIGNS[severity]} " if severity and text else ""
        self._sentence.setText(sign + text)
        self._sentence.setToolTip(text)
        self._offer(answers)
        self._recolour()

    def _offer(self, answers: Sequence[Answer]) -> None:
        for button in self.answers:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()  # it may be the one whose click brought us here
        self.answers = [QPushButton(words) for words, _ in answers]
        for at, (button, (_, run)) in enumerate(zip(self.answers, answers, strict=True)):
            button.setProperty("role", "link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setAutoDefault(True)  # Enter presses it
            button.clicked.connect(lambda _=False, run=run: run())
            self._row.insertWidget(1 + at, button)
        for before, after in pairwise([self, *self.answers]):
            QWidget.setTabOrder(before, after)

    def _recolour(self) -> None:
        palette = self._theme.palette
        colour = palette.quiet
        if self._severity is not None:
            colour = self._theme.severity_colours(self._severity)[0].name()
        in_look(self._sentence, f"color: {colour};")
