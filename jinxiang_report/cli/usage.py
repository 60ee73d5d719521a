"""What is wrong with the words of a command, in Chinese: click knows it only in English."""

import re

import click


def told(error: click.ClickException) -> str:
    """One sentence, and where to read more."""
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
    more = f"用法见：{command} --help" if command else ""
    return f"{_sentence(error)}{more}"


def _sentence(error: click.ClickException) -> str:
    match error:
        case click.MissingParameter():
            return f"缺少{_named(error)}。"
        case click.NoSuchOption():
            return f"没有“{error.option_name}”这个选项。"
        case click.BadOptionUsage() if "does not take a value" in error.message:
            return f"选项“{error.option_name}”后面不写值。"
        case click.BadOptionUsage():
            return f"选项“{error.option_name}”后面要写出它的值。"
        case click.BadParameter():
            return f"{_named(error)}的值不对。{_choices(error)}"
        case _:
            return _other(error.format_message())


def _other(message: str) -> str:
    """What click says only in words, known by its beginning; ours are in Chinese already."""
    if found := re.match(r"No such command '([^']+)'", message):
        return f"没有“{found[1]}”这个命令。"
    if found := re.match(r"Got unexpected extra arguments? \((.+)\)", message):
        return f"多写了“{found[1]}”。"
    return message


def _choices(error: click.BadParameter) -> str:
    """What could have been written, where that can be listed."""
    kind = error.param.type if error.param else None
    return (
        f"可以写：{'、'.join(map(str, kind.choices))}。" if isinstance(kind, click.Choice) else ""
    )


def _named(error: click.BadParameter) -> str:
    parameter = error.param
    if isinstance(parameter, click.Option):
        return f"选项“{parameter.opts[-1]}”"
    return f"参数“{parameter.human_readable_name}”" if parameter else "一个参数"
