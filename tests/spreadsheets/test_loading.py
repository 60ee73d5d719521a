"""The formats that calamine reads, and what it leaves out of them."""

from contextlib import suppress
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlwt  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import MAC_EPOCH

from jinxiang_report.domain.trouble import CancelledError, OfficeError
from jinxiang_report.spreadsheets import trouble
from jinxiang_report.spreadsheets.workbook import read_workbook
from tests.spreadsheets.workbooks import GOOD_ROW, HEADER, read_edited, saved, with_part

SHEET = "xl/worksheets/sheet1.xml"
DAY = date(2021, 3, 5)


def old(path: Path, *rows: tuple[object, ...], epoch_1904: bool = False) -> xlwt.Workbook:
    workbook = xlwt.Workbook()
    workbook.dates_1904 = epoch_1904
    sheet = workbook.add_sheet("台账")
    as_day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            sheet.write(row, column, value, *([as_day] if isinstance(value, date) else []))
    workbook.save(str(path))
    return workbook


def test_an_old_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    old(path, HEADER, ("机构简介", 12, DAY), ("二", "", datetime(2021, 3, 5, 9, 7, 30)))

    first, second = read_workbook(path).items

    assert (first.title, first.category, first.published) == ("机构简介", "12", DAY)
    assert (second.title, second.published) == ("二", DAY)


def test_an_old_workbook_named_et_or_xlsx_is_read_all_the_same(tmp_path: Path) -> None:
    for name in ("a.et", "a.xlsx"):
        old(tmp_path / name, HEADER, ("机构简介", "", DAY))
        assert len(read_workbook(tmp_path / name).items) == 1


