"""核对: the website's list beside the ledger; what was found is marked, what is missing logged."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from jinxiang_report.domain.finding import ItemRow, PostRow, Severity
from jinxiang_report.domain.progress import Progress
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.operations.reconciling import (
    Comparison,
    add_listed,
    compare,
    mark_checked,
)
from jinxiang_report.storage.browsing import Kind
from jinxiang_report.ui.models.comparison import Side
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.comparison import ComparisonSheet
from jinxiang_report.ui.widgets.file_drop import FileDrop
from jinxiang_report.ui.widgets.watched import watched
from jinxiang_report.ui.workspace import Workspace

if TYPE_CHECKING:  # openpyxl is imported when it is first needed
    from jinxiang_report.operations.site_reading import SiteReading

_Result = TypeVar("_Result")
_FILES = "表格或网页 (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.txt *.htm *.html)"
_WORKBOOK = "Excel 工作簿 (*.xlsx)"


class ReconcileDialog(QDialog):
    """Stays open beside the window, so that one can look at a row there and come back.

    It compares anew when one comes back to it after something changed.
    """

    def __init__(
        self, workspace: Workspace, kind: Kind, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kind: Kind = kind
        self._list: SiteReading | None = None
        self._stale = False
        self.sheet = ComparisonSheet(workspace, kind, theme, self)
        self._connect()
        self.sheet.explain()

    @property
    def comparison(self) -> Comparison:
        """What was found."""
        return self.sheet.rows.comparison

    def paste(self) -> None:
        """Take the list from the clipboard."""
        content = QGuiApplication.clipboard().mimeData()
        text, html = content.text(), content.html() if content.hasHtml() else None
        from jinxiang_report.operations.site_reading import read_site_paste

        self._take(lambda: read_site_paste(self._kind, text, html, self._workspace.year))

    def choose_file(self) -> None:
        """Take the list from a file."""
        name, _ = QFileDialog.getOpenFileName(self, "网站清单", str(Path.home()), _FILES)
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Take the list from this file."""
        from jinxiang_report.operations.site_reading import read_site_file

        self._take(lambda: watched(self, "正在读取…", partial(read_site_file, self._kind, path)))

    def act(self) -> None:
        """Mark what was found, or log what is missing: whatever is ticked."""
        rows, ledger = self.sheet.rows.ticked(), self._workspace.ledger
        if not rows:
            return
        if self.sheet.rows.side is Side.BOTH:
            found = [self.comparison.both[row].entry for row in rows]
            self._carry_out(partial(mark_checked, ledger, self._kind, found, date.today()))
        elif self.sheet.rows.side is Side.ONLY_SITE:
            year = self._workspace.year
            lines = [self.comparison.only_site[row] for row in rows]
            self._carry_out(partial(add_listed, ledger, self._kind, year, lines, date.today()))

    def save(self) -> None:
        """Ask where to, and write the result as a workbook."""
        proposed = Path.home() / f"{self._workspace.year}年核对结果（{date.today()}）.xlsx"
        name, _ = QFileDialog.getSaveFileName(self, "另存核对结果", str(proposed), _WORKBOOK)
        if name:
            self.save_to(Path(name))

    def save_to(self, target: Path) -> None:
        """Write the result as a workbook."""
        from jinxiang_report.operations.comparison_file import save_comparison

        comparison = self.comparison
        if self._told(lambda: save_comparison(self._workspace.ledger, comparison, target)):
            self.sheet.say(f"已写出“{target.name}”。")

    def open_entry(self) -> None:
        """Show the entry of the row that the cursor is in, in the window."""
        rows = self.sheet.table.selected_rows
        number = self.sheet.rows.entry_id(rows[0]) if rows else None
        if number is not None:
            row = ItemRow if self._kind == "item" else PostRow
            self._workspace.place_wanted.emit(row(number))

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back finds the ledger as it is now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._compare_if_stale()

    def _take(self, read: "Callable[[], SiteReading]") -> None:
        found = self._told(read)
        if found is not None:
            self._list = found
            self.sheet.offer_days(found.lines)
            self._compare()

    def _compare(self) -> None:
        self._stale = False
        if self._list is None:
            return
        workspace, lines = self._workspace, self._list.lines
        scope = self.sheet.scope
        work = partial(compare, workspace.ledger, self._kind, workspace.year, lines, scope)
        made = self._told(lambda: watched(self, "正在与台账比较…", work))
        if made is not None:
            self.sheet.show_comparison(made, self._list.problems)

    def _compare_if_stale(self) -> None:
        if self._stale:
            self._compare()

    def _become_stale(self) -> None:
        self._stale = True

    def _carry_out(self, operation: Callable[[Progress], object]) -> None:
        done = self._workspace.carry_out(lambda: watched(self, "正在存入…", operation))
        if done is None:
            return
        self._compare()
        if name := self._workspace.undo_name:
            self.sheet.say(f"已{name}，按 Ctrl+Z 撤销。")

    def _tell_trouble(self, text: str) -> None:
        self.sheet.say(text, Severity.ERROR)

    def _undo(self) -> None:
        self._workspace.undo()
        self._compare()

    def _told(self, operation: Callable[[], _Result]) -> _Result | None:
        """The result, or None and the trouble told here."""
        try:
            with _Waiting():
                return operation()
        except OfficeError as error:
            self.sheet.say(str(error), Severity.ERROR)
            return None

    def _connect(self) -> None:
        sheet, workspace = self.sheet, self._workspace
        FileDrop(self, _told).dropped.connect(lambda files: self.take_file(files[0]))
        sheet.paste.clicked.connect(self.paste)
        sheet.choose.clicked.connect(self.choose_file)
        sheet.act.clicked.connect(self.act)
        sheet.save.clicked.connect(self.save)
        sheet.close.clicked.connect(self.close)
        sheet.table.chosen.connect(self.open_entry)
        sheet.scope_changed.connect(self._compare)
        workspace.entries_changed.connect(self._become_stale)
        workspace.year_changed.connect(self.close)
        workspace.trouble.connect(self._tell_trouble)
        for keys, run in (
            (QKeySequence.StandardKey.Paste, self.paste),
            (QKeySequence.StandardKey.Undo, self._undo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(run)


def _told(files: Sequence[Path]) -> str:
    """What will come of files that are held over the dialog."""
    return f"松开鼠标，与“{files[0].name}”核对"


class _Waiting:
    """The pointer says that one has to wait."""

    def __enter__(self) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)

    def __exit__(self, *_: object) -> None:
        QGuiApplication.restoreOverrideCursor()
