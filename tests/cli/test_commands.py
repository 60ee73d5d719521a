"""The command line as a person and a script use it: real processes, real files."""

import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import docx
import openpyxl
import pytest

from jinxiang_report.domain.form import edition_of
from jinxiang_report.installed import resource
from tests.cli.runs import Run, refused, said

SAMPLE = resource("sample/ledger-2021.xlsx")
REAL_SENTENCE = (
    "通过网站主动公开政府信息共33条，其中机构职能1条，法规文件7条，决策公开3条，规划计划3条，"
    "公共服务1条，行政执法公示18条，行政处罚/行政强制1条，重大建设项目批准和实施1条，"
    "政务公开组织管理3条，财政预决算2条，专题专栏1条，部门信息公开指南1条，信息公开年报1条。"
)


def test_demo_makes_a_ledger_and_a_report_without_errors(run: Run, tmp_path: Path) -> None:
    done = run("demo", "样例")
    assert done.returncode == 0, done.stderr
    assert "公开信息 43 条，13 个类别" in done.stdout
    assert "公众号 95 篇" in done.stdout
    report = tmp_path / "样例" / "金乡县工业和信息化局2021年政府信息公开工作年度报告.docx"
    assert str(report.name) in done.stdout
    assert {path.name for path in report.parent.iterdir()} == {"台账.db", report.name}
    assert run("demo", "样例").returncode == 0


def test_status_counts_the_sample_year(run: Run) -> None:
    run("demo", ".")
    done = run("status", "台账.db", "--year", "2021", "--json")
    assert done.returncode == 0
    answer = said(done)
    assert (answer["year"], answer["items"], answer["posts"]) == (2021, 43, 95)
    assert answer["by_category"]["行政执法公示"] == 18
    assert len(answer["by_category"]) == 13
    assert answer["findings"]["error"] == 0
    assert answer["tables"]["三"] == {"filled": 175, "cells": 175}


