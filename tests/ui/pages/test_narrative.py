from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.finding import Quote
from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.taking_over import take_over
from jinxiang_report.storage.wanted import Wanted
from jinxiang_report.ui.dialogs.insert_field import InsertFieldDialog
from jinxiang_report.ui.models.outline import STATE_ROLE
from jinxiang_report.ui.page import Looked
from jinxiang_report.ui.pages.narrative import NarrativePage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.section_findings import FindingCard
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import log_items
from tests.ui.hands import click, press, write
from tests.ui.showing import on_screen

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> NarrativePage:
    return on_screen(qtbot, NarrativePage(workspace, theme))


def open_section(page: NarrativePage, section: str) -> None:
    page.show_place(Quote(section, ""))


def retype(text: str) -> None:
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(text)


def cards(page: NarrativePage) -> list[FindingCard]:
    return page.findings.findChildren(FindingCard)


def test_looking_at_every_section_changes_nothing(
    page: NarrativePage, workspace: Workspace
) -> None:
    before = dict(workspace.report.drafts)
    name = workspace.undo_name
    for section in OUTLINE:
        open_section(page, section.key)
    page.settle()
    assert dict(workspace.report.drafts) == before
    assert workspace.undo_name == name


def test_what_is_typed_is_stored_on_leaving_the_section(
    page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "一（二）")
    retype("今年没有收到申请。")
    open_section(page, "一（三）")
    assert workspace.report.drafts["一（二）"] == "今年没有收到申请。"
    assert workspace.undo_name == "修改（二）依申请公开情况"


def test_what_is_typed_is_stored_when_the_focus_goes(
    page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "一（二）")
    retype("没有。")
    page.outline.setFocus()
    assert workspace.report.drafts["一（二）"] == "没有。"


def test_what_is_typed_is_stored_after_a_pause_and_the_cursor_stays(
    qtbot: QtBot, page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "一（二）")
    retype("没有。\n")
    with qtbot.waitSignal(workspace.report_changed):
        pass
    assert workspace.report.drafts["一（二）"] == "没有。"
    write("又")
    assert page.editor.source == "没有。\n又"


def test_undo_takes_back_typing_first_and_then_what_is_stored(
    page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "一（二）")
    retype("甲")
    page.settle()
    write("乙")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.editor.source == "甲"
    assert workspace.report.drafts["一（二）"] == "甲"
    workspace.undo()
    assert page.editor.source == workspace.report.drafts["一（二）"] != "甲"


def test_what_was_typed_before_the_zoom_changed_can_still_be_undone(
    page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "一（二）")
    before = page.editor.source
    retype("甲")
    page.editor.change_zoom(1)
    assert workspace.report.drafts["一（二）"] == page.editor.source == "甲"
    workspace.undo()
    assert page.editor.source == before


def test_undo_leads_to_the_section_that_it_changes(
    page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "一（二）")
    retype("甲")
    open_section(page, "五")
    workspace.undo()
    assert page.outline.currentIndex().data() == "（二）依申请公开情况"
    assert page.editor.source == workspace.report.drafts["一（二）"] != "甲"


def test_a_field_from_the_list_is_stored_by_its_name(
    page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "六（六）")
    retype("共")
    write("{公众号")
    press(Qt.Key.Key_Return)
    page.settle()
    assert workspace.report.drafts["六（六）"] == "共{公众号.总数}"
    assert page.editor.toPlainText() == "共0"


def test_a_change_of_the_ledger_shows_in_the_text(
    page: NarrativePage, workspace: Workspace
) -> None:
    workspace.write_section("一（一）", "共{公开信息.总数}条")
    open_section(page, "一（一）")
    log_items(workspace, "机构职能", "领导信息")
    assert page.editor.toPlainText() == "共2条"
    assert not page.editor.has_unstored


def test_a_change_of_the_ledger_leaves_typing_alone(
    page: NarrativePage, workspace: Workspace
) -> None:
    workspace.write_section("一（一）", "共{公开信息.总数}条")
    open_section(page, "一（一）")
    press(Qt.Key.Key_End)
    write("。又")
    log_items(workspace, "机构职能")
    assert page.editor.source == "共{公开信息.总数}条。又"
    page.settle()
    assert page.editor.toPlainText() == "共1条。又"


def test_a_finding_has_a_card_and_its_quote_is_marked(
    page: NarrativePage, workspace: Workspace
) -> None:
    workspace.write_section("六（六）", "其他事项：{没有的}。")
    open_section(page, "六（六）")
    marked = [one.cursor.selectedText() for one in page.editor.extraSelections()]
    assert len(cards(page)) == 1
    assert "{没有的}" in marked


