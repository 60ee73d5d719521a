"""Workbooks for tests of imports: the test shows the rows."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl

_ITEMS = ("信息标题", "栏目", "发布日期", "网址")
_POSTS = ("内容标题", "发表时间", "内容url", "总阅读次数", "总分享次数")


def items_workbook(path: Path, *rows: Sequence[object], title: str = "") -> Path:
    """The path, with a list of published items at it: title, category, day, address."""
    return _saved(path, [[title]] if title else [], _ITEMS, rows)


def posts_workbook(path: Path, *rows: Sequence[object]) -> Path:
    """The path, with an export of WeChat at it: title, moment, address, reads, shares."""
    return _saved(path, [], _POSTS, rows)


def _saved(
    path: Path,
    above: Sequence[Sequence[object]],
    header: Sequence[object],
    rows: Sequence[Sequence[object]],
) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (*above, header, *rows):
        sheet.append(list(row))
    book.save(path)
    return path