def test_no_rules_are_made_ready_before_something_is_checked() -> None:
    script = (
        "import sys, jinxiang_report.cli; print('jinxiang_report.validation.checks' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_status_and_check_do_not_import_what_they_do_not_need(run: Run, tmp_path: Path) -> None:
    run("demo", ".")
    script = (
        "import sys; from jinxiang_report.cli.commands import commands\n"
        "commands(['status', '台账.db', '--year', '2021'], standalone_mode=False)\n"
    )
    probe = script + "print(sorted({'PySide6', 'docx', 'openpyxl', 'lxml'} & set(sys.modules)))"
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"try:\n {script.replace(chr(10), chr(10) + ' ')}\nexcept SystemExit: pass\n"
            + probe.rsplit("\n", 1)[1],
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout.strip().endswith("[]")


def test_the_exported_report_holds_all_200_figures_and_the_filled_narrative(
    run: Run, tmp_path: Path
) -> None:
    run("demo", ".")
    run("enter", "台账.db", "--year", "2021", "三:received:person=60", "三:disclosed:person=60")
    done = run("export", "台账.db", "--year", "2021", "--to", "年报.docx", "--json")
    assert done.returncode == 0, done.stderr
    document = docx.Document(str(tmp_path / "年报.docx"))
    assert len(document.tables) == 3
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "主动公开政府信息共43条，其中机构职能1条，法规文件7条" in text
    assert "微信公众号共发布信息95条" in text
    assert "{" not in text
    first_row = [cell.text for cell in document.tables[1].rows[3].cells]
    assert first_row[3:] == ["60", "0", "0", "0", "0", "0", "60"]
    assert len(edition_of(2021).cells) == 175 + 15 + 10


def test_the_real_reports_sentence_is_found_wrong(run: Run) -> None:
    run("demo", ".")
    written = run(
        "write", "台账.db", "--year", "2021", "--section", "一（一）", "-", stdin=REAL_SENTENCE
    )
    assert written.returncode == 0, written.stderr
    done = run("check", "台账.db", "--year", "2021", "--json")
    assert done.returncode == 1
    found = {finding["rule"]: finding for finding in said(done)["findings"]}
    assert {"TA-01", "TL-01"} <= found.keys()
    for number in ("33", "43", "10"):
        assert number in found["TA-01"]["message"]
    (place,) = found["TA-01"]["where"]
    assert place["section"] == "一（一）"
    assert place["quote"] in REAL_SENTENCE


def test_figures_are_entered_blanked_and_checked(run: Run) -> None:
    run("demo", ".")
    assert run("enter", "台账.db", "--year", "2021", "三:received:person=60").returncode == 0
    done = run("check", "台账.db", "--year", "2021", "--json")
    assert done.returncode == 1
    rules = {finding["rule"] for finding in said(done)["findings"]}
    assert "T3-05" in rules
    assert run("enter", "台账.db", "--year", "2021", "三:received:person=").returncode == 0
    blank = said(run("check", "台账.db", "--year", "2021", "--json"))["findings"]
    (unfilled,) = [finding for finding in blank if finding["rule"] == "T3-01"]
    assert unfilled["where"] == [{"table": "三", "row": "received", "column": "person"}]


def test_an_import_answers_in_json_and_again_adds_nothing(begun: Run) -> None:
    first = said(
        begun("import", "台账.db", SAMPLE, "--as", "items", "--sheet", "公开信息", "--json")
    )
    assert first == {"added": 43, "items": 43, "posts": 0, "duplicates": 0, "problems": []}
    again = said(begun("import", "台账.db", SAMPLE, "--json"))
    assert (again["added"], again["duplicates"]) == (95, 43)


def test_a_dry_run_stores_nothing(begun: Run) -> None:
    done = begun("import", "台账.db", SAMPLE, "--dry-run")
    assert done.returncode == 0
    assert "只看结果，没有写入" in done.stdout
    assert said(begun("status", "台账.db", "--year", "2021", "--json"))["items"] == 0


def workbook(path: Path, *rows: tuple[object, ...]) -> None:
    book = openpyxl.Workbook()
    for row in (("标题", "类别", "发布日期"), *rows):
        book.worksheets[0].append(list(row))
    book.save(path)


def test_rows_that_can_not_be_taken_are_listed_and_nothing_is_imported(
    begun: Run, tmp_path: Path
) -> None:
    workbook(
        tmp_path / "登记.xlsx",
        ("好的一条", "公共服务", "2021-03-05"),
        ("日子不对", "公共服务", "2021-2-30"),
        ("长" * 3000, "公共服务", "2021-03-05"),
        ("公式坏了", "公共服务", "#REF!"),
        ("没人认识", "天外飞仙", "2021-03-05"),
    )
    done = begun("import", "台账.db", "登记.xlsx", "--json")
    refused(done, "有 4 处问题", "都没有导入", "--partly")
    answer = said(done)
    assert answer["added"] == 0
    assert {problem["row"] for problem in answer["problems"]} == {3, 4, 5, 6}
    assert all({"row", "column", "value", "message"} <= p.keys() for p in answer["problems"])
    assert said(begun("status", "台账.db", "--year", "2021", "--json"))["items"] == 0
    partly = begun("import", "台账.db", "登记.xlsx", "--partly", "--json")
    assert (partly.returncode, said(partly)["added"]) == (0, 1)


def test_a_row_of_a_year_that_is_not_kept_is_told_with_what_to_do(
    begun: Run, tmp_path: Path
) -> None:
    workbook(tmp_path / "登记.xlsx", ("好的一条", "公共服务", "2022-03-05"), ("没日子的", "", None))
    done = begun("import", "台账.db", "登记.xlsx", "--dry-run")
    assert "第 2 行“年度”（2022）：台账里没有这个年度，请先新建这个年度" in done.stdout
    assert "第 3 行“发布日期”：没有日期" in done.stdout
    begun("year", "台账.db", "2022")
    taken = begun("import", "台账.db", "登记.xlsx", "--partly", "--json")
    assert said(taken)["added"] == 1


def test_the_ledgers_are_exported_as_a_workbook_that_can_be_imported_again(
    run: Run, tmp_path: Path
) -> None:
    run("demo", ".")
    done = run("export", "台账.db", "--year", "2021", "--ledgers", "--to", "台账.xlsx", "--json")
    assert (said(done)["items"], said(done)["posts"]) == (43, 95)
    run("new", "新.db", "--office", "甲局", "--year", "2021")
    again = said(run("import", "新.db", "台账.xlsx", "--json"))
    assert (again["added"], again["problems"]) == (138, [])


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("年报.docx", "Word"),
        ("年报.HTML", "网页"),
        ("年报.fragment.html", "网页片段"),
        ("附表.xlsx", "Excel 附表"),
        ("证据.zip", "证据包"),
    ],
)
def test_the_report_is_exported_as_what_the_name_ends_in(
    run: Run, tmp_path: Path, name: str, kind: str
) -> None:
    run("demo", ".")
    answer = said(run("export", "台账.db", "--year", "2021", "--to", name, "--json"))
    assert (answer["kind"], answer["figures"], answer["draft"]) == (kind, 200, False)
    assert answer["sha256"] == sha256((tmp_path / name).read_bytes()).hexdigest()


