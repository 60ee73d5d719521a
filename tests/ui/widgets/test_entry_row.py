"""The entry row under its table, by keys and by an input method."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.finding import ItemRow
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.models.registers import ITEMS
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.entry_edit import EntryEdit
from jinxiang_report.ui.widgets.entry_row import EntryRow
from jinxiang_report.ui.widgets.entry_table import EntryTable
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import category, items, log_items
from tests.ui.hands import click, focus, press, write
from tests.ui.showing import on_screen

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Sheet(QWidget):
    """A table, its entry row and its message line, as a page has them."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.workspace = workspace
        self.model = EntriesModel(workspace, ITEMS)
        self.table = EntryTable(self.model, theme)
        self.message = MessageLine(theme)
        self.row = EntryRow(workspace, self.model, self.table, self.message, theme)
        column = QVBoxLayout(self)
        for part in (self.table, self.row, self.message):
            column.addWidget(part)
        workspace.entries_changed.connect(self.refresh)
        workspace.year_changed.connect(self.row.begin)
        self.refresh()

    def refresh(self) -> None:
        self.model.refresh()
        self.row.offer()

    def editor(self, key: str) -> EntryEdit:
        return self.row.editors[key]

    def enter(self, key: str) -> EntryEdit:
        """Put the cursor into a field, as a click would."""
        self.editor(key).setFocus(Qt.FocusReason.OtherFocusReason)
        return self.editor(key)

    def items(self) -> list[PublishedItem]:
        return items(self.workspace)


@pytest.fixture
def sheet(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Sheet:
    sheet = on_screen(qtbot, Sheet(workspace, theme), QSize(1130, 500))
    sheet.editor("published").setText("2021-03-05")
    sheet.row.begin_typing()
    return sheet


def keys(text: str) -> None:
    """Type a text key by key."""
    QTest.keyClicks(focus(), text)


def compose(text: str) -> None:
    """Let an input method show what it holds, without handing it over."""
    QCoreApplication.sendEvent(focus(), QInputMethodEvent(text, []))


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CONTROL)


# Categories -----------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["fgwj", "fgw", "fwj", "faguiwenjian", "Fagui"])
def test_a_category_is_logged_by_its_letters(sheet: Sheet, typed: str) -> None:
    write("第一件")
    sheet.enter("category")
    keys(typed)
    press(Qt.Key.Key_Return)
    assert [item.category for item in sheet.items()] == [category(sheet.workspace, "法规文件")]


def test_tab_takes_the_first_category_and_goes_on(sheet: Sheet) -> None:
    sheet.enter("category")
    keys("xz")
    assert sheet.editor("category").suggestions.count == 2
    press(Qt.Key.Key_Tab)
    assert sheet.editor("category").text() == "行政执法公示"
    assert sheet.editor("department").hasFocus()


def test_enter_on_one_of_several_categories_takes_it_and_waits(sheet: Sheet) -> None:
    write("第一件")
    sheet.enter("category")
    keys("xz")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert sheet.editor("category").text() == "行政处罚/行政强制"
    assert sheet.items() == []
    press(Qt.Key.Key_Return)
    assert len(sheet.items()) == 1


def test_the_name_that_a_category_had_before_still_names_it(sheet: Sheet) -> None:
    renamed = [
        replace(one, name="政策文件") if one.name == "法规文件" else one
        for one in sheet.workspace.categories
    ]
    sheet.workspace.revise_catalogue(renamed)
    write("第一件")
    press(Qt.Key.Key_Tab)
    write("法规文件")
    press(Qt.Key.Key_Tab)
    assert sheet.editor("category").text() == "政策文件"
    assert not sheet.editor("category").is_marked_wrong


