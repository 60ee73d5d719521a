"""The commands that write the narrative: a section from a file, or last year's text anew."""

import sys
from pathlib import Path

import click

from jinxiang_report.cli.options import FILE, ledger_argument, section_key, year_option
from jinxiang_report.domain.plain_text import decoded, is_text
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.operations import narrative
from jinxiang_report.storage.ledger import open_ledger


@click.command()
@ledger_argument
@year_option
@click.option(
    "--section",
    required=True,
    metavar="SECTION",
    type=section_key,
    help="提纲中的部分，例如 一（一）",
)
@click.argument("file", type=FILE)
def write(ledger: Path, year: int, section: str, file: Path) -> None:
    """写入正文的一个部分；数字可写成 {公开信息.总数} 这样的字段，FILE 为 - 时从标准输入读。"""
    text = _text_of(sys.stdin.buffer.read() if str(file) == "-" else _bytes_of(file), file)
    with open_ledger(ledger) as opened:
        narrative.write_section(opened, year, section, text)


@click.command("take-over")
@ledger_argument
@year_option
@click.option(
    "--section",
    "sections",
    multiple=True,
    metavar="SECTION",
    type=section_key,
    help="只沿用这些部分，例如 一（一）",
)
def take_over(ledger: Path, year: int, sections: tuple[str, ...]) -> None:
    """沿用上年的正文，要改的地方会标出来；不写 --section 时，沿用还没有自己文字的各部分。"""
    from jinxiang_report.operations import taking_over

    with open_ledger(ledger) as opened:
        found = taking_over.offers(opened, year)
        chosen = sections or [offer.section for offer in found if offer.is_wanted]
        taking_over.take_over(opened, year, chosen)
    click.echo(f"已沿用 {year - 1} 年的 {len(chosen)} 个部分。", err=True)


def _text_of(data: bytes, source: Path) -> str:
    """The text of a file; refused if it is a picture or a program."""
    text = decoded(data)
    if not is_text(text):
        raise OfficeError(f"“{source}”不是文本文件，请另存为 UTF-8 编码的 .txt 再试。")
    return text


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise OfficeError(f"读不到“{file}”，请检查文件名和权限。") from error


WRITING = (write, take_over)
