"""The dialog of the year's categories."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from jinxiang_report.operations.aliases import alias_changes, known_aliases
from jinxiang_report.storage.recording import record
from jinxiang_report.ui.dialogs.catalogue import CatalogueDialog
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import category, discard, items, log_items

NAME, INITIALS, _, ALIASES = range(4)


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Iterator[CatalogueDialog]:
    log_items(workspace, "甲", "乙", category=category(workspace, "法规文件"))
    aliases = {"行政文件": "法规文件", "旧栏目": "别的年度才有"}
    record(workspace.ledger, "记住别名", alias_changes(workspace.ledger, aliases))
    dialog = CatalogueDialog(workspace)
    qtbot.addWidget(dialog)
    yield dialog
    dialog.close()


def cell(dialog: CatalogueDialog, row: int, column: int) -> QTableWidgetItem:
    item = dialog.table.item(row, column)
    assert item is not None
    return item


def choose(dialog: CatalogueDialog, name: str) -> int:
    row = [row.category.name for row in dialog.table.rows()].index(name)
    dialog.table.setCurrentCell(row, NAME)
    return row


def store(workspace: Workspace, dialog: CatalogueDialog) -> list[str]:
    """Press 确定; the names the catalogue has then."""
    dialog.accept()
    assert dialog.result() == CatalogueDialog.DialogCode.Accepted, dialog.message.text()
    workspace.revise_catalogue(dialog.catalogue, dialog.merged, dialog.aliases)
    return [one.name for one in workspace.categories]


def test_categories_are_put_in_order_and_added_with_their_initials(
    workspace: Workspace, dialog: CatalogueDialog
) -> None:
    choose(dialog, "法规文件")
    dialog.table.shift(-1)
    dialog.add()
    row = dialog.table.rowCount() - 1
    cell(dialog, row, NAME).setText("政策解读")
    assert cell(dialog, row, INITIALS).text() == "zcjd"
    names = store(workspace, dialog)
    assert (names[:2], names[-1]) == (["法规文件", "机构职能"], "政策解读")


def test_initials_follow_the_name_until_they_are_typed_by_hand(dialog: CatalogueDialog) -> None:
    row = choose(dialog, "机构职能")
    cell(dialog, row, NAME).setText("机构信息")
    assert cell(dialog, row, INITIALS).text() == "jgxx"
    cell(dialog, row, INITIALS).setText("jg")
    cell(dialog, row, NAME).setText("机构概况")
    assert cell(dialog, row, INITIALS).text() == "jg"


def test_a_category_without_items_is_removed(workspace: Workspace, dialog: CatalogueDialog) -> None:
    choose(dialog, "机构职能")
    dialog.remove()
    assert "机构职能" not in store(workspace, dialog)


def test_a_category_with_items_is_not_removed_and_says_what_can_be_done(
    dialog: CatalogueDialog,
) -> None:
    choose(dialog, "法规文件")
    dialog.remove()
    assert dialog.message.text() == (
        "“法规文件”下有 2 条，不能移除；可以停用，或者合并到别的类别。"
    )
    assert dialog.table.rowCount() == 13


def test_a_category_whose_items_are_all_in_the_bin_is_refused_before_anything_is_lost(
    workspace: Workspace, dialog: CatalogueDialog
) -> None:
    discard(workspace, items(workspace))
    again = CatalogueDialog(workspace)
    choose(again, "法规文件")
    again.remove()
    again.accept()
    assert "含已删除的" in again.message.text()
    assert again.result() != CatalogueDialog.DialogCode.Accepted
    again.deleteLater()


def test_one_category_takes_over_another_with_its_items_and_aliases(
    workspace: Workspace, dialog: CatalogueDialog
) -> None:
    choose(dialog, "法规文件")
    dialog.merge_into(category(workspace, "决策公开"))
    chosen = dialog.table.chosen()
    assert chosen is not None
    assert (chosen.category.name, chosen.count, chosen.aliases) == ("决策公开", 2, "行政文件")
    assert "将并入“决策公开”" in dialog.message.text()
    assert "法规文件" not in store(workspace, dialog)
    assert workspace.report.tally.counts == {"决策公开": 2}
    assert workspace.undo_name == "合并类别"


def test_what_was_merged_goes_along_when_its_taker_is_merged_too(
    workspace: Workspace, dialog: CatalogueDialog
) -> None:
    choose(dialog, "法规文件")
    dialog.merge_into(category(workspace, "决策公开"))
    dialog.merge_into(category(workspace, "机构职能"))
    store(workspace, dialog)
    assert workspace.report.tally.counts == {"机构职能": 2}


def test_aliases_are_edited_beside_their_category_and_foreign_ones_stay(
    workspace: Workspace, dialog: CatalogueDialog
) -> None:
    row = choose(dialog, "法规文件")
    assert cell(dialog, row, ALIASES).text() == "行政文件"
    cell(dialog, row, ALIASES).setText("规范性文件、政策文件， 法规 文件")
    store(workspace, dialog)
    assert known_aliases(workspace.ledger) == {
        "规范性文件": "法规文件",
        "政策文件": "法规文件",
        "旧栏目": "别的年度才有",
    }


def test_two_categories_of_one_name_are_refused_in_place(dialog: CatalogueDialog) -> None:
    cell(dialog, choose(dialog, "机构职能"), NAME).setText("法规文件")
    dialog.accept()
    assert dialog.message.text() == "类别“法规文件”写了两次，请改掉其中一个。"
