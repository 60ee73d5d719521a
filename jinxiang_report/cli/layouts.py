"""How the document is to be laid out, as options of a command: for this once, nothing is stored."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeAlias, TypeVar

import click

from jinxiang_report.domain.layout import Layout, Preset

Choice: TypeAlias = Preset | bool | date | str | None
"""A field of the layout; None where the option was not written."""

Command = TypeVar("Command", bound=Callable[..., Any])


def layout_options(command: Command) -> Command:
    """The command with an option for every field of a layout, under the field's name."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def chosen_layout(stored: Layout, chosen: Mapping[str, Any]) -> Layout:
    """The stored choices, but for what was written out."""
    given = {name: choice for name, choice in chosen.items() if choice is not None}
    # Who names a day wants it printed.
    return replace(stored, **({"signature": True} if "signed" in given else {}) | given)


def _preset(_: click.Context, __: click.Parameter, value: str | None) -> Preset | None:
    return Preset(value) if value else None


def _day(_: click.Context, __: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


_OPTIONS = (
    click.option(
        "--preset",
        metavar="PRESET",
        type=click.Choice([preset.value for preset in Preset]),
        callback=_preset,
        help=f"版式：{'、'.join(Preset)}；没有写出的各项按台账里选定的",
    ),
    click.option(
        "--landscape-tables/--no-landscape-tables",
        "landscape",
        default=None,
        help="表三横排，单独一页",
    ),
    click.option("--signature/--no-signature", default=None, help="末尾署名和日期"),
    click.option(
        "--signed-on",
        "signed",
        metavar="DAY",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=_day,
        help="落款日期，例如 2022-01-20",
    ),
    click.option("--contents/--no-contents", default=None, help="加目录"),
    click.option(
        "--blank", metavar="FILE", help="本单位自己的 Word 模板（.docx），样式名与自带模板相同"
    ),
)
