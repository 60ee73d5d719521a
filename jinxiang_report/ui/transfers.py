"""What comes in and goes out: files chosen or dropped, pasted rows, past imports, workbooks."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog

from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.dialogs.save_file import ask_where_to_save
from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.pages.items import ItemsPage
from jinxiang_report.ui.pages.posts import PostsPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.file_drop import FileDrop
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.workspace import Workspace

if TYPE_CHECKING:  # what reads workbooks is imported when it is first needed
    from jinxiang_report.operations.import_source import Source
    from jinxiang_report.ui.dialogs.import_wizard import Outcome

_READ = "表格、文本、网页 (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.txt *.htm *.html);;所有文件 (*)"
_WRITTEN = "Excel 工作簿 (*.xlsx)"


class Transfers(QObject):
    """Offers them in the menu, on the pages, and to files dropped anywhere on the window."""

    def __init__(self, window: Window, workspace: Workspace, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._theme = theme
        self._folder = Path.home()
        FileDrop(window, _told).dropped.connect(self.import_files)
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
        """The same for files that are known, one after the other, until one is given up."""
        from jinxiang_report.operations.import_source import FileSource

        said: list[str] = []
        for at, file in enumerate(files, 1):
            place = f"（第 {at} 个，共 {len(files)} 个）" if len(files) > 1 else ""
            outcome = self._bring(FileSource(file), place)
            if outcome.message:
                self._go_to_what_came(outcome)
                said.append(f"“{file.name}”{outcome.message}" if place else outcome.message)
            if outcome.given_up and at < len(files):
                said.append(f"其余 {len(files) - at} 个文件没有看。")
                break
        if said:
            self._say("".join(said))

    def paste(self) -> None:
        """Look at the rows on the clipboard, and take them in or not."""
        from jinxiang_report.operations.import_source import PastedSource

        copied = QGuiApplication.clipboard().mimeData()
        kind = "posts" if isinstance(self._window.page, PostsPage) else "items"
        year = self._workspace.year
        source = PastedSource(copied.text(), copied.html(), kind, year)  # type: ignore[arg-type]
        outcome = self._bring(source)
        if outcome.message:
            self._go_to_what_came(outcome)
            self._say(outcome.message)

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

    def _join(self, page: EntriesPage) -> None:
        page.import_wanted.connect(self.choose_file)
        paste = action(page.table, "粘贴多条…", self.paste, QKeySequence.StandardKey.Paste)
        paste.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        page.table.addAction(paste)
        page.row.block_pasted.connect(self.paste)

    def _bring(self, source: "Source", place: str = "") -> "Outcome":
        """Look at a source; `place` says which of several files it is."""
        from jinxiang_report.ui.dialogs.import_wizard import ImportWizard, Outcome

        if not self._workspace.settle():
            return Outcome("", given_up=True)
        wizard = ImportWizard(self._workspace, source, self._theme, self._window)
        wizard.setWindowTitle(f"{wizard.windowTitle()}{place}")
        wizard.exec()
        wizard.deleteLater()
        return wizard.outcome

    def _go_to_what_came(self, outcome: "Outcome") -> None:
        """Show the ledger and the year that the rows went to, unless some went to those in view."""
        kind = PostsPage if outcome.is_of_posts else ItemsPage
        pages = self._window.pages
        if not isinstance(self._window.page, kind):
            self._window.show_page(
                next(at for at, one in enumerate(pages) if isinstance(one, kind))
            )
        if outcome.years and self._workspace.year not in outcome.years:
            self._workspace.go_to_year(outcome.years[0])

    def _say(self, sentence: str) -> None:
        """Tell what was done on the page in view, or on the first."""
        page = self._window.page
        if not isinstance(page, EntriesPage):
            self._window.show_page(0)
            page = self._window.page
        if isinstance(page, EntriesPage):
            page.message.say(sentence)


def _told(files: Sequence[Path]) -> str:
    """What will come of files that are held over the window."""
    if len(files) == 1:
        return f"松开鼠标，导入“{files[0].name}”"
    return f"松开鼠标，依次导入 {len(files):,} 个文件"
