"""Files dropped on the window, rows pasted into the table, the list of imports, the export."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from jinxiang_report.app import Program
from jinxiang_report.installed import resource
from jinxiang_report.operations.import_source import FileSource, PastedSource, Source
from jinxiang_report.operations.importing import accept_import, preview_import
from jinxiang_report.ui import transfers
from jinxiang_report.ui.dialogs.import_list import ImportsDialog
from jinxiang_report.ui.dialogs.import_wizard import ImportWizard, Outcome
from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.pages.posts import PostsPage
from jinxiang_report.ui.theme import LIGHT, Theme, dress
from jinxiang_report.ui.transfers import Transfers
from jinxiang_report.ui.widgets.file_drop import FileDrop
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import new_ledger
from tests.operations.workbooks import items_workbook, posts_workbook
from tests.ui.hands import drag

SAMPLE = resource("sample/ledger-2021.xlsx")


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Window:
    """The whole program on an empty ledger."""
    dress(LIGHT)
    with new_ledger(tmp_path) as ledger:
        path = ledger.path
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    program = Program(Theme(LIGHT), settings)
    program.open(path)
    assert program.window is not None
    qtbot.addWidget(program.window)
    program.window.show()
    return program.window


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch) -> list[Source]:
    """What was handed to the dialog, which is not shown."""
    sources: list[Source] = []

    def bring(_: Transfers, source: Source, __: str = "") -> Outcome:
        sources.append(source)
        return Outcome("")

    monkeypatch.setattr(Transfers, "_bring", bring)
    return sources


def test_a_file_dropped_on_the_window_is_imported(
    window: Window, brought: list[Source], qtbot: QtBot
) -> None:
    """Even over an editor, which would take the file's name for text."""
    page = window.page
    assert isinstance(page, EntriesPage)
    spot = page.row.title.mapTo(window, page.row.title.rect().center())
    for step in drag(window, spot, QUrl.fromLocalFile(str(SAMPLE)), QUrl("http://a.cn/1")):
        assert step.isAccepted()
    qtbot.waitUntil(lambda: brought == [FileSource(SAMPLE)])
    assert page.row.title.text() == ""


def test_files_held_over_the_window_are_told_what_comes_of_them(
    window: Window, brought: list[Source], qtbot: QtBot
) -> None:
    (hint,) = (drop.hint for drop in window.findChildren(FileDrop))
    two = [QUrl.fromLocalFile(f"/tmp/{name}.xlsx") for name in ("甲", "乙")]
    steps = drag(window, QPoint(300, 300), *two)
    next(steps)
    assert hint.isVisible()
    assert hint.text() == "松开鼠标，依次导入 2 个文件"
    next(steps)
    assert not hint.isVisible()
    qtbot.waitUntil(lambda: [source.name for source in brought] == ["甲.xlsx", "乙.xlsx"])


def test_a_file_dropped_while_a_dialog_asks_is_left_alone(
    window: Window, brought: list[Source], qtbot: QtBot
) -> None:
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    steps = drag(window, QPoint(300, 300), QUrl.fromLocalFile(str(SAMPLE)))
    assert [step.isAccepted() for step in steps] == [False, False]
    dialog.close()
    qtbot.wait(0)
    assert brought == []


def test_of_several_files_one_that_cannot_be_read_does_not_keep_the_others(
    window: Window, tmp_path: Path, answered: list[str]
) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK not really")
    found = window.findChild(Transfers)
    assert found is not None
    found.import_files([broken, SAMPLE])
    assert [title.split("”")[1] for title in answered] == [
        "（第 1 个，共 2 个）",
        "（第 2 个，共 2 个）",
    ]
    page = window.page
    assert isinstance(page, EntriesPage)
    assert page.message.text() == "“ledger-2021.xlsx”已导入 138 条，可以撤销。"


def test_whoever_gives_up_one_of_several_files_is_not_asked_about_the_rest(
    window: Window, answered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImportWizard, "forward", ImportWizard.reject)
    found = window.findChild(Transfers)
    assert found is not None
    found.import_files([SAMPLE, SAMPLE, SAMPLE])
    assert len(answered) == 1
    page = window.page
    assert isinstance(page, EntriesPage)
    assert page.message.text() == "其余 2 个文件没有看。"


