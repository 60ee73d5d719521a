"""What comes in and goes out: files chosen or dropped, pasted rows, past imports, workbooks."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog

from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.dialogs.save_file import ask_where_to_save
from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.pages.posts import PostsPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.workspace import Workspace

if TYPE_CHECKING:  # what reads workbooks is imported when it is first needed
    from jinxiang_report.operations.import_source import Source

_READ = "表格、文本、网页 (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.htm *.html);;所有文件 (*)"
_WRITTEN = "Excel 工作簿 (*.xlsx)"


class Transfers(QObject):
    """Offers them in the menu, on the pages, and to files dropped anywhere on the window."""

    def __init__(self, window: Window, workspace: Workspace, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._theme = theme
        self._folder = Path.home()
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        for page in window.pages:
            if isinstance(page, EntriesPage):
                self._join(page)

    def actions(self) -> list[QAction]:
        """For the menu of the ledger."""
        window = self._window
        return [
            action(window, "导入…", self.choose_file, "Ctrl+I"),
            action(window, "粘贴多条…", self.paste, "Ctrl+Shift+V"),
            action(window, "导入记录…", self.show_imports),
            action(window, "导出台账…", self.export_ledger),
            action(window, "导出校验记录…", window.export_findings),
        ]

    def choose_file(self) -> None:
        """Choose a file, look at what it brings, and take it in or not."""
        name, _ = QFileDialog.getOpenFileName(self._window, "导入", str(self._folder), _READ)
        if name:
            self._folder = Path(name).parent
            self.import_files([Path(name)])

    def import_files(self, files: Sequence[Path]) -> None:
        """The same for files that are known, one after the other."""
        from jinxiang_report.operations.import_source import FileSource

        for file in files:
            self._bring(FileSource(file))

    def paste(self) -> None:
        """Look at the rows on the clipboard, and take them in or not."""
        from jinxiang_report.operations.import_source import PastedSource

        copied = QGuiApplication.clipboard().mimeData()
        kind = "posts" if isinstance(self._window.page, PostsPage) else "items"
        year = self._workspace.year
        self._bring(PastedSource(copied.text(), copied.html(), kind, year))  # type: ignore[arg-type]

    def show_imports(self) -> None:
        """All imports, and taking one back."""
        from jinxiang_report.ui.dialogs.import_list import ImportsDialog

        if self._workspace.settle():
            ImportsDialog(self._workspace, self._theme, self._window).exec()

    def export_ledger(self) -> None:
        """Write both ledgers of the year as a workbook."""
        from jinxiang_report.operations.exporting_ledger import export_ledger

        workspace = self._workspace
        office = workspace.report.office.called
        proposed = Path.home() / f"{office}{workspace.year}年政务公开台账.xlsx"
        target = ask_where_to_save(self._window, "导出台账", proposed, _WRITTEN)
        if target and workspace.settle():
            try:
                done = workspace.watch(
                    "正在导出…",
                    lambda progress: export_ledger(
                        workspace.ledger, workspace.year, target, progress
                    ),
                )
            except OfficeError as error:
                workspace.trouble.emit(str(error))
            else:
                self._say(done.message)

    # Files dropped on the window ------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dragged over the window and dropped there."""
        if isinstance(event, QDropEvent) and (files := _files(event.mimeData())):
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                # The program they come from waits until the drop is over.
                QTimer.singleShot(0, self, lambda: self.import_files(files))
            return True
        return super().eventFilter(watched, event)

    # ----------------------------------------------------------------------------------

    def _join(self, page: EntriesPage) -> None:
        page.import_wanted.connect(self.choose_file)
        paste = action(page.table, "粘贴多条…", self.paste, QKeySequence.StandardKey.Paste)
        paste.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        page.table.addAction(paste)
        page.row.block_pasted.connect(self.paste)

    def _bring(self, source: "Source") -> None:
        from jinxiang_report.ui.dialogs.import_wizard import ImportWizard

        if not self._workspace.settle():
            return
        wizard = ImportWizard(self._workspace, source, self._theme, self._window)
        if wizard.exec():
            self._say(wizard.message)
        wizard.deleteLater()

    def _say(self, sentence: str) -> None:
        """Tell what was done on the page in view, or on the first."""
        page = self._window.page
        if not isinstance(page, EntriesPage):
            self._window.show_page(0)
            page = self._window.page
        if isinstance(page, EntriesPage):
            page.message.say(sentence)


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
