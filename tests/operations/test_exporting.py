"""The report as a file of every kind: verified, and remembered."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import docx
import pytest

from jinxiang_report.documents.read_back import as_printed
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.exporting import export_report
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.reports import compose
from jinxiang_report.operations.trouble import (
    ExportMismatchError,
    ExportRefusedError,
    FileOpenError,
)
from jinxiang_report.operations.verifying import require_same_figures
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
