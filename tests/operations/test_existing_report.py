from pathlib import Path

import pytest

from jinxiang_report.domain.finding import Quote
from jinxiang_report.operations.existing_report import read_existing
from jinxiang_report.operations.trouble import ReportUnreadableError
from jinxiang_report.validation.checks import check

TEXT = (
    "某县商务局2023年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开情况\n"
    "共公开80条，其中公告17条、动态40条、预算20条。电话{单位.电话}。\n"
)


def written(folder: Path, content: bytes, name: str = "年报.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_is_judged_without_ledger_and_tables(tmp_path: Path, encoding: str) -> None:
    report = read_existing(written(tmp_path, TEXT.encode(encoding)))

    found = check(report)

    assert (report.office.name, report.year) == ("某县商务局", 2023)
    errors = {finding.rule: finding.places for finding in found if finding.severity == "error"}
    assert errors == {
        "TA-01": (Quote("一（一）", "共公开80条，其中公告17条、动态40条、预算20条"),),
        "ST-06": (Quote("一（一）", "{单位.电话}"),),
    }


def test_a_fragment_without_a_year_is_judged_too(tmp_path: Path) -> None:
    report = read_existing(written(tmp_path, "共公开80条，分别为公告17条、动态40条。".encode()))

    assert report.stated_year is None
    assert [finding.rule for finding in check(report)] == ["TA-01"]


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "空.txt", "没有文字"),
        (b"\x00" * 100, "零.txt", "没有文字"),
        (bytes(range(256)) * 40, "图.txt", "不是文本文件"),
        (b"%PDF-1.7 text", "年报.txt", "不是文本文件"),
        (b"text", "年报.wps", "读不了"),
    ],
)
def test_what_is_no_report_is_refused_with_its_name(
    tmp_path: Path, content: bytes, name: str, words: str
) -> None:
    with pytest.raises(ReportUnreadableError, match=words) as refused:
        read_existing(written(tmp_path, content, name))

    assert name in str(refused.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportUnreadableError, match=r"读不到.*没有\.txt"):
        read_existing(tmp_path / "没有.txt")


@pytest.mark.parametrize(
    "words", ["公开33条，", "（", "{", "《", "其中1条、", "一、总体情况\n", "2021年"]
)
def test_a_million_characters_are_read(tmp_path: Path, words: str) -> None:
    content = (words * (1_000_000 // len(words))).encode()

    assert read_existing(written(tmp_path, content)).transcript
