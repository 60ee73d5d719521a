"""What a check found, written down: in words, with places, and with the reasons."""

from datetime import datetime
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.dismissing import dismiss
from jinxiang_report.operations.exporting_check import check_report, export_check
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.preferences import want_style_hints
from jinxiang_report.operations.reports import check_year
from jinxiang_report.operations.trouble import ExportRefusedError
from jinxiang_report.storage.ledger import Ledger

NOW = datetime(2022, 1, 20, 14, 3)
SUIT, TOTAL = Cell("四", "direct_suit", "corrected"), Cell("四", "direct_suit", "total")


@pytest.fixture
def mistaken(sample: Ledger) -> Ledger:
    """An error that stands, and a hint that was left."""
    enter_figures(sample, 2021, {SUIT: "1", TOTAL: "3"})
    (hint,) = [one for one in check_year(sample, 2021) if one.rule == "T4-05"]
    dismiss(sample, 2021, hint, "已在年中通报")
    return sample


def test_findings_are_put_into_words(mistaken: Ledger) -> None:
    report = check_report(mistaken, 2021, NOW)

    assert report.title == "金乡县工业和信息化局2021年度报告校验记录"
    assert [(line.rule, line.place) for line in report.of(Severity.ERROR)] == [
        ("T4-02", "表四·未经复议直接起诉")
    ]
    ((left),) = report.left
    assert (left.rule, left.reason) == ("T4-05", "已在年中通报")
    facts = dict(report.facts())
    assert facts["年度"] == "2021 年度（草稿）"
    assert facts["校验时间"] == "2022-01-20 14:03"
    assert facts["结果"].startswith("还差 1 项错误没有改正，不能定稿：错误 1 项，提醒 0 项，")
    assert facts["结果"].endswith("；另有已忽略的 1 项。")


def test_a_word_file_holds_them_by_severity(mistaken: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "校验.docx"
    export_check(mistaken, 2021, target, NOW)

    document = docx.Document(BytesIO(target.read_bytes()))
    headings = [one.text for one in document.paragraphs if one.text[1:2] == "、"]
    assert headings[0] == "一、错误（1 项）"
    assert headings[3] == "四、已忽略的提醒和建议（1 项）"
    first, *_, last = document.tables
    assert [cell.text for cell in first.rows[0].cells] == ["序号", "位置", "问题", "规则"]
    assert "差 2，请核对。" in first.rows[1].cells[2].text
    assert [cell.text for cell in last.rows[1].cells][3:] == ["已在年中通报", "T4-05"]
    assert document.core_properties.author == "金乡县工业和信息化局"


def test_a_workbook_holds_them_to_be_filtered(mistaken: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "校验.xlsx"
    export_check(mistaken, 2021, target, NOW)

    workbook = openpyxl.load_workbook(target)
    assert workbook.sheetnames == ["校验结果", "问题", "已忽略"]
    assert workbook["校验结果"]["A1"].value == "金乡县工业和信息化局2021年度报告校验记录"
    rows = list(workbook["问题"].values)
    assert rows[0] == ("序号", "程度", "位置", "问题", "规则")
    assert rows[1][:3] == (1, "错误", "表四·未经复议直接起诉")
    assert list(workbook["已忽略"].values)[1][4:] == ("T4-05", "已在年中通报")


def test_a_year_without_findings_says_so(sample: Ledger, tmp_path: Path) -> None:
    want_style_hints(sample, wanted=False)
    report = export_check(sample, 2021, tmp_path / "校验.docx", NOW)

    result = dict(report.facts())["结果"]
    assert result.startswith("没有错误，可以定稿：")
    assert "文字风格的建议已关闭" in result


def test_other_formats_are_refused(sample: Ledger, tmp_path: Path) -> None:
    with pytest.raises(ExportRefusedError, match=r"“.pdf”格式.*以 .docx 或 .xlsx 结尾"):
        export_check(sample, 2021, tmp_path / "校验.pdf", NOW)
    assert list(tmp_path.glob("校验*")) == []
