"""The whole program over a ledger of its own, as it is started."""

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from jinxiang_report.app import Program
from jinxiang_report.ui.theme import LIGHT, Theme, dress
from tests.ledgers import new_ledger


def opened(folder: Path, qtbot: QtBot, year: int = 2021) -> Program:
    """The program with a ledger of one empty year; its window is not shown yet."""
    with new_ledger(folder, year) as ledger:
        path = ledger.path
    return opened_on(path, qtbot)


def opened_on(path: Path, qtbot: QtBot) -> Program:
    """The same with a ledger that is there."""
    dress(LIGHT)
    settings = QSettings(str(path.with_name("settings.ini")), QSettings.Format.IniFormat)
    program = Program(Theme(LIGHT), settings)
    assert program.open(path)
    assert program.window is not None
    qtbot.addWidget(program.window)
    program.window.resize(1366, 700)  # the screen of the tests is narrower than any office's
    return program


def shown(folder: Path, qtbot: QtBot, year: int = 2021) -> Program:
    """The same in sight, with the focus."""
    program = opened(folder, qtbot, year)
    assert program.window is not None
    program.window.resize(1366, 700)  # the screen offscreen is smaller than any office's
    with qtbot.waitExposed(program.window):
        program.window.show()
    program.window.activateWindow()
    return program
