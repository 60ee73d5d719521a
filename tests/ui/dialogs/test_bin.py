"""The bin: looked through, searched, restored from."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jinxiang_report.ui.dialogs.bin import BinDialog
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import discard, log_items, log_post
from tests.ui.hands import press

Opened = Callable[[], BinDialog]


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Opened:
    def open_bin() -> BinDialog:
        dialog = BinDialog(workspace, "item", theme)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_bin


def shown(dialog: BinDialog) -> list[str]:
    return [dialog.model.text(row, 2) for row in range(dialog.model.rowCount())]


def test_the_bin_lists_what_was_discarded_from_its_ledger(
    workspace: Workspace, opened: Opened
) -> None:
    discard(workspace, log_items(workspace, "甲", "乙")[:1])
    discard(workspace, [log_post(workspace, "丙")])
    dialog = opened()
    assert (shown(dialog), dialog.found.text()) == (["甲"], "1 条")


def test_selected_rows_are_restored_in_one_action_and_undo_puts_them_back(
    workspace: Workspace, opened: Opened, qtbot: QtBot
) -> None:
    discard(workspace, log_items(workspace, "甲", "乙", "丙"))
    dialog = opened()
    dialog.table.selectAll()
    assert dialog.restore.text() == "恢复 3 条"
    dialog.table.setFocus()
    qtbot.waitUntil(dialog.table.hasFocus)
    press(Qt.Key.Key_Return)
    assert (shown(dialog), workspace.report.tally.items) == ([], 3)
    assert workspace.undo_name == "恢复 3 条"
    workspace.undo()
    assert shown(dialog) == ["甲", "乙", "丙"]


def test_the_bin_is_searched_by_title(workspace: Workspace, opened: Opened) -> None:
    discard(workspace, log_items(workspace, "部门预算", "培育办法"))
    dialog = opened()
    dialog.filter.setText("办")
    assert shown(dialog) == ["培育办法"]
    dialog.filter.setText("没有的")
    assert (shown(dialog), dialog.message.text()) == ([], "没有找到。")


def test_an_empty_bin_says_so(workspace: Workspace, opened: Opened) -> None:
    dialog = opened()
    assert (dialog.message.text(), dialog.restore.isEnabled()) == ("回收站是空的。", False)


def test_the_model_of_the_bin_is_sound(
    workspace: Workspace, opened: Opened, qtmodeltester: ModelTester
) -> None:
    discard(workspace, log_items(workspace, "甲", "乙"))
    qtmodeltester.check(opened().model)  # type: ignore[no-untyped-call]
