import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.form import OUTLINE, edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.pages.findings import FindingsPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import item
from tests.ui.hands import press

FEE = Cell("二", "fee", "charged")


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """A year in which nothing is found."""
    workspace.fill_with_zero(edition_of(2021).cells)
    for section in OUTLINE:
        text = "公开不够及时，已经加以改进。" if section.key == "五" else "无。"
        workspace.write_section(section.key, text if section.required else "")
    return workspace


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, theme: Theme) -> FindingsPage:
    page = FindingsPage(workspace, theme)
    qtbot.addWidget(page)
    page.resize(1134, 600)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_a_year_without_errors_may_be_closed(filled: Workspace, page: FindingsPage) -> None:
    errors = [found for found in filled.findings if found.severity is Severity.ERROR]
    assert errors == []
    assert page.headline.text() == "可以定稿"


def test_errors_are_counted_at_the_top(filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: "", Cell("二", "rules", "made"): "-1"})
    assert page.headline.text() == "还差 2 项"
    assert [chip.text().split() for chip in page.chips.buttons()][1] == ["错误", "2"]
    filled.undo()
    assert page.headline.text() == "可以定稿"


def test_the_list_narrows_to_one_severity(filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: ""})
    page.chips.button(1).click()
    assert page.model.rowCount() == 1
    filled.undo()
    assert page.model.rowCount() == 0
    assert page.nothing.isVisible()


def test_enter_leads_to_the_place(qtbot: QtBot, filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: ""})
    page.list.setCurrentIndex(page.model.index(0))
    with qtbot.waitSignal(filled.place_wanted) as wanted:
        page.list.setFocus()
        press(Qt.Key.Key_Return)
    assert wanted.args == [FEE]
    assert not page.has(FEE)


def test_the_cursor_stays_where_it_was(workspace: Workspace, page: FindingsPage) -> None:
    page.list.setCurrentIndex(page.model.index(3))
    workspace.enter_figures({FEE: "1"})
    assert page.list.currentIndex().row() == 3


def test_long_messages_are_shown_in_full(page: FindingsPage) -> None:
    heights = {
        page.list.visualRect(page.model.index(row)).height() for row in range(page.model.rowCount())
    }
    page.resize(500, 600)
    narrow = {
        page.list.visualRect(page.model.index(row)).height() for row in range(page.model.rowCount())
    }
    assert max(narrow) > max(heights)


def test_a_safe_mend_is_a_button_and_one_step(filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: ""})
    page.list.setCurrentIndex(page.model.index(0))
    assert page.settling.mend.text() == "填 0"
    page.settling.mend.click()
    assert filled.report.value(FEE) == 0
    filled.undo()
    assert filled.report.value(FEE) is None


def test_an_error_can_not_be_left(filled: Workspace, page: FindingsPage) -> None:
    filled.enter_figures({FEE: ""})
    page.list.setCurrentIndex(page.model.index(0))
    assert not page.settling.leave.isVisible()


def test_a_hint_is_left_with_a_reason_and_taken_up_again(
    filled: Workspace, page: FindingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.log_entry(item("中小企业培育管理办法", category=filled.categories[1].id))
    (hint,) = [found for found in filled.findings if found.rule == "LG-05"]
    row = list(filled.findings).index(hint)
    page.list.setCurrentIndex(page.model.index(row))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("公示栏张贴", True))
    page.settling.leave.click()
    assert "LG-05" not in {found.rule for found in filled.findings}
    assert page.settling.left.text() == "已忽略 1 项…"
    line = "LG-05：公示栏张贴"
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: (line, True))
    page.settling.left.click()
    assert "LG-05" in {found.rule for found in filled.findings}
    assert not page.settling.left.isVisible()
