"""Why a finding is left as it is, and whether the report says so."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.finding import Finding
from jinxiang_report.ui.dialogs.answers import answers

_LINES = 4


class DismissDialog(QDialog):
    """Asks for the reason; without one there is nothing to accept."""

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"忽略 {finding.rule}")
        self.setMinimumWidth(520)
        self.edit = QPlainTextEdit()
        self.explains = QCheckBox("同时写入六（五）“年度报告数据统计需要说明的事项”")
        self._buttons = answers(self, "忽略")
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(_wrapped(finding.message))
        column.addWidget(self.edit)
        column.addWidget(self.explains)
        column.addWidget(_quiet("数字或位置变了，会重新提示。"))
        column.addWidget(self._buttons)
        self._allow()

    @property
    def reason(self) -> str:
        """What was typed."""
        return self.edit.toPlainText().strip()

    def _set_up(self) -> None:
        self.edit.setPlaceholderText("原因，写成完整的一句话，例如：11 月网站迁移，没有发布信息。")
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(_LINES * self.edit.fontMetrics().lineSpacing() + 16)
        self.edit.textChanged.connect(self._allow)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setToolTip("忽略（Ctrl+Enter）")
        for key in ("Ctrl+Return", "Ctrl+Enter"):  # Enter alone begins a line
            QShortcut(QKeySequence(key), self, ok.click)

    def _allow(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.reason))


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "quiet")
    return label
