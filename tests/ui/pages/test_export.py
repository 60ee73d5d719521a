from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from jinxiang_report.operations.demo import OFFICE, fill_sample
from jinxiang_report.ui.pages.export import ExportPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import log_items


@pytest.fixture
def page(
    qtbot: QtBot,
    workspace: Workspace,
    theme: Theme,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> ExportPage:
    """The page, whose user always chooses the same folder."""
    page = ExportPage(workspace, theme)
    monkeypatch.setattr(page, "choose_target", lambda suggestion: tmp_path / suggestion.name)
    qtbot.addWidget(page)
    page.resize(1130, 588)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_the_preview_reads_as_the_report(page: ExportPage) -> None:
    text = page.sheet.toPlainText()
    assert "金乡县工业和信息化局" in text
    assert "四、政府信息公开行政复议、行政诉讼情况" in text


def test_the_preview_follows_the_report(page: ExportPage, workspace: Workspace) -> None:
    workspace.write_section("六（六）", "另有一事。")
    assert "另有一事。" in page.sheet.toPlainText()


def test_an_unfinished_report_says_how_much_is_left_and_is_a_draft(page: ExportPage) -> None:
    assert "项错误，将按草稿导出" in page.panel.state.text()
    assert page.panel.draft.isChecked()
    assert not page.panel.draft.isEnabled()


def test_the_export_says_what_was_verified_and_can_be_opened(
    page: ExportPage, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page.panel.button.click()
    written = tmp_path / f"{workspace.report.title}.docx"
    assert written.exists()
    assert "读回核对了 200 个数字" in page.panel.result.text()
    page.panel.open_file.click()
    page.panel.open_folder.click()
    assert [Path(url.toLocalFile()) for url in opened] == [written, tmp_path]


def test_without_a_target_nothing_is_written(
    page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "choose_target", lambda suggestion: None)
    page.commands()[0].trigger()
    assert not list(tmp_path.iterdir())
    assert not page.panel.result.isVisible()


def test_trouble_is_told_and_no_file_offered(
    qtbot: QtBot, page: ExportPage, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "choose_target", lambda suggestion: Path("没有的文件夹/年报.docx"))
    with qtbot.waitSignal(workspace.trouble):
        page.export()
    assert not page.panel.open_file.isVisible()


def test_a_change_after_the_export_makes_the_file_old_news(
    page: ExportPage, workspace: Workspace
) -> None:
    page.export()
    log_items(workspace, "机构职能")
    assert not page.panel.result.isVisible()


def test_the_first_finding_can_be_gone_to(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    with qtbot.waitSignal(workspace.place_wanted) as wanted:
        page.panel.first_finding.click()
    assert wanted.args == [workspace.findings[0].places[0]]


def test_a_report_without_errors_may_be_closed_and_is_a_draft_on_request(
    page: ExportPage, workspace: Workspace
) -> None:
    workspace.revise_office(OFFICE)
    workspace.carry_out(lambda: fill_sample(workspace.ledger))
    assert page.panel.state.text() == "✔ 可以定稿"
    page.panel.draft.click()
    page.export()
    assert "标了“草稿”" in page.panel.result.text()
    assert page.sheet.toPlainText().startswith("草稿")
