"""The page 预览导出: the pages as they will be printed, and everything that leaves the program."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices, QFontDatabase, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jinxiang_report.domain.file_names import file_name
from jinxiang_report.domain.layout import Layout
from jinxiang_report.operations.export_kinds import FileKind
from jinxiang_report.operations.export_order import Exported
from jinxiang_report.operations.previewing import Sight
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.dialogs.save_file import ask_where_to_save
from jinxiang_report.ui.exports import Exports
from jinxiang_report.ui.page import Page
from jinxiang_report.ui.preview import PreviewPages
from jinxiang_report.ui.printing import Printing
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.verdict import verdict
from jinxiang_report.ui.widgets.export_panel import ExportPanel
from jinxiang_report.ui.widgets.pages_view import PagesView
from jinxiang_report.ui.widgets.preview_bar import PreviewBar
from jinxiang_report.ui.workspace import Workspace

_SPACING = 12


class ExportPage(Page):
    """The pages are drawn only while somebody looks at them."""

    title = "预览导出"
    icon = "export"

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.view = PagesView(theme)
        self.bar = PreviewBar()
        self.panel = ExportPanel()
        self.preview = PreviewPages(self._sight, self)
        self.exports = Exports(workspace, self)
        self.printing = Printing(self)
        self._folder: Path | None = None
        self._shown: object = None
        self._copy: Path | None = None
        # The signal of an action brings along whether it is checked.
        self._export = action(self, "导出 Word…", partial(self.export, FileKind.WORD), "Ctrl+E")
        self._export.setToolTip("把年报写成 Word 文件（Ctrl+E）")
        self._print = action(self, "打印…", self.print_pages, "Ctrl+P")
        self._print.setToolTip("打印预览和打印（Ctrl+P）")
        self._lay_out()
        self._connect()
        self._refresh()

    def commands(self) -> list[QAction]:
        return [self._export, self._print]

    def export(self, kind: FileKind) -> None:
        """Ask where to, write the file, and say what came of it."""
        self.panel.tell_result("", None)
        target = self.choose_target(kind, self._suggestion(kind))
        if target is not None:
            self._write(target)

    def choose_target(self, kind: FileKind, suggestion: Path) -> Path | None:
        """Where the user wants the file; None if they think better of it."""
        told = f"{kind.called} 文件 (*{kind.ending})"
        return ask_where_to_save(self, f"导出 {kind.called}", suggestion, told)

    def print_pages(self) -> None:
        """Show the pages as they will come out of the printer."""
        if self.preview.preview is not None:
            pages = self.preview.preview
            self.printing.begin(pages.pages.pdf, len(pages.sizes))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.panel.fonts.text():
            self._show_fonts()
        self.preview.refresh()
        self._show_past()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.preview.cancel()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.bar)
        left.addWidget(self.view, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        for command in (self._export, self._print):
            self.addAction(command)  # a key works only where its action is
        for keys in ("Ctrl++", "Ctrl+="):
            self.addAction(action(self, "放大", lambda: self.view.enlarge(1), keys))
        self.addAction(action(self, "缩小", lambda: self.view.enlarge(-1), "Ctrl+-"))
        self.addAction(action(self, "适合宽度", lambda: self.view.set_zoom(None), "Ctrl+0"))
        self.workspace.report_changed.connect(self._refresh)
        self.preview.changed.connect(self._show_pages)
        self.view.page_changed.connect(self._show_place)
        self.view.zoom_changed.connect(lambda: self.bar.show_zoom(self.view.zoom))
        self.printing.ready.connect(self.printing.show_preview)
        self._connect_bar()
        self._connect_panel()

    def _connect_bar(self) -> None:
        bar = self.bar
        bar.heading_wanted.connect(self.view.go_to)
        bar.zoom_wanted.connect(self.view.enlarge)
        bar.fit_wanted.connect(lambda: self.view.set_zoom(None))
        bar.again_wanted.connect(self.preview.try_again)
        bar.cancel_wanted.connect(self.preview.cancel)

    def _connect_panel(self) -> None:
        panel, exports = self.panel, self.exports
        panel.export_wanted.connect(self.export)
        panel.copy_wanted.connect(self._copy_fragment)
        panel.cancel_wanted.connect(self._cancel)
        panel.numbered_wanted.connect(self._write_copy)
        panel.draft_changed.connect(self.preview.refresh)
        panel.options.chosen.connect(self._choose_layout)
        panel.first_finding_wanted.connect(self._show_first_finding)
        panel.open_wanted.connect(self._open)
        exports.started.connect(lambda: panel.show_work(working=True))
        exports.ended.connect(lambda: panel.show_work(working=False))
        exports.written.connect(self._tell)
        exports.refused.connect(self._tell_trouble)

    # The pages ------------------------------------------------------------------------

    def _sight(self) -> Sight:
        # What was written of it before is nothing that one sees.
        report = replace(self.workspace.report, exported=None)
        return Sight(report, self.workspace.dated_layout, self.panel.is_draft)

    def _refresh(self) -> None:
        self.panel.tell_result("", None)  # a file written before is no longer this report
        workspace = self.workspace
        self.panel.show_findings(workspace.findings, verdict(workspace).headline)
        self.panel.options.show_layout(self.workspace.layout)
        if self.isVisible():
            self.preview.refresh()
            self._show_past()

    def _choose_layout(self, layout: Layout) -> None:
        """Store the choice; where that was refused, show again what is stored."""
        self.workspace.revise_layout(layout)
        self.panel.options.show_layout(self.workspace.layout)

    def _show_pages(self) -> None:
        preview = self.preview
        if preview.preview is not None and preview.preview is not self._shown:
            self._shown = preview.preview
            self.bar.show_headings(preview.preview.headings)
            self.view.show_pages(preview.preview.pages.pdf, preview.preview.sizes)
            self.bar.show_zoom(self.view.zoom)
        working, again = preview.is_working, preview.can_try_again
        self.bar.tell(preview.told, working=working, again=again)
        self._print.setEnabled(preview.preview is not None)

    def _show_place(self) -> None:
        self.bar.show_page(self.view.page, self.view.count)

    # The files ------------------------------------------------------------------------

    def _write(self, target: Path) -> None:
        self._copy = None
        self.exports.write(target, draft=self.panel.is_draft)

    def _write_copy(self) -> None:
        if self._copy is not None:
            self._write(self._copy)

    def _cancel(self) -> None:
        self.exports.cancel()
        self.panel.tell_result("已取消，没有写出文件。", None, "quiet")

    def _copy_fragment(self) -> None:
        if self.exports.copy_fragment(self._sight()):
            told = "已复制。到网站的编辑器里粘贴，标题、正文和表格的样子都会带过去。"
            self.panel.tell_result(told, None)

    def _tell(self, done: Exported) -> None:
        self._folder = done.path.parent
        self.panel.tell_result(done.message, done.path)
        self._show_past()

    def _tell_trouble(self, sentence: str, copy: Path | None) -> None:
        self._copy = copy
        self.panel.tell_trouble(sentence, copy)

    def _show_past(self) -> None:
        from jinxiang_report.operations.past_exports import changes_since, past_exports

        ledger, report = self.workspace.ledger, self.workspace.report
        listed = past_exports(ledger, report)
        self.panel.past.show_files(listed, changes_since(ledger, report))
        self.panel.show_past()

    def _show_fonts(self) -> None:
        from jinxiang_report.documents.typefaces import typefaces_told

        self.panel.fonts.setText(typefaces_told(QFontDatabase.families()))

    def _show_first_finding(self) -> None:
        place = next((place for found in self.workspace.findings for place in found.places), None)
        if place is not None:
            self.workspace.place_wanted.emit(place)

    def _open(self, path: Path) -> None:
        if path.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        else:
            self.panel.tell_trouble(f"“{path}”已经不在那里了，可能被移走或者改了名。", None)

    def _suggestion(self, kind: FileKind) -> Path:
        """Beside the last report written, else beside the ledger."""
        folder = self._folder or self.workspace.path.parent
        report = self.workspace.report
        words = {FileKind.TABLES: "附表", FileKind.EVIDENCE: "证据包"}.get(kind, "")
        return folder / file_name(f"{report.title}{words}", kind.ending)
