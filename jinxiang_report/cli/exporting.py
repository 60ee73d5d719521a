"""The command that writes the year's report, or its two ledgers, as a file."""

from pathlib import Path

import click

from jinxiang_report.cli.layouts import Choice, chosen_layout, layout_options
from jinxiang_report.cli.options import FILE, json_option, ledger_argument, year_option
from jinxiang_report.cli.texts import dumped, export_json
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.layouts import layout_of
from jinxiang_report.storage.ledger import open_ledger

_TO = "文件名，格式由结尾决定"


@click.command(short_help="把年度报告写成文件，格式由文件名的结尾决定。")
@ledger_argument
@year_option
@click.option("--to", "target", metavar="FILE", required=True, type=FILE, help=_TO)
@click.option("--draft", is_flag=True, help="标上“草稿”")
@click.option("--ledgers", is_flag=True, help="不写年报，把两本台账写成 .xlsx 工作簿")
@layout_options
@json_option
def export(
    ledger: Path,
    year: int,
    target: Path,
    *,
    draft: bool,
    ledgers: bool,
    as_json: bool,
    **chosen: Choice,
) -> None:
    """把年度报告写成文件：.docx、.pdf、.html、.fragment.html（网页片段）、.xlsx（附表）、.zip（证据包）。"""
    if ledgers:
        _export_ledger(ledger, year, target, as_json=as_json)
        return
    from jinxiang_report.operations import exporting

    with open_ledger(ledger) as opened:
        layout = chosen_layout(layout_of(opened, year), chosen)
        order = exporting.order_export(opened, year, target, draft=draft, layout=layout)
        done = exporting.fulfil(opened, order, _paint)
    click.echo(done.message, err=as_json)
    if as_json:
        click.echo(dumped(export_json(done)))


def _export_ledger(ledger: Path, year: int, target: Path, *, as_json: bool) -> None:
    from jinxiang_report.operations.exporting_ledger import export_ledger

    with open_ledger(ledger) as opened:
        done = export_ledger(opened, year, target)
    click.echo(done.message, err=as_json)
    if as_json:
        click.echo(dumped({"path": str(done.path), "items": done.items, "posts": done.posts}))


def _paint(report: Report, layout: Layout, draft: bool) -> bytes:  # noqa: FBT001 - the shape of a painter
    """Pages without an office program; Qt is imported only then."""
    from jinxiang_report.app import paint_report

    return paint_report(report, layout, draft=draft)
