"""Two texts in one: what went struck through, what came underlined, the rest quiet."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QFrame, QTextBrowser

from jinxiang_report.domain.differences import Difference, differences
from jinxiang_report.ui.theme import Palette, Theme


class DifferenceText(QTextBrowser):
    """Shows what became of an old text in the colours of the palette in force."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts = ("", "")
        self._shown: Sequence[Difference] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._write)

    def compare(self, old: str, new: str) -> None:
        """Show the two, unless they are shown already."""
        if (old, new) != self._texts:
            self._texts = (old, new)
            self._shown = differences(old, new)
            self._write()

    def _write(self) -> None:
        palette = self._theme.palette
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; }")
        text = "".join(_html(one, palette) for one in self._shown)
        self.setHtml(f"<div style='line-height:150%'>{text}</div>")


def _html(one: Difference, palette: Palette) -> str:
    if one.is_same:
        return f"<span style='color:{palette.quiet}'>{_lines(one.old)}</span>"
    gone = f"<s style='color:{palette.error}'>{_lines(one.old)}</s>" if one.old else ""
    came = f"<u style='color:{palette.good}'>{_lines(one.new)}</u>" if one.new else ""
    return gone + came


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
