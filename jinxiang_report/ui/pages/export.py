"""The page 预览导出: the report as it will read, and the button that writes it."""

from pathlib import Path

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from jinxiang_report.operations.preview import preview_html
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.dialogs.save_file import ask_where_to_save
from jinxiang_report.ui.page import Page
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.export_panel import ExportPanel
from jinxiang_report.ui.widgets.sheet import Sheet
from jinxiang_report.ui.workspace import Workspace

_SPACING = 12


class ExportPage(Page):
    """The preview is drawn only while somebody looks at it."""

    title = "预览导出"
    icon = "export"

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.sheet = Sheet(theme)
        self.panel = ExportPanel()
        self._folder: Path | None = None
        self._export = action(self, "导出 Word…", self.export, "Ctrl+E")
        self._export.setToolTip("把年报写成 Word 文件（Ctrl+E）")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.panel)
        self._connect()
        self._refresh()

    def commands(self) -> list[QAction]:
        return [self._export]

    def export(self) -> None:
        """Ask where to, write the file, and say what came of it."""
        self.panel.tell_result("", None)
        target = self.choose_target(self._suggestion())
        if target is None:
            return
        done = self.workspace.export(target, draft=self.panel.is_draft)
        if done:
            self._folder = done.path.parent
            self.panel.tell_result(done.message, done.path)

    def choose_target(self, suggestion: Path) -> Path | None:
        """Where the user wants the file; None if they think better of it."""
        return ask_where_to_save(self, "导出 Word", suggestion, "Word 文件 (*.docx)")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _connect(self) -> None:
        self.addAction(self._export)  # a key works only where its action is
        self.panel.export_wanted.connect(self.export)
        self.panel.draft_changed.connect(self._draw)
        self.panel.first_finding_wanted.connect(self._show_first_finding)
        self.workspace.report_changed.connect(self._refresh)

    def _refresh(self) -> None:
        self.panel.tell_result("", None)  # a file written before is no longer this report
        self.panel.show_findings(self.workspace.findings)
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        self.sheet.show_html(preview_html(self.workspace.report, draft=self.panel.is_draft))

    def _show_first_finding(self) -> None:
        place = next((place for found in self.workspace.findings for place in found.places), None)
        if place is not None:
            self.workspace.place_wanted.emit(place)

    def _suggestion(self) -> Path:
        """Beside the last report written, else beside the ledger."""
        folder = self._folder or self.workspace.path.parent
        return folder / f"{self.workspace.report.title}.docx"
