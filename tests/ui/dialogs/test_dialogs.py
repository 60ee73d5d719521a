"""Dialogs: what they take in and give back."""

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.office import Office
from jinxiang_report.ui.chinese import Supplement
from jinxiang_report.ui.dialogs.bin import BinDialog
from jinxiang_report.ui.dialogs.catalogue import CatalogueDialog
from jinxiang_report.ui.dialogs.history import HistoryDialog
from jinxiang_report.ui.dialogs.holidays import HolidaysDialog
from jinxiang_report.ui.dialogs.new_ledger import NewLedgerDialog
from jinxiang_report.ui.dialogs.profile import ProfileDialog
from jinxiang_report.ui.dialogs.reconcile import ReconcileDialog
from jinxiang_report.ui.dialogs.save_file import ask_where_to_save
from jinxiang_report.ui.dialogs.terms import TermsDialog
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace


def test_the_profile_comes_back_as_it_went_in(qtbot: QtBot, theme: Theme) -> None:
    office = Office("甲局", "甲", "路1号", "0537", "网站", "http://a.cn", "甲号")
    dialog = ProfileDialog(office)
    qtbot.addWidget(dialog)
    assert dialog.office == office
    assert dialog.powers is None


def test_powers_are_ticked_once_the_office_says_them(qtbot: QtBot, theme: Theme) -> None:
    dialog = ProfileDialog(Office("甲局"), frozenset({"licence"}))
    qtbot.addWidget(dialog)
    says, licence, penalty, _ = dialog.findChildren(QCheckBox)
    assert licence.isChecked()
    penalty.click()
    assert dialog.powers == frozenset({"licence", "penalty"})
    says.click()
    assert not licence.isEnabled()
    assert dialog.powers is None


def test_in_january_last_years_ledger_is_offered(qtbot: QtBot, theme: Theme) -> None:
    for today, year in ((date(2022, 1, 20), 2021), (date(2022, 2, 1), 2022)):
        dialog = NewLedgerDialog(today)
        qtbot.addWidget(dialog)
        assert dialog.year == year


def test_a_file_saved_without_an_ending_gets_the_one_suggested(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    def type_a_name() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile("送审稿")
        dialog.accept()

    QTimer.singleShot(0, type_a_name)
    chosen = ask_where_to_save(None, "导出", tmp_path / "年报.docx", "Word 文件 (*.docx)")
    assert chosen == tmp_path / "送审稿.docx"


def test_no_word_of_the_file_dialog_is_english(qapp: QApplication, qtbot: QtBot) -> None:
    own, supplement = QTranslator(), Supplement()
    assert own.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (supplement, own):
        qapp.installTranslator(translator)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [button.text() for button in dialog.findChildren(QPushButton)]
    for translator in (own, supplement):
        qapp.removeTranslator(translator)
    assert "取消" in words
    assert any(word.startswith("文件类型") for word in words)
    assert not re.search("[A-Za-z]{2}", "".join(words))


def test_no_dialog_opens_larger_than_the_screen(
    qtbot: QtBot, theme: Theme, workspace: Workspace
) -> None:
    dialogs = (
        HolidaysDialog(workspace.holidays, 2021, theme),
        HistoryDialog(workspace, theme),
        BinDialog(workspace, "item", theme),
        CatalogueDialog(workspace),
        ReconcileDialog(workspace, "item", theme),
        TermsDialog(()),
    )
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        room = dialog.screen().availableSize()  # 800 × 800 where nothing is drawn
        assert dialog.width() < room.width()
        assert dialog.height() < room.height()