@pytest.fixture
def answered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the dialogs that opened; each was answered with Enter until it closed."""
    titles: list[str] = []

    def enter(wizard: ImportWizard) -> int:
        titles.append(wizard.windowTitle())
        wizard.show()
        while wizard.isVisible():
            qtbot.waitUntil(lambda: not wizard.is_working)
            primary = wizard.footer.forward
            (primary if primary.isVisible() else wizard.footer.cancel).click()
        return wizard.result()

    monkeypatch.setattr(ImportWizard, "exec", enter)
    return titles


def test_workbooks_of_wps_are_offered_to_choose_from(
    window: Window, brought: list[Source], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def choose(*said: str) -> tuple[str, str]:
        asked.append(said[-1])
        return str(tmp_path / "登记.et"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    found = window.findChild(Transfers)
    assert found is not None
    found.choose_file()
    assert "*.et" in asked[0]
    assert brought == [FileSource(tmp_path / "登记.et")]


def test_rows_are_pasted_into_the_table_that_has_the_cursor(
    window: Window, brought: list[Source]
) -> None:
    QGuiApplication.clipboard().setText("甲公示\t2021-03-05")
    for at, kind in ((0, "items"), (1, "posts")):
        window.show_page(at)
        page = window.page
        assert isinstance(page, EntriesPage)
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        source = brought[-1]
        assert isinstance(source, PastedSource)
        assert (source.text, source.kind, source.year) == ("甲公示\t2021-03-05", kind, 2021)


def test_a_block_pasted_into_the_entry_row_is_looked_at_first(
    window: Window, brought: list[Source]
) -> None:
    for at, kind in ((0, "items"), (1, "posts")):
        window.show_page(at)
        page = window.page
        assert isinstance(page, EntriesPage)
        page.row.begin_typing()
        for block in ("甲公示\n乙公示", "2021-03-05\t甲公示"):
            QGuiApplication.clipboard().setText(block)
            QTest.keyClick(page.row.title, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            source = brought[-1]
            assert isinstance(source, PastedSource)
            assert (source.text, source.kind) == (block, kind)
            assert page.row.title.text() == ""


def test_one_copied_cell_is_pasted_without_its_line_break(
    window: Window, brought: list[Source]
) -> None:
    page = window.page
    assert isinstance(page, EntriesPage)
    page.row.begin_typing()
    QGuiApplication.clipboard().setText("甲公示\r\n")
    QTest.keyClick(page.row.title, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.row.title.text() == "甲公示"
    assert brought == []


def test_the_menu_of_an_editor_pastes_blocks_the_same_way(
    window: Window, brought: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.page
    assert isinstance(page, EntriesPage)
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: shown.append(menu))
    QGuiApplication.clipboard().setText("甲公示\n乙公示")
    spot = page.row.title.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, QPoint(1, 1))
    QCoreApplication.sendEvent(page.row.title, event)
    (paste,) = (entry for entry in shown[0].actions() if entry.objectName() == "edit-paste")
    paste.trigger()
    assert len(brought) == 1
    assert page.row.title.text() == ""
    shown[0].deleteLater()


def test_after_an_import_the_page_says_what_was_done(window: Window, answered: list[str]) -> None:
    found = window.findChild(Transfers)
    assert found is not None
    found.import_files([SAMPLE])
    assert answered == ["导入“ledger-2021.xlsx”"]
    page = window.page
    assert isinstance(page, EntriesPage)
    assert "已导入 138 条" in page.message.text()


def test_rows_of_another_year_alone_are_shown_in_that_year(
    window: Window, answered: list[str], tmp_path: Path
) -> None:
    page = window.page
    assert isinstance(page, EntriesPage)
    page.workspace.add_year(2022)
    row = ("关于春耕的通知", "公共服务", "2021-03-05", "")
    found = window.findChild(Transfers)
    assert found is not None
    found.import_files([items_workbook(tmp_path / "登记.xlsx", row)])
    assert answered
    assert page.workspace.year == 2021
    assert page.message.text() == "已导入 1 条，可以撤销。"


def test_posts_are_shown_where_they_came_in(
    window: Window, answered: list[str], tmp_path: Path
) -> None:
    row = ("关于春耕的推文", "2021-03-05", "http://mp.weixin.qq.com/s/a", 3, 1)
    found = window.findChild(Transfers)
    assert found is not None
    found.import_files([posts_workbook(tmp_path / "后台.xlsx", row)])
    assert answered
    page = window.page
    assert isinstance(page, PostsPage)
    assert page.message.text() == "已导入 1 篇，可以撤销。"


def test_the_ledgers_are_exported_from_the_menu(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "台账.xlsx"
    monkeypatch.setattr(transfers, "ask_where_to_save", lambda *_: target)
    found = window.findChild(Transfers)
    assert found is not None
    found.export_ledger()
    assert openpyxl.load_workbook(target).sheetnames[:2] == ["公开信息", "微信公众号"]


def test_an_export_that_can_not_be_written_is_told(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfers, "ask_where_to_save", lambda *_: tmp_path / "没有" / "台账.xlsx")
    found = window.findChild(Transfers)
    assert found is not None
    found.export_ledger()
    assert "没有" in window.banner.text


def test_an_import_is_taken_back_from_the_list(
    qtbot: QtBot, theme: Theme, workspace: Workspace
) -> None:
    ledger = workspace.ledger
    workspace.carry_out(lambda: accept_import(ledger, preview_import(ledger, SAMPLE)))
    dialog = ImportsDialog(workspace, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = [dialog.table.item(0, column) for column in (1, 2, 4)]
    assert [cell and cell.text() for cell in shown] == ["ledger-2021.xlsx", "138 条", ""]
    dialog.footer.forward.click()
    assert workspace.report.tally.items == 0
    assert "已撤销这次导入的 138 条" in dialog.message.text()
    state = dialog.table.item(0, 4)
    assert state is not None
    assert state.text() == "已撤销"
    assert not dialog.footer.forward.isEnabled()


def test_a_list_without_imports_says_what_will_stand_there(
    qtbot: QtBot, theme: Theme, workspace: Workspace
) -> None:
    dialog = ImportsDialog(workspace, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.none.isVisible()
    assert not dialog.footer.forward.isEnabled()
