"""How the document is laid out, chosen beside the preview."""

from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.installed import resource
from jinxiang_report.ui import preview
from jinxiang_report.ui.pages.export import ExportPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.layout_options import LayoutOptions
from jinxiang_report.ui.workspace import Workspace


@pytest.fixture
def options(
    qtbot: QtBot, workspace: Workspace, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> LayoutOptions:
    """The choices on the page, over a ledger."""
    monkeypatch.setattr(preview, "installed_suites", list)
    page = ExportPage(workspace, theme)
    qtbot.addWidget(page)
    return page.panel.options


def test_the_choices_show_what_the_ledger_keeps(
    options: LayoutOptions, workspace: Workspace
) -> None:
    workspace.revise_layout(
        Layout(Preset.AS_BEFORE, landscape=True, signature=True, signed=date(2022, 1, 20))
    )
    assert options.preset.currentText() == "与往年一致"
    assert options.landscape.isChecked()
    assert not options.contents.isChecked()
    assert options.signed.date() == QDate(2022, 1, 20)


def test_each_choice_is_stored_and_can_be_undone(
    options: LayoutOptions, workspace: Workspace
) -> None:
    options.landscape.click()
    options.contents.click()
    options.preset.setCurrentText("与往年一致")
    assert workspace.layout == Layout(Preset.AS_BEFORE, landscape=True, contents=True)
    workspace.undo()
    assert workspace.layout == Layout(landscape=True, contents=True)
    assert options.preset.currentText() == "公文格式"


def test_a_signature_bears_the_day_that_is_chosen(
    options: LayoutOptions, workspace: Workspace
) -> None:
    assert not options.signed.isEnabled()
    options.signature.click()
    assert workspace.layout.signed == date.today()
    options.signed.setDate(QDate(2022, 1, 20))
    assert workspace.layout.signed == date(2022, 1, 20)
    options.signature.click()
    assert workspace.layout == Layout()


def test_the_offices_own_blank_replaces_ours_and_the_preset(
    options: LayoutOptions,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = tmp_path / "本局模板.docx"
    own.write_bytes(resource("blank.docx").read_bytes())
    monkeypatch.setattr(options, "ask_for_blank", lambda: own)
    options.choose_blank.click()
    assert workspace.layout.blank == str(own)
    assert options.blank.text() == "本局模板.docx"
    assert not options.preset.isEnabled()
    options.own_blank.click()
    assert workspace.layout == Layout()
    assert options.blank.text() == "程序自带"


def test_a_blank_that_lacks_styles_is_refused_and_the_choice_stays(
    options: LayoutOptions,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    docx.Document().save(str(tmp_path / "空白.docx"))
    told: list[str] = []
    workspace.trouble.connect(told.append)
    monkeypatch.setattr(options, "ask_for_blank", lambda: tmp_path / "空白.docx")
    options.choose_blank.click()
    assert "模板“空白.docx”里年报要用的样式缺少“年报正文”" in told[0]
    assert workspace.layout == Layout()
    assert options.blank.text() == "程序自带"
