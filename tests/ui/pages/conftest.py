"""Pages as several tests want them: shown, with the focus."""

import pytest
from pytestqt.qtbot import QtBot

from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace


@pytest.fixture
def tables_page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> TablesPage:
    """The page 数据表 of the empty year 2021."""
    page = TablesPage(workspace, theme)
    qtbot.addWidget(page)
    page.resize(1134, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.setFocus()
    return page
