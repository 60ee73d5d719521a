from datetime import date
from pathlib import Path

import pytest

from jinxiang_report.spreadsheets.reading import Reading, ReadItem
from jinxiang_report.spreadsheets.trouble import EmptyWorkbookError
from jinxiang_report.spreadsheets.workbook import read_workbook

HEAD = "<tr><td>标题</td><td>栏目</td><td>发布日期</td></tr>"
ROW = "<tr><td>机构简介</td><td>机构职能</td><td>2021-03-05</td></tr>"
ITEM = ReadItem(2, "机构简介", date(2021, 3, 5), "机构职能")


def exported(folder: Path, page: str, encoding: str = "utf-8") -> Reading:
    path = folder / "导出.xls"
    path.write_bytes(page.encode(encoding))
    return read_workbook(path)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-8-sig"])
def test_a_table_that_a_website_calls_xls_is_read(tmp_path: Path, encoding: str) -> None:
    page = (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{}</style>'
        f"<title>标题</title></head><body><table>{HEAD}{ROW}</table></body></html>"
    )

    assert exported(tmp_path, page, encoding).items == (ITEM,)


def test_end_tags_may_be_missing(tmp_path: Path) -> None:
    page = "<table><tr><th>标题<th>栏目<th>发布日期<tr><td>机构简介<td>机构职能<td>2021-03-05"

    assert exported(tmp_path, page).items == (ITEM,)


def test_merged_cells_lend_what_they_hold(tmp_path: Path) -> None:
    page = (
        "<table><tr><td colspan=3>2021年台账</tr>"
        f"{HEAD}<tr><td>一</td><td rowspan=2>法规文件</td><td>2021-03-05</td></tr>"
        "<tr><td>二</td><td>2021-03-06</td></tr><tr><td>三</td><td></td><td>2021-03-07</td></tr>"
        "</table>"
    )

    reading = exported(tmp_path, page)

    assert [item.category for item in reading.items] == ["法规文件", "法规文件", ""]
    assert reading.sheets[0].year == 2021


def test_links_lead_to_the_address(tmp_path: Path) -> None:
    linked = "<a href='/art/1.html'>机构简介</a>"
    page = f"<base href='http://a.gov.cn/x/'><table>{HEAD}{ROW.replace('机构简介', linked)}</table>"

    (item,) = exported(tmp_path, f"<html>{page}").items

    assert (item.title, item.address) == ("机构简介", "http://a.gov.cn/art/1.html")


def test_line_breaks_entities_and_blanks_are_read_as_they_look(tmp_path: Path) -> None:
    row = ROW.replace("机构简介", "\n  关于&ldquo;春耕&rdquo;<br>的\n&nbsp;通知 ")

    assert exported(tmp_path, f"<table>{HEAD}{row}</table>").items[0].title == "关于“春耕”的 通知"


def test_a_table_within_the_layout_of_a_page_is_found(tmp_path: Path) -> None:
    page = f"<table><tr><td>菜单</td><td><table>{HEAD}{ROW}</table></td></tr></table>"

    reading = exported(tmp_path, page)

    assert reading.items == (ITEM,)
    assert reading.unread_sheets == ("第 1 个表格",)


def test_rows_that_the_page_hides_are_read_and_told(tmp_path: Path) -> None:
    hidden = ROW.replace("<tr>", "<tr style='display: none'>")

    reading = exported(tmp_path, f"<table>{HEAD}{hidden}</table>")

    assert reading.items == (ITEM,)
    assert reading.notes == ("工作表“第 1 个表格”有 1 行是隐藏的（第 2 行），也读取了。",)


def test_the_xml_of_excel_2003_is_read(tmp_path: Path) -> None:
    page = (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"/>'
        '</Styles><Worksheet ss:Name="台账"><Table>'
        '<Row><Cell><Data ss:Type="String">标题</Data></Cell>'
        '<Cell ss:Index="3"><Data ss:Type="String">发布日期</Data></Cell></Row>'
        '<Row ss:Index="4"><Cell ss:HRef="http://a.gov.cn/1"><Data ss:Type="String">春耕</Data>'
        '</Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2021-03-05T00:00:00.000</Data></Cell>'
        "</Row></Table></Worksheet></Workbook>"
    )

    (item,) = exported(tmp_path, page).items

    assert item == ReadItem(4, "春耕", date(2021, 3, 5), address="http://a.gov.cn/1")


def test_a_page_without_a_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(EmptyWorkbookError, match="没有数据行"):
        exported(tmp_path, "<html><body>请先登录</body></html>")