def test_a_card_leads_to_the_words_it_quotes(page: NarrativePage, workspace: Workspace) -> None:
    workspace.write_section("六（六）", "其他事项：{没有的}。")
    open_section(page, "六（六）")
    click(cards(page)[0])
    assert page.editor.textCursor().selectedText() == "{没有的}"
    assert page.editor.hasFocus()


def test_the_page_has_the_places_of_the_text_only(page: NarrativePage) -> None:
    assert page.has(Quote("五", "主要问题"))
    assert not page.has(Cell("三", "received", "person"))


def test_showing_a_place_selects_it(page: NarrativePage) -> None:
    page.show_place(Quote("五", "（二）改进情况"))
    assert page.editor.textCursor().selectedText() == "（二）改进情况"


def test_alt_down_passes_over_headings(page: NarrativePage) -> None:
    open_section(page, "一（五）")
    press(Qt.Key.Key_Down, ALT)
    assert page.outline.currentIndex().data() == "五、存在的主要问题及改进情况"
    press(Qt.Key.Key_Down, ALT)
    assert page.outline.currentIndex().data() == "（一）政府信息公开申请收费情况"


def test_an_emptied_section_leaves_the_report(page: NarrativePage, workspace: Workspace) -> None:
    open_section(page, "一")
    retype("甲")
    press(Qt.Key.Key_Backspace)
    page.settle()
    assert "一" not in workspace.report.drafts


def test_another_year_shows_its_own_text(page: NarrativePage, workspace: Workspace) -> None:
    open_section(page, "六（六）")
    workspace.write_section("六（六）", "二〇二一")
    workspace.add_year(2022)
    assert page.editor.source == "无。"


def test_what_is_typed_when_the_year_changes_is_stored_in_its_own_year(
    page: NarrativePage, workspace: Workspace
) -> None:
    workspace.add_year(2022)
    workspace.go_to_year(2021)
    open_section(page, "六（六）")
    retype("二〇二一")
    workspace.go_to_year(2022)
    assert page.editor.source == workspace.report.drafts["六（六）"] == "无。"
    workspace.go_to_year(2021)
    assert page.editor.source == workspace.report.drafts["六（六）"] == "二〇二一"


def test_what_cannot_be_stored_stays_open_until_it_can(
    qtbot: QtBot, page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "六（六）")
    retype("写不进去的话")
    workspace.ledger.db.execute("PRAGMA query_only = ON")
    with qtbot.waitSignal(workspace.trouble):
        press(Qt.Key.Key_Up, ALT)
    assert page.editor.source == "写不进去的话"
    assert page.outline.currentIndex().data() == "（六）本行政机关认为需要报告的其他事项"
    workspace.ledger.db.execute("PRAGMA query_only = OFF")
    press(Qt.Key.Key_Up, ALT)
    assert workspace.report.drafts["六（六）"] == "写不进去的话"


def test_a_new_name_of_the_office_shows_in_the_text(
    page: NarrativePage, workspace: Workspace
) -> None:
    workspace.write_section("六（六）", "{单位.全称}")
    open_section(page, "六（六）")
    workspace.revise_profile(
        replace(workspace.report.office, name="金乡县大数据局"), workspace.powers
    )
    assert page.editor.toPlainText() == "金乡县大数据局"


# Finding and replacing ------------------------------------------------------------------


def look_for(page: NarrativePage, needle: str, new: str = "", *, everywhere: bool = False) -> None:
    page.finder.ask(to_replace=True)
    page.find_bar.everywhere.setChecked(everywhere)
    page.find_bar.needle.setText(needle)
    page.find_bar.replacement.setText(new)


def test_ctrl_f_looks_for_what_is_selected(page: NarrativePage, workspace: Workspace) -> None:
    workspace.write_section("六（六）", "政务公开，政务公开。")
    open_section(page, "六（六）")
    page.editor.go_to(0, 4)
    press(Qt.Key.Key_F, CONTROL)
    assert page.find_bar.needle.text() == "政务公开"
    assert page.find_bar.told.text() == "本部分 2 处"
    press(Qt.Key.Key_Return)
    assert (page.editor.textCursor().selectionStart(), page.find_bar.told.text()) == (
        5,
        "第 2 处，本部分 2 处",
    )


