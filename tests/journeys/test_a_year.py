"""A whole year through the real window: begun, imported, filled, written, exported."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from jinxiang_report.app import Program
from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.form import edition_of
from jinxiang_report.installed import resource
from jinxiang_report.operations.demo import OFFICE
from jinxiang_report.operations.export_kinds import FileKind
from jinxiang_report.operations.years import standard_texts
from jinxiang_report.packing import unpack
from jinxiang_report.ui.dialogs.import_wizard import ImportWizard
from jinxiang_report.ui.pages.export import ExportPage
from jinxiang_report.ui.transfers import Transfers
from tests.journeys.programs import opened


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Program:
    return opened(tmp_path, qtbot)


def test_from_an_empty_ledger_to_the_finished_report(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.window
    assert window is not None
    window.show()
    workspace = window.page.workspace
    assert any(finding.severity is Severity.ERROR for finding in workspace.findings)

    sample = str(resource("sample/ledger-2021.xlsx"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (sample, ""))

    def enter_twice(wizard: ImportWizard) -> bool:
        wizard.show()
        for _ in range(2):
            qtbot.waitUntil(lambda: not wizard.is_working and wizard.footer.forward.isEnabled())
            QTest.keyClick(wizard, Qt.Key.Key_Return)
        qtbot.waitUntil(wizard.isHidden)
        return bool(wizard.result())

    monkeypatch.setattr(ImportWizard, "exec", enter_twice)
    transfers = window.findChild(Transfers)
    assert transfers is not None
    transfers.choose_file()
    assert (workspace.report.tally.items, workspace.report.tally.posts) == (43, 95)

    workspace.revise_profile(OFFICE, workspace.powers)
    workspace.fill_with_zero(edition_of(2021).cells)
    for section, text in standard_texts("sample/narrative-2021.toml").items():
        workspace.write_section(section, text)
    # The one published decision beside a 0 in 表二 is worth a look, no more.
    assert [finding.rule for finding in workspace.findings] == ["TL-07"]

    target = tmp_path / f"{workspace.report.title}.docx"
    page = next(page for page in window.pages if isinstance(page, ExportPage))
    window.show_page(window.pages.index(page))
    monkeypatch.setattr(page, "choose_target", lambda *_: target)
    with qtbot.waitSignal(page.exports.written, timeout=20_000) as written:
        page.panel.button.click()
    done = written.args[0]
    assert (done.draft, done.figures) == (False, 200)
    paragraphs = docx.Document(BytesIO(target.read_bytes())).paragraphs
    assert any("共43条，其中机构职能1条" in paragraph.text for paragraph in paragraphs)

    monkeypatch.setattr(page, "choose_target", lambda *_: tmp_path / "证据包.zip")
    with qtbot.waitSignal(page.exports.written, timeout=20_000):
        page.panel.buttons[FileKind.EVIDENCE].click()
    packed = unpack((tmp_path / "证据包.zip").read_bytes())
    assert packed[target.name] == target.read_bytes()
    assert "SHA256SUMS" in packed

    for _ in range(18):
        window.edit_actions()[0].trigger()
    assert workspace.report.tally.items == 0