def test_without_an_office_program_qt_makes_the_pdf_and_needs_no_screen(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("demo", ".")
    office = tmp_path / "programs" / "soffice"
    office.parent.mkdir()
    office.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", str(office.parent), prepend=os.pathsep)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    done = run("export", "台账.db", "--year", "2021", "--to", "年报.pdf", "--json")
    assert said(done)["engine"] == "本程序"
    assert "LibreOffice 没有做出 PDF" in done.stderr
    assert (tmp_path / "年报.pdf").read_bytes().startswith(b"%PDF")


def test_a_name_for_a_category_is_explained_once_and_remembered(begun: Run, tmp_path: Path) -> None:
    workbook(tmp_path / "一月.xlsx", ("甲公示", "行政文件", "2021-01-05"))
    assert begun("import", "台账.db", "一月.xlsx").returncode == 2
    explained = begun("import", "台账.db", "一月.xlsx", "--category", "行政文件=法规文件", "--json")
    assert said(explained)["added"] == 1
    workbook(tmp_path / "二月.xlsx", ("乙公示", "行政文件", "2021-02-05"))
    assert said(begun("import", "台账.db", "二月.xlsx", "--json"))["added"] == 1
    counts = said(begun("status", "台账.db", "--year", "2021", "--json"))["by_category"]
    assert counts["法规文件"] == 2


def test_a_category_written_wrong_begins_none(begun: Run, tmp_path: Path) -> None:
    workbook(tmp_path / "一月.xlsx", ("甲公示", "行政文件", "2021-01-05"))
    done = begun("import", "台账.db", "一月.xlsx", "--category", "行政文件=法规文")
    refused(done, "法规文", "法规文件")
    refused(begun("import", "台账.db", "一月.xlsx", "--category", "行政文件"), "原文=类别")


def test_a_workbook_without_a_known_header_is_refused(begun: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["甲", "乙"])
    book.worksheets[0].append(["1", "2"])
    book.save(tmp_path / "别的.xlsx")
    refused(begun("import", "台账.db", "别的.xlsx"), "别的.xlsx", "标题")


def test_a_file_that_is_no_workbook_is_refused(begun: Run, tmp_path: Path) -> None:
    (tmp_path / "假.xlsx").write_text("不是压缩包", encoding="utf-8")
    refused(begun("import", "台账.db", "假.xlsx"), "假.xlsx")


def test_an_encrypted_workbook_is_refused(begun: Run, tmp_path: Path) -> None:
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "密.xlsx").write_bytes(ole + bytes(600))
    refused(begun("import", "台账.db", "密.xlsx"), "密.xlsx", "密码")


def test_a_workbook_of_100_megabytes_is_refused(begun: Run, tmp_path: Path) -> None:
    with (tmp_path / "大.xlsx").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    refused(begun("import", "台账.db", "大.xlsx"), "大.xlsx", "100")


def test_a_ledger_path_in_a_missing_folder_is_refused(run: Run) -> None:
    refused(run("new", "没有/台账.db", "--office", "甲局", "--year", "2021"), "文件夹", "没有")


