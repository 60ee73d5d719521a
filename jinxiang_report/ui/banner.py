"""A line across the top of the page for what went wrong: it stays until it is closed."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from jinxiang_report.ui.icons import icon
from jinxiang_report.ui.theme import Theme


class Banner(QFrame):
    """Tells one sentence at a time; the newest replaces the one before."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton()
        self._close.setToolTip("知道了（Esc）")
        self._close.setShortcut("Esc")
        self._close.setIconSize(QSize(14, 14))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.addWidget(self._text)
        row.addWidget(self._close)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown last."""
        return self._text.text()

    def tell(self, sentence: str) -> None:
        """Show a sentence."""
        self._text.setText(sentence)
        self.show()

    def _recolour(self) -> None:
        palette = self._theme.palette
        self._close.setIcon(icon("close", palette.error))
        self.setStyleSheet(
            f"Banner {{ background: {palette.error_ground}; border: 1px solid {palette.error};"
            f" border-radius: 8px; }} QLabel {{ color: {palette.error}; }}"
            "QToolButton { border: none; background: transparent; }"
        )
