from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.finding import Quote
from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.pages.narrative import NarrativePage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.section_findings import FindingCard
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import log_items
from tests.ui.hands import click, press, write

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> NarrativePage:
    page = NarrativePage(workspace, theme)
    qtbot.addWidget(page)
    page.resize(1130, 588)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


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


def test_a_field_from_the_list_is_stored_by_its_name(
    page: NarrativePage, workspace: Workspace
) -> None:
    open_section(page, "六（六）")
    retype("共")
    page.commands()[0].trigger()
    write("公众号")
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
    workspace.revise_office(replace(workspace.report.office, name="金乡县大数据局"))
    assert page.editor.toPlainText() == "金乡县大数据局"
