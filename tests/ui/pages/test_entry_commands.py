"""What a ledger page offers beyond its table, through the page itself."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from jinxiang_report.storage.recording import Change, record
from jinxiang_report.ui.dialogs.bin import BinDialog
from jinxiang_report.ui.dialogs.bulk_change import BulkChangeDialog
from jinxiang_report.ui.dialogs.reconcile import ReconcileDialog
from jinxiang_report.ui.pages.items import ItemsPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import item
from tests.ui.entries import discard, items, log_items

Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Iterator[ItemsPage]:
    page = ItemsPage(workspace, theme)
    qtbot.addWidget(page)
    page.resize(1162, 612)
    page.show()
    yield page
    page.close()


def in_dialog(kind: type[Dialog], act: Callable[[Dialog], object]) -> None:
    """Once the dialog stands before the window, do something in it."""

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        try:
            act(dialog)
        finally:
            dialog.close()  # or it would wait for ever

    QTimer.singleShot(0, meet)


def test_selected_rows_are_given_a_category_in_one_action(
    workspace: Workspace, page: ItemsPage
) -> None:
    log_items(workspace, "甲", "乙", "丙")
    page.table.selectAll()

    def give_category(dialog: BulkChangeDialog) -> None:
        dialog.editors[0].setText("fgwj")
        dialog.accept_button.click()

    in_dialog(BulkChangeDialog, give_category)
    page.more.change.trigger()
    assert workspace.report.tally.counts == {"法规文件": 3}
    assert workspace.undo_name == "修改 3 条的类别"
    workspace.undo()
    assert workspace.report.tally.uncategorised == 3


def test_without_a_selection_there_is_nothing_to_change(
    workspace: Workspace, page: ItemsPage
) -> None:
    log_items(workspace, "甲")
    page.table.clearSelection()
    assert not page.more.change.isEnabled()
    page.table.selectRow(0)
    assert page.more.change.isEnabled()


def test_the_bin_opens_from_the_page_and_gives_back(workspace: Workspace, page: ItemsPage) -> None:
    log_items(workspace, "甲", "乙")
    page.table.selectAll()
    page.discard_selected()

    def restore(dialog: BinDialog) -> None:
        dialog.table.selectAll()
        dialog.restore.click()

    in_dialog(BinDialog, restore)
    page.more.bin.trigger()
    assert page.model.rowCount() == 2


def test_the_comparison_stays_open_beside_the_page(
    workspace: Workspace, page: ItemsPage, qtbot: QtBot
) -> None:
    page.more.reconcile.trigger()
    dialog = page.findChild(ReconcileDialog)
    assert isinstance(dialog, ReconcileDialog)
    assert not dialog.isModal()
    log_items(workspace, "甲")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    log_items(workspace, "乙")  # nobody listens any more


def test_the_details_show_how_the_entry_came_to_be_as_it_is(
    workspace: Workspace, page: ItemsPage
) -> None:
    log_items(workspace, "甲")
    page.table.selectRow(0)
    page._show_details.trigger()
    page.details.tabs["变更记录"].click()
    assert "添加“甲”" in page.details.history.toPlainText()
    (item,) = items(workspace)
    discard(workspace, [item])
    workspace.undo()
    page.table.selectRow(0)
    assert "已撤销" in page.details.history.toPlainText()


def test_what_was_done_is_told_until_something_else_is_done(
    workspace: Workspace, page: ItemsPage
) -> None:
    log_items(workspace, "甲", "乙")
    page.table.selectAll()

    def give_category(dialog: BulkChangeDialog) -> None:
        dialog.editors[0].setText("fgwj")
        dialog.accept_button.click()

    in_dialog(BulkChangeDialog, give_category)
    page.more.change.trigger()
    assert page.message.text() == "已修改 2 条的类别，可以撤销。"
    workspace.undo()
    assert page.message.text() == ""


def test_thousands_of_selected_rows_are_discarded_and_restored_by_their_numbers(
    workspace: Workspace, page: ItemsPage
) -> None:
    many = [item(f"第{number}号公示", id=number) for number in range(1, 1201)]
    workspace.carry_out(
        lambda: record(workspace.ledger, "导入", [Change(None, entry) for entry in many])
    )
    page.table.selectAll()
    page.discard_selected()
    assert workspace.report.tally.items == 0
    assert page.message.text() == "已删除 1,200 条，可以撤销。"

    def restore(dialog: BinDialog) -> None:
        dialog.table.selectAll()
        dialog.restore_selected()

    in_dialog(BinDialog, restore)
    page.more.show_bin()
    assert workspace.report.tally.items == 1200
    assert workspace.undo_name == "恢复 1200 条"
