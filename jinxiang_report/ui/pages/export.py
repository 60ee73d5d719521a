"""The page 预览导出: the report as it will read, and the button that writes it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from jinxiang_report.domain.finding import Severity
from jinxiang_report.operations.preview import preview_html
from jinxiang_report.ui.page import Page, card
from jinxiang_report.ui.theme import SEVERITY_NAMES, SIGNS, Theme
from jinxiang_report.ui.widgets.sheet import Sheet
from jinxiang_report.ui.workspace import Workspace

_SIDE_WIDTH = 292
_SPACING = 12


class ExportPage(Page):
    """The preview is drawn when somebody looks at it."""

    title = "预览导出"
    icon = "export"

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.sheet = Sheet(theme)
        self.state = QLabel()
        self.others = QLabel()
        self.draft = QCheckBox("按草稿导出")
        self.button = QPushButton("导出 Word…")
        self.result = QLabel()
        self.open_file = QPushButton("打开文件")
        self.open_folder = QPushButton("打开文件夹")
        self._written: Path | None = None
        self._export = QAction("导出 Word…", self)
        self._export.setShortcut(QKeySequence("Ctrl+E"))
        self._export.setToolTip("把年报写成 Word 文件（Ctrl+E）")
        self._lay_out()
        self._connect()
        self._refresh()

    def commands(self) -> list[QAction]:
        return [self._export]

    def export(self) -> None:
        """Ask where to, write the file, and say what came of it."""
        target = self.choose_target(self._suggestion())
        if target is None:
            return
        self._show_result("", None)
        done = self.workspace.export(target, draft=self.draft.isChecked())
        if done:
            self._show_result(done.message, done.path)

    def choose_target(self, suggestion: Path) -> Path | None:
        """Where the user wants the file; None if he thought better of it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, "导出 Word", str(suggestion), "Word 文件 (*.docx)"
        )
        return Path(chosen) if chosen else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _suggestion(self) -> Path:
        """Beside the last one, or beside the ledger."""
        folder = (self._written or self.workspace.path).parent
        return folder / f"{self.workspace.report.title}.docx"