def test_the_next_place_is_in_another_section(page: NarrativePage, workspace: Workspace) -> None:
    workspace.write_section("一（三）", "没有。")
    workspace.write_section("一（五）", "见某某。")
    open_section(page, "一（三）")
    look_for(page, "某某", everywhere=True)
    assert page.find_bar.told.text() == "本部分没有，全文 1 处（还在 1 个部分）"
    assert page.find_bar.told.toolTip() == "（五）监督保障情况"
    page.finder.step(1)
    assert page.outline.currentIndex().data() == "（五）监督保障情况"
    assert page.editor.textCursor().selectedText() == "某某"


def test_one_is_replaced_after_the_other_each_a_step(
    page: NarrativePage, workspace: Workspace
) -> None:
    workspace.write_section("六（六）", "甲，甲。")
    open_section(page, "六（六）")
    look_for(page, "甲", "乙乙")
    for _ in range(3):
        press_replace(page)
    assert workspace.report.drafts["六（六）"] == "乙乙，乙乙。"
    workspace.undo()
    assert page.editor.source == "乙乙，甲。"


def press_replace(page: NarrativePage) -> None:
    page.find_bar.replacement.setFocus()
    press(Qt.Key.Key_Return)


def test_all_are_replaced_in_one_step_and_fields_are_left(
    page: NarrativePage, workspace: Workspace
) -> None:
    workspace.write_section("六（六）", "{年度}年，2021年。")
    workspace.write_section("五", "2021年问题。")
    open_section(page, "六（六）")
    look_for(page, "2021", "2022", everywhere=True)
    page.find_bar.replace_wanted.emit(True)
    assert workspace.report.drafts["六（六）"] == "{年度}年，2022年。"
    assert workspace.report.drafts["五"] == "2022年问题。"
    assert "替换了 2 处" in page.find_bar.told.text()
    assert "没有替换" in page.find_bar.told.text()
    workspace.undo()
    assert workspace.report.drafts["五"] == "2021年问题。"
    assert page.editor.source == "{年度}年，2021年。"


def test_escape_closes_the_bar_and_unmarks(page: NarrativePage) -> None:
    open_section(page, "引言")
    look_for(page, "信息")
    page.find_bar.needle.setFocus()
    press(Qt.Key.Key_Escape)
    assert page.find_bar.isHidden()
    assert page.editor.hasFocus()


# From last year -------------------------------------------------------------------------


@pytest.fixture
def last_year(page: NarrativePage, workspace: Workspace) -> NarrativePage:
    """2022 with two sections taken over from 2021."""
    workspace.write_section("一（三）", "2021年开会3次。不变的一句。")
    workspace.write_section("一（五）", "培训2期。")
    workspace.add_year(2022)
    workspace.carry_out(lambda: take_over(workspace.ledger, 2022, ["一（三）", "一（五）"]))
    open_section(page, "一（三）")
    return page


def unseen_words(workspace: Workspace) -> list[str]:
    drafts = workspace.report.drafts
    return [
        drafts[section][one.start : one.end]
        for section, stretches in workspace.report.unseen.items()
        for one in stretches
    ]


def test_marks_are_settled_from_one_to_the_next_by_key(
    last_year: NarrativePage, workspace: Workspace
) -> None:
    assert unseen_words(workspace) == ["2021年", "3次", "2期"]
    press(Qt.Key.Key_F8)
    assert last_year.editor.textCursor().selectedText() == "2021年"
    press(Qt.Key.Key_Return, CONTROL)
    assert last_year.editor.textCursor().selectedText() == "3次"
    press(Qt.Key.Key_Return, CONTROL)
    assert last_year.outline.currentIndex().data() == "（五）监督保障情况"
    press(Qt.Key.Key_Return, CONTROL)
    assert unseen_words(workspace) == []
    workspace.undo()
    assert unseen_words(workspace) == ["2期"]


def test_all_of_a_section_are_settled_in_one_step(
    last_year: NarrativePage, workspace: Workspace
) -> None:
    assert last_year.unseen_bar.isVisible()
    last_year.walk.look_at_all()
    assert unseen_words(workspace) == ["2期"]
    assert not last_year.unseen_bar.isVisible()
    workspace.undo()
    assert len(unseen_words(workspace)) == 3


def test_writing_over_a_mark_settles_it(last_year: NarrativePage, workspace: Workspace) -> None:
    press(Qt.Key.Key_F8)
    write("2022年")
    last_year.settle()
    assert unseen_words(workspace) == ["3次", "2期"]


def test_the_outline_counts_what_is_to_be_looked_at(last_year: NarrativePage) -> None:
    state = last_year.outline.currentIndex().data(STATE_ROLE)
    assert state.unseen == 2
    assert "2 处没看过" in last_year.outline.currentIndex().data(Qt.ItemDataRole.ToolTipRole)


