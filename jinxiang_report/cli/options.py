"""The words that most commands take."""

from datetime import date
from pathlib import Path

import click

from jinxiang_report.domain.trouble import OfficeError

# Whether a file can be read is told by whoever reads it, in Chinese.
FILE = click.Path(path_type=Path, readable=False)

ledger_argument = click.argument("ledger", type=FILE)
year_option = click.option("--year", metavar="Y", type=int, required=True, help="年度，例如 2021")
json_option = click.option("--json", "as_json", is_flag=True, help="在标准输出给出一个 JSON 对象")


def section_key(text: str) -> str:
    """The key of a section, whichever brackets it was written with."""
    return text.replace("(", "（").replace(")", "）")


def read_day(text: str | None) -> date:
    """The day in ISO form; today where none is given."""
    try:
        return date.today() if text is None else date.fromisoformat(text)
    except ValueError as error:
        raise OfficeError(
            f"日期“{text}”看不懂，没有改动。请写成 2022-01-20 这样的形式。"
        ) from error
