"""One line beneath a form: what is wrong, to be thought of, or done."""

from PySide6.QtWidgets import QLabel, QSizePolicy

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.theme import SIGNS, Theme


class MessageLine(QLabel):
    """Keeps its height while it says nothing, so that nothing jumps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._severity: Severity | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().height() + 12)
        theme.changed.connect(self._recolour)
        self._recolour()

    def say(self, text: str, severity: Severity | None = None) -> None:
        """Show a sentence; without a severity it only tells what was done."""
        self._severity = severity
        sign = f"{SIGNS[severity]} " if severity and text else ""
        self.setText(sign + text)
        self.setToolTip(text)
        self._recolour()

    def _recolour(self) -> None:
        palette = self._theme.palette
        colour = palette.quiet
        if self._severity is not None:
            colour = self._theme.severity_colours(self._severity)[0].name()
        self.setStyleSheet(f"color: {colour};")
