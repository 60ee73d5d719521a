"""Choosing a field, the sections to take over, and a version."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.operations.taking_over import offers
from jinxiang_report.operations.versions import versions
from jinxiang_report.ui.dialogs.insert_field import InsertFieldDialog
from jinxiang_report.ui.dialogs.take_over import TakeOverDialog
from jinxiang_report.ui.dialogs.versions import VersionsDialog
from jinxiang_report.ui.models.take_over import OfferedSections
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace

SECTION = next(section for section in OUTLINE if section.key == "六（六）")


@pytest.fixture
def fields(qtbot: QtBot, workspace: Workspace, theme: Theme) -> InsertFieldDialog:
    dialog = InsertFieldDialog(list(workspace.report.catalogue.values()))
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def past(qtbot: QtBot, workspace: Workspace, theme: Theme) -> VersionsDialog:
    workspace.write_section(SECTION.key, "一稿。")
    workspace.write_section(SECTION.key, "二稿。")
    dialog = VersionsDialog(workspace, SECTION, theme)
    qtbot.addWidget(dialog)
    return dialog


def test_the_models_are_sound(
    fields: InsertFieldDialog,
    past: VersionsDialog,
    workspace: Workspace,
    qtmodeltester: ModelTester,
) -> None:
    workspace.add_year(2022)
    sections = OfferedSections(offers(workspace.ledger, 2022))
    for model in (fields.model, past.model, sections):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_group_is_named_once(fields: InsertFieldDialog) -> None:
    groups = [fields.model.text(row, 0) for row in range(fields.model.count())]
    named = [group for group in groups if group]
    assert len(named) == len(set(named)) < len(groups)


def test_pinyin_finds_a_field_and_the_arrows_reach_it(fields: InsertFieldDialog) -> None:
    fields.show()
    QTest.keyClicks(fields.search, "gzhzs")
    assert fields.name == "公众号.总数"
    fields.search.setText("公众号")
    first = fields.name
    QTest.keyClick(fields.search, Qt.Key.Key_Down)
    assert fields.name not in ("", first)


def test_nothing_found_cannot_be_inserted(fields: InsertFieldDialog) -> None:
    fields.search.setText("没有这样的")
    assert fields.name == ""


def test_a_field_without_a_value_says_why(fields: InsertFieldDialog) -> None:
    fields.search.setText("单位.电话")
    assert fields.model.text(0, 2) == "（还没有）"
    assert "单位信息" in fields.model.text(0, 3)


def test_what_would_lose_nothing_is_ticked(
    workspace: Workspace, theme: Theme, qtbot: QtBot
) -> None:
    workspace.write_section("一（三）", "上年的管理。")
    workspace.write_section("五", "上年的问题。")
    workspace.add_year(2022)
    workspace.write_section("五", "自己写的。")
    dialog = TakeOverDialog(offers(workspace.ledger, 2022), 2022, "五")
    qtbot.addWidget(dialog)
    assert dialog.sections == ["一（三）"]
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.sections == ["一（三）", "五"]
    dialog.model.setData(
        dialog.model.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole.value
    )
    assert dialog.sections[0] == "引言"


def test_a_version_shows_what_is_different_now_and_comes_back(
    past: VersionsDialog, workspace: Workspace
) -> None:
    past.every.setChecked(True)
    assert not past.restore.isEnabled()
    past.table.selectRow(1)
    assert "一二稿。" in past.difference.toPlainText()
    past.restore.click()
    assert workspace.report.drafts[SECTION.key] == "一稿。"
    workspace.undo()
    assert workspace.report.drafts[SECTION.key] == "二稿。"


def test_the_present_text_is_kept_under_a_name(
    past: VersionsDialog, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("送审稿", True))
    past.keep.click()
    assert past.model.text(0, 2) == "送审稿"
    assert versions(workspace.ledger, 2021, SECTION.key)[0].name == "送审稿"
