"""The commands: each reads its words, opens the ledger, calls one operation, and prints."""

import sys
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from jinxiang_report import __version__
from jinxiang_report.cli.options import FILE as _FILE
from jinxiang_report.cli.options import json_option as _json
from jinxiang_report.cli.options import ledger_argument as _ledger
from jinxiang_report.cli.options import year_option as _year
from jinxiang_report.cli.texts import (
    dumped,
    findings_json,
    findings_text,
    import_json,
    import_text,
    judged_json,
    refusal,
    status_json,
    status_text,
)
from jinxiang_report.cli.transcripts import TABLES_LEFT_OUT, transcript_json, transcript_text
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.operations import (
    existing_report,
    figures,
    profile,
    reports,
    years,
)
from jinxiang_report.operations.past_exports import past_exports
from jinxiang_report.storage.ledger import Ledger, open_ledger

FOUND_ERRORS = 1
COULD_NOT = 2


@click.group(invoke_without_command=True)
@click.version_option(__version__, message="政务公开台账 %(version)s")
@click.pass_context
def commands(context: click.Context) -> None:
    """政务公开台账：登记、填表、校验，生成政府信息公开工作年度报告。不带命令时打开窗口。"""
    if context.invoked_subcommand is None:
        _show_window(None)


@commands.command("open")
@_ledger
def open_window(ledger: Path) -> None:
    """打开窗口，使用这个台账。"""
    _show_window(ledger)


@commands.command()
@_ledger
@click.option("--office", required=True, help="单位全称")
@click.option("--short", default="", help="单位简称")
@_year
def new(ledger: Path, office: str, short: str, year: int) -> None:
    """新建台账和它的第一个年度。"""
    years.start_ledger(ledger, Office(office, short), year).close()
    click.echo(f"已新建台账“{ledger}”，年度 {year}。", err=True)


@commands.command("profile")
@_ledger
@click.option("--name", help="单位全称")
@click.option("--short-name", help="单位简称")
@click.option("--address", help="地址")
@click.option("--phone", help="联系电话")
@click.option("--portal", help="网站名称")
@click.option("--portal-address", help="网站地址")
@click.option("--wechat", help="微信公众号名称")
@click.option("--powers", help="权责清单里有哪些：行政许可、行政处罚、行政强制，或者 无")
def revise_profile(ledger: Path, powers: str | None, **given: str | None) -> None:
    """修改单位信息；没有写出的各项不变。"""
    wanted = {name: text for name, text in given.items() if text is not None}
    with open_ledger(ledger) as opened:
        profile.revise_office_fields(opened, wanted, powers)


@commands.command("year")
@_ledger
@click.argument("year", type=int)
def add_year(ledger: Path, year: int) -> None:
    """在台账里新建一个年度，类别沿用上一个年度。"""
    with open_ledger(ledger) as opened:
        years.add_year(opened, year)


