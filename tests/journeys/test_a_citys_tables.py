"""A real city's year into 表三: typed, pasted, broken, mended, taken back.

The figures are those of 宿迁市's report of 2023.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from jinxiang_report.app import Program
from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.window import Window
from tests.journeys.programs import shown
from tests.ui.hands import click, press, write

ROWS = """\
3402 99 0 4 5 1 3511
91 3 0 0 2 0 96
1175 12 0 3 1 0 1191
319 7 0 0 2 0 328
0 0 0 0 0 0 0
27 0 0 0 0 0 27
6 0 0 0 0 0 6
38 0 0 0 0 0 38
20 0 0 0 0 0 20
9 0 0 0 0 0 9
21 0 0 0 0 0 21
20 1 0 0 0 0 21
968 74 0 1 3 1 1047
26 2 0 0 0 0 28
3 0 0 0 0 0 3
305 0 0 0 0 0 305
39 0 0 0 0 0 39
0 0 0 0 0 0 0
58 0 0 0 0 0 58
4 0 0 0 0 0 4
40 0 0 0 0 0 40
10 0 0 0 0 0 10
287 3 0 0 1 0 291
3375 99 0 4 7 1 3486
118 3 0 0 0 0 121
"""
LINES = [line.split() for line in ROWS.splitlines()]
TABLE = edition_of(2023).tables["三"]
DISCLOSED = Cell("三", "disclosed", "person")


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Program:
    return shown(tmp_path, qtbot, year=2023)


@pytest.fixture
def window(program: Program) -> Window:
    assert program.window is not None
    return program.window


def tables(window: Window) -> TablesPage:
    page = next(page for page in window.pages if isinstance(page, TablesPage))
    window.show_place(Cell("三", "received", "person"))
    return page


def broken(page: TablesPage) -> list[str]:
    return [note.rule for note in page.cards.notes or [] if note.severity is Severity.ERROR]


def test_a_citys_year_is_filled_broken_and_mended(window: Window) -> None:
    page = tables(window)
    workspace = page.workspace

    for number in LINES[0][:-1]:  # the total adds itself up
        write(number)
        press(Qt.Key.Key_Tab)
    assert page.grid.cell() == Cell("三", "carried_in", "person")
    QGuiApplication.clipboard().setText("".join("\t".join(line) + "\r\n" for line in LINES[1:]))
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.panel.line.text() == "已粘贴 138 格。总计自动合计，与粘贴的相同。"
    shown = [page.model.text(cell) for cell in TABLE.boxes]
    assert shown == [number for line in LINES for number in line]
    assert broken(page) == []

    page.show_place(DISCLOSED)
    write("1157")
    press(Qt.Key.Key_Return)
    assert broken(page) == ["T3-05"]
    note = next(note for note in page.cards.notes or [] if note.rule == "T3-05")
    assert "新收 3402＋上年结转 91＝3493；办结 3357＋结转下年 118＝3475，差 18" in note.message
    assert page.model.mark(DISCLOSED) is not None

    page.show_place(Cell("三", "carried_out", "total"))
    go = next(b for b in page.cards.findChildren(QPushButton) if b.text() == "转到该格")
    click(go)
    assert page.grid.cell() in note.cells
    assert page.grid.hasFocus()

    page.show_place(DISCLOSED)
    write("1175")
    press(Qt.Key.Key_Return)
    assert broken(page) == []
    undo, redo = window.edit_actions()
    undo.trigger()
    assert (page.model.text(DISCLOSED), broken(page)) == ("1157", ["T3-05"])
    redo.trigger()
    assert (page.model.text(DISCLOSED), broken(page)) == ("1175", [])
    assert workspace.report.number(Cell("三", "handled", "total")) == 3486


def test_the_next_year_goes_on_from_it_and_all_can_be_taken_back(window: Window) -> None:
    page = tables(window)
    workspace = page.workspace
    QGuiApplication.clipboard().setText("".join("\t".join(line) + "\n" for line in LINES))
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    workspace.add_year(2024)
    tables(window)
    carried = [page.model.text(cell) for cell in TABLE.boxes if cell.row == "carried_in"]
    assert carried == LINES[-1]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F4)
    assert (workspace.year, page.grid.cell()) == (2023, Cell("三", "carried_out", "person"))
    for _ in range(2):
        window.edit_actions()[0].trigger()
    assert (workspace.years, dict(workspace.report.figures)) == ([2023], {})
