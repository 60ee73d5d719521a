import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QPushButton

from jinxiang_report.domain.finding import ItemRow, Severity
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_notes import Mark
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.theme import DARK, LIGHT
from jinxiang_report.ui.workspace import Workspace
from tests.ui.hands import click, press, write

ALL = edition_of(2021).cells
RECEIVED = Cell("三", "received", "person")


def person(row: str) -> Cell:
    return Cell("三", row, "person")


@pytest.fixture
def page(tables_page: TablesPage) -> TablesPage:
    return tables_page


def text(page: TablesPage, cell: Cell) -> str:
    return page.models[cell.table].text(cell)


def rules(page: TablesPage) -> list[str]:
    return [note.rule for note in page.cards.notes or []]


def test_a_typed_figure_is_summed_checked_and_marked_at_once(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.fill_with_zero(ALL)
    page.show_place(RECEIVED)
    write("60")
    press(Qt.Key.Key_Return)
    assert text(page, Cell("三", "received", "total")) == "60"
    assert page.grid.cell() == person("carried_in")
    assert "T3-05" in rules(page)
    model = page.models["三"]
    assert model.mark(RECEIVED) == Mark(Severity.ERROR, is_result=False)
    assert model.mark(person("carried_out")) == Mark(Severity.ERROR, is_result=True)
    workspace.undo()
    assert text(page, RECEIVED) == "0"
    assert rules(page) == []


def test_a_page_that_nobody_sees_catches_up_when_it_is_shown(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.fill_with_zero(ALL)
    page.hide()
    workspace.enter_figures({RECEIVED: "60"})
    page.show()
    assert "T3-05" in rules(page)
    assert page.models["三"].mark(RECEIVED) == Mark(Severity.ERROR, is_result=False)


def test_a_page_that_nobody_sees_takes_the_form_of_its_year_when_it_is_shown(
    workspace: Workspace, page: TablesPage
) -> None:
    page.hide()
    workspace.add_year(2020)
    page.show()
    assert page.model.table is edition_of(2020).tables[page.key]


def test_an_input_method_composes_in_a_cell(workspace: Workspace, page: TablesPage) -> None:
    workspace.enter_figures({RECEIVED: "5"})
    page.show_place(RECEIVED)
    QCoreApplication.sendEvent(page.grid, QInputMethodEvent("liu", []))
    write("６０")
    press(Qt.Key.Key_Return)
    assert text(page, RECEIVED) == "60"


def test_tab_goes_past_the_totals_that_add_themselves_up(page: TablesPage) -> None:
    page.show_place(Cell("三", "received", "other"))
    write("3")
    press(Qt.Key.Key_Tab)
    assert text(page, Cell("三", "received", "other")) == "3"
    assert page.grid.cell() == person("carried_in")
    press(Qt.Key.Key_Backtab)
    assert page.grid.cell() == Cell("三", "received", "other")


def test_enter_goes_down_past_the_total_of_results(page: TablesPage) -> None:
    page.show_place(person("other_other"))
    press(Qt.Key.Key_Return)
    assert page.grid.cell() == person("carried_out")


def test_the_keys_of_a_spreadsheet_move_the_cursor(page: TablesPage) -> None:
    page.show_place(Cell("三", "disclosed", "research"))
    press(Qt.Key.Key_Home)
    assert page.grid.cell() == person("disclosed")
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Left)
    assert page.grid.cell() == Cell("三", "partly_disclosed", "other")
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.grid.cell() == Cell("三", "carried_out", "total")
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.grid.cell() == RECEIVED


def test_arrows_cross_the_heads_of_table_two(page: TablesPage) -> None:
    page.show_place(Cell("二", "normative", "in_force"))
    press(Qt.Key.Key_Down)
    assert page.grid.cell() == Cell("二", "licence", "decided")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert page.grid.cell() == Cell("二", "fee", "charged")
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert page.grid.cell() == Cell("二", "normative", "in_force")


def test_escape_leaves_the_figure_as_it_was(workspace: Workspace, page: TablesPage) -> None:
    workspace.enter_figures({RECEIVED: "5"})
    page.show_place(RECEIVED)
    write("77")
    press(Qt.Key.Key_Escape)
    assert text(page, RECEIVED) == "5"


def test_f2_keeps_what_is_there_and_typing_replaces_it(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.enter_figures({RECEIVED: "5"})
    page.show_place(RECEIVED)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_End)
    write("1")
    press(Qt.Key.Key_Return)
    assert text(page, RECEIVED) == "51"
    page.show_place(RECEIVED)
    write("8")
    press(Qt.Key.Key_Return)
    assert text(page, RECEIVED) == "8"


def test_looking_into_a_total_does_not_make_it_ones_own(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.enter_figures({RECEIVED: "5"})
    page.bar.checks_totals.setChecked(True)
    total = Cell("三", "received", "total")
    page.show_place(total)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Return)
    assert not page.models["三"].is_typed_total(total)


def test_a_total_from_paper_is_compared_and_delete_hands_it_back(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.fill_with_zero(ALL)
    page.bar.checks_totals.setChecked(True)
    total = Cell("四", "review", "total")
    page.show_place(total)
    write("4")
    press(Qt.Key.Key_Return)
    assert rules(page) == ["T4-02"]
    page.bar.checks_totals.setChecked(False)
    page.show_place(total)
    press(Qt.Key.Key_Delete)
    assert text(page, total) == "0"
    assert rules(page) == []


def test_a_paste_that_does_not_fit_is_refused_beneath_the_table(
    workspace: Workspace, page: TablesPage
) -> None:
    QGuiApplication.clipboard().setText("1\t2\t3\n")
    page.show_place(Cell("三", "received", "other"))
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "没有粘贴" in page.panel.line.text()
    assert not workspace.report.figures


def test_cells_are_copied_as_excel_takes_them(workspace: Workspace, page: TablesPage) -> None:
    workspace.enter_figures({RECEIVED: "5", Cell("三", "carried_in", "business"): "6"})
    page.show_place(RECEIVED)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        press(key, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "5\t\n\t6\n"


def test_one_command_says_that_nobody_applied(workspace: Workspace, page: TablesPage) -> None:
    (command,) = page.commands()
    assert command.text() == "本年无申请，全部置 0"
    command.trigger()
    assert all(workspace.report.value(cell) == 0 for cell in ALL if cell.table == "三")
    assert not command.isEnabled()
    workspace.undo()
    assert not workspace.report.figures


def test_the_command_only_fills_blanks_once_there_were_applications(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.enter_figures({RECEIVED: "5"})
    assert page.commands()[0].text() == "空格填 0"
    page.show_table("二")
    page.commands()[0].trigger()
    assert workspace.report.value(Cell("二", "rules", "made")) == 0
    assert workspace.report.value(Cell("四", "review", "upheld")) is None


def test_a_note_leads_to_its_cell_and_fills_its_blanks(
    workspace: Workspace, page: TablesPage
) -> None:
    workspace.fill_with_zero(ALL)
    workspace.enter_figures({person("carried_out"): ""})
    go, fill = (one for one in page.cards.findChildren(QPushButton) if not one.isHidden())
    click(go)
    assert page.grid.cell() == person("carried_out")
    assert page.grid.visualRect(page.grid.currentIndex()).isValid()
    click(fill)
    assert text(page, person("carried_out")) == "0"


def test_a_place_in_another_table_is_brought_into_view(page: TablesPage) -> None:
    cell = Cell("四", "suit_after_review", "pending")
    assert page.has(cell)
    assert not page.has(ItemRow(1))
    page.show_place(cell)
    assert (page.key, page.grid.cell(), page.grid.hasFocus()) == ("四", cell, True)


def test_leaving_the_page_stores_what_is_being_typed(page: TablesPage) -> None:
    page.show_place(RECEIVED)
    write("12")
    page.settle()
    assert text(page, RECEIVED) == "12"


def test_the_head_stays_while_the_rows_scroll(page: TablesPage) -> None:
    page.show_place(person("carried_out"))
    assert page.grid.verticalScrollBar().value() > 0
    assert page.grid.horizontalHeader().isVisible()
    assert page.grid.horizontalHeader().height() > 3 * page.grid.rowHeight(0)
    assert not page.grid.horizontalScrollBar().isVisible()


def test_the_page_follows_the_year_and_its_edition(workspace: Workspace, page: TablesPage) -> None:
    workspace.add_year(2020)
    assert page.models["三"].rowCount() == len(edition_of(2020).tables["三"].rows)
    assert page.grid.cell() == RECEIVED


def test_the_page_is_drawn_light_and_dark(workspace: Workspace, page: TablesPage) -> None:
    workspace.fill_with_zero(ALL)
    workspace.enter_figures({RECEIVED: "60"})
    light = page.grab().toImage()
    page.theme.use(DARK)
    dark = page.grab().toImage()
    page.theme.use(LIGHT)
    assert light != dark
