"""Dialogs: what they take in and give back."""

from datetime import date

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.office import Office
from jinxiang_report.installed import resource
from jinxiang_report.operations.import_preview import ImportPreview
from jinxiang_report.spreadsheets.reading import Problem
from jinxiang_report.ui.dialogs.import_preview import ImportPreviewDialog
from jinxiang_report.ui.dialogs.new_ledger import NewLedgerDialog
from jinxiang_report.ui.dialogs.profile import ProfileDialog
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace


def test_the_profile_comes_back_as_it_went_in(qtbot: QtBot, theme: Theme) -> None:
    office = Office("甲局", "甲", "路1号", "0537", "网站", "http://a.cn", "甲号")
    dialog = ProfileDialog(office)
    qtbot.addWidget(dialog)
    assert dialog.office == office


def test_in_january_last_years_ledger_is_offered(qtbot: QtBot, theme: Theme) -> None:
    for today, year in ((date(2022, 1, 20), 2021), (date(2022, 2, 1), 2022)):
        dialog = NewLedgerDialog(today)
        qtbot.addWidget(dialog)
        assert dialog.year == year


def test_the_preview_says_what_will_come_in_and_what_will_not(
    qtbot: QtBot, theme: Theme, workspace: Workspace
) -> None:
    preview = workspace.preview_import(resource("sample/ledger-2021.xlsx"))
    assert preview is not None
    dialog = ImportPreviewDialog(preview)
    qtbot.addWidget(dialog)
    assert "导入138 条" in [button.text().replace(" 138", "138") for button in buttons(dialog)]
    problem = Problem("表", 3, "发布日期", "2021-2-30", "没有这一天")
    empty = ImportPreviewDialog(ImportPreview("坏.xlsx", problems=(problem,)))
    qtbot.addWidget(empty)
    assert [button.isEnabled() for button in buttons(empty) if "导入" in button.text()] == [False]


def buttons(dialog: ImportPreviewDialog) -> list[QPushButton]:
    return dialog.findChildren(QPushButton)
