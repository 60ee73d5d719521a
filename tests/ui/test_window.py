"""The frame around the pages: navigation, undo by name, trouble, findings, years."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QSettings, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from jinxiang_report import app
from jinxiang_report.app import Program, speak_chinese
from jinxiang_report.domain.finding import ItemRow, Quote
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import State
from jinxiang_report.operations.entries import revise_entry
from jinxiang_report.storage.ledger import create_ledger, open_ledger
from jinxiang_report.ui.dialogs.state_step import StateStepDialog
from jinxiang_report.ui.dialogs.welcome import WelcomeDialog
from jinxiang_report.ui.navigation import Navigation
from jinxiang_report.ui.page import Page
from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.pages.export import ExportPage
from jinxiang_report.ui.pages.findings import FindingsPage
from jinxiang_report.ui.pages.items import ItemsPage
from jinxiang_report.ui.pages.narrative import NarrativePage
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.state_button import StateButton
from jinxiang_report.ui.tasks import show_keys
from jinxiang_report.ui.theme import DARK, Theme
from jinxiang_report.ui.top_bar import CommandButton
from jinxiang_report.ui.widgets.closed_line import ClosedLine
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import item, sample_ledger
from tests.ui.entries import discard, items
from tests.ui.hands import press, write


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, theme: Theme, tmp_path: Path) -> Program:
    """The program with the sample year open, as `make demo` leaves it."""
    with sample_ledger(tmp_path) as ledger:
        path = ledger.path
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    program = Program(theme, settings)
    assert program.open(path)
    qtbot.addWidget(window_of(program))
    return program


def window_of(program: Program) -> Window:
    assert program.window is not None
    return program.window


def workspace_of(program: Program) -> Workspace:
    return window_of(program).page.workspace


def badges(window: Window) -> dict[str, str]:
    navigation = window.findChild(Navigation)
    assert isinstance(navigation, Navigation)
    return {
        button.accessibleName(): label.text()
        for button in navigation.findChildren(QToolButton)
        for label in button.findChildren(QLabel)
        if not label.isHidden()
    }


def test_every_page_of_the_sample_year_can_be_reached_by_its_key(
    program: Program, qtbot: QtBot
) -> None:
    window = window_of(program)
    window.show()
    keys = {action.text(): action.shortcut().toString() for action in window.page_actions()}
    titles = [page.title for page in window.pages]
    assert titles == ["公开信息", "微信公众号", "数据表", "正文", "校验", "预览导出"]
    assert [keys[title] for title in titles] == [f"Ctrl+{number}" for number in range(1, 7)]


def test_a_wrong_figure_puts_a_badge_on_its_page_at_once(program: Program) -> None:
    window = window_of(program)
    assert "数据表" not in badges(window)
    workspace_of(program).enter_figures({Cell("三", "received", "person"): "60"})
    assert badges(window)["数据表"].startswith("●")


def test_a_narrow_window_leaves_its_room_to_the_page_and_tells_numbers_at_a_button(
    program: Program, qtbot: QtBot
) -> None:
    window = window_of(program)
    workspace_of(program).enter_figures({Cell("三", "received", "person"): "60"})
    navigation = window.findChild(Navigation)
    assert isinstance(navigation, Navigation)
    with qtbot.waitExposed(window):
        window.show()
    window.resize(1366, 700)
    wide = navigation.width()
    window.resize(911, 467)
    assert navigation.width() < wide / 2
    assert badges(window)["数据表"] == "●"
    buttons = navigation.findChildren(QToolButton)
    assert buttons[2].toolTip() == "数据表（Ctrl+3），错误 1"
    window.resize(1366, 700)
    assert navigation.width() == wide
    assert badges(window)["数据表"] == "●\u20091"


def test_undo_names_what_it_undoes_whatever_page_it_was_on(program: Program) -> None:
    window, workspace = window_of(program), workspace_of(program)
    workspace.log_entry(item("双随机抽查结果"))
    undo, redo = window.edit_actions()
    assert undo.text() == "撤销 添加“双随机抽查结果”"
    window.show_page(3)
    undo.trigger()
    assert workspace.report.tally.items == 43
    assert redo.text() == "重做 添加“双随机抽查结果”"
    redo.trigger()
    assert workspace.report.tally.items == 44


def test_the_place_of_a_finding_is_shown_on_its_own_page(program: Program) -> None:
    window = window_of(program)
    for place, title in (
        (Cell("四", "review", "total"), "数据表"),
        (Quote("一（一）", ""), "正文"),
        (ItemRow(items(workspace_of(program))[0].id), "公开信息"),
    ):
        window.show_place(place)
        assert window.page.title == title


def test_f9_shows_the_findings_from_anywhere(program: Program) -> None:
    window = window_of(program)
    (f9,) = [act for act in window.page_actions() if act.shortcut().toString() == "F9"]
    f9.trigger()
    assert isinstance(window.page, FindingsPage)


def test_trouble_is_told_in_a_line_that_stays_until_it_is_closed(
    program: Program, qtbot: QtBot
) -> None:
    window = window_of(program)
    with qtbot.waitActive(window):
        window.activateWindow()
    assert workspace_of(program).log_entry(item("")) is None
    assert window.banner.isVisible()
    assert "标题还没有填写" in window.banner.text
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.banner.isVisible())


def test_a_further_year_is_begun_and_one_can_go_back(program: Program) -> None:
    workspace = workspace_of(program)
    workspace.add_year(2022)
    assert (workspace.year, workspace.report.tally.items) == (2022, 0)
    workspace.go_to_year(2021)
    assert workspace.report.tally.items == 43


def test_undoing_the_year_in_view_goes_back_to_one_that_is_there(
    program: Program, qtbot: QtBot
) -> None:
    workspace = workspace_of(program)
    workspace.add_year(2022)
    with qtbot.waitSignal(workspace.year_changed):
        workspace.undo()
    assert (workspace.year, workspace.years) == (2021, [2021])


def test_what_changed_meanwhile_is_read_again_though_the_change_was_refused(
    program: Program,
) -> None:
    window, workspace = window_of(program), workspace_of(program)
    seen = items(workspace)[0]
    revise_entry(workspace.ledger, seen, replace(seen, category=None))
    workspace.revise_entry(seen, replace(seen, title="据旧的改"))
    assert "已经变了" in window.banner.text
    assert workspace.report.tally.uncategorised == 1


def test_undo_of_many_rows_shows_how_far_it_is_and_can_be_broken_off(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, workspace = window_of(program), workspace_of(program)
    tasks: list[str] = []

    def cancelled(dialog: QProgressDialog) -> bool:
        tasks.append(dialog.labelText())
        return True

    discard(workspace, items(workspace))
    monkeypatch.setattr(QProgressDialog, "wasCanceled", cancelled)
    workspace.undo()
    assert tasks == ["正在撤销…"]
    assert "没有改动" in window.banner.text
    assert workspace.report.tally.items == 0
    monkeypatch.undo()
    workspace.undo()
    assert workspace.report.tally.items == 43
    assert not window.banner.isVisible()


def test_undo_is_the_ledgers_where_nothing_was_typed(program: Program, qtbot: QtBot) -> None:
    window, workspace = window_of(program), workspace_of(program)
    page = window.page
    assert isinstance(page, EntriesPage)
    with qtbot.waitActive(window):
        window.activateWindow()
    page.row.editors["published"].setText("3-5")
    page.row.begin_typing()
    write("刚登记的一条")
    press(Qt.Key.Key_Return)
    assert workspace.report.tally.items == 44
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.report.tally.items == 43
    assert page.row.title.text() == ""
    press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert workspace.report.tally.items == 44
    write("正在写")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (page.row.title.text(), workspace.report.tally.items) == ("", 44)


def test_the_keys_of_the_page_shown_need_no_click_on_it_first(
    program: Program, qtbot: QtBot
) -> None:
    window = window_of(program)
    with qtbot.waitActive(window):
        window.show()
    for at in (0, 1):
        window.show_page(at)
        page = window.page
        assert isinstance(page, EntriesPage)
        navigation = window.findChild(Navigation)
        assert isinstance(navigation, Navigation)
        navigation.findChildren(QToolButton)[0].setFocus()
        press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page.search.needle.hasFocus()


def test_the_keys_of_the_text_work_wherever_the_focus_is(program: Program, qtbot: QtBot) -> None:
    window = window_of(program)
    with qtbot.waitActive(window):
        window.show()
    window.show_place(Quote("一（一）", ""))
    page = window.page
    assert isinstance(page, NarrativePage)
    for focused in (*window.findChildren(QToolButton)[:3], *window.findChildren(CommandButton)):
        focused.setFocus()
        before = page.editor.paper.zoom
        press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert page.editor.paper.zoom == before + 10
        press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
        assert page.find_bar.needle.hasFocus()
        page.find_bar.dismiss()


def test_the_sheet_of_keys_fits_the_screen_and_goes_on_below(
    program: Program, qtbot: QtBot
) -> None:
    window = window_of(program)
    window.show()
    heights: list[int] = []

    def look() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, QDialog)
        heights.append(sheet.height())
        sheet.reject()

    QTimer.singleShot(0, look)
    show_keys(window)
    assert heights[0] < window.screen().availableSize().height()


def test_an_ampersand_in_a_title_is_no_key(program: Program) -> None:
    workspace_of(program).log_entry(item("A&B"))
    assert window_of(program).edit_actions()[0].text() == "撤销 添加“A&&B”"


def test_the_window_can_change_to_dark_while_it_is_open(program: Program, theme: Theme) -> None:
    window = window_of(program)
    window.show()
    theme.use(DARK)
    for at in range(len(window.pages)):
        window.show_page(at)
        assert not window.grab().isNull()


def test_another_ledger_takes_the_place_of_the_first(program: Program, tmp_path: Path) -> None:
    (tmp_path / "另一个").mkdir()
    with sample_ledger(tmp_path / "另一个") as ledger:
        other = ledger.path
    first = workspace_of(program).path
    assert program.open(other)
    assert workspace_of(program).path == other
    assert program.open(first)  # it was let go
    program.close()


def test_the_ledger_used_last_is_opened_again(
    program: Program, tmp_path: Path, theme: Theme
) -> None:
    path = workspace_of(program).path
    program.close()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    again = Program(theme, settings)
    assert again.start(None)
    assert workspace_of(again).path.resolve() == path.resolve()
    again.close()


def test_a_newcomer_may_look_at_the_sample_and_is_asked_again_the_next_time(
    qtbot: QtBot, tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = iter(("先看看样例年度", ""))

    def choose(dialog: WelcomeDialog) -> int:
        wanted = next(chosen)
        for button in dialog.findChildren(QPushButton):
            if button.text() == wanted:
                button.click()
        return 0

    monkeypatch.setattr(WelcomeDialog, "exec", choose)
    monkeypatch.setattr(app, "_data_folder", lambda: tmp_path / "数据")
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    program = Program(theme, settings)
    assert program.start(None)
    qtbot.addWidget(window_of(program))
    assert len(items(workspace_of(program))) == 43
    program.close()
    assert not Program(theme, settings).start(None)


def test_the_sample_is_opened_from_the_menu_of_help(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_data_folder", lambda: tmp_path / "数据")
    (sample,) = (
        one for one in window_of(program).findChildren(QAction) if one.text() == "打开样例年度"
    )
    sample.trigger()
    assert workspace_of(program).path.name == "样例台账.db"
    program.close()


def test_the_ledger_that_is_open_already_stays_open(program: Program) -> None:
    window = program.window
    assert program.open(workspace_of(program).path)
    assert program.window is window


def test_closing_lets_the_ledger_go_and_remembers_the_window(
    program: Program, tmp_path: Path
) -> None:
    path = workspace_of(program).path
    window_of(program).close()
    assert program.close()
    open_ledger(path).close()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert settings.contains("geometry")


def test_a_ledger_whose_making_broke_off_is_told(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    create_ledger(tmp_path / "半个.db").close()
    assert not program.open(tmp_path / "半个.db")
    assert "还没有任何年度" in told[0]
    open_ledger(tmp_path / "半个.db").close()


def test_a_year_is_not_left_nor_exported_nor_undone_before_the_text_is_stored(
    program: Program, tmp_path: Path
) -> None:
    window, workspace = window_of(program), workspace_of(program)
    workspace.add_year(2022)
    window.show_page(3)
    page = window.page
    assert isinstance(page, NarrativePage)
    page.editor.insertPlainText("没能存入的一句")
    workspace.ledger.db.execute("PRAGMA query_only = ON")
    workspace.go_to_year(2021)
    workspace.undo()
    export = next(page for page in window.pages if isinstance(page, ExportPage))
    export.exports.write(tmp_path / "年报.docx", draft=True)
    assert not (tmp_path / "年报.docx").exists()
    assert "只读" in window.banner.text
    assert (workspace.year, workspace.years) == (2022, [2021, 2022])
    assert "没能存入的一句" in page.editor.source
    workspace.ledger.db.execute("PRAGMA query_only = OFF")
    workspace.go_to_year(2021)
    assert "没能存入的一句" not in page.editor.source
    workspace.go_to_year(2022)
    assert "没能存入的一句" in page.editor.source


@pytest.mark.parametrize("answer", ["Discard", "Cancel"])
def test_closing_asks_before_a_text_that_could_not_be_stored_is_lost(
    program: Program, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    asked: list[str] = []

    def ask(*words: Any) -> QMessageBox.StandardButton:
        asked.append(words[2])
        return QMessageBox.StandardButton[answer]

    monkeypatch.setattr(QMessageBox, "question", ask)
    window, workspace = window_of(program), workspace_of(program)
    window.show_page(3)
    page = window.page
    assert isinstance(page, NarrativePage)
    page.editor.insertPlainText("没能存入的一句")
    workspace.ledger.db.execute("PRAGMA query_only = ON")
    assert program.close() is (answer == "Discard")
    assert "没能存入" in asked[0]
    assert "只读" in asked[0]
    if answer == "Cancel":
        assert "没能存入的一句" in page.editor.source
        workspace.ledger.db.execute("PRAGMA query_only = OFF")
        assert program.close()


def test_a_bug_is_logged_and_told_once_however_often_it_strikes(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "program.log"
    monkeypatch.setattr("jinxiang_report.installed.user_log_path", lambda *_, **__: tmp_path)
    bug = ZeroDivisionError("除以零")
    shown: list[str] = []

    def strike_again(box: QMessageBox) -> int:
        shown.append(box.text())
        program.tell_bug(type(bug), bug, None)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", strike_again)
    program.tell_bug(type(bug), bug, None)
    assert len(shown) == 1
    assert str(log) in shown[0]
    assert log.read_text(encoding="utf-8").count("ZeroDivisionError: 除以零") == 2


def test_qts_own_dialogs_speak_chinese(qapp: QApplication, qtbot: QtBot) -> None:
    before = QLocale()
    translator = speak_chinese(qapp)
    try:
        assert translator is not None
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(ok | cancel)
        qtbot.addWidget(buttons)
        assert "取消" in buttons.button(cancel).text()
        assert "确定" in buttons.button(ok).text()
        files = QFileDialog()
        qtbot.addWidget(files)
        assert "文件名" in files.labelText(QFileDialog.DialogLabel.FileName)
    finally:
        if translator is not None:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


def test_a_command_of_a_page_that_was_left_may_still_change(program: Program) -> None:
    window = window_of(program)
    window.show()
    first = window.page.commands()
    window.show_page(2)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for command in first:
        command.setEnabled(not command.isEnabled())


def test_no_two_commands_of_the_window_want_the_same_key(program: Program) -> None:
    window = window_of(program)
    for at, page in enumerate(window.pages):
        window.show_page(at)
        keys = [
            (key.toString(), command.text())
            for command in {*window.findChildren(QAction), *window.actions()}
            for key in command.shortcuts()
            if command.shortcutContext() is Qt.ShortcutContext.WindowShortcut
            if not isinstance(owner := command.parent(), Page) or owner is page
        ]
        assert sorted({key for key, _ in keys}) == sorted(key for key, _ in keys)


def test_trouble_is_past_once_the_next_thing_has_succeeded(program: Program) -> None:
    window, workspace = window_of(program), workspace_of(program)
    window.show()
    workspace.log_entry(item(""))
    assert window.banner.isVisible()
    workspace.log_entry(item("双随机抽查结果"))
    assert not window.banner.isVisible()


def test_redo_has_the_key_of_word_on_every_desktop(program: Program) -> None:
    _, redo = window_of(program).edit_actions()
    keys = [key.toString() for key in redo.shortcuts()]
    assert keys[0] == "Ctrl+Y"
    assert len(keys) == len(set(keys))


def test_an_action_whose_name_is_cut_short_says_so_on_its_button(program: Program) -> None:
    workspace_of(program).log_entry(item("一个相当长的标题，按钮上放不下"))
    undo, _ = window_of(program).edit_actions()
    assert undo.iconText().endswith("…")


def test_the_window_is_no_larger_than_the_screen(program: Program) -> None:
    window = window_of(program)
    room = window.screen().availableSize().expandedTo(window.minimumSizeHint())
    assert window.size() == window.size().boundedTo(room)


def accept_soon(kind: type[QDialog]) -> None:
    """Accept the dialog that is about to open."""

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        dialog.accept()

    QTimer.singleShot(0, accept)


def test_a_year_is_closed_from_the_top_bar_and_then_nothing_of_it_changes(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, workspace = window_of(program), workspace_of(program)
    button = window.findChild(StateButton)
    assert isinstance(button, StateButton)
    accept_soon(StateStepDialog)
    button.take("定稿")
    assert button.text() == "定稿 ▾"
    assert f"{date.today()} 定稿" in button.toolTip()
    (closed,) = window.findChildren(ClosedLine)
    assert not closed.isHidden()
    assert "2021 年度只能查看，不能修改" in closed.findChildren(QLabel)[0].text()
    workspace.enter_figures({Cell("三", "received", "person"): "1"})
    assert "已经定稿" in window.banner.text
    assert workspace.report.value(Cell("三", "received", "person")) == 0
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("漏了一条", True))
    closed.findChildren(QPushButton)[0].click()
    assert button.text() == "草稿 ▾"
    assert closed.isHidden()


def test_a_year_with_errors_is_not_closed_and_the_first_error_is_told(program: Program) -> None:
    window, workspace = window_of(program), workspace_of(program)
    workspace.enter_figures({Cell("三", "received", "person"): "1"})
    workspace.finalise(date(2022, 1, 20))
    assert "不能定稿" in window.banner.text
    assert workspace.report.state is State.DRAFT


def test_undo_shows_the_year_in_which_it_takes_something_back(program: Program) -> None:
    workspace = workspace_of(program)
    workspace.log_entry(item("双随机抽查结果"))
    workspace.add_year(2022)
    workspace.go_to_year(2021)
    workspace.enter_figures({Cell("三", "received", "person"): "1"})
    workspace.go_to_year(2022)
    workspace.undo()
    assert (workspace.year, workspace.report.value(Cell("三", "received", "person"))) == (2021, 0)


def test_the_menu_offers_the_days_off_and_the_secrecy_review(program: Program) -> None:
    window, workspace = window_of(program), workspace_of(program)
    offered = {act.text(): act for act in window.findChildren(QAction)}
    assert "放假安排…" in offered
    offered["要求填写保密审查人"].trigger()
    assert workspace.wants_secrecy_review
    assert offered["要求填写保密审查人"].isChecked()
    workspace.undo()
    assert not offered["要求填写保密审查人"].isChecked()


def test_the_rows_behind_a_figure_are_shown_among_the_items(program: Program) -> None:
    window, workspace = window_of(program), workspace_of(program)
    workspace.log_entry(item("别的一条"))
    workspace.log_entry(item("某办法", normative=True, formed=date(2021, 3, 1)))
    window.show_place(Cell("二", "normative", "made"))
    page = window.page
    assert isinstance(page, TablesPage)
    page.grid.basis_wanted.emit()
    shown = window.page
    assert isinstance(shown, ItemsPage)
    assert [shown.model.entry(row).title for row in range(shown.model.rowCount())] == ["某办法"]
    assert shown.search.conditions.toolTip() == "本年制发件数的来历"
    shown.show_all()
    assert shown.model.rowCount() == workspace.report.tally.items


def test_the_window_fits_a_small_screen_at_150_percent(program: Program) -> None:
    window, workspace = window_of(program), workspace_of(program)
    workspace.log_entry(item("一条标题写得很长很长的公开信息，撤销按钮放不下它"))
    for at in range(len(window.pages)):
        window.show_page(at)
        assert window.minimumSizeHint().width() <= 1366 / 1.5
        assert window.minimumSizeHint().height() <= 700 / 1.5
