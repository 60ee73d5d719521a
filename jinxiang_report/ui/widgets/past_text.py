"""Past changes as text to read: a line for each deed, beneath it the fields that it changed."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QTextBrowser

from jinxiang_report.ui.models.past import Difference
from jinxiang_report.ui.theme import Palette, Theme

UNDONE = "（已撤销）"


class Step(NamedTuple):
    """What is told of one change."""

    heading: str
    beside: str
    """When, or by which action: told quietly."""
    standing: bool
    """False: it was taken back, and is told as such."""
    differences: Sequence[Difference]


class PastText(QTextBrowser):
    """Steps in the colours of the palette in force."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: Sequence[Step] = ()
        self._note = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._write)

    def show_steps(self, steps: Sequence[Step], note: str = "") -> None:
        """Show these, and a quiet note beneath them."""
        self._steps, self._note = steps, note
        self._write()

    def _write(self) -> None:
        palette = self._theme.palette
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; }")
        parts = [_html(step, palette) for step in self._steps]
        if self._note:
            parts.append(f"<p style='color:{palette.quiet}'>{escape(self._note)}</p>")
        self.setHtml("".join(parts))


def _html(step: Step, palette: Palette) -> str:
    state = "" if step.standing else UNDONE
    colour = palette.text if step.standing else palette.quiet
    heading = (
        f"<p style='margin:8px 0 2px 0; color:{colour}'><b>{escape(step.heading)}</b>{state}"
        f"<br><span style='color:{palette.quiet}'>{escape(step.beside)}</span></p>"
    )
    rows = "".join(_row(one, colour, palette) for one in step.differences)
    return f"{heading}<table cellspacing='0' cellpadding='2'>{rows}</table>"


def _row(difference: Difference, colour: str, palette: Palette) -> str:
    before = f"<s style='color:{palette.quiet}'>{escape(difference.before)}</s>"
    arrow = f" <span style='color:{palette.quiet}'>→</span> "
    after = escape(difference.after) or f"<span style='color:{palette.quiet}'>（空）</span>"
    change = f"{before}{arrow}{after}" if difference.before else after
    return (
        f"<tr><td style='color:{palette.quiet}; padding-right:10px'>{escape(difference.field)}</td>"
        f"<td style='color:{colour}'>{change}</td></tr>"
    )
