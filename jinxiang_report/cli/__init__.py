"""The same operations without a window. Nothing here imports Qt until a window is asked for.

Exit status: 0 done; 1 done, and there are errors among the findings; 2 could not be done.
"""

import errno
import gc
import os
import sys
import traceback
from collections.abc import Sequence

import click

from jinxiang_report.cli.commands import COULD_NOT, commands
from jinxiang_report.cli.exporting import export
from jinxiang_report.cli.help_pages import InChinese
from jinxiang_report.cli.settling import SETTLING
from jinxiang_report.cli.usage import told
from jinxiang_report.cli.writing import WRITING
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.installed import log_bug

for command in (*WRITING, export, *SETTLING):
    commands.add_command(command)
for command in (commands, *commands.commands.values()):
    command.context_class = InChinese


def main() -> None:
    """Run a command; trouble becomes one sentence on standard error and exit status 2."""
    # A command is over before there is much to collect; looking for it while everything is being
    # loaded takes a tenth of its time. The window has it looked for again.
    gc.disable()
    try:
        _run()
    finally:
        gc.enable()


def _run() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        _require_text(sys.argv)
        commands(prog_name="jinxiang-report", standalone_mode=False)
    except click.exceptions.Exit as left:
        sys.exit(left.exit_code)
    except click.Abort:
        sys.exit(COULD_NOT)
    except click.ClickException as error:
        click.echo(told(error), err=True)
        sys.exit(COULD_NOT)
    except OfficeError as error:
        click.echo(str(error), err=True)
        sys.exit(COULD_NOT)
    except Exception as error:  # noqa: BLE001 - the one handler of our own bugs on this road
        click.echo(_unforeseen(error), err=True)
        sys.exit(COULD_NOT)


def _unforeseen(error: Exception) -> str:
    """What to say of an output without room, which nothing foresees; else of a bug of ours."""
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        # What could not be printed would be tried once more, and told in English, at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return "磁盘已满，结果没有写全；台账里已经存入的内容都在。请腾出空间，再运行一次。"
    log = log_bug(traceback.format_exc())
    return f"程序内部出错，这一步没有做完；台账里已经存入的内容都在。详情已记入“{log}”。"


def _require_text(words: Sequence[str]) -> None:
    """Refuse bytes that are no UTF-8: they can neither be stored nor printed."""
    for word in words:
        if any("\ud800" <= character <= "\udfff" for character in word):
            shown = "".join("?" if "\ud800" <= one <= "\udfff" else one for one in word)
            raise OfficeError(
                f"命令里的“{shown}”有乱码，没有做。"
                "请把终端的编码设为 UTF-8；文件名本身是乱码的，先改名。"
            )
