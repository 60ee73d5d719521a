"""Files dropped on the window, rows pasted into the table, the list of imports, the export."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from jinxiang_report.app import Program
from jinxiang_report.installed import resource
from jinxiang_report.operations.import_source import FileSource, PastedSource, Source
from jinxiang_report.operations.importing import accept_import, preview_import
from jinxiang_report.ui import transfers
from jinxiang_report.ui.dialogs.import_list import ImportsDialog
from jinxiang_report.ui.dialogs.import_wizard import ImportWizard
from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.theme import LIGHT, Theme, dress
from jinxiang_report.ui.transfers import Transfers
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import new_ledger

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

    def bring(_: Transfers, source: Source) -> None:
        sources.append(source)

    monkeypatch.setattr(Transfers, "_bring", bring)
    return sources


def test_a_file_dropped_on_the_window_is_imported(
    window: Window, brought: list[Source], qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SAMPLE)), QUrl("http://a.cn/1")])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    enter = QDragEnterEvent(QPoint(300, 300), *held, Qt.KeyboardModifier.NoModifier)
    drop = QDropEvent(QPointF(300, 300), *held, Qt.KeyboardModifier.NoModifier)
    for event in (enter, drop):
        QCoreApplication.sendEvent(window, event)
        assert event.isAccepted()
    qtbot.waitUntil(lambda: brought == [FileSource(SAMPLE)])


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


def test_after_an_import_the_page_says_what_was_done(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def enter_twice(wizard: ImportWizard) -> bool:
        wizard.show()
        for _ in range(2):
            qtbot.waitUntil(lambda: not wizard.is_working)
            QTest.keyClick(wizard, Qt.Key.Key_Return)
        return bool(wizard.result())

    monkeypatch.setattr(ImportWizard, "exec", enter_twice)
    found = window.findChild(Transfers)
    assert found is not None
    found.import_files([SAMPLE])
    page = window.page
    assert isinstance(page, EntriesPage)
    assert "已导入 138 条" in page.message.text()


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
