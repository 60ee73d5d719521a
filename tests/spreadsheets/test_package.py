from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.spreadsheets import package, trouble
from jinxiang_report.spreadsheets.workbook import read_workbook
from tests.ledgers import new_ledger
from tests.spreadsheets.workbooks import GOOD_ROW, HEADER, saved, with_part

PARTS = (
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet1.xml",
)
OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(512)


def refused(path: Path, content: bytes, kind: type[OfficeError]) -> str:
    path.write_bytes(content)
    with pytest.raises(kind) as raised:
        read_workbook(path)
    assert str(path) in str(raised.value)
    return str(raised.value)


def good(path: Path) -> Path:
    return saved(path, 台账=[HEADER, GOOD_ROW])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(trouble.WorkbookMissingError, match="找不到文件"):
        read_workbook(tmp_path / "没有.xlsx")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(trouble.NotAFileError, match="不是文件"):
        read_workbook(tmp_path)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(13, "Permission denied"), "没有权限读取"),
        (OSError(5, "Input/output error"), "读取.*时出错（Input/output error）"),
    ],
)
def test_a_file_that_the_system_keeps_from_us_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, sentence: str
) -> None:
    path = good(tmp_path / "a.xlsx")

    def refuse(_: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(trouble.UnreadableFileError, match=sentence):
        read_workbook(path)


def test_an_old_workbook_that_breaks_off_is_damaged(tmp_path: Path) -> None:
    content = OLE + "Workbook\0".encode("utf-16-le")

    assert "已损坏" in refused(tmp_path / "旧.xls", content, trouble.DamagedWorkbookError)


@pytest.mark.parametrize("name", ["a.wps", "a.et", "a.xls"])
def test_a_document_is_no_workbook_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    content = OLE + "WordDocument".encode("utf-16-le")

    assert "是文字文档" in refused(tmp_path / name, content, trouble.NotAWorkbookError)


def test_a_ledger_of_ours_is_told_to_be_opened_rather_than_imported(tmp_path: Path) -> None:
    with new_ledger(tmp_path) as ledger:
        path = ledger.path
    told = refused(tmp_path / "另.xlsx", path.read_bytes(), trouble.NotAWorkbookError)
    assert "是台账，不是工作簿。要看它，请用菜单“文件 › 打开台账…”" in told


def test_a_workbook_with_a_password_is_told(tmp_path: Path) -> None:
    content = OLE + "EncryptedPackage".encode("utf-16-le")

    assert "密码" in refused(tmp_path / "密.xlsx", content, trouble.EncryptedWorkbookError)


@pytest.mark.parametrize(
    "content",
    [
        OLE,
        b"%PDF-1.7 and so on",
        bytes(range(256)) * 8,
        b"MIME-Version: 1.0\nContent-Type: multipart/related",
    ],
)
def test_another_file_is_not_a_workbook(tmp_path: Path, content: bytes) -> None:
    assert "另存为 .xlsx" in refused(tmp_path / "a.xlsx", content, trouble.NotAWorkbookError)


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    assert "是空文件" in refused(tmp_path / "a.xlsx", b"", trouble.NotAWorkbookError)


def test_an_archive_of_something_else_is_not_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with ZipFile(path, "w") as archive:
        archive.writestr("说明.txt", "文字")
    with pytest.raises(trouble.NotAWorkbookError):
        read_workbook(path)


def test_a_word_document_is_not_a_workbook(tmp_path: Path) -> None:
    path = with_part(
        good(tmp_path / "a.xlsx"),
        "[Content_Types].xml",
        lambda xml: xml.replace(b"spreadsheetml.sheet.main", b"wordprocessingml.document.main"),
    )
    with pytest.raises(trouble.NotAWorkbookError, match="是文字文档"):
        read_workbook(path)


@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_a_file_that_breaks_off_is_damaged(tmp_path: Path, share: float) -> None:
    content = good(tmp_path / "a.xlsx").read_bytes()
    cut = content[: int(len(content) * share)]

    assert "已损坏或不完整" in refused(tmp_path / "b.xlsx", cut, trouble.DamagedWorkbookError)


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/worksheets/sheet1.xml", b"<worksheet><broken"),
        ("xl/workbook.xml", b""),
        ("xl/styles.xml", b"not xml"),
        (
            "xl/worksheets/sheet1.xml",
            b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>',
        ),
    ],
)
def test_a_broken_part_is_damage(tmp_path: Path, part: str, content: bytes) -> None:
    path = with_part(good(tmp_path / "a.xlsx"), part, lambda _: content)
    with pytest.raises(trouble.DamagedWorkbookError):
        read_workbook(path)


@pytest.mark.parametrize("part", ["docProps/core.xml", "xl/theme/theme1.xml"])
def test_broken_properties_do_not_keep_a_ledger_from_being_read(tmp_path: Path, part: str) -> None:
    path = with_part(good(tmp_path / "a.xlsx"), part, lambda _: b"not xml")

    assert len(read_workbook(path).items) == 1


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_happened_to_a_sheet_it_is_read_or_answered_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    def spoil(xml: bytes) -> bytes:
        start = data.draw(st.integers(0, len(xml)))
        stop = data.draw(st.integers(start, min(start + 40, len(xml))))
        return xml[:start] + data.draw(st.text('<>/ ="r1A:', max_size=9)).encode() + xml[stop:]

    path = good(tmp_path_factory.mktemp("spoilt") / "a.xlsx")
    with_part(path, data.draw(st.sampled_from(PARTS)), spoil)
    with suppress(OfficeError):
        read_workbook(path)


def test_a_file_too_large_for_a_ledger_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(60 * 1024 * 1024)
    with pytest.raises(trouble.WorkbookTooLargeError, match="有 60 MB，超过 50 MB"):
        read_workbook(path)


def test_a_file_that_changes_while_it_is_read_is_to_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = good(tmp_path / "a.xlsx")
    content = path.read_bytes()

    def saved_meanwhile(read: Path) -> bytes:
        read.write_bytes(content + b"more")
        return content

    monkeypatch.setattr(Path, "read_bytes", saved_meanwhile)
    with pytest.raises(trouble.ChangedWhileReadError, match="请等它保存完，再试一次"):
        read_workbook(path)


def test_a_cell_far_away_from_all_others_is_told(tmp_path: Path) -> None:
    far = saved(tmp_path / "a.xlsx", 台账=[HEADER, GOOD_ROW])
    with_part(
        far,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(
            b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        ),
    )
    with pytest.raises(trouble.ScatteredWorkbookError, match="用到第 1048576 行、XFD 列"):
        read_workbook(far)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_UNPACKED_LIMIT", 5)
    path = good(tmp_path / "a.xlsx")
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/a.bin", bytes(7 * 1024 * 1024))
    with pytest.raises(trouble.WorkbookTooLargeError, match="有 7 MB，超过 5 MB"):
        read_workbook(path)
