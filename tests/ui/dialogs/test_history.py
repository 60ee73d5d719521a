"""The history as one reads it: of an entry, and of the whole ledger."""

from dataclasses import replace
from datetime import date

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Dismissal
from jinxiang_report.operations.bulk import revise_field
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.ui.dialogs.history import HistoryDialog
from jinxiang_report.ui.models.past import Difference, deed, differences, subject
from jinxiang_report.ui.models.past_actions import PastActions
from jinxiang_report.ui.models.rows import ROOT
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.entry_history import EntryHistory
from jinxiang_report.ui.widgets.past_text import UNDONE
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import item
from tests.ui.entries import category, discard, log_items


def told(workspace: Workspace) -> tuple[str, str, list[Difference]]:
    """The newest change in words."""
    (action,) = workspace.past_actions(1)
    past = workspace.past_changes(action.id, 1)[0]
    found = differences(past, workspace.catalogue_ever())
    return deed(past), subject(past), found


def test_a_changed_row_tells_each_field_by_its_name_on_the_screen(workspace: Workspace) -> None:
    (before,) = log_items(workspace, "部门预算")
    number = category(workspace, "财政预决算")
    workspace.revise_entry(before, replace(before, category=number, published=date(2021, 4, 1)))
    assert told(workspace) == (
        "修改",
        "公开信息“部门预算”",
        [("公开日期", "2021-03-05", "2021-04-01"), ("类别", "", "财政预决算")],
    )


def test_the_bin_and_back_are_told_as_such(workspace: Workspace) -> None:
    discard(workspace, log_items(workspace, "甲"))
    assert told(workspace) == ("删除，放入回收站", "公开信息“甲”", [])


def test_a_row_that_came_with_an_import_says_with_which(workspace: Workspace) -> None:
    entry = item("甲", id=7)
    record(workspace.ledger, "导入“登记.xlsx”43 条", [Change(None, entry)])
    assert told(workspace)[0] == "随导入“登记.xlsx”添加"


def test_figures_texts_and_the_office_are_told_too(workspace: Workspace) -> None:
    workspace.enter_figures({Cell("三", "received", "person"): "60"})
    what, of_what, found = told(workspace)
    assert (what, found[0]) == ("添加", ("数值", "", "60"))
    assert of_what.startswith("2021 年度表三·")
    workspace.write_section("五", "新的文字")
    assert told(workspace)[2][0][2] == "新的文字"
    workspace.revise_profile(replace(workspace.report.office, phone="0537-1"), workspace.powers)
    assert told(workspace) == ("修改", "单位信息", [("联系电话", "", "0537-1")])


def test_a_reminder_left_with_a_reason_is_told(workspace: Workspace) -> None:
    left = Dismissal(2021, "键", "TL-02", "按次统计")
    record(workspace.ledger, "忽略 TL-02", [Change(None, left)])
    assert told(workspace) == (
        "添加",
        "2021 年度留着的提醒 TL-02",
        [("原因", "", "按次统计")],
    )


def test_of_long_texts_the_stretch_around_the_difference_is_told(workspace: Workspace) -> None:
    workspace.write_section("五", "甲" * 200)
    workspace.write_section("五", "甲" * 150 + "乙" + "甲" * 100)
    (change,) = told(workspace)[2]
    assert change[1] == "…" + "甲" * 60 or change[1].startswith("…")
    assert change[2].startswith("…甲甲甲甲甲甲甲甲甲甲乙")
    assert len(change[2]) < 70


def test_the_history_of_an_entry_begins_with_the_newest_and_marks_what_was_undone(
    qtbot: QtBot, workspace: Workspace, theme: Theme
) -> None:
    (entry,) = log_items(workspace, "部门预算")
    workspace.carry_out(
        lambda: revise_field(workspace.ledger, [entry], "department", "办公室", "责任科室")
    )
    workspace.undo()
    history = EntryHistory(workspace, theme)
    qtbot.addWidget(history)
    history.show_entry(entry)
    text = history.toPlainText()
    assert text.index("修改 1 条的责任科室") < text.index("添加“部门预算”")
    assert text.startswith(f"修改{UNDONE}")
    assert "办公室" in text
    history.show_entry(None)
    assert history.toPlainText() == ""


def test_the_whole_history_is_read_page_by_page(workspace: Workspace) -> None:
    for number in range(205):
        record(workspace.ledger, f"第 {number} 步", [Change(None, item("甲", id=number + 1))])
    model = PastActions(workspace)
    model.search("步")
    assert (model.rowCount(), model.text(0, 1)) == (200, "第 204 步")
    assert model.canFetchMore(ROOT)
    model.fetchMore(ROOT)
    assert (model.rowCount(), model.text(204, 1)) == (205, "第 0 步")
    assert not model.canFetchMore(ROOT)


def test_the_dialog_shows_what_the_chosen_action_changed(
    qtbot: QtBot, workspace: Workspace, theme: Theme
) -> None:
    entries = log_items(workspace, "甲", "乙")
    discard(workspace, entries)
    dialog = HistoryDialog(workspace, theme)
    qtbot.addWidget(dialog)
    assert "公开信息“乙”" in dialog.details.toPlainText()
    dialog.filter.setText("添加“甲”")
    assert dialog.model.rowCount() == 1
    assert "2021-03-05" in dialog.details.toPlainText()
    dialog.filter.setText("没有这一步")
    assert dialog.details.toPlainText() == "没有找到。"


def test_the_actions_are_a_sound_model(workspace: Workspace, qtmodeltester: ModelTester) -> None:
    log_items(workspace, "甲", "乙")
    model = PastActions(workspace)
    model.search("")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
