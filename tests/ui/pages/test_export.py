"""预览导出: the pages and who laid them out, every kind of file, the list of those written."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jinxiang_report.documents.office_suites import Suite, installed_suites
from jinxiang_report.documents.pdf_pages import page_texts
from jinxiang_report.documents.pdf_words import squeezed
from jinxiang_report.domain.layout import Layout
from jinxiang_report.installed import resource
from jinxiang_report.operations.demo import OFFICE, fill_sample
from jinxiang_report.operations.export_kinds import FileKind
from jinxiang_report.packing import unpack
from jinxiang_report.ui import preview
from jinxiang_report.ui.pages.export import ExportPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import log_items

WAIT = 60_000
posix = pytest.mark.skipif(sys.platform == "win32", reason="the ill programs are shell scripts")


@pytest.fixture(autouse=True)
def suites(monkeypatch: pytest.MonkeyPatch) -> list[Suite]:
    """The office programs of the computer: none, until a test puts one there."""
    found: list[Suite] = []
    monkeypatch.setattr(preview, "installed_suites", lambda: list(found))
    return found


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
    monkeypatch.setattr(page, "choose_target", lambda _, suggestion: tmp_path / suggestion.name)
    qtbot.addWidget(page)
    page.resize(1130, 588)
    return page


def show(qtbot: QtBot, page: ExportPage) -> None:
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: not page.preview.is_working, timeout=WAIT)


def text_of(page: ExportPage) -> str:
    assert page.preview.preview is not None
    return squeezed("".join(page_texts(page.preview.preview.pages.pdf)))


def write(qtbot: QtBot, page: ExportPage, kind: FileKind = FileKind.WORD) -> None:
    with qtbot.waitSignal(page.exports.written, timeout=WAIT):
        page.export(kind)


def fill(workspace: Workspace) -> None:
    workspace.revise_profile(OFFICE, workspace.powers)
    workspace.carry_out(lambda: fill_sample(workspace.ledger))


# The pages ----------------------------------------------------------------------------


def test_without_an_office_program_the_program_draws_the_pages_and_says_so(
    qtbot: QtBot, page: ExportPage
) -> None:
    show(qtbot, page)
    assert "2021年政府信息公开" in text_of(page)
    assert page.bar.engine.text().startswith("由本程序排版，分页可能与 Word 略有不同。本机没有")
    assert page.view.count > 3


def test_the_pages_follow_the_report_and_say_while_they_do_not(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    show(qtbot, page)
    workspace.write_section("六（六）", "另有一事。")
    assert page.preview.is_outdated
    assert page.bar.engine.text().startswith("内容有改动，正在由本程序重新排版")
    qtbot.waitUntil(lambda: not page.preview.is_outdated, timeout=WAIT)
    assert "另有一事。" in text_of(page)


def test_an_export_changes_nothing_on_the_pages_and_leaves_the_cursor_at_its_button(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    fill(workspace)
    workspace.finalise(date(2022, 1, 20))
    show(qtbot, page)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.panel.button.setFocus()
    write(qtbot, page)
    assert workspace.report.exported is not None
    assert not page.preview.is_outdated
    assert page.panel.button.hasFocus()


@pytest.mark.parametrize("kind", [FileKind.WORD, FileKind.PDF])
def test_the_cursor_waits_at_cancel_though_the_window_is_not_in_front(
    qtbot: QtBot, page: ExportPage, kind: FileKind
) -> None:
    show(qtbot, page)
    page.clearFocus()
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    panel = page.panel
    (panel.button if kind is FileKind.WORD else panel.buttons[kind]).setFocus()
    panel.show_work(working=True)
    assert page.focusWidget() is panel.cancel
    panel.show_work(working=False)
    assert page.focusWidget() is panel.button


def test_a_long_name_is_listed_with_its_beginning_and_its_ending(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    show(qtbot, page)
    write(qtbot, page)
    listed = [button.text() for button in page.panel.past.findChildren(QPushButton)]
    assert any("…" in text and text.endswith(".docx") for text in listed)


def test_pages_that_were_not_drawn_anew_can_be_asked_for(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    show(qtbot, page)
    workspace.write_section("六（六）", "另有一事。")
    page.bar.stop.click()
    assert page.bar.engine.text() == "内容有改动，预览还没有更新。"
    page.bar.again.click()
    qtbot.waitUntil(lambda: not page.preview.is_outdated, timeout=WAIT)


@pytest.mark.skipif(not installed_suites(), reason="there is no office program")
def test_an_office_program_draws_the_pages_anew_and_is_named(
    qtbot: QtBot, page: ExportPage, suites: list[Suite]
) -> None:
    suites += installed_suites()
    show(qtbot, page)
    assert page.bar.engine.text() == f"由 {suites[0].name} 排版。"


@posix
def test_an_office_program_that_fails_leaves_the_pages_there(
    qtbot: QtBot, page: ExportPage, suites: list[Suite], tmp_path: Path
) -> None:
    suites.append(ill_program(tmp_path, "exit 1"))
    show(qtbot, page)
    assert page.bar.engine.text().startswith("LibreOffice 没有做出 PDF")
    assert "由本程序排版" in page.bar.engine.text()
    assert page.view.count > 3
    assert page.preview.can_try_again


def test_a_blank_that_is_gone_is_told_in_place_of_the_pages(
    qtbot: QtBot, page: ExportPage, workspace: Workspace, suites: list[Suite], tmp_path: Path
) -> None:
    suites.append(Suite("LibreOffice", "gone"))
    own = tmp_path / "本局的模板.docx"
    own.write_bytes(resource("blank.docx").read_bytes())
    workspace.revise_layout(Layout(blank=str(own)))
    own.unlink()
    show(qtbot, page)
    assert "打不开模板“本局的模板.docx”" in page.bar.engine.text()
    page.export(FileKind.WORD)
    qtbot.waitUntil(lambda: "打不开模板" in page.panel.result.text(), timeout=WAIT)


@posix
def test_while_an_office_program_hangs_the_window_is_alive_and_can_stop_it(
    qtbot: QtBot, page: ExportPage, suites: list[Suite], tmp_path: Path
) -> None:
    suites.append(ill_program(tmp_path, "sleep 300"))
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.view.count > 3, timeout=WAIT)
    assert page.bar.engine.text() == "先由本程序排出，正在由 LibreOffice 排版…"
    page.view.go_to(2)
    assert page.view.page == 2
    page.bar.stop.click()
    assert not page.preview.is_working
    assert page.view.count > 3


def ill_program(folder: Path, script: str) -> Suite:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    return Suite("LibreOffice", str(program))


def test_one_can_turn_to_the_page_of_a_section(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    fill(workspace)
    show(qtbot, page)
    names = [page.bar.places.itemText(at) for at in range(page.bar.places.count())]
    (at,) = [at for at, name in enumerate(names) if name.startswith("四、政府信息公开行政复议")]
    page.bar.places.activated.emit(at)
    assert "四、政府信息公开行政复议" in squeezed(page_texts(pdf_of(page))[page.view.page])
    assert page.bar.page.text() == f"第 {page.view.page + 1} 页，共 {page.view.count} 页"


def pdf_of(page: ExportPage) -> bytes:
    assert page.preview.preview is not None
    return page.preview.preview.pages.pdf


def test_pages_can_be_enlarged_and_fitted_again(qtbot: QtBot, page: ExportPage) -> None:
    show(qtbot, page)
    fitted = page.bar.fit.text()
    page.bar.larger.click()
    larger = page.view.zoom
    page.bar.smaller.click()
    assert page.view.zoom < larger
    page.bar.fit.click()
    assert page.bar.fit.text() == fitted


def test_a_lying_page_fits_the_width_and_leaves_the_others_as_large(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    page.resize(900, 588)
    workspace.revise_layout(replace(workspace.layout, landscape=True))
    show(qtbot, page)
    assert page.preview.preview is not None
    view, sizes = page.view, page.preview.preview.sizes
    (lying,) = (at for at, size in enumerate(sizes) if size.width > size.height)
    # Only then it stands beside its scroll bar.
    qtbot.waitUntil(view.verticalScrollBar().isVisible, timeout=WAIT)
    for at in (0, lying):
        view.go_to(at)
        assert view.page == at
        assert page.bar.fit.text() == f"{view.zoom:.0%}"
        room = view.viewport().width() - sizes[at].width * view.zoom * 96 / 72
        assert 0 < room < 40
    assert view.horizontalScrollBar().maximum() == 0


def test_the_pages_are_drawn_in_the_view(qtbot: QtBot, page: ExportPage) -> None:
    show(qtbot, page)
    qtbot.waitUntil(lambda: has_ink(page), timeout=WAIT)


def has_ink(page: ExportPage) -> bool:
    image = page.view.viewport().grab().toImage()
    rows, columns = range(0, image.height(), 3), range(0, image.width(), 3)
    return any(image.pixelColor(x, y).lightness() < 60 for y in rows for x in columns)


# The files ----------------------------------------------------------------------------


def test_an_unfinished_report_says_how_much_is_left_and_is_a_draft(page: ExportPage) -> None:
    assert "项错误，将按草稿导出" in page.panel.state.text()
    assert page.panel.draft.isChecked()
    assert not page.panel.draft.isEnabled()


def test_the_export_says_what_was_verified_and_can_be_opened(
    qtbot: QtBot,
    page: ExportPage,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    with qtbot.waitSignal(page.exports.written, timeout=WAIT):
        page.panel.button.click()
    written = tmp_path / f"{workspace.report.title}.docx"
    assert written.exists()
    assert "读回核对了 200 个数字" in page.panel.result.text()
    page.panel.open_file.click()
    page.panel.open_folder.click()
    assert [Path(url.toLocalFile()) for url in opened] == [written, tmp_path]


@pytest.mark.parametrize("kind", [FileKind.PAGE, FileKind.TABLES, FileKind.EVIDENCE])
def test_every_button_writes_its_kind_of_file(
    qtbot: QtBot, page: ExportPage, tmp_path: Path, kind: FileKind
) -> None:
    with qtbot.waitSignal(page.exports.written, timeout=WAIT) as written:
        page.panel.buttons[kind].click()
    assert written.args[0].kind is kind
    assert [path.suffix for path in tmp_path.iterdir()] == [kind.ending]


def test_while_a_file_is_being_made_no_other_is_begun(qtbot: QtBot, page: ExportPage) -> None:
    show(qtbot, page)
    with qtbot.waitSignal(page.exports.written, timeout=WAIT):
        page.export(FileKind.WORD)
        assert not page.panel.button.isEnabled()
        assert page.panel.progress.isVisible()
    assert page.panel.button.isEnabled()
    assert not page.panel.progress.isVisible()


def test_an_export_can_be_broken_off(qtbot: QtBot, page: ExportPage) -> None:
    page.export(FileKind.EVIDENCE)
    page.panel.cancel.click()
    assert page.panel.result.text() == "已取消，没有写出文件。"
    assert page.panel.button.isEnabled()


def test_what_is_changed_while_the_ledger_is_copied_is_in_all_of_the_file_or_in_nothing(
    qtbot: QtBot, page: ExportPage, workspace: Workspace, tmp_path: Path
) -> None:
    fill(workspace)
    with qtbot.waitSignal(page.exports.written, timeout=WAIT) as written:
        page.export(FileKind.EVIDENCE)
        log_items(workspace, "刚刚登记的一条")
    parts = unpack(written.args[0].path.read_bytes())
    (data,) = [json.loads(part) for name, part in parts.items() if name.endswith(".json")]
    (book,) = [part for name, part in parts.items() if name.endswith("政务公开台账.xlsx")]
    rows = openpyxl.load_workbook(BytesIO(book))["公开信息"].max_row - 2
    assert data["counts"]["公开信息"] == rows


def test_without_a_target_nothing_is_written(
    page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "choose_target", lambda *_: None)
    page.commands()[0].trigger()
    assert not list(tmp_path.iterdir())
    assert not page.panel.result.isVisible()


def test_a_file_open_elsewhere_is_named_and_a_copy_offered(
    qtbot: QtBot, page: ExportPage, workspace: Workspace, tmp_path: Path
) -> None:
    name = f"{workspace.report.title}.docx"
    (tmp_path / name).write_bytes(b"old")
    (tmp_path / f".~lock.{name}#").write_text(",wang,keshi,,;", "utf-8")
    page.export(FileKind.WORD)
    assert "正被 LibreOffice（wang，keshi） 打开" in page.panel.result.text()
    with qtbot.waitSignal(page.exports.written, timeout=WAIT) as written:
        page.panel.numbered.click()
    assert written.args[0].path.name == f"{workspace.report.title}（2）.docx"
    assert (tmp_path / name).read_bytes() == b"old"


def test_trouble_is_told_and_no_file_offered(
    page: ExportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "choose_target", lambda *_: Path("没有的文件夹/年报.docx"))
    page.export(FileKind.WORD)
    assert "不存在，没有写出文件" in page.panel.result.text()
    assert page.panel.open_file.isHidden()
    assert page.panel.numbered.isHidden()


def test_the_proposed_name_is_one_that_windows_takes(
    page: ExportPage, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []
    monkeypatch.setattr(page, "choose_target", lambda _, it: proposed.append(it.name))
    workspace.revise_profile(OFFICE.__class__('某局/政务"公开"科'), workspace.powers)
    page.export(FileKind.EVIDENCE)
    assert proposed == ["某局／政务＂公开＂科2021年政府信息公开工作年度报告证据包.zip"]


def test_the_fragment_is_copied_for_the_editor_of_a_website(page: ExportPage) -> None:
    page.panel.copy.click()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.hasHtml()
    assert "<h2 style=" in copied.html()
    assert "已复制" in page.panel.result.text()


def test_a_change_after_the_export_makes_the_file_old_news(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    show(qtbot, page)
    write(qtbot, page)
    log_items(workspace, "机构职能")
    assert not page.panel.result.isVisible()
    assert "1 条台账" in page.panel.past.since.text()


def test_the_list_shows_what_was_written_and_how_it_stood(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    show(qtbot, page)
    assert page.panel.past.isHidden()
    write(qtbot, page)
    write(qtbot, page, FileKind.TABLES)
    shown = texts_in(page.panel.past)
    assert any(text.startswith("Excel 附表 · ") and "草稿" in text for text in shown)
    assert any(text.startswith("Word · ") and "项错误" in text for text in shown)
    assert page.panel.past.since.text() == "上次导出以后没有改动。"


def texts_in(widget: object) -> Sequence[str]:
    from PySide6.QtWidgets import QLabel, QWidget

    assert isinstance(widget, QWidget)
    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_page_says_which_typefaces_are_missing(qtbot: QtBot, page: ExportPage) -> None:
    show(qtbot, page)
    assert "字体" in page.panel.fonts.text()


def test_the_first_finding_can_be_gone_to(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    with qtbot.waitSignal(workspace.place_wanted) as wanted:
        page.panel.first_finding.click()
    assert wanted.args == [workspace.findings[0].places[0]]


def test_a_report_without_errors_may_be_closed_and_is_a_draft_on_request(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    fill(workspace)
    show(qtbot, page)
    assert page.panel.state.text() == "✔ 可以定稿"
    page.panel.draft.click()
    write(qtbot, page)
    assert "标了“草稿”" in page.panel.result.text()
    qtbot.waitUntil(lambda: "草稿" in text_of(page), timeout=WAIT)


def test_a_closed_year_is_not_said_to_be_ready_for_closing(
    qtbot: QtBot, page: ExportPage, workspace: Workspace
) -> None:
    fill(workspace)
    workspace.finalise(date(2022, 1, 20))
    show(qtbot, page)
    assert page.panel.state.text() == "✔ 已定稿"


def test_the_pages_are_printed_as_they_are_shown(
    qtbot: QtBot, page: ExportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    show(qtbot, page)
    shown: list[int] = []
    monkeypatch.setattr(page.printing, "show_preview", lambda: shown.append(1))
    page.printing.ready.connect(lambda: shown.append(2))
    with qtbot.waitSignal(page.printing.ready, timeout=WAIT):
        page.print_pages()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "打印.pdf"))
    printer.setFullPage(True)
    page.printing.paint(printer)
    printed = (tmp_path / "打印.pdf").read_bytes()
    assert len(page_texts(printed)) == page.view.count
