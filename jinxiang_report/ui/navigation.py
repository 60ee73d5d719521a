"""The left edge of the window: the pages, each with its icon and the findings that wait there."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.ui.icons import icon
from jinxiang_report.ui.page import Page
from jinxiang_report.ui.theme import SIGNS, Theme

_WIDTH = 188


class Navigation(QFrame):
    """One button per page; Ctrl+1…9 and a click choose one."""

    chosen = Signal(int)

    def __init__(self, pages: Sequence[Page], theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.setFixedWidth(_WIDTH)
        self._pages = pages
        self._theme = theme
        self._group = QButtonGroup(self)
        self._badges = [QLabel() for _ in pages]
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        for at, page in enumerate(pages):
            column.addWidget(self._button(at, page))
        column.addStretch()
        self._group.idClicked.connect(self.chosen)
        theme.changed.connect(self._recolour)
        self._recolour()

    def choose(self, at: int) -> None:
        """Mark a page as the one shown."""
        self._group.button(at).setChecked(True)
        self._recolour()

    def count(self, findings: Sequence[Finding]) -> None:
        """Show how many findings wait on each page, the gravest kind only."""
        for badge, page in zip(self._badges, self._pages, strict=True):
            here = Counter(
                finding.severity
                for finding in findings
                if any(page.has(place) for place in finding.places[:1])
            )
            self._show_count(badge, here)

    def _button(self, at: int, page: Page) -> QPushButton:
        button = QPushButton(f"  {page.title}")
        button.setCheckable(True)
        button.setProperty("role", "navigation")
        button.setIconSize(QSize(18, 18))
        button.setToolTip(f"{page.title}（Ctrl+{at + 1}）")
        button.setAccessibleName(page.title)
        self._group.addButton(button, at)
        inside = QHBoxLayout(button)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch()
        inside.addWidget(self._badges[at], alignment=Qt.AlignmentFlag.AlignVCenter)
        self._badges[at].setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badges[at].hide()
        return button

    def _show_count(self, badge: QLabel, here: Counter[Severity]) -> None:
        severity = next((kind for kind in (Severity.ERROR, Severity.WARNING) if here[kind]), None)
        badge.setVisible(severity is not None)
        if severity is not None:
            badge.setText(f"{SIGNS[severity]} {here[severity]}")
            text, ground = self._theme.severity_colours(severity)
            badge.setStyleSheet(
                f"color: {text.name()}; background: {ground.name()};"
                "border-radius: 8px; padding: 1px 7px;"
            )

    def _recolour(self) -> None:
        palette = self._theme.palette
        for at, page in enumerate(self._pages):
            button = self._group.button(at)
            colour = palette.accent if button.isChecked() else palette.quiet
            button.setIcon(icon(page.icon, colour))
