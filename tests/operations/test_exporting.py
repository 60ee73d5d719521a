"""The report as a file: verified, whole or not at all, never over an open one."""

import errno
import os
from io import BytesIO
from pathlib import Path

import docx
import pytest

from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.exporting import export_report
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.files import write_whole
from jinxiang_report.operations.trouble import ExportRefusedError
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


@pytest.mark.parametrize("name", ["年报.pdf", "年报"])
def test_a_format_not_known_yet_is_refused(sample: Ledger, tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportRefusedError, match=r"\.docx 结尾"):
        export_report(sample, 2021, tmp_path / name)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("owner", "program"),
    [
        ("~$报.docx", "Word 或 WPS"),
        ("~$年报.docx", "Word 或 WPS"),
        (".~lock.年报.docx#", "LibreOffice"),
    ],
)
def test_a_file_open_in_an_office_program_is_named_and_left_alone(
    tmp_path: Path, owner: str, program: str
) -> None:
    target = tmp_path / "年报.docx"
    target.write_bytes(b"old")
    (tmp_path / owner).touch()
    with pytest.raises(ExportRefusedError, match=rf"年报.docx”正被 {program} 打开"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"


def test_a_file_that_windows_holds_open_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "年报.docx"
    target.write_bytes(b"old")

    def denied(*_: object) -> None:
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(Path, "replace", denied)
    with pytest.raises(ExportRefusedError, match="可能正被 Word 或 WPS 打开"):
        write_whole(target, b"new")
    assert (target.read_bytes(), len(list(tmp_path.iterdir()))) == (b"old", 1)


def test_a_read_only_file_is_named_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "年报.docx"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(ExportRefusedError, match="是只读文件"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "年报.docx"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportRefusedError, match=r"磁盘已满.*原来的文件没有动"):
        write_whole(target, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        ("年报.docx", b"old")
    ]


def test_a_missing_folder_and_a_folder_as_target_are_told(tmp_path: Path) -> None:
    with pytest.raises(ExportRefusedError, match="不存在，没有写出文件"):
        write_whole(tmp_path / "没有" / "年报.docx", b"new")
    with pytest.raises(ExportRefusedError, match="是一个文件夹"):
        write_whole(tmp_path, b"new")


def test_a_path_that_the_system_does_not_take_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportRefusedError, match="写不进去"):
        write_whole(tmp_path / f"{'长' * 300}.docx", b"new")
    assert list(tmp_path.iterdir()) == []
