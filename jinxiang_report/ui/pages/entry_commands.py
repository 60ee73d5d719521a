"""What a ledger page offers beyond its table: many rows at once, the bin, 核对."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu

from jinxiang_report.domain.progress import Progress
from jinxiang_report.operations.bulk import revise_field
from jinxiang_report.operations.entries import discard_entries
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.dialogs.bin import BinDialog
from jinxiang_report.ui.dialogs.bulk_change import BulkChangeDialog
from jinxiang_report.ui.dialogs.reconcile import ReconcileDialog
from jinxiang_report.ui.models.registers import Register
from jinxiang_report.ui.page import Page
from jinxiang_report.ui.widgets.entry_table import EntryTable
from jinxiang_report.ui.widgets.watched import watched


class EntryCommands(QObject):
    """`more` opens a menu of `all`; each has its key as long as the page is shown."""

    said = Signal(str)
    """What was done."""

    def __init__(self, page: Page, register: Register, table: EntryTable) -> None:
        super().__init__(page)
        self._page = page
        self._register = register
        self._table = table
        self.change = self._command("批量修改…", "Shift+F2", self.change_selected)
        self.reconcile = self._command("与网站核对…", "F8", self.compare_with_site)
        self.bin = self._command("回收站…", "Ctrl+Delete", self.show_bin)
        self.all = [self.change, self.reconcile, self.bin]
        self.more = QAction("更多 ▾", page)
        self._menu = QMenu(page)
        self._menu.addActions(self.all)
        self.more.setMenu(self._menu)
        table.addAction(self.change)

    def follow_selection(self, *, some: bool) -> None:
        """Rows are selected that can be changed, or none is."""
        self.change.setEnabled(some)

    def change_selected(self) -> None:
        """Change a field of the selected rows, after a look at what that does."""
        workspace, page = self._page.workspace, self._page
        entries = self._chosen(self._table.selected_numbers())
        if not entries:
            return
        catalogue, register = workspace.catalogue, self._register
        dialog = BulkChangeDialog(entries, register, catalogue, page.theme, page.window())
        if _accepted(dialog) and dialog.change is not None:
            field, value = dialog.change.field, dialog.change.value
            done = self._carry_out(
                "正在修改…",
                lambda progress: revise_field(
                    workspace.ledger, entries, field.key, value, field.header, progress
                ),
            )
            if done:
                self.said.emit(f"已{workspace.undo_name}，可以撤销。")

    def discard(self, numbers: Sequence[int]) -> bool:
        """Put rows into the bin; False if that was broken off or refused."""
        ledger, entries = self._page.workspace.ledger, self._chosen(numbers)
        return self._carry_out(
            "正在删除…", lambda progress: discard_entries(ledger, entries, progress)
        )

    def show_bin(self) -> None:
        """Look through what was discarded, and take back what is wanted."""
        page = self._page
        _accepted(BinDialog(page.workspace, self._register.kind, page.theme, page.window()))

    def compare_with_site(self) -> None:
        """Compare the ledger with the website's list, in a window beside this one."""
        page = self._page
        dialog = ReconcileDialog(page.workspace, self._register.kind, page.theme, page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _chosen(self, numbers: Sequence[int]) -> Chosen:
        return Chosen(self._page.workspace.ledger, self._register.kind, numbers)

    def _carry_out(self, task: str, work: Callable[[Progress], int]) -> bool:
        window = self._page.window()
        done = self._page.workspace.carry_out(lambda: watched(window, task, work))
        return done is not None

    def _command(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        made = action(self._page, text, run, keys)
        self._page.addAction(made)
        return made


def _accepted(dialog: QDialog) -> bool:
    """Show the dialog until it is closed; nothing of it stays behind."""
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted
