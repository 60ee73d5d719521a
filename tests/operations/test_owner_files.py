"""Owner files as Word, Excel, WPS and LibreOffice leave them."""

from pathlib import Path

import pytest

from jinxiang_report.operations.owner_files import Holder, holder_of


def owner_file(name: str, at: int) -> bytes:
    """Length and name in the old code page, then in UTF-16 at its place; filled up behind."""
    old = name.encode("gb18030")
    filler = b"\0" if at == 54 else b" "
    front = (bytes([len(old)]) + old).ljust(at, filler)
    return front + len(name).to_bytes(2, "little") + name.encode("utf-16-le").ljust(106, b"\0")


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("年报.docx", "~$年报.docx"),
        ("某局二〇二一年报.docx", "~$二〇二一年报.docx"),
        ("二〇二一年年报.docx", "~$〇二一年年报.docx"),
    ],
)
def test_word_tells_who_has_the_file(tmp_path: Path, name: str, owner: str) -> None:
    (tmp_path / owner).write_bytes(owner_file("张三", 54))
    assert holder_of(tmp_path / name) == Holder("Word 或 WPS", "张三")


def test_excel_keeps_the_name_one_place_further(tmp_path: Path) -> None:
    (tmp_path / "~$附表.xlsx").write_bytes(owner_file("李四", 55))
    assert str(holder_of(tmp_path / "附表.xlsx")) == "Excel 或 WPS（李四）"


def test_libreoffice_tells_the_account_and_the_computer(tmp_path: Path) -> None:
    lock = ",wang,keshi-pc,27.11.2026 18:13,file:///home/wang/.config;"
    (tmp_path / ".~lock.年报.docx#").write_text(lock, "utf-8")
    assert str(holder_of(tmp_path / "年报.docx")) == "LibreOffice（wang，keshi-pc）"


@pytest.mark.parametrize("content", [b"", b"\0" * 162, b"\xff" * 200, b"\x02ab"])
def test_an_owner_file_that_tells_nothing_still_counts(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ".~年报.docx").write_bytes(content)
    assert holder_of(tmp_path / "年报.docx") == Holder("Word 或 WPS")


def test_without_an_owner_file_nobody_has_it(tmp_path: Path) -> None:
    (tmp_path / "年报.docx").touch()
    assert holder_of(tmp_path / "年报.docx") is None
