"""A long white sheet on the ground, as wide as paper, on which the report is read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser

from jinxiang_report.ui.theme import Theme

_PAPER = 802  # pixels: 28 characters of 16 pt between margins of 28 and 26 mm
_MARGIN = 102
_NARROW_MARGIN = 40
_GAP = 12


class Sheet(QTextBrowser):
    """Paper stays white and ink black, whatever the palette."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("年报预览")
        theme.changed.connect(self._dress)
        self._dress()

    def show_html(self, html: str) -> None:
        """Show other content at the place where one was reading."""
        place = self.verticalScrollBar().value()
        self.setHtml(html)
        self._set_margins()
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """Centre the paper; where there is less room, its margins give way before its text."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        beside = max(0, room - _PAPER) // 2
        self.setViewportMargins(beside, 0, beside, 0)
        root = self.document().rootFrame()
        look = root.frameFormat()
        missing = max(0, _PAPER - room)
        margin = max(_NARROW_MARGIN, _MARGIN - missing // 2)
        if look.leftMargin() != margin:
            look.setMargin(margin)
            root.setFrameFormat(look)

    def _dress(self) -> None:
        ground = self._theme.palette.ground
        self.setStyleSheet(f"QTextBrowser {{ background: {ground}; border: none; }}")
        self.viewport().setStyleSheet("background: #ffffff; color: #000000;")