def test_characters_from_the_middle_find_a_category(sheet: Sheet) -> None:
    sheet.enter("category")
    write("执法")
    press(Qt.Key.Key_Tab)
    assert sheet.editor("category").text() == "行政执法公示"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, ALT),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_the_whole_list_of_categories_drops_down(
    sheet: Sheet, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    editor = sheet.enter("category")
    editor.setText("法规文件")
    press(key, modifier)
    assert editor.suggestions.count == 13
    assert editor.suggestions.chosen == "法规文件"
    press(Qt.Key.Key_Escape)
    assert not editor.has_dropped
    assert editor.text() == "法规文件"


def test_a_category_is_picked_with_the_mouse(sheet: Sheet) -> None:
    editor = sheet.editor("category")
    click(editor)
    offered = editor.suggestions
    click(offered.viewport(), offered.visualRect(offered.model().index(1, 0)).center())
    assert editor.text() == "法规文件"
    assert editor.hasFocus()


def test_a_retired_category_is_not_offered(sheet: Sheet) -> None:
    workspace = sheet.workspace
    kept = [one for one in workspace.categories if one.name != "法规文件"]
    workspace.revise_catalogue(kept)
    editor = sheet.enter("category")
    press(Qt.Key.Key_F2)
    assert editor.suggestions.count == 12
    keys("fgwj")
    assert not editor.has_dropped


# History --------------------------------------------------------------------------------


def test_a_title_is_gone_on_with_by_the_right_arrow(sheet: Sheet) -> None:
    log_items(sheet.workspace, "双随机抽查结果公示（第1期）", published=date(2021, 1, 5))
    title = sheet.enter("title")
    write("双随机")
    assert (title.text(), title.ghost) == ("双随机", "抽查结果公示（第1期）")
    press(Qt.Key.Key_Right)
    assert title.text() == "双随机抽查结果公示（第1期）"
    press(Qt.Key.Key_Z, CONTROL)
    assert title.text() == "双随机"


def test_end_takes_what_goes_on_too(sheet: Sheet) -> None:
    log_items(sheet.workspace, "工作要点", published=date(2021, 1, 5))
    write("工作")
    press(Qt.Key.Key_End)
    assert sheet.editor("title").text() == "工作要点"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_title_is_never_longer_than_it_was_typed(sheet: Sheet, key: Qt.Key) -> None:
    log_items(sheet.workspace, "工作要点（征求意见稿）", published=date(2021, 1, 5))
    title = sheet.enter("title")
    write("工作要点")
    assert title.ghost == "（征求意见稿）"
    press(key)
    press(Qt.Key.Key_Return)
    assert [item.title for item in sheet.items()] == ["工作要点（征求意见稿）", "工作要点"]


def test_typing_on_ignores_what_is_suggested(sheet: Sheet) -> None:
    log_items(sheet.workspace, "工作要点", published=date(2021, 1, 5))
    title = sheet.enter("title")
    write("工作")
    write("总结")
    assert (title.text(), title.ghost) == ("工作总结", "")


def test_titles_that_begin_so_drop_down(sheet: Sheet) -> None:
    log_items(sheet.workspace, "工作要点", "工作总结", published=date(2021, 1, 5))
    title = sheet.enter("title")
    write("工作")
    press(Qt.Key.Key_Down)
    assert title.suggestions.count == 2
    assert title.suggestions.chosen is None
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert title.text() == "工作要点"


def test_a_department_is_found_by_beginning_and_by_letters(sheet: Sheet) -> None:
    log_items(sheet.workspace, "一", "二", department="执法监察科", published=date(2021, 1, 5))
    log_items(sheet.workspace, "三", department="规划投资科", published=date(2021, 1, 6))
    department = sheet.enter("department")
    write("执法")
    press(Qt.Key.Key_Tab)
    assert department.text() == "执法监察科"
    sheet.enter("department").selectAll()
    keys("ghtz")
    press(Qt.Key.Key_Tab)
    assert department.text() == "规划投资科"


def test_the_most_frequent_department_comes_first(sheet: Sheet) -> None:
    log_items(sheet.workspace, "三", department="执法二科", published=date(2021, 1, 6))
    log_items(sheet.workspace, "一", "二", department="执法一科", published=date(2021, 1, 5))
    department = sheet.enter("department")
    write("执")
    assert department.ghost == "法一科"


def test_a_new_department_stays_as_it_was_typed(sheet: Sheet) -> None:
    log_items(sheet.workspace, "一", department="执法监察科", published=date(2021, 1, 5))
    write("第一件")
    sheet.enter("department")
    write("监察")
    press(Qt.Key.Key_Return)
    assert sheet.items()[-1].department == "监察"


def test_the_next_free_document_number_is_suggested(sheet: Sheet) -> None:
    workspace = sheet.workspace
    for serial in (20, 22, 21):
        number = f"金工信发〔2021〕{serial}号"
        log_items(workspace, f"第{serial}件", document_number=number, published=date(2021, 1, 5))
    editor = sheet.enter("document_number")
    write("金")
    press(Qt.Key.Key_Tab)
    assert editor.text() == "金工信发〔2021〕23号"


def test_numbers_begin_anew_in_another_year(sheet: Sheet) -> None:
    workspace = sheet.workspace
    log_items(workspace, "第一件", document_number="金工信发〔2021〕88号")
    workspace.add_year(2022)
    number = sheet.enter("document_number")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert number.text() == "金工信发〔2022〕1号"


# Storing --------------------------------------------------------------------------------


def test_control_enter_keeps_everything_and_selects_what_will_differ(sheet: Sheet) -> None:
    sheet.editor("category").setText("行政执法公示")
    sheet.editor("address").setText("http://www.example.gov.cn/1")
    write("双随机抽查结果公示（第8期）")
    press(Qt.Key.Key_Return, CONTROL)
    title = sheet.editor("title")
    assert title.selectedText() == "8"
    assert sheet.editor("address").text() == "http://www.example.gov.cn/1"
    sheet.editor("address").clear()
    keys("9")
    press(Qt.Key.Key_Return, CONTROL)
    assert [item.title for item in sheet.items()] == [
        "双随机抽查结果公示（第8期）",
        "双随机抽查结果公示（第9期）",
    ]
    assert len({item.category for item in sheet.items()}) == 1


def test_escape_clears_and_what_it_cleared_can_be_had_back(sheet: Sheet) -> None:
    write("第一件")
    sheet.editor("category").setText("法规文件")
    press(Qt.Key.Key_Escape)
    assert sheet.editor("title").text() == ""
    assert sheet.editor("category").text() == "法规文件"
    click(sheet.message.answers[0])
    assert sheet.editor("title").text() == "第一件"


def test_escape_clears_a_date_that_is_not_understood(sheet: Sheet) -> None:
    sheet.enter("published").setText("下周")
    write("第一件")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert sheet.editor("published").text() == ""


def test_letters_in_a_cell_of_the_table_choose_from_the_list(qtbot: QtBot, sheet: Sheet) -> None:
    (item,) = log_items(sheet.workspace, "第一件")
    sheet.table.go_to(item.id, "category")
    sheet.table.setFocus()
    press(Qt.Key.Key_F2)
    keys("xz")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    chosen = category(sheet.workspace, "行政处罚/行政强制")
    qtbot.waitUntil(lambda: sheet.items()[0].category == chosen)


def test_escape_on_an_empty_row_clears_what_was_kept(sheet: Sheet) -> None:
    sheet.editor("category").setText("法规文件")
    press(Qt.Key.Key_Escape)
    assert sheet.editor("category").text() == ""


def test_a_row_begun_afresh_asks_for_its_date_first(sheet: Sheet) -> None:
    press(Qt.Key.Key_Escape)
    assert focus() is sheet.editor("published")


def test_what_is_wrong_is_told_until_it_is_put_right(sheet: Sheet) -> None:
    write("第一件")
    press(Qt.Key.Key_Tab)
    write("杂项")
    press(Qt.Key.Key_Tab)
    write("规划科")
    assert "没有叫“杂项”的类别" in sheet.message.text()
    sheet.enter("category").selectAll()
    write("f")
    assert "杂项" not in sheet.message.text()


def test_a_day_of_another_year_told_from_today_is_refused(sheet: Sheet) -> None:
    published = sheet.enter("published")
    published.selectAll()
    write("昨天")
    press(Qt.Key.Key_Tab)
    yesterday = date.today() - timedelta(days=1)
    assert sheet.message.text().endswith(
        f"“昨天”是 {yesterday}，不在 2021 年度内。请写出月和日，如 3-5。"
    )
    assert published.property("wrong") is True


def test_a_title_of_three_thousand_characters_is_told_and_kept(sheet: Sheet) -> None:
    text = "公" * 3000
    paste(text)
    press(Qt.Key.Key_Return)
    assert "标题有 3000 个字，超过 500 个字" in sheet.message.text()
    assert sheet.editor("title").text() == text
    assert sheet.items() == []


def test_not_even_a_hundred_thousand_pasted_characters_are_cut(sheet: Sheet) -> None:
    paste("公" * 100_000)
    assert len(sheet.editor("title").text()) == 100_000


def test_an_address_pasted_into_the_title_moves(sheet: Sheet) -> None:
    paste("https://www.example.gov.cn/art/2021/3/5/art_1.html关于规划的公示")
    assert sheet.editor("title").text() == "关于规划的公示"
    assert sheet.editor("address").text() == "https://www.example.gov.cn/art/2021/3/5/art_1.html"


def test_an_address_does_not_take_anothers_place(sheet: Sheet) -> None:
    sheet.editor("address").setText("http://www.example.gov.cn/1")
    paste("规划 http://www.example.gov.cn/2")
    assert sheet.editor("address").text() == "http://www.example.gov.cn/1"
    assert sheet.editor("title").text() == "规划 http://www.example.gov.cn/2"
    assert "请留下对的" in sheet.message.text()


def test_another_year_keeps_the_unfinished_row(sheet: Sheet) -> None:
    workspace = sheet.workspace
    write("没写完")
    sheet.editor("category").setText("法规文件")
    workspace.add_year(2022)
    assert sheet.editor("title").text() == ""
    sheet.row.begin_typing()
    write("明年的")
    workspace.go_to_year(2021)
    assert sheet.editor("title").text() == "没写完"
    assert sheet.editor("category").text() == "法规文件"
    workspace.go_to_year(2022)
    assert sheet.editor("title").text() == "明年的"


def test_an_unfinished_row_outlives_the_program(
    qtbot: QtBot, sheet: Sheet, workspace: Workspace, theme: Theme
) -> None:
    write("没写完")
    sheet.editor("category").setText("法规文件")
    sheet.row.settle()
    again = Sheet(workspace, theme)
    qtbot.addWidget(again)
    assert again.editor("title").text() == "没写完"
    assert again.editor("published").text() == "2021-03-05"
    assert again.editor("category").text() == "法规文件"


def test_a_new_start_keeps_the_last_department_alone(
    qtbot: QtBot, sheet: Sheet, workspace: Workspace, theme: Theme
) -> None:
    sheet.editor("department").setText("规划科")
    sheet.editor("category").setText("法规文件")
    write("第一件")
    press(Qt.Key.Key_Return)
    sheet.row.settle()
    again = Sheet(workspace, theme)
    qtbot.addWidget(again)
    assert again.editor("department").text() == "规划科"
    assert again.editor("category").text() == ""


# Duplicates -----------------------------------------------------------------------------


def test_a_twin_is_named_and_can_be_opened(qtbot: QtBot, sheet: Sheet) -> None:
    (twin,) = log_items(sheet.workspace, "工业园区规划", published=date(2021, 3, 2))
    write("工业园区 规划")
    assert sheet.message.text() == "▲ 疑似与 3月2日“工业园区规划”重复：标题相同。"
    show, _ = sheet.message.answers
    with qtbot.waitSignal(sheet.workspace.place_wanted) as wanted:
        click(show)
    assert wanted.args == [ItemRow(twin.id)]
    assert sheet.editor("title").text() == "工业园区 规划"


def test_the_answers_about_a_twin_are_reached_by_tab(qtbot: QtBot, sheet: Sheet) -> None:
    log_items(sheet.workspace, "工业园区规划")
    write("工业园区规划")
    qtbot.waitUntil(sheet.message.answers[1].isVisible)
    sheet.enter("address")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert focus() is sheet.message.answers[1]
    press(Qt.Key.Key_Space)
    assert len(sheet.items()) == 2


def test_a_twin_is_stored_nevertheless_by_the_button(sheet: Sheet) -> None:
    log_items(sheet.workspace, "工业园区规划")
    write("工业园区规划")
    click(sheet.message.answers[1])
    assert len(sheet.items()) == 2
    assert sheet.message.text() == "已添加“工业园区规划”。"


def test_a_second_enter_stores_a_twin(sheet: Sheet) -> None:
    log_items(sheet.workspace, "工业园区规划")
    write("工业园区规划")
    press(Qt.Key.Key_Return)
    assert sheet.message.text().endswith("再按一次回车就添加。")
    assert len(sheet.items()) == 1
    press(Qt.Key.Key_Return)
    assert len(sheet.items()) == 2


def test_four_days_apart_the_same_title_is_no_twin(sheet: Sheet) -> None:
    log_items(sheet.workspace, "天气", published=date(2021, 3, 1))
    write("天气")
    assert "重复" not in sheet.message.text()


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("address", "http://www.example.gov.cn/1", "网址相同"),
        ("document_number", "金工信发〔2021〕5号", "文号相同"),
    ],
)
def test_the_same_address_or_number_is_a_twin(sheet: Sheet, key: str, text: str, why: str) -> None:
    log_items(sheet.workspace, "别的标题", published=date(2021, 1, 4), **{key: text})
    write("第一件")
    sheet.enter(key)
    write(text)
    assert f"疑似与 1月4日“别的标题”重复：{why}。" in sheet.message.text()


