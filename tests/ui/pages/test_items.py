from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import ItemRow, PostRow
from jinxiang_report.domain.report import State
from jinxiang_report.operations.views import views
from jinxiang_report.storage import reading, searching
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.storage.wanted import Wanted
from jinxiang_report.ui.models import looking
from jinxiang_report.ui.page import Looked
from jinxiang_report.ui.pages.items import ItemsPage
from jinxiang_report.ui.theme import DARK, LIGHT, Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import category, discard, items, log_items
from tests.ui.hands import click, focus, press, write
from tests.ui.showing import on_screen


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> ItemsPage:
    return on_screen(qtbot, ItemsPage(workspace, theme))


def type_on(*texts: str) -> None:
    """Type each text into the field that has the focus, and go on with Tab."""
    for text in texts:
        write(text)
        press(Qt.Key.Key_Tab)


def selected(page: ItemsPage) -> list[Entry]:
    return page.workspace.fetch("item", page.table.selected_numbers())


def titles(page: ItemsPage) -> list[str]:
    return [page.model.entry(row).title for row in range(page.model.rowCount())]


def test_an_item_is_logged_with_the_keyboard_alone(page: ItemsPage, workspace: Workspace) -> None:
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    type_on("3-5", "工业园区规划", "ghjh", "规划科")
    press(Qt.Key.Key_Return)

    (item,) = items(workspace)
    assert item.title == "工业园区规划"
    assert item.published == date(2021, 3, 5)
    assert item.category == category(workspace, "规划计划")
    assert item.department == "规划科"


def test_where_the_date_is_known_an_item_begins_with_its_title(page: ItemsPage) -> None:
    page.row.editors["published"].setText("3-5")
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.row.title.hasFocus()


def test_the_next_item_keeps_date_category_and_department(
    page: ItemsPage, workspace: Workspace
) -> None:
    page.row.editors["published"].setText("3-5")
    page.row.editors["category"].setText("规划计划")
    page.row.editors["department"].setText("规划科")
    page.row.begin_typing()
    for title in ("第一件", "第二件"):
        write(title)
        press(Qt.Key.Key_Return)

    first, second = items(workspace)
    assert first.title == "第一件"
    assert second.title == "第二件"
    assert first.category == second.category is not None
    assert first.department == second.department == "规划科"


def test_a_logged_row_is_selected(page: ItemsPage) -> None:
    page.row.editors["published"].setText("3-5")
    page.row.begin_typing()
    write("第一件")
    press(Qt.Key.Key_Return)

    (logged,) = selected(page)
    assert logged.title == "第一件"
    assert page.message.text() == "已添加“第一件”。"


def test_a_wrong_date_is_told_and_nothing_is_stored(page: ItemsPage, workspace: Workspace) -> None:
    page.row.editors["published"].setText("下周")
    page.row.begin_typing()
    write("第一件")
    press(Qt.Key.Key_Return)

    assert items(workspace) == []
    assert "日期看不懂：“下周”" in page.message.text()
    assert page.row.editors["published"].property("wrong") is True
    assert page.row.editors["title"].text() == "第一件"


def test_an_unknown_category_is_told(page: ItemsPage, workspace: Workspace) -> None:
    page.row.editors["published"].setText("3-5")
    page.row.editors["category"].setText("杂项")
    page.row.begin_typing()
    write("第一件")
    press(Qt.Key.Key_Return)

    assert items(workspace) == []
    assert "没有叫“杂项”的类别" in page.message.text()


def test_a_missing_category_is_only_a_reminder(page: ItemsPage, workspace: Workspace) -> None:
    page.row.editors["published"].setText("3-5")
    page.row.begin_typing()
    write("第一件")
    assert "还没有选择类别" in page.message.text()

    press(Qt.Key.Key_Return)
    assert [item.title for item in items(workspace)] == ["第一件"]


def test_a_duplicate_is_told_while_typing_and_stored_on_a_second_enter(
    page: ItemsPage, workspace: Workspace
) -> None:
    log_items(workspace, "工业园区规划")
    page.row.editors["published"].setText("3-5")
    page.row.begin_typing()
    write("工业园区规划")
    assert "疑似与 3月5日“工业园区规划”重复" in page.message.text()

    press(Qt.Key.Key_Return)
    assert len(items(workspace)) == 1
    press(Qt.Key.Key_Return)
    assert len(items(workspace)) == 2


