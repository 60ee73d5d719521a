"""核对 as one does it: paste the list, look, tick, mark and log."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.finding import ItemRow
from jinxiang_report.operations.site_reading import read_site_paste
from jinxiang_report.spreadsheets.workbook import read_workbook
from jinxiang_report.ui.dialogs.reconcile import ReconcileDialog
from jinxiang_report.ui.models.comparison import Side
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import items, log_items
from tests.ui.hands import drag

LIST = "公开日期\t标题\t网址\n2021-03-05\t部门预算\thttp://a.cn/1.html\n2021-04-06\t培育办法\t\n"
Opened = Callable[[], ReconcileDialog]


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Opened:
    def open_dialog() -> ReconcileDialog:
        dialog = ReconcileDialog(workspace, "item", theme)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_dialog


def paste(dialog: ReconcileDialog, text: str = LIST) -> None:
    QGuiApplication.clipboard().setText(text)
    dialog.sheet.paste.click()


def chips(dialog: ReconcileDialog) -> list[str]:
    return [chip.text() for chip in dialog.sheet._chips.values()]


def titles(dialog: ReconcileDialog) -> list[str]:
    return [dialog.sheet.rows.text(row, 2) for row in range(dialog.sheet.rows.rowCount())]


def test_a_pasted_list_shows_what_each_side_does_not_have(
    workspace: Workspace, opened: Opened
) -> None:
    log_items(workspace, "部门预算", "抽查结果")
    dialog = opened()
    paste(dialog)
    assert chips(dialog) == ["台账有网站无 1", "网站有台账无 1", "两边都有 1"]
    assert (dialog.sheet.rows.side, titles(dialog)) == (Side.ONLY_LEDGER, ["抽查结果"])


def test_a_file_dropped_on_the_dialog_is_the_list(
    workspace: Workspace, opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    log_items(workspace, "部门预算")
    dialog = opened()
    listed = tmp_path / "清单.csv"
    listed.write_text(LIST.replace("\t", ","), encoding="utf-8")
    steps = drag(dialog, QPoint(200, 200), QUrl.fromLocalFile(str(listed)))
    assert [step.isAccepted() for step in steps] == [True, True]
    qtbot.waitUntil(lambda: chips(dialog)[-1] == "两边都有 1")


def test_ticked_rows_are_marked_with_the_day_in_one_action(
    workspace: Workspace, opened: Opened
) -> None:
    log_items(workspace, "部门预算", "培育办法")
    dialog = opened()
    paste(dialog)
    dialog.sheet._chips[Side.BOTH].click()
    dialog.sheet.rows.toggle([1])
    assert dialog.sheet.act.text() == "标为已核对 1 条"
    dialog.sheet.act.click()
    assert [item.checked for item in items(workspace)] == [date.today(), None]
    assert workspace.undo_name == "核对 1 条"
    assert dialog.sheet.rows.text(0, 3) == f"✔ 已核对 {date.today()}"


def test_what_only_the_website_has_is_logged_with_one_click(
    workspace: Workspace, opened: Opened
) -> None:
    dialog = opened()
    paste(dialog)
    assert dialog.sheet.act.text() == "补登到台账 2 条"
    dialog.sheet.act.click()
    assert [item.title for item in items(workspace)] == ["部门预算", "培育办法"]
    assert chips(dialog) == ["台账有网站无 0", "网站有台账无 0", "两边都有 2"]
    assert dialog.sheet.rows.side is Side.BOTH


def test_a_row_of_the_ledger_is_shown_in_the_window(
    workspace: Workspace, opened: Opened, qtbot: QtBot
) -> None:
    (_, other) = log_items(workspace, "部门预算", "抽查结果")
    dialog = opened()
    paste(dialog)
    dialog.sheet.table.selectRow(0)
    with qtbot.waitSignal(workspace.place_wanted) as wanted:
        dialog.sheet.table.chosen.emit()
    assert wanted.args == [ItemRow(other.id)]


def test_a_list_may_speak_of_a_part_of_the_year_only(workspace: Workspace, opened: Opened) -> None:
    log_items(workspace, "一月的", published=date(2021, 1, 4))
    dialog = opened()
    paste(dialog)
    assert titles(dialog) == ["一月的"]
    dialog.sheet.days.setCurrentIndex(1)
    assert chips(dialog)[0] == "台账有网站无 0"


def test_what_was_not_compared_is_told(workspace: Workspace, opened: Opened) -> None:
    dialog = opened()
    paste(dialog, LIST + "2021-04-06\t培育办法\t\n2020-01-01\t旧闻\t\n2021-99-99\t错的\t\n")
    said = dialog.sheet._message.text()
    assert "1 行是重复的，1 行不是 2021 年的，1 行没有读懂（如第 6 行：" in said


def test_nothing_on_the_clipboard_is_told_in_place(workspace: Workspace, opened: Opened) -> None:
    dialog = opened()
    paste(dialog, "  \n")
    assert dialog.sheet._message.text()
    assert not dialog.sheet.save.isEnabled()


def test_a_list_without_dates_is_read_line_by_line() -> None:
    found = read_site_paste("item", "部门预算 http://a.cn/1.html\n\n培育办法\n", None, 2021)
    assert [(line.title, line.published, line.address) for line in found.lines] == [
        ("部门预算", None, "http://a.cn/1.html"),
        ("培育办法", None, ""),
    ]


def test_the_result_is_saved_as_a_workbook(
    workspace: Workspace, opened: Opened, tmp_path: Path
) -> None:
    log_items(workspace, "部门预算", "抽查结果")
    dialog = opened()
    paste(dialog)
    target = tmp_path / "核对.xlsx"
    dialog.save_to(target)
    reading = read_workbook(target, kind="items")
    assert {sheet.name: [row.title for row in sheet.rows] for sheet in reading.sheets} == {
        "台账有网站无": ["抽查结果"],
        "网站有台账无": ["培育办法"],
        "两边都有": ["部门预算"],
    }


def test_where_the_file_can_not_be_written_is_told_in_place(opened: Opened, tmp_path: Path) -> None:
    dialog = opened()
    paste(dialog)
    dialog.save_to(tmp_path / "没有" / "核对.xlsx")
    assert "不存在" in dialog.sheet._message.text()


def test_the_list_is_compared_anew_when_one_comes_back(
    workspace: Workspace, opened: Opened
) -> None:
    dialog = opened()
    paste(dialog)
    log_items(workspace, "培育办法")
    dialog._compare_if_stale()
    assert chips(dialog) == ["台账有网站无 0", "网站有台账无 1", "两边都有 1"]


@pytest.mark.parametrize("side", Side)
def test_each_side_is_a_sound_model(
    workspace: Workspace, opened: Opened, qtmodeltester: ModelTester, side: Side
) -> None:
    log_items(workspace, "部门预算", "抽查结果")
    dialog = opened()
    paste(dialog)
    dialog.sheet.rows.show(dialog.comparison, side)
    qtmodeltester.check(dialog.sheet.rows)  # type: ignore[no-untyped-call]


def test_a_tick_is_set_by_mouse_as_the_model_is_told(workspace: Workspace, opened: Opened) -> None:
    dialog = opened()
    paste(dialog)
    rows = dialog.sheet.rows
    off = Qt.CheckState.Unchecked.value
    assert rows.setData(rows.index(0, 0), off, Qt.ItemDataRole.CheckStateRole.value)
    assert rows.ticked() == [1]
    assert not dialog.sheet.all.isChecked()