def test_last_years_text_stands_beside_with_what_is_different(
    last_year: NarrativePage, workspace: Workspace
) -> None:
    workspace.write_section("一（三）", "2022年开会5次。不变的一句。")
    assert last_year.last_year.text.toPlainText() == "20212022年开会35次。不变的一句。"
    assert last_year.last_year.share.text() == "数字以外，句子相同 100%；第一部分共 100%"


def test_a_section_that_last_year_has_not_shows_no_last_year(
    last_year: NarrativePage, workspace: Workspace
) -> None:
    workspace.go_to_year(2021)
    assert last_year.last_year.isHidden()
    assert not last_year.commands()[1].isEnabled()


# What else the page offers ----------------------------------------------------------------


def test_punctuation_becomes_full_width_in_one_step(
    page: NarrativePage, workspace: Workspace
) -> None:
    workspace.write_section("六（六）", "又名:甲,共{公开信息.总数}条,等.")
    open_section(page, "六（六）")
    page.more.punctuate()
    assert workspace.report.drafts["六（六）"] == "又名：甲，共{公开信息.总数}条，等。"
    assert page.message.text() == "改了 4 处标点，可以撤销。"
    workspace.undo()
    assert page.editor.source == "又名:甲,共{公开信息.总数}条,等."


def test_punctuation_is_mended_only_where_something_is_selected(
    page: NarrativePage, workspace: Workspace
) -> None:
    workspace.write_section("六（六）", "{年度}年:甲,乙:丙")
    open_section(page, "六（六）")
    page.editor.go_to(0, 6)
    page.more.punctuate()
    assert workspace.report.drafts["六（六）"] == "{年度}年：甲,乙:丙"


def test_f4_leads_to_the_rows_that_a_number_was_counted_from(
    page: NarrativePage, workspace: Workspace, qtbot: QtBot
) -> None:
    category = workspace.categories[0]
    workspace.write_section("六（六）", f"{{公开信息.{category.name}}}条")
    open_section(page, "六（六）")
    with qtbot.waitSignal(workspace.place_wanted) as asked:
        press(Qt.Key.Key_F4)
    assert asked.args == [Looked("item", Wanted(categories=(category.id,)))]


def test_f4_leads_to_the_cell_of_a_number(
    page: NarrativePage, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.write_section("六（六）", "{依申请.新收}件")
    open_section(page, "六（六）")
    with qtbot.waitSignal(workspace.place_wanted) as asked:
        page.editor.field_opened.emit("依申请.新收")
    assert asked.args == [Cell("三", "received", "total")]


def test_f4_away_from_a_number_says_what_to_do(page: NarrativePage) -> None:
    open_section(page, "六（六）")
    press(Qt.Key.Key_F4)
    assert "按 F4" in page.message.text()


def test_a_field_of_the_list_goes_in_at_the_cursor(
    page: NarrativePage, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_section(page, "六（六）")
    retype("共")

    def choose(dialog: InsertFieldDialog) -> bool:
        dialog.search.setText("gzhzs")
        return True

    monkeypatch.setattr(InsertFieldDialog, "exec", choose)
    page.commands()[0].trigger()
    page.settle()
    assert workspace.report.drafts["六（六）"] == "共{公众号.总数}"


def test_a_card_mends_its_finding(page: NarrativePage, workspace: Workspace, qtbot: QtBot) -> None:
    log_items(workspace, "甲", "乙")
    workspace.write_section("一（一）", "{年度}年，主动公开政府信息共5条。")
    open_section(page, "一（一）")
    card = next(one for one in cards(page) if one.findChildren(QPushButton))
    with qtbot.waitSignal(workspace.report_changed):
        card.findChildren(QPushButton)[0].click()
    assert "{公开信息.总数}条" in workspace.report.drafts["一（一）"]


def test_what_is_typed_is_read_beside_the_window_and_told_when_it_is(
    page: NarrativePage, workspace: Workspace, qtbot: QtBot
) -> None:
    open_section(page, "六（六）")
    retype("（待补：什么）")
    page.settle()
    assert workspace.report.drafts["六（六）"] == "（待补：什么）"
    qtbot.waitUntil(lambda: bool(cards(page)))


def test_what_is_typed_without_a_pause_is_stored_all_the_same(
    page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "六（六）")
    retype("不停")
    page._at_latest.timeout.emit()
    assert workspace.report.drafts["六（六）"] == "不停"


def test_the_foot_counts_as_word_does(page: NarrativePage) -> None:
    open_section(page, "六（六）")
    retype("2021年，公开43条。")
    page.settle()
    assert page.counts.text().startswith("8 字")
    assert "不含标点 6" in page.counts.toolTip()
