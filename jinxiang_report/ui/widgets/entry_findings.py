"""What the checks say of the entry in the details, each in the colour of its severity."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from jinxiang_report.domain.finding import Finding
from jinxiang_report.ui.theme import SIGNS, Theme


class EntryFindings(QLabel):
    """Takes no room where there is nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hide()
        theme.changed.connect(self._tell)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Tell these; the same once more costs nothing."""
        if self._findings != (findings := tuple(findings)):
            self._findings = findings
            self._tell()

    def _tell(self) -> None:
        self.setText("<br>".join(map(self._line, self._findings)))
        self.setVisible(bool(self._findings))

    def _line(self, finding: Finding) -> str:
        colour = self._theme.severity_colours(finding.severity)[0].name()
        told = escape(f"{SIGNS[finding.severity]} {finding.message}")
        return f"<span style='color:{colour}'>{told}</span>"
