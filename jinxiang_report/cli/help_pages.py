"""The frame of the help pages in Chinese: click knows it only in English."""

from collections.abc import Iterable

import click

_SAID = {
    "[OPTIONS]": "[选项]",
    "[COMMAND]": "[命令]",
    "[ARGS]...": "[参数]...",
    "Options": "选项",
    "Commands": "命令",
    "Show the version and exit.": "显示版本。",
    "Show this message and exit.": "显示这段说明。",
    "[required]": "[必填]",
}


class _Formatter(click.HelpFormatter):
    """Says what click says, in other words."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, _in_chinese(args), prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{_in_chinese(heading)}：\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        told = [(name, _in_chinese(meaning)) for name, meaning in rows]
        super().write_dl(told, col_max, col_spacing)


class InChinese(click.Context):
    """Makes a command's help page a Chinese one."""

    formatter_class = _Formatter


def _in_chinese(text: str) -> str:
    for english, chinese in _SAID.items():
        text = text.replace(english, chinese)
    return text
