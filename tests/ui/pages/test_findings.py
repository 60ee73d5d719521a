from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.finding import STYLE, Finding, Severity
from jinxiang_report.domain.form import OUTLINE, edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.storage.remarks import keep_remarks
from jinxiang_report.ui.dialogs.dismiss import DismissDialog
from jinxiang_report.ui.models.findings import Heap
from jinxiang_report.ui.pages.findings import FindingsPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import item
from tests.ui.hands import press, write
from tests.ui.showing import on_screen

FEE = Cell("二", "fee", "charged")
CORRECTED, TOTAL = Cell("四", "direct_suit", "corrected"), Cell("四", "direct_suit", "total")


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """A year in which nothing is found."""
    workspace.fill_with_zero(edition_of(2021).cells)
    for section in OUTLINE:
        text = "公开不够及时，已经加以改进。" if section.key == "五" else "无。"
        workspace.write_section(section.key, text if section.required else "")
    return workspace


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> FindingsPage:
    return on_screen(qtbot, FindingsPage(workspace, theme), QSize(1134, 600))


def test_a_year_without_errors_may_be_closed(filled: Workspace, page: FindingsPage) -> None:
    errors = [found for found in filled.findings if found.severity is Severity.ERROR]
    assert errors == []
    assert page.headline.text() == "可以定稿"


def test_errors_are_counted_at_the_top(filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: "", Cell("二", "rules", "made"): "-1"})
    assert page.headline.text() == "还差 2 项"
    assert page.filter.chip(Heap.ERROR).text() == "错误 2"
    filled.undo()
    assert page.headline.text() == "可以定稿"


def test_the_list_narrows_to_one_severity(filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: ""})
    page.filter.chip(Heap.ERROR).click()
    assert page.model.rowCount() == 1
    filled.undo()
    assert page.model.rowCount() == 0
    assert page.nothing.isVisible()


def test_enter_leads_to_the_place(qtbot: QtBot, filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: ""})
    page.list.setCurrentIndex(page.model.index(0))
    with qtbot.waitSignal(filled.place_wanted) as wanted:
        page.list.setFocus()
        press(Qt.Key.Key_Return)
    assert wanted.args == [FEE]
    assert not page.has(FEE)


def test_the_cursor_stays_where_it_was(workspace: Workspace, page: FindingsPage) -> None:
    page.list.setCurrentIndex(page.model.index(3))
    workspace.enter_figures({FEE: "1"})
    assert page.list.currentIndex().row() == 3


def test_long_messages_are_shown_in_full(page: FindingsPage) -> None:
    heights = {
        page.list.visualRect(page.model.index(row)).height() for row in range(page.model.rowCount())
    }
    page.resize(500, 600)
    narrow = {
        page.list.visualRect(page.model.index(row)).height() for row in range(page.model.rowCount())
    }
    assert max(narrow) > max(heights)


def test_a_safe_mend_is_a_button_and_one_step(filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: ""})
    page.list.setCurrentIndex(page.model.index(0))
    assert page.settling.mend.text() == "填 0"
    page.settling.mend.click()
    assert filled.report.value(FEE) == 0
    filled.undo()
    assert filled.report.value(FEE) is None


def test_an_error_can_not_be_left(filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: ""})
    page.list.setCurrentIndex(page.model.index(0))
    assert not page.settling.leave.isVisible()


def with_a_hint(workspace: Workspace) -> None:
    workspace.enter_figures({CORRECTED: "1", TOTAL: "1"})


def choose(page: FindingsPage, rule: str) -> None:
    rows = [page.model.index(row) for row in range(page.model.rowCount())]
    page.list.setCurrentIndex(next(at for at in rows if page.model.finding(at).rule == rule))


def shown(page: FindingsPage) -> list[Finding]:
    return [page.model.finding(page.model.index(row)) for row in range(page.model.rowCount())]


def rules(page: FindingsPage) -> list[str]:
    """Of the tables and of style: short texts give other rules something to say."""
    return [one.rule for one in shown(page) if one.family in {"T2", "T3", "T4", STYLE}]


