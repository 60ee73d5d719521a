"""Beside the preview: whether the report can be closed, what to write, and what came of it."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.operations.export_kinds import FileKind
from jinxiang_report.ui.page import card
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS
from jinxiang_report.ui.widgets.layout_options import LayoutOptions
from jinxiang_report.ui.widgets.past_files import PastFiles
from jinxiang_report.ui.widgets.words import breakable, column, in_role, words

_EMS = 22.5
_OTHERS = (FileKind.PDF, FileKind.PAGE, FileKind.TABLES, FileKind.EVIDENCE)
_USES = {
    FileKind.WORD: "把年报写成 Word 文件（Ctrl+E）",
    FileKind.PDF: "由本机的办公软件排版，没有时由本程序排版",
    FileKind.PAGE: "一个完整的网页，放到网站上就能打开",
    FileKind.TABLES: "三张表和分类统计，总计是公式",
    FileKind.EVIDENCE: "年报、附表、台账和数据打成一个包，附校验码",
}


class ExportPanel(QScrollArea):
    """With errors in it the report is a draft, whatever is ticked."""

    export_wanted = Signal(object)
    copy_wanted = Signal()
    cancel_wanted = Signal()
    numbered_wanted = Signal()
    draft_changed = Signal()
    first_finding_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._has_errors = False
        self._asked_for_draft = False
        self._written: Path | None = None
        self.state = words("good")
        self.others = words("quiet")
        self.first_finding = QPushButton("去看第一项")
        self.draft = QCheckBox("按草稿导出（标上“草稿”）")
        self.button = QPushButton("导出 Word…")
        self.buttons = {kind: QPushButton(f"{kind.called}…") for kind in _OTHERS}
        self.copy = QPushButton("复制网页片段，粘贴到网站的编辑器")
        self.progress = QProgressBar()
        self.cancel = QPushButton("取消")
        self.result = words("good")
        self.open_file = QPushButton("打开文件")
        self.open_folder = QPushButton("打开文件夹")
        self.numbered = QPushButton()
        self.options = LayoutOptions()
        self.fonts = words("quiet")
        self.past = PastFiles()
        self._lay_out()
        self._connect()
        self.tell_result("", None)
        self.show_work(working=False)

    @property
    def is_draft(self) -> bool:
        """Whether the pages will be marked 草稿."""
        return self._has_errors or self._asked_for_draft

    def show_findings(self, findings: Sequence[Finding], headline: str) -> None:
        """Say how the report stands; the headline is for one without errors."""
        counts = Counter(finding.severity for finding in findings)
        errors = counts[Severity.ERROR]
        self._has_errors = bool(errors)
        self.state.setText(f"● 还差 {errors} 项错误，将按草稿导出" if errors else f"✔ {headline}")
        in_role(self.state, "error" if errors else "good")
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

    def show_work(self, *, working: bool) -> None:
        """While a file is being made, no other is begun."""
        offered = (self.button, *self.buttons.values())
        # The window has not yet come back to the front after the question where to write.
        cursor = self.window().focusWidget()
        if working:
            self._show_progress(working=True)
        if working and cursor in {self.numbered, *offered}:
            # Left to Qt it would wander on, and the cards with it.
            self.cancel.setFocus()
        for button in offered:
            button.setEnabled(not working)
        if not working:
            if cursor is self.cancel:
                self.button.setFocus()
            self._show_progress(working=False)

    def _show_progress(self, *, working: bool) -> None:
        for widget in (self.progress, self.cancel):
            widget.setVisible(working)

    def tell_result(self, message: str, written: Path | None, role: str = "good") -> None:
        """Say what came of an export; a written file can be opened from here."""
        self._written = written
        in_role(self.result, role)
        self.result.setText(breakable(message))
        self.result.setVisible(bool(message))
        self.numbered.hide()
        for widget in (self.open_file, self.open_folder):
            widget.setVisible(written is not None)

    def tell_trouble(self, sentence: str, copy: Path | None) -> None:
        """Say why nothing was written; the file may be written beside under another name."""
        self.tell_result(sentence, None, "error")
        if copy is not None:
            self.numbered.setText(f"另存为副本“…{copy.stem[-4:]}{copy.suffix}”")
            self.numbered.setToolTip(str(copy))
            self.numbered.show()

    def _lay_out(self) -> None:
        self.setFixedWidth(round(_EMS * self.fontMetrics().horizontalAdvance("国")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("cards")
        self.setStyleSheet("QScrollArea, QWidget#cards { background: transparent; }")
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(10)
        contents = (self._standing(), self._writing(), column(self.options), column(self.fonts))
        for content in contents:
            frame = card()
            frame.setLayout(content)
            cards.addWidget(frame)
        listed = card()
        listed.setLayout(_bare(self.past))
        cards.addWidget(listed)
        self._listed = listed
        cards.addStretch()
        self.setWidget(inside)

    def _standing(self) -> QVBoxLayout:
        _as_link(self.first_finding)
        font = self.state.font()
        font.setBold(True)
        self.state.setFont(font)
        states = column(self.state, self.others)
        states.addWidget(self.first_finding, 0, Qt.AlignmentFlag.AlignLeft)
        return states

    def _writing(self) -> QVBoxLayout:
        self.button.setProperty("role", "primary")
        self.button.setToolTip(_USES[FileKind.WORD])
        _as_link(self.copy)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        grid = QGridLayout()
        grid.setSpacing(6)
        for at, (kind, button) in enumerate(self.buttons.items()):
            button.setToolTip(_USES[kind])
            grid.addWidget(button, at // 2, at % 2)
        writing = column(self.button)
        writing.addLayout(grid)
        for widget in (self.draft, self.copy):
            writing.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        writing.addLayout(_row(self.progress, self.cancel))
        writing.addWidget(self.result)
        writing.addWidget(self.numbered)
        opening = _row(self.open_file, self.open_folder)
        opening.addStretch()
        writing.addLayout(opening)
        return writing

    def show_past(self) -> None:
        """The card of past files stands there only if there are any."""
        self._listed.setVisible(not self.past.isHidden())

    def _connect(self) -> None:
        self.button.clicked.connect(partial(self.export_wanted.emit, FileKind.WORD))
        for kind, button in self.buttons.items():
            button.clicked.connect(partial(self.export_wanted.emit, kind))
        self.copy.clicked.connect(self.copy_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.numbered.clicked.connect(self.numbered_wanted)
        self.first_finding.clicked.connect(self.first_finding_wanted)
        self.draft.clicked.connect(self._ask_for_draft)
        self.open_file.clicked.connect(lambda: self.open_wanted.emit(self._written))
        self.open_folder.clicked.connect(
            lambda: self.open_wanted.emit(self._written and self._written.parent)
        )
        self.past.opened.connect(self.open_wanted)

    def _ask_for_draft(self, asked: bool) -> None:
        self._asked_for_draft = asked
        self.draft_changed.emit()


def _as_link(button: QPushButton) -> None:
    button.setProperty("role", "link")
    button.setStyleSheet("padding-left: 0;")


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row


def _bare(widget: QWidget) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.addWidget(widget)
    return made
