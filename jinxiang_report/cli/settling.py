"""The commands that settle a year: how far it has come, and findings left with a reason."""

from pathlib import Path

import click

from jinxiang_report.cli.options import ledger_argument, read_day, year_option
from jinxiang_report.domain.report import State
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.operations import dismissing, reports, states, years
from jinxiang_report.storage.ledger import open_ledger


@click.command()
@ledger_argument
@year_option
@click.argument("step", required=False, type=click.Choice([str(state) for state in State]))
@click.option("--day", help="哪一天，例如 2022-01-20；不写就是今天")
@click.option("--reason", default="", help="退回草稿（重新打开）的原因")
def state(ledger: Path, year: int, step: str | None, day: str | None, reason: str) -> None:
    """查看年度的状态，或改为 定稿、已报送、已公开；改为 草稿 就是重新打开，要写明原因。"""
    with open_ledger(ledger) as opened:
        match step:
            case State.DRAFT:
                states.reopen(opened, year, reason)
            case State.FINAL:
                states.finalise(opened, year, read_day(day))
            case State.SUBMITTED:
                states.mark_submitted(opened, year, read_day(day))
            case State.PUBLISHED:
                states.mark_published(opened, year, read_day(day))
        standing = years.require_year(opened, year)
    click.echo(f"{year} 年度：{standing.state}{_since(standing.days())}")


@click.command()
@ledger_argument
@year_option
@click.argument("rule")
@click.option("--reason", required=True, help="忽略的原因，写成完整的一句话")
@click.option("--explain", "explained", is_flag=True, help="原因同时写入六（五）")
def dismiss(ledger: Path, year: int, rule: str, reason: str, *, explained: bool) -> None:
    """忽略一条规则现有的提醒和建议，写明原因；数字变了会重新提示。"""
    with open_ledger(ledger) as opened:
        found = [one for one in reports.check_year(opened, year) if one.rule == rule]
        if not found:
            raise OfficeError(f"{year} 年度现在没有“{rule}”的提示，没有改动。")
        for finding in found:
            dismissing.dismiss(opened, year, finding, reason, explained=explained)
    click.echo(f"已忽略 {len(found)} 项。", err=True)


def _since(days: str) -> str:
    return f"（{days}）" if days else ""


SETTLING = (state, dismiss)