# Input methods --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "key", ["published", "title", "category", "department", "document_number", "address"]
)
def test_a_composition_becomes_text_when_it_is_committed(sheet: Sheet, key: str) -> None:
    editor = sheet.enter(key)
    editor.clear()
    compose("gong'zuo")
    assert editor.text() == ""
    assert editor.is_composing
    write("工作")
    assert editor.text() == "工作"
    assert not editor.is_composing


@pytest.mark.parametrize("key", ["title", "department", "category"])
def test_a_composition_is_kept_when_the_focus_moves(sheet: Sheet, key: str) -> None:
    editor = sheet.enter(key)
    compose("法规文件")
    click(sheet.editor("address"))
    assert editor.text() == "法规文件"


def test_a_composition_is_kept_when_tab_is_pressed(sheet: Sheet) -> None:
    compose("工作")
    press(Qt.Key.Key_Tab)
    assert sheet.editor("title").text() == "工作"
    assert sheet.editor("category").hasFocus()


def test_a_composition_is_stored_when_enter_is_pressed(sheet: Sheet) -> None:
    compose("工作")
    press(Qt.Key.Key_Return)
    assert [item.title for item in sheet.items()] == ["工作"]


def test_a_composition_is_kept_when_the_page_is_left(sheet: Sheet) -> None:
    compose("工作")
    sheet.row.settle()
    assert sheet.editor("title").text() == "工作"