def test_faults_merges_and_hidden_rows_of_an_old_workbook_are_seen(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("台账")
    for column, name in enumerate(HEADER):
        sheet.write(0, column, name)
    for row, title in enumerate(("一", "二", "三"), start=1):
        sheet.write(row, 0, title)
        sheet.write(row, 2, "2021-03-05")
    sheet.write_merge(1, 2, 1, 1, "法规文件")
    sheet.row(2).hidden = True
    sheet.row(3).set_cell_error(1, 0x17)
    workbook.save(str(tmp_path / "a.xls"))

    reading = read_workbook(tmp_path / "a.xls")

    assert [item.category for item in reading.items] == ["法规文件", "法规文件"]
    assert [(problem.row, problem.value) for problem in reading.problems] == [(4, "#REF!")]
    assert reading.notes == ("工作表“台账”有 1 行是隐藏的（第 3 行），也读取了。",)


def test_an_old_workbook_counts_from_1904_if_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    old(path, HEADER, ("一", "", DAY), ("二", "", 42798), epoch_1904=True)

    assert [item.published for item in read_workbook(path).items] == [DAY, DAY]


def test_a_workbook_counts_from_1904_if_it_says_so(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.epoch = MAC_EPOCH
    for row in (HEADER, ("一", "", DAY), ("二", "", 42798)):
        workbook.worksheets[0].append(row)
    workbook.save(tmp_path / "a.xlsx")

    assert [item.published for item in read_workbook(tmp_path / "a.xlsx").items] == [DAY, DAY]


def test_an_old_workbook_with_a_password_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    old(path, HEADER, GOOD_ROW)
    # CODEPAGE, a record of the same place in the stream, turned into FILEPASS.
    content = path.read_bytes()
    at = content.index(bytes.fromhex("42000200b004"))
    path.write_bytes(content[:at] + bytes.fromhex("2f00") + content[at + 2 :])

    with pytest.raises(trouble.EncryptedWorkbookError):
        read_workbook(path)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_whatever_happened_to_a_file_it_is_read_or_answered_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("spoilt") / "a.xls"
    if data.draw(st.booleans()):
        old(path, HEADER, GOOD_ROW)
    else:
        open_document(path, OPEN_HEADER)
    content = path.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    stop = data.draw(st.integers(start, min(start + 8, len(content))))
    path.write_bytes(content[:start] + data.draw(st.binary(max_size=8)) + content[stop:])
    with suppress(OfficeError):
        read_workbook(path)


def open_document(path: Path, rows: str, manifest: str = "") -> Path:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{name}="{office}:{name}:1.0"' for name in ("office", "table", "text"))
    calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    content = (
        f'<office:document-content{spaces} xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' xmlns:calcext="{calc}"><office:body><office:spreadsheet>'
        f'<table:table table:name="台账">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{office}:manifest:1.0">{manifest}'
            "</manifest:manifest>",
        )
        archive.writestr("content.xml", content)
    path.write_bytes(packed.getvalue())
    return path


def text_cell(text: str, more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p>'
        "</table:table-cell>"
    )


DAY_CELL = (
    '<table:table-cell office:value-type="date" office:date-value="2021-03-05T17:15:00">'
    "<text:p>3月5日</text:p></table:table-cell>"
)
SPANNED = ' table:number-rows-spanned="2"'
OPEN_HEADER = f"<table:table-row>{''.join(map(text_cell, HEADER))}</table:table-row>"


def test_an_open_document_is_read(tmp_path: Path) -> None:
    link = '<text:a xlink:href="http://a.gov.cn/1">一</text:a>'
    path = open_document(
        tmp_path / "a.ods",
        f"{OPEN_HEADER}<table:table-row>{text_cell(link)}"
        f"{text_cell('法规文件', SPANNED)}{DAY_CELL}"
        f'</table:table-row><table:table-row table:visibility="collapse">{text_cell("二")}'
        f"<table:covered-table-cell/>{DAY_CELL}</table:table-row>"
        f"<table:table-row>{text_cell('三')}"
        '<table:table-cell table:formula="of:=1/0" office:value-type="string"'
        ' calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
        f"{DAY_CELL}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    )

    reading = read_workbook(path)

    first, second = reading.items
    assert (first.address, first.published) == ("http://a.gov.cn/1", DAY)
    assert (second.row, second.category) == (3, "法规文件")
    assert [(problem.row, problem.value) for problem in reading.problems] == [(4, "#DIV/0!")]
    assert reading.notes == ("工作表“台账”有 1 行是隐藏的（第 3 行），也读取了。",)


def test_an_open_document_with_a_password_is_told(tmp_path: Path) -> None:
    path = open_document(tmp_path / "a.ods", OPEN_HEADER, "<manifest:encryption-data/>")

    with pytest.raises(trouble.EncryptedWorkbookError):
        read_workbook(path)


def test_a_row_repeated_beyond_measure_is_told(tmp_path: Path) -> None:
    row = f'<table:table-row table:number-rows-repeated="999999">{text_cell("甲") * 30}'
    path = open_document(tmp_path / "a.ods", f"{OPEN_HEADER}{row}</table:table-row>")

    with pytest.raises(trouble.ScatteredWorkbookError, match="用到第 1000000 行、AD 列"):
        read_workbook(path)


def test_hidden_rows_are_read_and_told(tmp_path: Path) -> None:
    reading = read_edited(
        tmp_path,
        HEADER,
        GOOD_ROW,
        GOOD_ROW,
        edit=lambda sheet: setattr(sheet.row_dimensions[3], "hidden", True),
    )

    assert len(reading.items) == 2
    assert reading.notes == ("工作表“Sheet”有 1 行是隐藏的（第 3 行），也读取了。",)


def test_parts_written_with_a_prefix_are_understood(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 台账=[HEADER, ("机构简介", "#REF!", "2021-03-05")])
    tags = (b"worksheet", b"sheetData", b"row", b"c", b"v", b"is", b"t")

    def prefixed(xml: bytes) -> bytes:
        for tag in tags:
            xml = xml.replace(b"<%b>" % tag, b"<x:%b>" % tag).replace(
                b"<%b " % tag, b"<x:%b " % tag
            )
            xml = xml.replace(b"</%b>" % tag, b"</x:%b>" % tag)
        return xml.replace(b"xmlns=", b"xmlns:x=")

    with_part(
        path,
        SHEET,
        lambda xml: prefixed(xml[: xml.index(b"</sheetData>") + 12]) + b"</x:worksheet>",
    )

    assert [problem.value for problem in read_workbook(path).problems] == ["#REF!"]


def test_seconds_survive_the_numbers_that_hold_them(tmp_path: Path) -> None:
    moments = [datetime(2021, 3, 5, 9, 7, second) for second in range(60)]
    rows = [("标题", "发表时间", "阅读量"), *(("春耕", moment, 1) for moment in moments)]

    reading = read_workbook(saved(tmp_path / "a.xlsx", 台账=rows))

    assert [post.at for post in reading.posts] == [time(9, 7, second) for second in range(60)]


def test_reading_says_how_far_it_is(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", 一=[HEADER, *[GOOD_ROW] * 300], 二=[HEADER, GOOD_ROW])
    told: list[tuple[int, int]] = []

    read_workbook(path, progress=lambda done, total: told.append((done, total)))

    assert told[0] == (0, 0)
    assert [pair for pair in told if pair[1]] == [(0, 303), (200, 303), (301, 303), (303, 303)]


@pytest.mark.parametrize("after", [0, 1, 4])
def test_reading_can_be_broken_off(tmp_path: Path, after: int) -> None:
    path = saved(tmp_path / "a.xlsx", 一=[HEADER, *[GOOD_ROW] * 300])
    left = after

    def break_off(_done: int, _total: int) -> None:
        nonlocal left
        if left == 0:
            raise CancelledError("已取消。")
        left -= 1

    with pytest.raises(CancelledError):
        read_workbook(path, progress=break_off)