def test_a_date_outside_the_year_is_remarked_on(page: ItemsPage) -> None:
    page.row.editors["published"].setText("2020-12-31")
    page.row.begin_typing()
    write("第一件")
    assert "2020-12-31 不在 2021 年度内" in page.message.text()


def test_an_address_pasted_into_the_title_moves_to_its_field(page: ItemsPage) -> None:
    QGuiApplication.clipboard().setText("规划 http://www.example.gov.cn/art/1.html")
    page.row.begin_typing()
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert page.row.editors["title"].text() == "规划"
    assert page.row.editors["address"].text() == "http://www.example.gov.cn/art/1.html"


def test_escape_empties_the_row(page: ItemsPage) -> None:
    page.row.begin_typing()
    write("第一件")
    press(Qt.Key.Key_Escape)
    assert page.row.editors["title"].text() == ""
    assert page.message.text() == "这一行已清空。"


def test_a_short_date_is_spelled_out_when_its_field_is_left(page: ItemsPage) -> None:
    page.row.editors["published"].setFocus()
    type_on("0305")
    assert page.row.editors["published"].text() == "2021-03-05"


def test_enter_with_the_list_of_categories_open_stores(
    page: ItemsPage, workspace: Workspace
) -> None:
    page.row.editors["published"].setText("3-5")
    page.row.editors["title"].setText("第一件")
    page.row.editors["category"].setFocus()
    write("fgwj")
    press(Qt.Key.Key_Return)
    assert items(workspace)[0].category == category(workspace, "法规文件")


def test_a_title_is_edited_in_place(qtbot: QtBot, page: ItemsPage, workspace: Workspace) -> None:
    (item,) = log_items(workspace, "工业园区规化")
    page.show_place(ItemRow(item.id))
    press(Qt.Key.Key_F2)
    write("工业园区规划")
    press(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: titles(page) == ["工业园区规划"])
    workspace.undo()
    assert titles(page) == ["工业园区规化"]


def test_a_wrong_date_keeps_its_editor_open(page: ItemsPage, workspace: Workspace) -> None:
    log_items(workspace, "第一件")
    page.table.setCurrentIndex(page.model.index(0, 0))
    page.table.setFocus()
    press(Qt.Key.Key_F2)
    editor = focus()
    write("2-30")
    press(Qt.Key.Key_Return)

    assert "日期看不懂：“2-30”" in page.message.text()
    assert editor.isVisible()
    assert items(workspace)[0].published == date(2021, 3, 5)
    press(Qt.Key.Key_Escape)


def test_a_cell_being_edited_is_stored_when_the_page_is_left(
    page: ItemsPage, workspace: Workspace
) -> None:
    (item,) = log_items(workspace, "第一件")
    page.show_place(ItemRow(item.id))
    press(Qt.Key.Key_F2)
    write("改过的")
    page.settle()
    assert items(workspace)[0].title == "改过的"


def test_delete_takes_the_selected_rows_and_undo_brings_them_back(
    page: ItemsPage, workspace: Workspace
) -> None:
    log_items(workspace, "第一件", "第二件", "第三件")
    page.table.setFocus()
    page.table.selectRow(0)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Delete)

    assert [item.title for item in items(workspace)] == ["第三件"]
    assert page.message.text() == "已删除 2 条，可以撤销。"
    workspace.undo()
    assert titles(page) == ["第一件", "第二件", "第三件"]


def test_the_filter_says_how_many_it_found(page: ItemsPage, workspace: Workspace) -> None:
    log_items(workspace, "双随机抽查结果", "工作要点", "双随机计划")
    assert page.search.found.text() == "3 条"
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write("双随机")
    assert page.search.found.text() == "3 条中 2 条"
    assert titles(page) == ["双随机抽查结果", "双随机计划"]


def test_a_chip_narrows_to_its_category(page: ItemsPage, workspace: Workspace) -> None:
    rules = category(workspace, "法规文件")
    log_items(workspace, "第一件", category=rules)
    log_items(workspace, "第二件", "第三件")
    click(page.bar.chips[rules])

    assert titles(page) == ["第一件"]
    assert page.bar.chips[rules].text() == "法规文件 1"
    assert page.search.found.text() == "3 条中 1 条"


def test_an_emptied_category_gives_way_to_all(page: ItemsPage, workspace: Workspace) -> None:
    rules = category(workspace, "法规文件")
    (item,) = log_items(workspace, "第一件", category=rules)
    log_items(workspace, "第二件")
    page.bar.choose(rules)
    discard(workspace, [item])
    assert titles(page) == ["第二件"]


