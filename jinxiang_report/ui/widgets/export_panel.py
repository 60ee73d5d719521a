"""Beside the preview: whether the report can be closed, the export button, and what came of it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.ui.page import card
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS

_EMS = 22.5


class ExportPanel(QFrame):
    """With errors in it the report is a draft, whatever is ticked."""

    export_wanted = Signal()
    draft_changed = Signal()
    first_finding_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._has_errors = False
        self._asked_for_draft = False
        self._written: Path | None = None
        self.state = _words("good")
        self.others = _words("quiet")
        self.first_finding = QPushButton("去看第一项")
        self.draft = QCheckBox("按草稿导出（页眉标“草稿”）")
        self.button = QPushButton("导出 Word…")
        self.result = _words("good")
        self.open_file = QPushButton("打开文件")
        self.open_folder = QPushButton("打开文件夹")
        self.setFixedWidth(round(_EMS * self.fontMetrics().horizontalAdvance("国")))
        self._lay_out()
        self._connect()
        self.tell_result("", None)

    @property
    def is_draft(self) -> bool:
        """Whether the pages will be marked 草稿."""
        return self._has_errors or self._asked_for_draft

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say how the report stands."""
        counts = Counter(finding.severity for finding in findings)
        errors = counts[Severity.ERROR]
        self._has_errors = bool(errors)
        self.state.setText(f"● 还差 {errors} 项错误，将按草稿导出" if errors else "✔ 可以定稿")
        self.state.setProperty("role", "error" if errors else "good")
        self.state.style().polish(self.state)
        others = [
            f"{SIGNS[severity]} {SEVERITY_NAMES[severity]} {counts[severity]} 项"
            for severity in (Severity.WARNING, Severity.HINT)
            if counts[severity]
        ]
        self.others.setText("　".join(others))
        self.others.setVisible(bool(others))
        self.first_finding.setVisible(bool(findings))
        self.draft.setEnabled(not errors)
        self.draft.setChecked(self.is_draft)

    def tell_result(self, message: str, written: Path | None) -> None:
        """Say what came of an export; a written file can be opened from here."""
        self._written = written
        self.result.setText(_breakable(message))
        for widget in (self.result, self.open_file, self.open_folder):
            widget.setVisible(bool(message))

    def _lay_out(self) -> None:
        self.button.setProperty("role", "primary")
        self.first_finding.setProperty("role", "link")
        self.first_finding.setStyleSheet("padding-left: 0;")
        font = self.state.font()
        font.setBold(True)
        self.state.setFont(font)
        states = _column(self.state, self.others)
        states.addWidget(self.first_finding, 0, Qt.AlignmentFlag.AlignLeft)
        writing = _column(self.button, self.draft, self.result)
        opening = QHBoxLayout()
        opening.addWidget(self.open_file)
        opening.addWidget(self.open_folder)
        opening.addStretch()
        writing.addLayout(opening)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for inside in (states, writing):
            frame = card()
            frame.setLayout(inside)
            column.addWidget(frame)
        column.addStretch()

    def _connect(self) -> None:
        self.button.clicked.connect(self.export_wanted)
        self.first_finding.clicked.connect(self.first_finding_wanted)
        self.draft.clicked.connect(self._ask_for_draft)
        self.open_file.clicked.connect(lambda: _open(self._written))
        self.open_folder.clicked.connect(lambda: _open(self._written and self._written.parent))

    def _ask_for_draft(self, asked: bool) -> None:
        self._asked_for_draft = asked
        self.draft_changed.emit()


def _column(*widgets: QLabel | QPushButton | QCheckBox) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    return label


def _breakable(message: str) -> str:
    """A long path may break after its slashes."""
    return message.replace("/", "/\u200b").replace("\\", "\\\u200b")


def _open(path: Path | None) -> None:
    if path:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