@commands.command("import")
@_ledger
@click.argument("file", type=_FILE)
@click.option("--as", "kind", type=click.Choice(["items", "posts"]), help="按哪种台账读")
@click.option("--sheet", help="只读这一张工作表")
@click.option("--year", type=int, help="日期不在任何年度内的行算到哪一年")
@click.option("--category", "renamed", multiple=True, help="原文=类别，文件里的叫法是哪个类别")
@click.option("--partly", is_flag=True, help="有问题的行除外，其余照样导入")
@click.option("--dry-run", is_flag=True, help="只看结果，不写入")
@_json
def import_file(
    ledger: Path,
    file: Path,
    kind: Literal["items", "posts"] | None,
    sheet: str | None,
    year: int | None,
    *,
    renamed: tuple[str, ...],
    partly: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """从工作簿（.xlsx .xls .ods）、文本（.csv）或网页表格导入公开信息和公众号文章。"""
    from jinxiang_report.operations import importing

    chosen = dict(map(_renaming, renamed))
    with open_ledger(ledger) as opened:
        preview = importing.preview_import(
            opened, file, kind=kind, sheet=sheet, year=year, chosen=chosen
        )
        importing.require_known_categories(opened, preview)
        refused = bool(preview.problems) and not partly
        added = 0 if refused or dry_run else importing.accept_import(opened, preview)
    told = import_text(preview, None if refused or dry_run else added)
    click.echo(dumped(import_json(preview, added)) if as_json else told)
    if refused:
        raise OfficeError(refusal(preview, file))


@commands.command()
@_ledger
@_year
@click.argument("assignments", nargs=-1, required=True)
def enter(ledger: Path, year: int, assignments: tuple[str, ...]) -> None:
    """填写数据表，写法 三:received:person=60；等号后面不写就是清空。"""
    typed = dict(map(_assignment, assignments))
    with open_ledger(ledger) as opened:
        figures.enter_figures(opened, year, typed)


@commands.command()
@_ledger
@_year
@_json
def status(ledger: Path, year: int, *, as_json: bool) -> None:
    """各类条数、公众号篇数、已填格数和校验结果。"""
    with open_ledger(ledger) as opened:
        report = reports.compose(opened, year)
        found = reports.check_year(opened, year)
        written = past_exports(opened, report)
    if as_json:
        click.echo(dumped(status_json(report, found, written)))
    else:
        click.echo(status_text(report, found))
    sys.exit(_status_of(found))


@commands.command()
@_ledger
@_year
@click.option(
    "--to", "target", metavar="FILE", type=_FILE, help="把校验记录另存为 .docx 或 .xlsx 文件"
)
@_json
def check(ledger: Path, year: int, target: Path | None, *, as_json: bool) -> None:
    """校验这个年度的报告。"""
    with open_ledger(ledger) as opened:
        report = reports.compose(opened, year)
        judged = reports.judge(opened, report)
        if target is not None:
            _export_check(opened, year, target)
    found = judged.outstanding
    click.echo(dumped(judged_json(report, judged)) if as_json else findings_text(found))
    sys.exit(_status_of(found))


@commands.command("read")
@click.argument("file", type=_FILE)
@_json
def read_file(file: Path, *, as_json: bool) -> None:
    """读一份现成的年报（.txt），看看读出了什么。"""
    report = existing_report.read_existing(file)
    click.echo(dumped(transcript_json(report)) if as_json else transcript_text(report))


@commands.command()
@click.argument("file", type=_FILE)
@_json
def review(file: Path, *, as_json: bool) -> None:
    """校验一份现成的年报（.txt）；没有台账和表格也可以。"""
    from jinxiang_report.validation.checks import check as check_report

    report = existing_report.read_existing(file)
    found = check_report(report)
    click.echo(dumped(findings_json(report, found)) if as_json else findings_text(found))
    if not as_json and existing_report.has_unread_tables(report):
        click.echo(TABLES_LEFT_OUT)
    sys.exit(_status_of(found))


@commands.command()
@click.argument("folder", type=_FILE)
def demo(folder: Path) -> None:
    """在 FOLDER 里做出样例年度：台账、校验和年度报告。"""
    from jinxiang_report.operations.demo import make_demo

    made = make_demo(folder)
    click.echo(status_text(made.report, made.findings))
    click.echo(findings_text(made.findings))
    click.echo(made.exported.message)
    click.echo(f"台账：{made.ledger}\n报告：{made.exported.path}")
    sys.exit(_status_of(made.findings))


def _export_check(opened: Ledger, year: int, target: Path) -> None:
    from jinxiang_report.operations.exporting_check import export_check

    export_check(opened, year, target, datetime.now())
    click.echo(f"校验记录已写入“{target}”。", err=True)


def _show_window(ledger: Path | None) -> None:
    from jinxiang_report.app import show_window

    sys.exit(show_window(ledger))


def _status_of(found: Sequence[Finding]) -> int:
    severities = Counter(finding.severity for finding in found)
    return FOUND_ERRORS if severities[Severity.ERROR] else 0


def _assignment(text: str) -> tuple[Cell, str]:
    address, equals, value = text.partition("=")
    parts = address.split(":")
    if not equals or len(parts) != len(Cell._fields):
        raise click.UsageError(
            f"“{text}”看不懂，没有填写任何一格。写法是 表:行:列=数，例如 三:received:person=60。"
        )
    return Cell(*parts), value


def _renaming(text: str) -> tuple[str, str]:
    name, equals, category = text.partition("=")
    if not equals or not name:
        raise click.UsageError(
            f"“{text}”看不懂，没有导入。写法是 原文=类别，例如 行政文件=法规文件；"
            "等号后面不写就是先不分类。"
        )
    return name, category