def test_the_details_store_a_field_when_it_is_left(page: ItemsPage, workspace: Workspace) -> None:
    (item,) = log_items(workspace, "第一件")
    page.show_place(ItemRow(item.id))
    press(Qt.Key.Key_F4)
    secrecy = page.details.editors["secrecy_review"]
    secrecy.setFocus()
    write("张三 3月4日")
    press(Qt.Key.Key_Tab)

    assert items(workspace)[0].reviews.secrecy == "张三 3月4日"
    workspace.undo()
    assert items(workspace)[0].reviews.secrecy == ""
    assert secrecy.text() == ""


def test_the_details_of_a_closed_year_can_only_be_read(
    page: ItemsPage, workspace: Workspace
) -> None:
    log_items(workspace, "工业园区规划")
    page.table.selectRow(0)
    press(Qt.Key.Key_F4)
    department = page.details.editors["department"]
    assert not department.isReadOnly()
    close(workspace)
    assert department.isReadOnly()


def test_a_closed_year_says_where_one_would_type_that_it_is_closed(
    page: ItemsPage, workspace: Workspace
) -> None:
    log_items(workspace, "工业园区规划")
    page.table.selectRow(0)
    assert page.row.isVisible()
    close(workspace)
    page.table.selectRow(0)
    assert not page.row.isVisible()
    assert page.sheet.closed.text().startswith("2021 年度已定稿，不能再登记。")
    assert [command.isEnabled() for command in page.commands()[:3]] == [False, True, False]
    assert not page.more.change.isEnabled()
    workspace.reopen("补记一条")
    assert page.row.isVisible()
    assert page.commands()[0].isEnabled()


def test_the_empty_page_of_a_closed_year_offers_no_first_steps(
    page: ItemsPage, workspace: Workspace
) -> None:
    close(workspace)
    assert page.sheet.first_steps.isVisible()
    assert not page.sheet.bring.isVisible()
    assert not page.sheet.add.isVisible()


def test_the_details_of_an_entry_from_a_year_before_name_its_category(
    page: ItemsPage, workspace: Workspace
) -> None:
    (item,) = log_items(workspace, "办法", category=category(workspace, "法规文件"))
    workspace.add_year(2022)
    page.show_place(Looked("item", Wanted(only=(item.id,))))
    press(Qt.Key.Key_F4)
    assert page.details.editors["category"].text() == "法规文件"


def close(workspace: Workspace) -> None:
    """Close the year as it is."""
    (year,) = reading.years(workspace.ledger)
    record(workspace.ledger, "定稿", [Change(year, replace(year, state=State.FINAL))])
    workspace.go_to_year(workspace.year)
    workspace.carry_out(lambda: None)


def test_the_details_tell_what_the_checks_found_until_it_is_mended(
    page: ItemsPage, workspace: Workspace
) -> None:
    (item,) = log_items(workspace, "工业园区规划")
    page.show_place(ItemRow(item.id))
    press(Qt.Key.Key_F4)
    findings = page.details.findings
    assert "还没有选择类别" in findings.text()
    assert LIGHT.error in findings.text()
    chosen = page.details.editors["category"]
    chosen.setFocus()
    write("法规文件")
    press(Qt.Key.Key_Tab)
    assert "还没有选择类别" not in findings.text()
    page.details.editors["address"].setFocus()
    write("http://www.example.gov.cn/1.html")
    press(Qt.Key.Key_Tab)
    assert findings.text() == ""
    assert not findings.isVisible()


def test_the_details_tell_what_they_cannot_read(page: ItemsPage, workspace: Workspace) -> None:
    (item,) = log_items(workspace, "第一件")
    page.show_place(ItemRow(item.id))
    press(Qt.Key.Key_F4)
    formed = page.details.editors["formed"]
    formed.setFocus()
    write("去年")
    press(Qt.Key.Key_Tab)
    assert "日期看不懂：“去年”" in page.details.message.text()
    assert formed.text() == "去年"


def test_the_sentence_is_ready_to_copy(page: ItemsPage, workspace: Workspace) -> None:
    log_items(workspace, "第一件", "第二件", category=category(workspace, "法规文件"))
    assert page.sentence.text() == "共2条，其中法规文件2条。"
    click(page.copy)
    assert QGuiApplication.clipboard().text() == "共2条，其中法规文件2条。"


