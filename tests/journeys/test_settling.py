"""The page 校验 through the real window: break, look, jump, mend, take back, leave, close."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import State
from jinxiang_report.ui.dialogs.dismiss import DismissDialog
from jinxiang_report.ui.pages.findings import FindingsPage
from jinxiang_report.ui.pages.items import ItemsPage
from jinxiang_report.ui.pages.narrative import NarrativePage
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.workspace import Workspace
from tests.journeys.programs import opened_on
from tests.ledgers import sample_ledger
from tests.ui.hands import press

LICENCE = Cell("二", "licence", "decided")
CORRECTED, TOTAL = Cell("四", "direct_suit", "corrected"), Cell("四", "direct_suit", "total")


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """The sample year, in which nothing is found."""
    with sample_ledger(tmp_path) as ledger:
        path = ledger.path
    program = opened_on(path, qtbot)
    assert program.window is not None
    with qtbot.waitActive(program.window):
        program.window.show()
        program.window.activateWindow()
    yield program.window
    program.close()


def page_of(window: Window, kind: type[QWidget]) -> QWidget:
    return next(page for page in window.pages if isinstance(page, kind))


def findings_page(window: Window) -> FindingsPage:
    """F9, from wherever one is."""
    next(one for one in window.page_actions() if one.shortcut().toString() == "F9").trigger()
    assert isinstance(window.page, FindingsPage)
    return window.page


def workspace_of(window: Window) -> Workspace:
    return window.page.workspace


def choose(page: FindingsPage, rule: str) -> None:
    """Put the cursor on what this rule found."""
    rows = [page.model.index(row) for row in range(page.model.rowCount())]
    page.list.setCurrentIndex(next(at for at in rows if page.model.finding(at).rule == rule))


def rules(page: FindingsPage) -> list[str]:
    """Of the tables: what else the sample year gives to think about comes and goes with rules."""
    found = [page.model.finding(page.model.index(row)) for row in range(page.model.rowCount())]
    return [finding.rule for finding in found if finding.family in {"T2", "T3", "T4", "YR"}]


def test_a_cell_is_broken_found_mended_taken_back_and_mended_again(
    qtbot: QtBot, window: Window
) -> None:
    workspace = workspace_of(window)
    workspace.enter_figures({TOTAL: "3"})

    page = findings_page(window)
    assert page.headline.text() == "还差 1 项"
    assert rules(page) == ["T4-02"]

    page.list.setFocus()
    press(Qt.Key.Key_Return)
    tables = window.page
    assert isinstance(tables, TablesPage)
    assert (tables.key, tables.grid.cell()) == ("四", CORRECTED._replace(column="upheld"))

    page = findings_page(window)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: workspace.report.value(TOTAL) == 0)
    assert page.headline.text() == "可以定稿"

    undo, redo = window.edit_actions()
    undo.trigger()
    assert rules(page) == ["T4-02"]
    redo.trigger()
    assert rules(page) == []


def test_what_was_found_is_written_down_from_the_menu(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(window, FindingsPage)
    monkeypatch.setattr(page, "choose_target", lambda _: tmp_path / "记录.xlsx")
    commands = [one for menu in window.menuBar().actions() for one in menu.menu().actions()]  # type: ignore[attr-defined]
    next(one for one in commands if one.text() == "导出校验记录…").trigger()
    assert window.page is page
    assert (tmp_path / "记录.xlsx").exists()


def test_a_reminder_is_left_and_told_again_when_its_value_changes(
    qtbot: QtBot, window: Window
) -> None:
    workspace = workspace_of(window)
    workspace.write_section("五", "按规定开展了工作，存在的问题是人手不足，将安排专人改进。")
    workspace.write_section("六（五）", "无。")
    workspace.enter_figures({CORRECTED: "1"})
    page = findings_page(window)
    assert "T4-05" in rules(page)
    choose(page, "T4-05")

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, DismissDialog):
            dialog.edit.setPlainText("被纠正的 1 件已重新答复")
            dialog.accept()

    answering = QTimer(window, interval=50)
    answering.timeout.connect(answer)
    answering.start()
    press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "T4-05" not in rules(page))
    answering.stop()

    workspace.enter_figures({LICENCE: "5"})
    assert "T4-05" not in rules(page)
    workspace.enter_figures({CORRECTED: "2"})
    assert "T4-05" in rules(page)


def test_a_finding_of_an_earlier_year_leads_into_that_year(window: Window) -> None:
    workspace = workspace_of(window)
    for year in (2022, 2023):
        workspace.add_year(year)
    carried_in = Cell("三", "carried_in", "person")
    workspace.go_to_year(2022)
    workspace.enter_figures({carried_in: "2"})
    workspace.go_to_year(2023)

    page = findings_page(window)
    choose(page, "YR-01")
    page.list.setFocus()
    press(Qt.Key.Key_Return)

    assert workspace.year == 2022
    assert isinstance(window.page, TablesPage)
    assert window.page.grid.cell() == carried_in


def test_a_closed_year_is_read_only_on_every_page(window: Window) -> None:
    workspace = workspace_of(window)
    workspace.finalise(date(2022, 1, 20))
    assert workspace.report.state is State.FINAL

    items = page_of(window, ItemsPage)
    assert isinstance(items, ItemsPage)
    window.show_page(window.pages.index(items))
    assert not items.row.isEnabled()
    assert not items.model.flags(items.model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable

    tables = page_of(window, TablesPage)
    assert isinstance(tables, TablesPage)
    assert not any(model.is_open(cell) for model in tables.models.values() for cell in (LICENCE,))

    narrative = page_of(window, NarrativePage)
    assert isinstance(narrative, NarrativePage)
    window.show_page(window.pages.index(narrative))
    assert narrative.editor.isReadOnly()

    workspace.reopen("漏了一条")
    assert not narrative.editor.isReadOnly()
    assert tables.models["二"].is_open(LICENCE)
    window.show_page(window.pages.index(items))
    assert items.row.isEnabled()