def test_a_ledger_that_is_not_there_is_refused(run: Run, tmp_path: Path) -> None:
    refused(run("status", "没有.db", "--year", "2021"), "没有.db")
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_is_not_made_over_another_file(begun: Run) -> None:
    refused(begun("new", "台账.db", "--office", "甲局", "--year", "2021"), "已经存在")


def test_a_sample_never_takes_the_place_of_an_offices_own_ledger(begun: Run) -> None:
    refused(begun("demo", "."), "台账.db", "没有动它", "换一个文件夹")
    assert said(begun("status", "台账.db", "--year", "2021", "--json"))["items"] == 0


def test_an_export_over_a_file_that_is_open_is_refused(run: Run, tmp_path: Path) -> None:
    run("demo", ".")
    (tmp_path / "年报.docx").write_bytes(b"old")
    (tmp_path / ".~lock.年报.docx#").touch()
    refused(run("export", "台账.db", "--year", "2021", "--to", "年报.docx"), "LibreOffice", "关闭")
    assert (tmp_path / "年报.docx").read_bytes() == b"old"


@pytest.fixture
def cramped(tmp_path: Path) -> Run:
    """Runs jinxiang-report where no file may grow beyond 4 KB."""
    script = (
        "import resource, signal, sys; from jinxiang_report.cli import main\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "sys.argv[0] = 'jinxiang-report'; main()\n"
    )

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", script, *words],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            check=False,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        )

    return run


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are POSIX's")
def test_a_disk_without_room_is_told_and_leaves_the_ledger_whole(
    run: Run, cramped: Run, tmp_path: Path
) -> None:
    run("demo", ".")
    refused(cramped("export", "台账.db", "--year", "2021", "--to", "年报.docx"), "磁盘已满")
    assert not (tmp_path / "年报.docx").exists()
    assert said(run("status", "台账.db", "--year", "2021", "--json"))["items"] == 43


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_an_output_without_room_is_told_in_a_sentence(begun: Run, tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "jinxiang_report", "check", "台账.db", "--year", "2021"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=tmp_path,
            check=False,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        )
    refused(done, "磁盘已满", "没有写全", "再运行一次")


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are POSIX's")
def test_a_ledger_for_which_there_is_no_room_leaves_no_file(cramped: Run, tmp_path: Path) -> None:
    refused(cramped("new", "台账.db", "--office", "甲局", "--year", "2021"), "磁盘")
    assert list(tmp_path.iterdir()) == []


