"""The page 数据表: how large it is, what lies beside it, sums of what is chosen."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.clipboard import put_on_clipboard
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.hands import click, press

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RECEIVED, CARRIED_IN = (Cell("三", row, "person") for row in ("received", "carried_in"))
TOTAL = Cell("三", "received", "total")


@pytest.fixture
def page(tables_page: TablesPage) -> TablesPage:
    return tables_page


def turn_wheel(page: TablesPage, steps: int) -> None:
    viewport = page.grid.viewport()
    middle = QPointF(viewport.rect().center())
    turned = QWheelEvent(
        middle,
        viewport.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, turned)


def test_the_form_is_enlarged_by_wheel_and_keys(page: TablesPage) -> None:
    plain = page.grid.rowHeight(0)
    turn_wheel(page, 1)
    larger = page.grid.rowHeight(0)
    press(Qt.Key.Key_Equal, CTRL)
    assert plain < larger < page.grid.rowHeight(0)
    press(Qt.Key.Key_Minus, CTRL)
    assert page.grid.rowHeight(0) == larger
    press(Qt.Key.Key_0, CTRL)
    assert page.grid.rowHeight(0) == plain
    turn_wheel(page, -1)
    assert page.grid.rowHeight(0) < plain


def test_the_view_is_remembered(
    page: TablesPage, workspace: Workspace, theme: Theme, qtbot: QtBot
) -> None:
    turn_wheel(page, 1)
    page.bar.last_year.setChecked(True)
    click(page.bar.found)
    other = TablesPage(workspace, theme)
    qtbot.addWidget(other)
    other.restore(page.keep())
    assert other.keep() == page.keep()
    other.restore("nonsense")
    assert other.keep() == page.keep()


def test_notes_fold_away_and_the_line_tells_them_instead(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.fill_with_zero(page.models["三"].table.boxes)
    workspace.enter_figures({RECEIVED: "60"})
    page.show_place(RECEIVED)
    assert page.cards.isVisible()
    assert page.panel.line.text().endswith("手填")
    click(page.bar.found)
    assert not page.cards.isVisible()
    assert "新收 60＋上年结转 0＝60；办结 0＋结转下年 0＝0，差 60" in page.panel.line.text()
    click(page.bar.found)
    assert page.cards.isVisible()


def test_where_there_is_no_room_the_form_goes_before_the_notes(page: TablesPage) -> None:
    page.resize(730, 330)
    QApplication.processEvents()
    assert page.fold.is_narrow
    assert not page.cards.isVisible()
    assert not page.grid.horizontalScrollBar().isVisible()
    click(page.bar.found)
    assert page.cards.isVisible()
    page.show_place(TOTAL)  # what a note leads to is not covered by the notes
    assert not page.cards.isVisible()
    page.resize(1134, 600)
    assert page.cards.isVisible()


def test_a_total_shows_its_addends(workspace: Workspace, page: TablesPage) -> None:
    workspace.enter_figures({RECEIVED: "60", Cell("三", "received", "other"): "2"})
    page.show_place(TOTAL)
    assert page.panel.line.text().endswith("自动合计，自然人 60＋其他 2＝62")
    assert RECEIVED in page.grid.delegate.addends
    assert "自然人 60＋其他 2＝62" in str(
        page.grid.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    )
    page.show_place(CARRIED_IN)
    assert not page.grid.delegate.addends


def test_what_is_chosen_is_added_up(workspace: Workspace, page: TablesPage) -> None:
    workspace.enter_figures({RECEIVED: "60", CARRIED_IN: "2"})
    page.show_place(RECEIVED)
    assert page.panel.selection.text() == ""
    press(Qt.Key.Key_Down, SHIFT)
    assert page.panel.selection.text() == "选中 2 格，合计 62"
    press(Qt.Key.Key_Down, SHIFT)
    assert page.panel.selection.text() == "选中 3 格，合计 62，另有 1 格没有数字"


def test_the_command_fills_the_blanks_among_what_is_chosen(
    workspace: Workspace, page: TablesPage
) -> None:
    page.show_place(RECEIVED)
    press(Qt.Key.Key_Down, SHIFT)
    page.commands()[0].trigger()
    filled = {cell for cell, figure in workspace.report.figures.items() if figure.value == 0}
    assert {RECEIVED, CARRIED_IN} <= filled
    assert Cell("三", "disclosed", "person") not in filled
    workspace.undo()
    assert not workspace.report.figures


def test_that_nobody_applied_is_offered_to_the_text(workspace: Workspace, page: TablesPage) -> None:
    page.commands()[0].trigger()
    assert "随之写“未收到政府信息公开申请”" in page.panel.line.text()
    workspace.undo()
    workspace.write_section("一（二）", "本年加强了依申请公开工作。")
    page.commands()[0].trigger()
    (answer,) = page.panel.line.answers
    answer.click()
    assert workspace.report.narrative["一（二）"].endswith("未收到政府信息公开申请。")
    workspace.undo()
    assert workspace.report.drafts["一（二）"] == "本年加强了依申请公开工作。"


def test_a_block_goes_to_word_and_comes_back(workspace: Workspace, page: TablesPage) -> None:
    workspace.enter_figures({RECEIVED: "60", CARRIED_IN: "2"})
    page.show_place(RECEIVED)
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "60\n2\n"
    assert '<td align="center">60</td>' in data.html()
    page.show_place(Cell("三", "received", "business"))
    press(Qt.Key.Key_V, CTRL)
    assert workspace.report.value(Cell("三", "carried_in", "business")) == 2


def test_words_own_table_is_read_rather_than_its_broken_text(
    workspace: Workspace, page: TablesPage
) -> None:
    html = (
        "<html><table><tr><td><p>1</p><p></p></td><td><p>２</p></td></tr>"
        "<tr><td>3</td><td>1,204</td></tr></table></html>"
    )
    put_on_clipboard("1\n\t２\n3\t1,204\n", html)
    page.show_place(RECEIVED)
    press(Qt.Key.Key_V, CTRL)
    values = [
        workspace.report.value(Cell("三", row, column))
        for row in ("received", "carried_in")
        for column in ("person", "business")
    ]
    assert values == [1, 2, 3, 1204]


def test_the_keys_of_a_spreadsheet_fill_cut_and_blank(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.enter_figures({RECEIVED: "60"})
    page.show_place(RECEIVED)
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_D, CTRL)
    assert workspace.report.value(CARRIED_IN) == 60
    page.show_place(RECEIVED)
    press(Qt.Key.Key_Right, SHIFT)
    press(Qt.Key.Key_R, CTRL)
    assert workspace.report.value(Cell("三", "received", "business")) == 60
    press(Qt.Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "60\t60\n"
    assert workspace.report.value(RECEIVED) is None
    workspace.undo()
    assert workspace.report.value(RECEIVED) == 60
    page.show_place(CARRIED_IN)
    press(Qt.Key.Key_Delete)
    assert workspace.report.value(CARRIED_IN) is None
