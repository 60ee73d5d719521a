"""Settling a year from the command line: closed, refused, reopened; left, and written down."""

from pathlib import Path

import pytest

from tests.cli.runs import Run, refused, said

YEAR = ("--year", "2021")


@pytest.fixture
def demo(run: Run, tmp_path: Path) -> Run:
    """The sample year in 样例/台账.db, as 台账.db."""
    assert run("demo", "样例").returncode == 0
    next((tmp_path / "样例").glob("*.db")).rename(tmp_path / "台账.db")
    return run


def test_a_final_year_takes_nothing_until_it_is_reopened_with_a_reason(
    demo: Run, tmp_path: Path
) -> None:
    done = demo("state", "台账.db", *YEAR, "定稿", "--day", "2022-01-20")
    assert done.stdout.strip() == "2021 年度：定稿（2022-01-20 定稿）"

    (tmp_path / "正文.txt").write_text("改", encoding="utf-8")
    closed = ("2021 年度已经定稿", "重新打开")
    refused(demo("enter", "台账.db", *YEAR, "三:received:person=1"), *closed)
    refused(demo("write", "台账.db", *YEAR, "--section", "五", "正文.txt"), *closed)
    (tmp_path / "新.csv").write_text("标题,发布日期\n一条新的信息,2021-03-05\n", encoding="utf-8")
    imported = demo("import", "台账.db", "新.csv")
    refused(imported, "1 处问题", "都没有导入")
    assert "这个年度已经定稿" in imported.stdout
    refused(demo("state", "台账.db", *YEAR, "草稿"), "写明重新打开的原因")

    reopened = demo("state", "台账.db", *YEAR, "草稿", "--reason", "漏了一条")
    told = "2021 年度：草稿（已重新打开，此前 2022-01-20 定稿）"
    assert (reopened.returncode, reopened.stdout.strip()) == (0, told)
    assert demo("enter", "台账.db", *YEAR, "三:received:person=0").returncode == 0


def test_a_year_goes_on_to_be_handed_in_and_published(demo: Run) -> None:
    assert demo("state", "台账.db", *YEAR, "定稿", "--day", "2022-01-20").returncode == 0
    assert demo("state", "台账.db", *YEAR, "已报送", "--day", "2022-01-21").returncode == 0
    done = demo("state", "台账.db", *YEAR, "已公开", "--day", "2022-01-28")
    days = "2022-01-20 定稿，2022-01-21 报送，2022-01-28 公开"
    assert done.stdout.strip() == f"2021 年度：已公开（{days}）"
    assert demo("state", "台账.db", *YEAR).stdout == done.stdout


def test_a_year_with_errors_is_not_closed_nor_on_a_day_that_is_none(demo: Run) -> None:
    refused(demo("state", "台账.db", *YEAR, "定稿", "--day", "1月20日"), "日期“1月20日”看不懂")
    demo("enter", "台账.db", *YEAR, "三:received:person=60")
    refused(demo("state", "台账.db", *YEAR, "定稿"), "还差", "不能定稿")
    assert demo("state", "台账.db", *YEAR).stdout.strip() == "2021 年度：草稿"


def test_a_hint_is_left_with_its_reason_and_both_are_written_down(
    demo: Run, tmp_path: Path
) -> None:
    demo("enter", "台账.db", *YEAR, "四:direct_suit:corrected=1")
    left = demo("dismiss", "台账.db", *YEAR, "T4-05", "--reason", "已重新答复", "--explain")
    assert left.returncode == 0
    assert "已忽略 1 项" in left.stderr

    checked = demo("check", "台账.db", *YEAR, "--json", "--to", "校验.docx")
    (dismissed,) = said(checked)["dismissed"]
    assert (dismissed["rule"], dismissed["reason"]) == ("T4-05", "已重新答复")
    assert "T4-05" not in {one["rule"] for one in said(checked)["findings"]}
    assert (tmp_path / "校验.docx").stat().st_size > 5000

    refused(demo("dismiss", "台账.db", *YEAR, "T4-05", "--reason", "再来"), "没有“T4-05”的提示")
    refused(demo("check", "台账.db", *YEAR, "--to", "校验.pdf"), "以 .docx 或 .xlsx 结尾")


def test_an_error_is_not_left(demo: Run) -> None:
    demo("enter", "台账.db", *YEAR, "四:review:total=3")
    refused(demo("dismiss", "台账.db", *YEAR, "T4-02", "--reason", "知道了"), "错误不能忽略")
