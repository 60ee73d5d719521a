"""What the window counts and carries over, the commands count and carry over too."""

import json
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result

from jinxiang_report.cli.commands import commands

HEADER = ("标题", "公开日期", "类别", "成文日期", "规范性文件", "废止日期")
ROWS = (
    ("某管理办法", "2021-03-05", "法规文件", "2021-03-01", "是", ""),
    ("某实施细则", "2021-04-05", "法规文件", "2021-04-01", "是", ""),
    ("某暂行规定", "2021-05-05", "法规文件", "2019-05-01", "是", "2021-11-01"),
    ("某通知", "2021-06-05", "法规文件", "2021-06-01", "", ""),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (HEADER, *ROWS):
        sheet.append(row)
    workbook.save(tmp_path / "登记.xlsx")
    path = tmp_path / "台账.db"
    run("new", path, "--office", "金乡县工业和信息化局", "--year", "2021")
    run("import", path, tmp_path / "登记.xlsx")
    return path


def run(*words: str | Path, status: int = 0) -> Result:
    done = CliRunner().invoke(commands, list(map(str, words)))
    assert done.exit_code == status, done.output
    return done


def printed(ledger: Path) -> list[str]:
    """The row 行政规范性文件 of 表二 as a draft prints it."""
    target = ledger.with_name("年报.docx")
    target.unlink(missing_ok=True)
    run("export", ledger, "--year", "2021", "--to", target, "--draft")
    rows = docx.Document(str(target)).tables[0].rows
    cells = next([cell.text for cell in row.cells] for row in rows if "规范性" in row.cells[0].text)
    return cells[1:]


def found(ledger: Path, rule: str, year: str = "2021") -> list[str]:
    answer = json.loads(run("check", ledger, "--year", year, "--json", status=1).stdout)
    return [one["message"] for one in answer["findings"] if one["rule"] == rule]


def test_marked_items_are_counted_checked_and_exported(ledger: Path) -> None:
    assert printed(ledger) == ["2", "1", "2"]
    status = json.loads(run("status", ledger, "--year", "2021", "--json", status=1).stdout)
    assert status["tables"]["二"]["filled"] == 3
    assert found(ledger, "TL-06") == []


def test_an_entered_figure_goes_before_the_count_and_blank_goes_back(ledger: Path) -> None:
    run("enter", ledger, "--year", "2021", "二:normative:made=5")
    assert printed(ledger)[0] == "5"
    (message,) = found(ledger, "TL-06")
    assert "填 5，台账标为规范性文件、2021 年成文的有 2 件（“某管理办法”、“某实施细则”）" in message
    run("enter", ledger, "--year", "2021", "二:normative:made=")
    assert printed(ledger)[0] == "2"


def test_the_next_year_takes_up_what_was_carried_on(ledger: Path) -> None:
    run("enter", ledger, "--year", "2021", "三:carried_out:person=3")
    run("year", ledger, "2022")
    run("enter", ledger, "--year", "2022", "三:received:person=2")
    assert found(ledger, "YR-01", "2022") == []
    run("enter", ledger, "--year", "2022", "三:carried_in:person=2")
    assert len(found(ledger, "YR-01", "2022")) == 1


def test_money_is_entered_in_yuan(ledger: Path) -> None:
    run("enter", ledger, "--year", "2021", "二:fee:charged=1234元")
    target = ledger.with_name("年报.docx")
    run("export", ledger, "--year", "2021", "--to", target, "--draft")
    assert docx.Document(str(target)).tables[0].rows[-1].cells[-1].text == "0.1234"
