"""What is remembered of a window from one start to the next."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from jinxiang_report.ui.pages.items import ItemsPage
from jinxiang_report.ui.pages.posts import PostsPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.window_state import keep_state, restore_state
from jinxiang_report.ui.workspace import Workspace


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def window(qtbot: QtBot, workspace: Workspace, theme: Theme) -> tuple[Window, ItemsPage]:
    page = ItemsPage(workspace, theme)
    made = Window(workspace, theme, [page, PostsPage(workspace, theme)])
    qtbot.addWidget(made)
    return made, page


def test_the_columns_come_back_as_they_were_left(
    qtbot: QtBot, workspace: Workspace, theme: Theme, settings: QSettings
) -> None:
    first, page = window(qtbot, workspace, theme)
    column = page.register.column("index_number")
    page.table.columns.show(column, shown=True)
    keep_state(first, settings)
    second, again = window(qtbot, workspace, theme)
    assert again.table.isColumnHidden(column)
    restore_state(second, settings)
    assert not again.table.isColumnHidden(column)


def test_a_first_start_shows_what_there_is_room_for(
    qtbot: QtBot, workspace: Workspace, theme: Theme, settings: QSettings
) -> None:
    made, page = window(qtbot, workspace, theme)
    restore_state(made, settings)
    assert page.table.columns.keep() == ""
