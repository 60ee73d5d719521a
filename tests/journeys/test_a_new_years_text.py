"""January through the real window: last year's text, its marks settled, mended, all undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jinxiang_report.app import Program
from jinxiang_report.domain.finding import Quote
from jinxiang_report.ui.dialogs.take_over import TakeOverDialog
from jinxiang_report.ui.pages.narrative import NarrativePage
from jinxiang_report.ui.theme import LIGHT, Theme, dress
from jinxiang_report.ui.widgets.section_findings import FindingCard
from jinxiang_report.ui.window import Window
from tests.ledgers import sample_ledger
from tests.ui.hands import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
WRONG = {
    "五": "（一）主要问题\n今年宣传不够。\n（二）改进情况\n办好公众号--视频号。",
    "六（五）": "统计中心又名:数据中心。",
    "六（六）": "本年共举办培训3 次。",
}
MENDED = {
    "五": "（一）主要问题\n{年度}年宣传不够。\n（二）改进情况\n办好公众号--视频号。",
    "六（五）": "统计中心又名：数据中心。",
    "六（六）": "本年共举办培训3次。",
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    dress(LIGHT)
    with sample_ledger(tmp_path) as ledger:
        path = ledger.path
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    program = Program(Theme(LIGHT), settings)
    assert program.open(path)
    assert program.window is not None
    qtbot.addWidget(program.window)
    with qtbot.waitExposed(program.window):
        program.window.show()
    program.window.activateWindow()
    return program.window


def retype(page: NarrativePage, section: str, text: str) -> None:
    page.show_place(Quote(section, ""))
    press(Qt.Key.Key_A, CONTROL)
    write(text)
    page.settle()


def mend_first(page: NarrativePage, section: str, qtbot: QtBot) -> None:
    """Press the first mend beside the section, once the rules have read it."""
    page.show_place(Quote(section, ""))

    def buttons() -> list[QPushButton]:
        cards = page.findings.findChildren(FindingCard)
        found = [button for card in cards for button in card.findChildren(QPushButton)]
        return [button for button in found if button.property("role") == "primary"]

    qtbot.waitUntil(lambda: bool(buttons()))
    buttons()[0].click()


def test_a_new_years_text_from_last_years_and_all_of_it_undone(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = window.page.workspace
    before = dict(workspace.report.drafts)
    workspace.write_section("一（三）", f"{before['一（三）']}\n2021年开会3次。")
    workspace.add_year(2022)
    window.show_page(next(at for at, page in enumerate(window.pages) if page.title == "正文"))
    page = window.page
    assert isinstance(page, NarrativePage)

    def tick_all(dialog: TakeOverDialog) -> bool:
        dialog.model.tick(range(dialog.model.count()), on=True)
        return True

    monkeypatch.setattr(TakeOverDialog, "exec", tick_all)
    page.commands()[1].trigger()
    assert workspace.report.unseen
    assert workspace.report.drafts["引言"] == before["引言"]

    page.show_place(Quote("引言", ""))
    marks = sum(map(len, workspace.report.unseen.values()))
    press(Qt.Key.Key_F8)
    for _ in range(marks):
        press(Qt.Key.Key_Return, CONTROL)
    assert workspace.report.unseen == {}

    page.show_place(Quote("六（六）", ""))
    press(Qt.Key.Key_End, CONTROL)
    write("公众号发布")
    write("{")
    write("gzhzs")
    press(Qt.Key.Key_Return)
    write("条。")
    page.settle()
    assert workspace.report.drafts["六（六）"].endswith("公众号发布{公众号.总数}条。")

    for section, text in WRONG.items():
        retype(page, section, text)
    for section in WRONG:
        mend_first(page, section, qtbot)
    assert {key: workspace.report.drafts[key] for key in MENDED} == MENDED

    while 2022 in workspace.years:
        workspace.undo()
    workspace.undo()  # what was written in 2021
    assert workspace.year == 2021
    assert dict(workspace.report.drafts) == before