def give_reason(reason: str, *, explained: bool = False) -> None:
    """Answer the dialog that is about to open, by keys."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DismissDialog)
        dialog.edit.setPlainText(reason)
        dialog.explains.setChecked(explained)
        dialog.accept()

    QTimer.singleShot(0, answer)


def test_the_reason_is_given_with_ctrl_enter(qtbot: QtBot, filled: Workspace) -> None:
    dialog = DismissDialog(filled.findings[0])
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    dialog.edit.setPlainText("已在年中通报")
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == DismissDialog.DialogCode.Accepted


def test_a_hint_is_left_with_a_reason_and_taken_up_again(
    filled: Workspace, page: FindingsPage
) -> None:
    with_a_hint(filled)
    choose(page, "T4-05")
    give_reason("已在年中通报")
    page.settling.leave.click()
    assert "T4-05" not in rules(page)
    page.filter.chip(Heap.LEFT).click()
    assert rules(page) == ["T4-05"]
    assert "已忽略：已在年中通报" in str(
        page.model.data(page.model.index(0), int(Qt.ItemDataRole.AccessibleTextRole))
    )
    assert not page.settling.leave.isVisible()
    page.settling.take_up.click()
    assert rules(page) == []
    page.filter.show_all()
    assert "T4-05" in rules(page)


def test_a_reason_is_told_in_the_report_at_once_or_later(
    filled: Workspace, page: FindingsPage
) -> None:
    with_a_hint(filled)
    choose(page, "T4-05")
    give_reason("纠正的 1 件已重新答复", explained=True)
    page.settling.leave.click()
    assert filled.report.drafts["六（五）"] == "纠正的 1 件已重新答复。"
    filled.write_section("六（五）", "无。")
    page.filter.chip(Heap.LEFT).click()
    page.settling.explain.click()
    assert filled.report.drafts["六（五）"] == "纠正的 1 件已重新答复。"
    assert not page.settling.explain.isVisible()
    filled.undo()
    assert filled.report.drafts["六（五）"] == "无。"


def test_what_was_left_comes_back_when_its_numbers_change(
    filled: Workspace, page: FindingsPage
) -> None:
    with_a_hint(filled)
    (hint,) = [one for one in shown(page) if one.rule == "T4-05"]
    filled.dismiss(hint, "已在年中通报")
    assert rules(page) == []
    filled.enter_figures({CORRECTED: "2", TOTAL: "2"})
    assert rules(page) == ["T4-05"]
    assert not page.filter.chip(Heap.LEFT).isVisible()


def test_the_list_narrows_to_a_family_and_to_words(
    qtbot: QtBot, filled: Workspace, page: FindingsPage
) -> None:
    filled.enter_figures({FEE: "", TOTAL: "3"})
    listed = [page.filter.family.itemText(at) for at in range(page.filter.family.count())]
    assert listed[:3] == ["全部规则", "表二 1", "表四 1"]
    page.filter.family.setCurrentIndex(2)
    page.filter.family.activated.emit(2)
    assert rules(page) == ["T4-02"]
    page.filter.show_all()
    page.filter.needle.setFocus()
    write("收费")
    qtbot.waitUntil(lambda: rules(page) == ["T2-01"])
    write("没有这样的词")
    qtbot.waitUntil(page.nothing.isVisible)
    assert page.nothing.text() == "没有符合筛选的。按 Esc 显示全部。"
    press(Qt.Key.Key_Escape)
    assert rules(page) == ["T2-01", "T4-02"]
    assert page.list.hasFocus()


def test_matters_of_style_stand_together_and_are_switched_off_as_a_family(
    filled: Workspace, page: FindingsPage
) -> None:
    entry = filled.log_entry(item("金城大厦"))
    assert entry is not None
    odd = Finding("SY-04", Severity.HINT, "“又名:金城大厦”用了半角冒号。")
    keep_remarks(filled.ledger, "item", [(entry, [odd])])
    with_a_hint(filled)
    families = [one.family for one in shown(page)]
    assert families[-1] == STYLE
    assert STYLE not in families[: families.index(STYLE)]
    page.filter.chip(Heap.STYLE).click()
    assert {one.family for one in shown(page)} == {STYLE}
    assert odd.message in {one.message for one in shown(page)}
    page.filter.tells_style.click()
    assert rules(page) == []
    page.filter.show_all()
    assert "T4-05" in rules(page)
    assert STYLE not in {one.family for one in shown(page)}
    filled.undo()
    assert page.filter.tells_style.isChecked()


def test_the_findings_are_written_down(
    filled: Workspace, page: FindingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "choose_target", lambda suggestion: tmp_path / suggestion.name)
    page.export()
    (written,) = tmp_path.iterdir()
    assert written.name == "金乡县工业和信息化局2021年度校验记录.docx"
    assert page.summary.text() == f"校验记录已写入“{written}”。"


def test_a_closed_year_can_only_be_looked_at(filled: Workspace, page: FindingsPage) -> None:
    with_a_hint(filled)
    assert page.close_year.isVisible()
    filled.finalise(date(2022, 1, 20))
    assert page.headline.text() == "已定稿"
    assert page.summary.text().startswith("没有错误；另有")
    assert not page.close_year.isVisible()
    assert not page.settling.leave.isVisible()
    filled.reopen("漏了一条")
    assert page.headline.text() == "可以定稿"