def test_a_bug_of_ours_is_one_sentence_and_a_log(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    script = (
        "import click, sys; from jinxiang_report.cli import commands, main\n"
        "commands.add_command(click.Command('broken', callback=lambda: 1 / 0))\n"
        "sys.argv = ['jinxiang-report', 'broken']; main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        # A file stands where the log's folder should be: the log goes to the temporary folder.
        env=os.environ
        | {"PYTHONPATH": str(Path(__file__).parents[2]), "TMPDIR": str(tmp_path)}
        | {name: str(tmp_path / "taken") for name in ("XDG_STATE_HOME", "LOCALAPPDATA", "TEMP")},
    )
    refused(done, "程序内部出错", "已经存入的内容都在")


@pytest.mark.parametrize("assignment", ["三:received=1", "三:received:person", "九:x:y=1"])
def test_an_assignment_that_makes_no_sense_enters_nothing(begun: Run, assignment: str) -> None:
    done = begun("enter", "台账.db", "--year", "2021", "三:received:person=1", assignment)
    assert done.returncode == 2
    assert (
        said(begun("status", "台账.db", "--year", "2021", "--json"))["tables"]["三"]["filled"] == 0
    )


def test_a_year_or_section_that_is_not_there_is_refused(begun: Run) -> None:
    refused(begun("status", "台账.db", "--year", "2020"), "2020", "现有：2021")
    refused(begun("write", "台账.db", "--year", "2021", "--section", "九", "-", stdin="文"), "九")


@pytest.mark.parametrize("section", ["一(一)", "一（一）"])
def test_a_section_is_known_by_brackets_of_either_width(begun: Run, section: str) -> None:
    done = begun("write", "台账.db", "--year", "2021", "--section", section, "-", stdin="文")
    assert done.returncode == 0, done.stderr
    assert begun("year", "台账.db", "2022").returncode == 0
    taken = begun("take-over", "台账.db", "--year", "2022", "--section", section)
    assert taken.stderr == "已沿用 2021 年的 1 个部分。\n"


def test_a_text_in_the_encoding_of_old_windows_is_read(begun: Run, tmp_path: Path) -> None:
    (tmp_path / "文.txt").write_bytes("创新做法：开放日。".encode("gb18030"))
    done = begun("write", "台账.db", "--year", "2021", "--section", "六（四）", "文.txt")
    assert done.returncode == 0, done.stderr


def test_the_profile_can_be_filled_in_from_the_command_line(begun: Run) -> None:
    assert begun("profile", "台账.db", "--phone", "0537-6558696").returncode == 0
    messages = said(begun("check", "台账.db", "--year", "2021", "--json"))["findings"]
    assert not any("单位.电话" in finding["message"] for finding in messages)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["status"], "缺少参数“LEDGER”。"),
        (["status", "台账.db"], "缺少选项“--year”。"),
        (["status", "台账.db", "--year", "去年"], "选项“--year”的值不对。"),
        (["status", "台账.db", "--yaer", "2021"], "没有“--yaer”这个选项。"),
        (["state", "台账.db", "--year", "2021", "报送"], "可以写：草稿、定稿、已报送、已公开。"),
        (["statsu"], "没有“statsu”这个命令。"),
        (["status", "台账.db", "再来", "--year", "2021"], "多写了“再来”。"),
    ],
)
def test_a_command_written_wrong_is_told_in_chinese(
    run: Run, words: list[str], sentence: str
) -> None:
    refused(run(*words), sentence, "--help")


OLD_REPORT = (
    "# 来源说明\n某县商务局2023年政府信息公开工作年度报告\n本报告按条例编制（具体网址）。\n"
    "一、总体情况\n（一）主动公开情况\n共公开9条。\n二、主动公开政府信息情况\n规章 0 0 0\n"
)


def test_an_existing_report_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "年报.txt").write_text(OLD_REPORT, encoding="gb18030")

    done = run("read", "年报.txt", "--json")

    assert done.returncode == 0
    assert said(done) == {
        "office": "某县商务局",
        "year": 2023,
        "edition": "2021",
        "title": "某县商务局2023年政府信息公开工作年度报告",
        "tables": {},
        "sections": [
            {"title": "", "part": "", "section": "引言", "text": "本报告按条例编制（具体网址）。"},
            {"title": "一、总体情况", "part": "一", "section": "一", "text": ""},
            {
                "title": "（一）主动公开情况",
                "part": "一",
                "section": "一（一）",
                "text": "共公开9条。",
            },
            {"title": "二、主动公开政府信息情况", "part": "二", "section": "二", "text": ""},
        ],
        "unread": [{"where": "二", "text": "规章 0 0 0"}],
    }
    assert "没有读入的有 1 行" in run("read", "年报.txt").stdout


def test_an_existing_report_is_reviewed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "年报.txt").write_text(OLD_REPORT, encoding="utf-8")

    done = run("review", "年报.txt", "--json")

    assert done.returncode == 1
    answer = said(done)
    assert (answer["office"], answer["year"]) == ("某县商务局", 2023)
    (error,) = (one for one in answer["findings"] if one["severity"] == "error")
    assert (error["rule"], error["where"]) == (
        "ST-06",
        [{"section": "引言", "quote": "（具体网址）"}],
    )


@pytest.mark.parametrize(
    "rows",
    [
        "| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 1 | 0 | 5 |\n| 行政许可 | 12 |",
        "规章\t0\t0\t0\n行政规范性文件\t1\t0\t5\n行政许可\t1\t2",
        "行政规范性文件\n1\n0\n5\n行政许可\n12\n行政处罚\n3",
    ],
)
def test_a_review_says_that_the_tables_of_a_text_were_left_out(
    run: Run, tmp_path: Path, rows: str
) -> None:
    (tmp_path / "年报.txt").write_text(f"{OLD_REPORT}\n{rows}\n", encoding="utf-8")

    told = run("review", "年报.txt").stdout.splitlines()

    assert told[-1] == "文中的三张表没有读入，没有校验；这里只校验了文字。"
    assert "没有读入" not in str(said(run("review", "年报.txt", "--json")))


