"""Beside a section: how it read last year, what is different now, and how much is the same."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from jinxiang_report.domain.differences import share_kept
from jinxiang_report.domain.form import PARTS, Section
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.difference_text import DifferenceText
from jinxiang_report.validation.from_last_year import shares

_TOO_ALIKE = 0.8


class LastYearCard(QFrame):
    """Hidden where last year has no such text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.text = DifferenceText(theme)
        self.share = QLabel()
        self.setProperty("role", "card")
        title = QLabel("上年这一部分")
        title.setProperty("role", "heading")
        self.share.setProperty("role", "quiet")
        self.share.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 6, 10)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(self.share)
        column.addWidget(self.text, 1)

    def show_section(self, section: Section, report: Report) -> None:
        """Compare the section with last year's."""
        last = report.last.narrative if report.last else {}
        self.setVisible(section.key in last)
        if section.key not in last:
            return
        now = report.narrative
        here = share_kept(last[section.key], now.get(section.key, ""))
        self.text.compare(last[section.key], now.get(section.key, ""))
        self.share.setText(_words(section, here, shares(now, last)))
        self.share.setProperty("role", "error" if here > _TOO_ALIKE else "quiet")
        self.share.style().polish(self.share)


def _words(section: Section, here: float, parts: Mapping[str, int]) -> str:
    """The section's share, and that of its whole part, as the rules reckon it (YR-05)."""
    part = PARTS[section.part - 1][0] if section.part else ""
    whole = f"；第{part}部分共 {parts[part]}%" if part in parts else ""
    return f"数字以外，句子相同 {here:.0%}{whole}"
