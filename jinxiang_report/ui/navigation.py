"""The left edge of the window: the pages, each with its icon and the findings that wait there."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.ui.icons import icon
from jinxiang_report.ui.page import Page
from jinxiang_report.ui.theme import SIGNS, Palette, Theme
from jinxiang_report.ui.widgets.words import in_look

_WIDTH, _NARROW_WIDTH = 188, 84
_BESIDE, _BENEATH = (
    Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    Qt.ToolButtonStyle.ToolButtonTextUnderIcon,
)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CORNER = Qt.AlignmentFlag.AlignTop


class _Waiting(NamedTuple):
    """What waits on a page."""

    severity: Severity
    number: int


class _PageButton(QToolButton):
    """A page's title and icon, and a badge where something waits there."""

    def __init__(self, page: Page, key: str) -> None:
        super().__init__()
        self._page = page
        self._key = key
        self._badge = QLabel()
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = QHBoxLayout(self)
        self._inside.addStretch()
        self._inside.addWidget(self._badge)
        self.setAccessibleName(page.title)
        self.setProperty("role", "navigation")
        self.setIconSize(QSize(18, 18))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)

    def fold(self, *, narrow: bool) -> None:
        """Put the title beneath the icon, or beside it."""
        self.setToolButtonStyle(_BENEATH if narrow else _BESIDE)
        self.setText(self._page.title if narrow else f" {self._page.title}")
        self._inside.setAlignment(self._badge, _CORNER if narrow else _MIDDLE)
        self._inside.setContentsMargins(0, 3, 3 if narrow else 10, 3)
        self.setProperty("narrow", narrow)
        self.style().polish(self)

    def tell(self, waiting: _Waiting | None, theme: Theme) -> None:
        """Show what waits there; beside a title beneath its icon there is room for a sign only."""
        told = f"，{waiting.severity.word} {waiting.number}" if waiting else ""
        self.setToolTip(f"{self._page.title}（{self._key}）{told}")
        self._badge.setVisible(waiting is not None)
        if waiting:
            sign = SIGNS[waiting.severity]
            is_wide = self.toolButtonStyle() == _BESIDE
            self._badge.setText(f"{sign}\u2009{waiting.number}" if is_wide else sign)
            text, ground = theme.severity_colours(waiting.severity)
            frame = f"background: {ground.name()}; border-radius: 8px; padding: 1px 5px;"
            in_look(self._badge, f"color: {text.name()}; {frame if is_wide else ''}")

    def recolour(self, palette: Palette) -> None:
        """Draw the icon in the colour of a page that is shown, or of another."""
        self.setIcon(icon(self._page.icon, palette.accent if self.isChecked() else palette.quiet))


class Navigation(QFrame):
    """One button per page; Ctrl+1…9 and a click choose one.

    Where the window is narrow, the titles stand beneath the icons and leave the room to the page.
    """

    chosen = Signal(int)

    def __init__(self, pages: Sequence[Page], theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._pages = pages
        self._theme = theme
        self._findings: Sequence[Finding] = ()
        self._group = QButtonGroup(self)
        self._buttons = [_PageButton(page, f"Ctrl+{at}") for at, page in enumerate(pages, 1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        for at, button in enumerate(self._buttons):
            self._group.addButton(button, at)
            column.addWidget(button)
        column.addStretch()
        self._group.idClicked.connect(self.chosen)
        theme.changed.connect(self._recolour)
        self.fold(narrow=False)
        self._recolour()

    def fold(self, *, narrow: bool) -> None:
        """Take little room, or be easy to read."""
        width = _NARROW_WIDTH if narrow else _WIDTH
        if width == self.minimumWidth():
            return
        self.setFixedWidth(width)
        for button in self._buttons:
            button.fold(narrow=narrow)
        self.count(self._findings)

    def choose(self, at: int) -> None:
        """Mark a page as the one shown."""
        self._buttons[at].setChecked(True)
        self._recolour()

    def count(self, findings: Sequence[Finding]) -> None:
        """Show how many findings wait on each page, the gravest kind only."""
        self._findings = findings
        for button, page in zip(self._buttons, self._pages, strict=True):
            button.tell(_waiting(page, findings), self._theme)

    def _recolour(self) -> None:
        for button in self._buttons:
            button.recolour(self._theme.palette)


def _waiting(page: Page, findings: Sequence[Finding]) -> _Waiting | None:
    """How many findings of the gravest kind begin on a page, hints left aside."""
    here = Counter(
        finding.severity
        for finding in findings
        if any(page.has(place) for place in finding.places[:1])
    )
    grave = (kind for kind in (Severity.ERROR, Severity.WARNING) if here[kind])
    return next((_Waiting(kind, here[kind]) for kind in grave), None)