def test_the_empty_page_offers_the_first_steps(
    qtbot: QtBot, page: ItemsPage, workspace: Workspace
) -> None:
    assert page.sheet.first_steps.isVisible()
    with qtbot.waitSignal(page.import_wanted):
        page.commands()[0].trigger()
    log_items(workspace, "第一件")
    assert not page.sheet.first_steps.isVisible()


def test_a_place_is_shown_though_the_filter_hides_it(page: ItemsPage, workspace: Workspace) -> None:
    first, _ = log_items(workspace, "第一件", "第二件")
    page.search.needle.setText("第二")
    page.show_place(ItemRow(first.id))
    assert page.table.current_entry() == first
    assert page.has(ItemRow(first.id))
    assert not page.has(PostRow(first.id))


def test_a_refresh_keeps_the_cursor_on_its_entry(page: ItemsPage, workspace: Workspace) -> None:
    _, second = log_items(workspace, "第一件", "第二件")
    page.show_place(ItemRow(second.id))
    log_items(workspace, "更早的", published=date(2021, 1, 4))
    assert titles(page)[0] == "更早的"
    assert page.table.current_entry() == second


def test_a_click_on_the_address_opens_it(
    page: ItemsPage, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    log_items(workspace, "第一件", address="http://www.example.gov.cn/1.html")
    index = page.model.index(0, page.register.column("address"))
    spot: QPoint = page.table.visualRect(index).center()
    click(page.table.viewport(), spot)
    assert opened == ["http://www.example.gov.cn/1.html"]


def test_an_address_that_is_no_web_page_is_not_opened(
    page: ItemsPage, workspace: Workspace, tmp_path: Path
) -> None:
    (item,) = log_items(workspace, "第一件", address=tmp_path.as_uri())
    page.show_place(ItemRow(item.id))
    page.table.open_address()
    assert "这个网址打不开" in page.message.text()


def test_a_misdated_row_carries_its_sign(page: ItemsPage, workspace: Workspace) -> None:
    log_items(workspace, "去年的", published=date(2020, 12, 31))
    told = [finding for finding in page.model.findings(0) if finding.rule == "DL-05"]
    tip = page.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert f"错误：{told[0].message}" in tip.splitlines()
    assert tip.startswith("错误")


def test_another_year_shows_its_own_entries(page: ItemsPage, workspace: Workspace) -> None:
    log_items(workspace, "第一件")
    workspace.add_year(2022)
    assert titles(page) == []
    workspace.go_to_year(2021)
    assert titles(page) == ["第一件"]


def test_the_page_changes_its_colours_while_open(page: ItemsPage, workspace: Workspace) -> None:
    log_items(workspace, "第一件", address="http://www.example.gov.cn/1.html")
    page.search.needle.setText("第一")
    page.theme.use(DARK)
    ground = page.table.viewport().grab().toImage().pixelColor(5, 300)
    page.theme.use(LIGHT)
    assert ground.lightness() < 100


def test_spare_columns_give_way_where_there_is_no_room(page: ItemsPage) -> None:
    number = page.register.column("document_number")
    assert not page.table.isColumnHidden(number)
    page.resize(720, 400)
    assert page.table.isColumnHidden(number)
    assert not page.row.editors["document_number"].isVisible()
    assert not page.table.isColumnHidden(page.register.column("category"))


def test_a_category_is_chosen_from_the_list(page: ItemsPage) -> None:
    category_editor = page.row.editors["category"]
    category_editor.setFocus()
    write("xz")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert category_editor.text() == "行政处罚/行政强制"


def conditions(page: ItemsPage) -> QMenu:
    """The menu of conditions, as it opens."""
    menu = page.search.conditions.menu()
    menu.aboutToShow.emit()
    return menu


def choose(menu: QMenu, *path: str) -> None:
    """Choose an entry of a menu by what it says up to its tab."""
    kept: list[object] = []  # Qt 6.9 takes a menu away with the last word that led to it
    for step, words in enumerate(path, 1):
        found = next(one for one in menu.actions() if one.text().split("\t")[0] == words)
        kept += [menu, found]
        if step < len(path):
            menu = cast("QMenu", found.menu())
        else:
            found.trigger()


def test_months_departments_and_checks_narrow_together(
    page: ItemsPage, workspace: Workspace
) -> None:
    log_items(workspace, "三月甲", department="办公室")
    log_items(workspace, "三月乙", department="研究室", checked=date(2021, 4, 1))
    log_items(workspace, "五月", published=date(2021, 5, 6), department="办公室")
    choose(conditions(page), "月份", "3月")
    assert titles(page) == ["三月甲", "三月乙"]
    choose(conditions(page), "月份", "5月")
    assert titles(page) == ["三月甲", "三月乙", "五月"]
    choose(conditions(page), "责任科室", "办公室")
    choose(conditions(page), "未核对")
    assert titles(page) == ["三月甲", "五月"]
    assert page.search.conditions.text() == "3月、5月、办公室、未核对 ▾"
    assert page.search.found.text() == "3 条中 2 条"

    choose(conditions(page), "全部取消")
    assert page.search.found.text() == "3 条"
    assert page.search.conditions.text() == "条件 ▾"


def test_what_the_rules_remark_on_can_be_looked_for(page: ItemsPage, workspace: Workspace) -> None:
    law = category(workspace, "法规文件")
    log_items(
        workspace,
        "关于印发办法的通知",
        category=law,
        address="http://www.a.gov.cn/1.html",
        department="办",
    )
    log_items(workspace, "早于形成", category=law, formed=date(2021, 5, 1))
    choose(conditions(page), "有问题")
    assert titles(page) == ["早于形成"]


def test_an_emptied_box_offers_no_more_to_empty_it(qtbot: QtBot, page: ItemsPage) -> None:
    (cross,) = page.search.needle.findChildren(QToolButton)
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write("甲")
    qtbot.waitUntil(lambda: cross.property("opacity") == 1)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: cross.property("opacity") == 0)