def test_a_review_of_a_text_without_tables_says_nothing_of_them(run: Run, tmp_path: Path) -> None:
    text = f"{OLD_REPORT}\n三、收到和处理政府信息公开申请情况\n行政许可12件，行政处罚3件。\n"
    (tmp_path / "年报.txt").write_text(text, encoding="utf-8")

    assert "没有校验" not in run("review", "年报.txt").stdout


def test_what_is_no_report_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_bytes(b"")

    refused(run("review", "空.txt"), "空.txt", "没有文字")
    refused(run("read", "没有.txt"), "没有.txt")


def test_a_document_is_laid_out_as_the_options_say_for_once(begun: Run, tmp_path: Path) -> None:
    options = ("--preset", "与往年一致", "--landscape-tables", "--contents")
    signed = ("--signed-on", "2022-01-20")
    done = begun("export", "台账.db", "--year", "2021", "--to", "一.docx", *options, *signed)
    assert done.returncode == 0, done.stderr
    first = docx.Document(str(tmp_path / "一.docx"))
    assert (len(first.sections), first.paragraphs[-1].text) == (4, "2022年1月20日")
    begun("export", "台账.db", "--year", "2021", "--to", "二.docx")
    assert len(docx.Document(str(tmp_path / "二.docx")).sections) == 1


@pytest.mark.parametrize("option", [("--preset", "别的"), ("--signed-on", "明天")])
def test_an_option_of_the_layout_that_makes_no_sense_is_told(
    begun: Run, option: tuple[str, str]
) -> None:
    done = begun("export", "台账.db", "--year", "2021", "--to", "年报.docx", *option)
    assert done.returncode == 2
    assert f"选项“{option[0]}”的值不对。" in done.stderr


def test_last_years_text_is_taken_over_and_counted_until_it_is_looked_at(begun: Run) -> None:
    begun("write", "台账.db", "--year", "2021", "--section", "一（三）", "-", stdin="开会3次。")
    assert begun("year", "台账.db", "2022").returncode == 0
    done = begun("take-over", "台账.db", "--year", "2022")
    assert (done.returncode, done.stderr) == (0, "已沿用 2021 年的 1 个部分。\n")
    assert said(begun("status", "台账.db", "--year", "2022", "--json"))["unseen"] == 1
    assert "1 处没看过" in begun("status", "台账.db", "--year", "2022").stdout


def test_what_last_year_has_not_cannot_be_taken_over(begun: Run) -> None:
    done = begun("take-over", "台账.db", "--year", "2021", "--section", "一（三）")
    assert done.returncode == 2
    assert "没有 2020 年度的“（三）政府信息管理情况”" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows hands over words, not bytes")
@pytest.mark.parametrize("word", ["三:received:person=\udcce", "\udcce"])
def test_words_that_are_no_text_are_refused(begun: Run, word: str) -> None:
    refused(begun("enter", "台账.db", "--year", "2021", word), "乱码", "UTF-8")


def test_the_list_of_commands_says_what_each_does(run: Run) -> None:
    assert "..." not in run("--help").stdout.partition("命令：")[2]


@pytest.mark.parametrize("words", [[], ["write"], ["export"]])
def test_a_help_page_is_in_chinese_but_for_what_is_typed(run: Run, words: list[str]) -> None:
    page = run(*words, "--help").stdout
    assert page.startswith(f"用法：{' '.join(['jinxiang-report', *words])} [选项]")
    assert "\n选项：\n" in page
    assert "显示这段说明。" in page
    assert not re.findall("Usage|Options|Commands|OPTIONS|COMMAND|ARGS|Show|required", page)


def test_a_switch_takes_no_value(run: Run) -> None:
    refused(run("status", "台账.db", "--json=1"), "选项“--json”后面不写值。")
