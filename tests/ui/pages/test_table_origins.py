"""The page 数据表: where figures come from, what was typed over them, and closed years."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.finding import PastCell
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.given import IN_FORCE, MADE
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import item
from tests.ui.hands import click, press, write

CARRIED_IN, CARRIED_OUT = (Cell("三", row, "person") for row in ("carried_in", "carried_out"))


@pytest.fixture
def page(tables_page: TablesPage) -> TablesPage:
    return tables_page


def log_documents(workspace: Workspace, count: int) -> None:
    for day in range(1, count + 1):
        formed = date(2021, 3, day)
        workspace.log_entry(item(f"第{day}个办法", "2021-03-20", normative=True, formed=formed))


def said(page: TablesPage) -> str:
    return page.panel.line.text()


def test_a_counted_figure_says_so_and_f4_asks_for_its_rows(
    workspace: Workspace, page: TablesPage, qtbot: QtBot
) -> None:
    log_documents(workspace, 2)
    page.show_place(MADE)
    assert page.models["二"].text(MADE) == "2"
    assert said(page) == "行政规范性文件·本年制发件数　台账：标为规范性文件、2021 年成文的 2 件"
    with qtbot.waitSignal(workspace.place_wanted) as asked:
        press(Qt.Key.Key_F4)
    assert asked.args is not None
    assert asked.args[0].wanted.only == tuple(
        entry.id for entry in workspace.documents_behind(IN_FORCE)
    )
    with qtbot.waitSignal(workspace.place_wanted):
        spot = page.grid.visualRect(page.grid.currentIndex()).center()
        QTest.mouseDClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_f4_elsewhere_says_that_there_is_nothing_to_see(page: TablesPage) -> None:
    page.show_place(CARRIED_OUT)
    press(Qt.Key.Key_F4)
    assert said(page) == "这一格没有台账里的来历可看。"


def test_what_is_typed_over_a_count_asks_for_its_reason_in_place(
    workspace: Workspace, page: TablesPage
) -> None:
    log_documents(workspace, 2)
    page.show_place(MADE)
    assert page.panel.override.isHidden()
    write("5")
    press(Qt.Key.Key_Return)
    page.show_place(MADE)
    bar = page.panel.override
    assert (bar.said.text(), bar.drop.text()) == ("填 5，台账统计 2", "改回 2")
    assert not bar.write.isEnabled()
    bar.reason.setFocus()
    write("三件尚未公开")
    press(Qt.Key.Key_Return)
    assert workspace.report.is_explained(MADE)
    assert "TL-06" not in {finding.rule for finding in workspace.findings}
    log_documents(workspace, 1)
    assert bar.said.text() == "填 5，台账统计 3"


def test_the_table_keeps_its_height_where_the_cursor_comes_upon_an_override(
    workspace: Workspace, page: TablesPage
) -> None:
    log_documents(workspace, 2)
    workspace.enter_figures({MADE: "5"})
    heights = []
    for cell in (IN_FORCE, MADE, IN_FORCE):
        page.show_place(cell)
        heights.append(page.panel.sizeHint().height())
    assert len(set(heights)) == 1


def test_the_reason_is_written_into_the_text_in_one_step_and_once(
    workspace: Workspace, page: TablesPage
) -> None:
    log_documents(workspace, 2)
    workspace.enter_figures({MADE: "5"})
    page.show_place(MADE)
    page.panel.override.reason.setText("三件尚未公开")
    click(page.panel.override.write)
    sentence = "表二“行政规范性文件·本年制发件数”填报 5，台账统计数为 2：三件尚未公开。"
    assert workspace.report.drafts["六（五）"] == sentence
    click(page.panel.override.write)
    assert workspace.report.drafts["六（五）"] == sentence
    workspace.undo()
    assert workspace.report.drafts["六（五）"] == "无。"


def test_an_override_is_dropped_by_its_button_or_by_delete(
    workspace: Workspace, page: TablesPage
) -> None:
    log_documents(workspace, 2)
    workspace.enter_figures({MADE: "5"})
    page.show_place(MADE)
    click(page.panel.override.drop)
    assert page.models["二"].text(MADE) == "2"
    assert page.panel.override.isHidden()
    workspace.undo()
    press(Qt.Key.Key_Delete)
    assert page.models["二"].text(MADE) == "2"


def test_what_was_carried_over_leads_to_last_year(
    workspace: Workspace, page: TablesPage, qtbot: QtBot
) -> None:
    workspace.enter_figures({CARRIED_OUT: "3"})
    workspace.add_year(2022)
    page.show_place(CARRIED_IN)
    assert said(page).endswith("上年：取自 2021 年度的结转下年度 3")
    with qtbot.waitSignal(workspace.place_wanted) as asked:
        press(Qt.Key.Key_F4)
    assert asked.args == [PastCell(2021, CARRIED_OUT)]


def test_last_years_figure_and_the_difference_stand_beneath(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.enter_figures({Cell("三", "received", "person"): "12"})
    workspace.add_year(2022)
    workspace.enter_figures({Cell("三", "received", "person"): "15"})
    model = page.models["三"]
    low = page.grid.rowHeight(0)
    page.bar.last_year.setChecked(True)
    assert model.last(Cell("三", "received", "person")) == ("12", "＋3")
    assert page.grid.rowHeight(0) > low
    page.bar.last_year.setChecked(False)
    assert page.grid.rowHeight(0) == low


def test_a_closed_year_can_only_be_looked_at(workspace: Workspace, page: TablesPage) -> None:
    workspace.enter_figures({CARRIED_OUT: "3"})
    _close(workspace)
    page.show_place(CARRIED_OUT)
    before = workspace.undo_name
    write("5")
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return):
        press(key)
    for key in (Qt.Key.Key_X, Qt.Key.Key_D, Qt.Key.Key_V):
        press(key, Qt.KeyboardModifier.ControlModifier)
    assert (page.models["三"].text(CARRIED_OUT), workspace.undo_name) == ("3", before)
    assert "只能看" in said(page)
    assert not page.commands()[0].isEnabled()


def test_a_note_settles_itself_by_its_button_while_the_year_is_open(
    workspace: Workspace, page: TablesPage
) -> None:
    log_documents(workspace, 2)
    workspace.enter_figures({MADE: "5"})
    page.show_place(MADE)
    (mend,) = [b for b in page.cards.findChildren(QPushButton) if b.text() == "取台账统计的 2 件"]
    click(mend)
    assert page.models["二"].text(MADE) == "2"
    workspace.undo()
    _close(workspace)
    offered = (one for one in page.cards.findChildren(QPushButton) if not one.isHidden())
    labels = {button.text() for button in offered}
    assert labels == {"转到该格"}


def test_figures_and_origins_survive_undo_over_years(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.enter_figures({CARRIED_OUT: "3"})
    workspace.add_year(2022)
    workspace.enter_figures({CARRIED_IN: "2"})
    workspace.go_to_year(2021)
    workspace.undo()
    assert workspace.year == 2022
    page.show_place(CARRIED_IN)
    assert (page.models["三"].text(CARRIED_IN), "上年：" in said(page)) == ("3", True)
    workspace.redo()
    assert page.panel.override.said.text() == "填 2，上年结转 3"


def _close(workspace: Workspace) -> None:
    """As 定稿 does once no error is left."""
    from dataclasses import replace

    from jinxiang_report.domain.report import ReportYear, State

    year = ReportYear(2021)
    record(workspace.ledger, "2021 年度定稿", [Change(year, replace(year, state=State.FINAL))])
    workspace.carry_out(lambda: None)
    assert workspace.report.edition is edition_of(2021)