def test_suggestions_give_way_to_a_composition(sheet: Sheet) -> None:
    editor = sheet.enter("category")
    write("行政")
    assert editor.has_dropped
    compose("zhi")
    assert not editor.has_dropped
    press(Qt.Key.Key_Down)
    assert not editor.has_dropped
    write("执法")
    assert editor.suggestions.count == 1


def test_nothing_stands_pale_behind_a_composition(sheet: Sheet) -> None:
    log_items(sheet.workspace, "工作要点", published=date(2021, 1, 5))
    title = sheet.enter("title")
    write("工作")
    assert title.ghost == "要点"
    compose("zong")
    assert title.ghost == ""


# Typing from the table ------------------------------------------------------------------


def test_typing_over_the_table_goes_into_the_title(sheet: Sheet) -> None:
    log_items(sheet.workspace, "第一件")
    sheet.table.setFocus()
    keys("2021")
    assert sheet.editor("title").text() == "2021"
    assert sheet.editor("title").hasFocus()


def test_typing_over_the_table_goes_on_with_the_unfinished_title(sheet: Sheet) -> None:
    write("没写完")
    sheet.table.setFocus()
    keys("a")
    assert sheet.editor("title").text() == "没写完a"


def test_a_composition_over_the_table_loses_no_letter(sheet: Sheet) -> None:
    log_items(sheet.workspace, "第一件")
    sheet.table.setFocus()
    for composed in ("g", "go", "gong"):
        compose(composed)
        assert sheet.table.hasFocus()  # or the input method would break off
    write("工")
    title = sheet.editor("title")
    assert title.text() == "工"
    assert title.hasFocus()


def test_a_commit_without_composition_over_the_table_is_not_lost(sheet: Sheet) -> None:
    sheet.table.setFocus()
    write("《")
    assert sheet.editor("title").text() == "《"
    assert sheet.editor("title").hasFocus()


def test_a_composition_over_the_table_that_is_given_up_leaves_nothing(sheet: Sheet) -> None:
    sheet.table.setFocus()
    compose("g")
    compose("")
    assert sheet.editor("title").text() == ""


def test_commands_of_the_table_stay_with_it(sheet: Sheet) -> None:
    log_items(sheet.workspace, "第一件")
    sheet.table.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Down)
    assert sheet.table.hasFocus()
    assert sheet.editor("title").text() == ""


def test_the_up_arrow_leads_into_the_table(sheet: Sheet) -> None:
    press(Qt.Key.Key_Up)
    assert sheet.table.hasFocus()