def test_escape_empties_the_box_then_lets_the_conditions_go(
    page: ItemsPage, workspace: Workspace
) -> None:
    law = category(workspace, "法规文件")
    log_items(workspace, "甲")
    log_items(workspace, "乙", category=law)
    page.bar.choose(law)
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write("甲")
    assert titles(page) == []
    assert page.sheet.none_found.isVisible()
    press(Qt.Key.Key_Escape)
    assert titles(page) == ["乙"]
    press(Qt.Key.Key_Escape)
    assert titles(page) == ["甲", "乙"]


def test_from_the_box_one_goes_on_to_what_it_found(page: ItemsPage, workspace: Workspace) -> None:
    log_items(workspace, "甲", "乙")
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write("乙")
    press(Qt.Key.Key_Down)
    assert page.table.hasFocus()
    entry = page.table.current_entry()
    assert entry is not None
    assert entry.title == "乙"


@pytest.fixture
def long_year(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten items that are looked through one by one, with a look at the user after each."""
    monkeypatch.setattr(searching, "STRETCH", 1)
    monkeypatch.setattr(looking, "_AT_ONCE", 0)
    monkeypatch.setattr(looking, "_BREATH", 0)
    log_items(workspace, *(f"件{number}" for number in range(10)))


@pytest.mark.usefixtures("long_year")
def test_where_searching_takes_long_the_window_goes_on_and_shows_what_it_had(
    qtbot: QtBot, page: ItemsPage
) -> None:
    qtbot.waitUntil(lambda: not page.model.is_looking)
    page.search.needle.setText("件3")
    assert page.model.is_looking
    assert len(titles(page)) == 10
    qtbot.waitUntil(lambda: titles(page) == ["件3"])
    assert page.search.found.text() == "10 条中 1 条"


def test_a_long_year_opens_without_saying_that_it_is_empty(
    qtbot: QtBot, workspace: Workspace, theme: Theme, long_year: None
) -> None:
    page = ItemsPage(workspace, theme)
    qtbot.addWidget(page)
    page.show()
    assert page.model.is_looking
    assert not page.sheet.first_steps.isVisible()
    assert not page.sheet.none_found.isVisible()
    qtbot.waitUntil(lambda: len(titles(page)) == 10)
    page.search.needle.setText("没有这样的")
    qtbot.waitUntil(page.sheet.none_found.isVisible)


@pytest.mark.usefixtures("long_year")
def test_the_next_key_ends_the_search_for_the_last_one(qtbot: QtBot, page: ItemsPage) -> None:
    page.search.needle.setText("件")
    page.search.needle.setText("件4")
    shown: list[int] = []
    page.model.looked.connect(lambda: shown.append(page.model.rowCount()))
    qtbot.waitUntil(lambda: not page.model.is_looking)
    assert shown == [1]


@pytest.mark.usefixtures("long_year")
def test_a_search_that_takes_a_while_says_so(
    qtbot: QtBot, page: ItemsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    page.model.takes_long.connect(lambda: said.append(page.search.found.text()))
    monkeypatch.setattr(looking, "_PATIENCE", 0)
    page.search.needle.setText("件5")
    qtbot.waitUntil(lambda: page.search.found.text() == "10 条中 1 条")
    assert said == ["正在查找…"]


@pytest.mark.usefixtures("long_year")
def test_a_long_year_is_shown_in_its_old_order_until_the_new_one_is_found(
    qtbot: QtBot, page: ItemsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: not page.model.is_looking)
    said: list[str] = []
    page.model.takes_long.connect(lambda: said.append(page.search.found.text()))
    monkeypatch.setattr(looking, "_PATIENCE", 0)
    before, backwards = titles(page), Qt.SortOrder.DescendingOrder
    page.table.sortByColumn(page.register.column("title"), backwards)
    assert page.model.is_looking
    assert titles(page) == before
    qtbot.waitUntil(lambda: titles(page) == sorted(before, reverse=True))
    assert said == ["正在查找、排序…"]
    assert page.search.found.text() == "10 条"


@pytest.mark.usefixtures("long_year")
def test_a_second_click_on_a_header_takes_the_place_of_the_first(
    qtbot: QtBot, page: ItemsPage
) -> None:
    qtbot.waitUntil(lambda: not page.model.is_looking)
    shown: list[list[str]] = []
    page.model.looked.connect(lambda: shown.append(titles(page)))
    for way in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        page.table.sortByColumn(page.register.column("time_limit"), way)
    page.table.sortByColumn(page.register.column("title"), Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: not page.model.is_looking)
    assert shown == [[f"件{number}" for number in range(9, -1, -1)]]


@pytest.mark.usefixtures("long_year")
def test_whoever_goes_on_to_the_table_finds_what_was_looked_for(
    qtbot: QtBot, page: ItemsPage
) -> None:
    page.search.needle.setText("件6")
    page.search.needle.setFocus()
    press(Qt.Key.Key_Return)
    assert page.table.hasFocus()
    qtbot.waitUntil(lambda: not page.model.is_looking)
    entry = page.table.current_entry()
    assert entry is not None
    assert entry.title == "件6"


@pytest.mark.usefixtures("long_year")
def test_a_place_that_the_filter_hides_is_shown_once_it_is_found(
    qtbot: QtBot, page: ItemsPage
) -> None:
    qtbot.waitUntil(lambda: not page.model.is_looking)
    page.search.needle.setText("件6")
    number = page.model.number(8)
    page.show_place(ItemRow(number))
    assert page.model.is_looking
    qtbot.waitUntil(lambda: not page.search.needle.text() and not page.model.is_looking)
    entry = page.table.current_entry()
    assert entry is not None
    assert (entry.id, page.table.hasFocus()) == (number, True)


@pytest.mark.usefixtures("long_year")
def test_an_entry_logged_during_a_search_is_shown_where_it_belongs(
    qtbot: QtBot, page: ItemsPage, workspace: Workspace
) -> None:
    page.search.needle.setText("件")
    (stored,) = log_items(workspace, "件十")
    page.row.logged.emit(stored)
    qtbot.waitUntil(lambda: not page.model.is_looking)
    assert titles(page)[-1] == "件十"
    assert page.table.current_entry() == stored


@pytest.mark.usefixtures("long_year")
def test_a_search_is_given_up_with_its_page_and_taken_up_again(
    qtbot: QtBot, page: ItemsPage
) -> None:
    page.search.needle.setText("件7")
    page.hide()
    assert not page.model.is_looking
    page.show()
    qtbot.waitUntil(lambda: not page.model.is_looking)
    assert titles(page) == ["件7"]


def test_a_search_keeps_cursor_and_selection_on_their_entries(
    page: ItemsPage, workspace: Workspace
) -> None:
    log_items(workspace, *(f"件{number}" for number in range(40)))
    page.table.selectRow(11)
    page.search.needle.setText("1")
    assert [entry.title for entry in selected(page)] == ["件11"]
    page.search.clear()
    assert page.table.current_entry() == page.model.entry(11)
    assert [entry.title for entry in selected(page)] == ["件11"]


def test_another_order_is_shown_from_its_beginning(page: ItemsPage, workspace: Workspace) -> None:
    log_items(workspace, *(f"件{number:02}" for number in range(80)))
    page.table.scrollToBottom()
    page.table.sortByColumn(page.register.column("title"), Qt.SortOrder.DescendingOrder)
    assert page.table.rowAt(0) == 0
    page.table.go_to(page.model.number(40))
    page.table.sortByColumn(page.register.column("title"), Qt.SortOrder.AscendingOrder)
    assert page.table.visualRect(page.table.currentIndex()).top() > 0
    assert page.table.currentIndex().row() == 39


def test_columns_are_chosen_moved_and_remembered(page: ItemsPage, theme: Theme) -> None:
    header, channel = page.table.horizontalHeader(), page.register.column("channel")
    assert page.table.columns.keep() == ""
    page.table.columns.menu.aboutToShow.emit()
    choose(page.table.columns.menu, "公开渠道")
    choose(page.table.columns.menu, "责任科室")
    header.moveSection(header.visualIndex(channel), 1)
    kept = page.table.columns.keep()

    other = ItemsPage(page.workspace, theme)
    other.resize(page.size())
    other.table.columns.restore(kept)
    assert not other.table.isColumnHidden(channel)
    assert other.table.isColumnHidden(page.register.column("department"))
    assert other.table.horizontalHeader().visualIndex(channel) == 1
    assert other.table.columns.keep() == kept
    other.table.columns.reset()
    assert other.table.isColumnHidden(channel)
    assert other.table.columns.keep() == ""


@pytest.mark.parametrize("kept", ["", "null", "[1]", '[["published", 7.0]]', '{"title": {}}'])
def test_what_is_remembered_of_columns_may_be_nonsense(page: ItemsPage, kept: str) -> None:
    page.table.columns.restore(kept)
    assert not page.table.isColumnHidden(page.register.column("title"))
    assert page.table.columns.keep() == ""


def test_a_view_is_saved_shown_again_in_another_year_and_undone(
    page: ItemsPage, workspace: Workspace
) -> None:
    log_items(workspace, "甲", "乙", category=category(workspace, "法规文件"))
    log_items(workspace, "丙")
    page.bar.choose(category(workspace, "法规文件"))
    page.table.sortByColumn(page.register.column("title"), Qt.SortOrder.DescendingOrder)
    page.views.save("法规 & 倒序")
    assert workspace.undo_name == "保存视图“法规 & 倒序”"
    workspace.add_year(2022)
    log_items(workspace, "新乙", "新甲", category=category(workspace, "法规文件"))
    log_items(workspace, "新丙")
    page.views.aboutToShow.emit()
    choose(page.views, "法规 && 倒序")
    assert titles(page) == ["新甲", "新乙"]
    page.views.aboutToShow.emit()
    choose(page.views, "删除", "法规 && 倒序")
    assert views(workspace.ledger, "公开信息") == []
    workspace.undo()
    assert [view.name for view in views(workspace.ledger, "公开信息")] == ["法规 & 倒序"]


def test_on_a_low_screen_the_sentence_takes_one_line(page: ItemsPage) -> None:
    line = page.fontMetrics().lineSpacing()
    page.resize(720, 400)
    assert page.sentence.height() <= line
    page.resize(1130, 588)
    assert page.sentence.maximumHeight() > line


def test_a_sentence_cut_to_one_line_ends_in_dots_and_is_copied_whole(
    page: ItemsPage, workspace: Workspace
) -> None:
    for one in workspace.categories:
        log_items(workspace, f"{one.name}一件", category=one.id)
    page.resize(720, 400)
    assert page.sentence.shown().endswith("…")
    click(page.copy)
    assert QGuiApplication.clipboard().text().endswith("1条。")
    page.resize(1130, 588)
    assert page.sentence.shown() == page.sentence.text()


def test_a_logged_row_lights_up_for_a_moment(qtbot: QtBot, page: ItemsPage) -> None:
    page.row.editors["published"].setText("3-5")
    page.row.begin_typing()
    write("第一件")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    spot = page.table.visualRect(page.model.index(0, 2)).center()

    def colour() -> str:
        return page.table.viewport().grab().toImage().pixelColor(spot).name()

    assert colour() == LIGHT.hit
    qtbot.waitUntil(lambda: colour() != LIGHT.hit)
