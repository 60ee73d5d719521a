"""Above a section that still holds words from last year nobody has looked at: from one to the next.

It knows no text: it says how many there are, and what is wanted.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from jinxiang_report.ui.theme import Theme


class UnseenBar(QFrame):
    """Hidden while there is nothing to look at."""

    step_wanted = Signal(int)
    seen = Signal()
    all_seen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = QLabel()
        self.setObjectName("unseen")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.setSpacing(4)
        self._text.setWordWrap(True)
        row.addWidget(self._text, 1)
        for words, tip, run in (
            ("‹", "上一处（Shift+F8）", lambda: self.step_wanted.emit(-1)),
            ("›", "下一处（F8）", lambda: self.step_wanted.emit(1)),
            ("看过", "这一处看过了，到下一处（Ctrl+Enter）", self.seen.emit),
            ("都看过", "这一部分里的都看过了", self.all_seen.emit),
        ):
            row.addWidget(_link(words, tip, run))
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def count(self, here: int, everywhere: int) -> None:
        """So many in this section, so many in all."""
        elsewhere = f"（全文 {everywhere} 处）" if everywhere > here else ""
        self._text.setText(f"上年的内容还有 {here} 处没看过{elsewhere}")

    def _recolour(self) -> None:
        palette = self._theme.palette
        self.setStyleSheet(f"#unseen {{ background: {palette.hit}; border-radius: 6px; }}")


def _link(words: str, tip: str, run: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "link")
    button.setToolTip(tip)
    button.clicked.connect(run)
    return button
