"""The report as a file of every kind: verified, and remembered."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm

from jinxiang_report.documents.annual_report import render
from jinxiang_report.documents.chosen_blank import BlankUnreadableError
from jinxiang_report.documents.read_back import as_printed
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.installed import resource
from jinxiang_report.operations import exporting_word
from jinxiang_report.operations.exporting import export_report
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.layouts import revise_layout
from jinxiang_report.operations.reports import compose
from jinxiang_report.operations.trouble import (
    ExportMismatchError,
    ExportRefusedError,
    FileOpenError,
)
from jinxiang_report.operations.verifying import require_same_figures
from jinxiang_report.packing import pack, unpack
from jinxiang_report.storage.exports import exports
from jinxiang_report.storage.ledger import Ledger


def header_text(path: Path) -> str:
    document = docx.Document(BytesIO(path.read_bytes()))
    return "".join(p.text for p in document.sections[0].header.paragraphs)


def test_the_sample_report_is_written_and_every_figure_read_back(
    sample: Ledger, tmp_path: Path
) -> None:
    target = tmp_path / "年报.docx"
    done = export_report(sample, 2021, target)
    assert (done.figures, done.errors, done.draft) == (200, 0, False)
    assert "200 个数字，全部一致" in done.message
    assert header_text(target) == ""


def test_a_report_with_errors_is_marked_as_a_draft(sample: Ledger, tmp_path: Path) -> None:
    enter_figures(sample, 2021, {Cell("三", "received", "person"): "60"})
    done = export_report(sample, 2021, tmp_path / "年报.docx")
    assert done.draft
    assert done.errors > 0
    assert header_text(tmp_path / "年报.docx") == "草稿"


@pytest.mark.parametrize("name", ["年报.txt", "年报", ".docx"])
def test_a_format_that_is_not_known_is_refused_with_the_list(
    sample: Ledger, tmp_path: Path, name: str
) -> None:
    with pytest.raises(ExportRefusedError, match=r"\.docx（Word）、\.pdf（PDF）.*\.zip（证据包）"):
        export_report(sample, 2021, tmp_path / name)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["年报.html", "年报.fragment.html", "附表.xlsx", "证据.zip"])
def test_every_kind_is_verified_and_remembered(sample: Ledger, tmp_path: Path, name: str) -> None:
    done = export_report(sample, 2021, tmp_path / name)
    (kept,) = exports(sample, 2021, 9)
    assert (done.figures, kept.kind) == (200, done.kind.called)
    assert kept.sha256 == sha256((tmp_path / name).read_bytes()).hexdigest()
    assert (kept.errors, kept.draft, Path(kept.path).name) == (0, False, name)


def test_a_document_is_laid_out_as_the_ledger_keeps_it(sample: Ledger, tmp_path: Path) -> None:
    chosen = Layout(Preset.AS_BEFORE, landscape=True, signature=True, contents=True)
    revise_layout(sample, 2021, replace(chosen, signed=date(2022, 1, 20)))
    assert export_report(sample, 2021, tmp_path / "年报.docx").figures == 200
    document = docx.Document(str(tmp_path / "年报.docx"))
    assert document.paragraphs[-1].text == "2022年1月20日"
    assert len(document.sections) == 4
    assert document.sections[0].left_margin == pytest.approx(Mm(31.7), abs=300)


def test_an_offices_own_blank_is_written_on(sample: Ledger, tmp_path: Path) -> None:
    own = docx.Document(str(resource("blank.docx")))
    own.sections[0].left_margin = Mm(20)
    own.save(str(tmp_path / "本局.docx"))
    revise_layout(sample, 2021, Layout(blank=str(tmp_path / "本局.docx")))
    export_report(sample, 2021, tmp_path / "年报.docx")
    assert docx.Document(str(tmp_path / "年报.docx")).sections[0].left_margin == pytest.approx(
        Mm(20), abs=100
    )


def test_a_blank_that_is_gone_is_told_and_the_old_file_stays(
    sample: Ledger, tmp_path: Path
) -> None:
    (tmp_path / "年报.docx").write_bytes(b"old")
    own = tmp_path / "本局.docx"
    own.write_bytes(resource("blank.docx").read_bytes())
    revise_layout(sample, 2021, Layout(blank=str(own)))
    own.unlink()
    with pytest.raises(BlankUnreadableError, match="打不开模板“本局"):
        export_report(sample, 2021, tmp_path / "年报.docx")
    assert (tmp_path / "年报.docx").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('preserve">0<', 'preserve">7<'), "表二“规章·本年制发件数”是“7”，应为“0”"),
        ((">（七）总计<", ">（八）总计<"), "表格的一处文字是“（八）总计”，应为“（七）总计”"),
        (('w:val="Heading1"', 'w:val="Heading2"'), "一段的样式"),
        (("无。", "有。"), "有一段是“有。”，应为“无。”"),
    ],
)
def test_whatever_the_file_says_otherwise_is_told_and_the_old_file_stays(
    sample: Ledger,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: tuple[str, str],
    told: str,
) -> None:
    old, new = change

    def faulty(*given: Any, **options: Any) -> bytes:
        parts = unpack(render(*given, **options))
        text = parts["word/document.xml"].decode()
        assert old in text
        return pack(parts | {"word/document.xml": text.replace(old, new, 1).encode()})

    (tmp_path / "年报.docx").write_bytes(b"old")
    monkeypatch.setattr(exporting_word, "render", faulty)
    with pytest.raises(ExportMismatchError, match=told):
        export_report(sample, 2021, tmp_path / "年报.docx")
    assert (tmp_path / "年报.docx").read_bytes() == b"old"
    assert exports(sample, 2021, 9) == []


def test_a_figure_that_a_file_shows_otherwise_keeps_the_file_unwritten(sample: Ledger) -> None:
    report = compose(sample, 2021)
    shown = list(as_printed(report).figures)
    shown[7] = "9"
    with pytest.raises(ExportMismatchError, match=r"表二.*是“9”，应为“0”"):
        require_same_figures(report, shown)


def test_a_file_open_elsewhere_is_told_before_anything_is_made(
    sample: Ledger, tmp_path: Path
) -> None:
    (tmp_path / "年报.docx").write_bytes(b"old")
    (tmp_path / ".~lock.年报.docx#").write_text(
        ",王五,科室电脑,27.11.2026 18:13,file:///;", "utf-8"
    )
    told = r"正被 LibreOffice（王五，科室电脑） 打开.*另存为“年报（2）\.docx”"
    with pytest.raises(FileOpenError, match=told):
        export_report(sample, 2021, tmp_path / "年报.docx")
    assert exports(sample, 2021, 9) == []
