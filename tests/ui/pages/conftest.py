"""Pages as several tests want them: shown, with the focus."""

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.showing import on_screen


@pytest.fixture
def tables_page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> TablesPage:
    """The page 数据表 of the empty year 2021."""
    page = on_screen(qtbot, TablesPage(workspace, theme), QSize(1134, 600))
    page.setFocus()
    return page
