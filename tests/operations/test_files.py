"""A file is written whole or not at all, and never over one that somebody has open."""

import errno
import os
from pathlib import Path

import pytest

from jinxiang_report.operations.files import numbered_copy, write_whole
from jinxiang_report.operations.trouble import ExportRefusedError


@pytest.mark.parametrize(
    ("owner", "program"),
    [
        ("~$报.docx", "Word 或 WPS"),
        ("~$年报.docx", "Word 或 WPS"),
        (".~年报.docx", "Word 或 WPS"),
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
    with pytest.raises(ExportRefusedError, match="太长"):
        write_whole(tmp_path / f"{'长' * 300}.docx", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(**_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", denied)  # root may write everywhere
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ExportRefusedError, match=r"文件夹“.*”是只读的，没有写出“年报.docx”"):
        write_whole(tmp_path / "年报.docx", b"new")


def test_a_copy_takes_the_first_free_number(tmp_path: Path) -> None:
    (tmp_path / "年报（2）.docx").touch()
    assert numbered_copy(tmp_path / "年报.docx").name == "年报（3）.docx"
