"""Values separated by commas, tabs or semicolons, as .csv files and clipboards hold them."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from statistics import median

from jinxiang_report.spreadsheets.header import find_header
from jinxiang_report.spreadsheets.sheets import Row, Sheet

_SEPARATORS = "\t,;，；|"
_TRIED_CHARACTERS = 20_000
_TRIED_ROWS = 60
_NUL = "\0"
_UNKNOWN = "\ufffd"
_QUOTED_ROWS = 5
_KEPT_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)  # ="0012" keeps Excel from making it a number


def read_separated(text: str, name: str) -> Sheet:
    """The one table of the text, with notes on what is odd in it."""
    plain = text.replace(_NUL, "")
    rows = tuple(_rows(plain, _separator(plain)))
    return Sheet(name=name, rows=rows, notes=tuple(_notes(text, rows)))


def read_tabbed(text: str, name: str) -> Sheet:
    """The table that a spreadsheet program has put on the clipboard."""
    plain = text.replace(_NUL, "")
    rows = tuple(_rows(plain, "\t"))
    return Sheet(name=name, rows=rows, notes=tuple(_notes(text, rows)))


def _separator(text: str) -> str:
    """The separator that makes a ledger of the text, else the one that makes most columns."""
    head = text[:_TRIED_CHARACTERS]
    return max(_SEPARATORS, key=lambda separator: _fitness(head, separator))


def _fitness(head: str, separator: str) -> tuple[int, float]:
    sheet = Sheet("", tuple(islice(_rows(head, separator), _TRIED_ROWS)))
    header = find_header(sheet)
    widths = [max(row.cells) for row in sheet.rows]
    return len(header.names) if header else 0, median(widths) if widths else 0


def _rows(text: str, separator: str) -> Iterator[Row]:
    """The records, numbered as Excel would number them."""
    for number, record in enumerate(_records(text, separator), start=1):
        cells = {column: cell for column, cell in enumerate(record, start=1) if cell}
        if cells:
            yield Row(number, cells)


def _records(text: str, separator: str) -> Iterator[list[str]]:
    record: list[str] = []
    for found in _cell_pattern(separator).finditer(text):
        quoted, plain, end = found.groups()
        record.append(_as_meant(plain if quoted is None else quoted.replace('""', '"')))
        if end != separator:
            yield record
            record = []


@cache
def _cell_pattern(separator: str) -> re.Pattern[str]:
    """A cell and what ends it.

    Only a quotation mark that closes right before the end of a cell has quoted it. The standard
    library's reader would take “"春耕"备耕” for a quoted cell and drop the marks, and swallow the
    rest of the file behind one that is never closed.
    """
    mark = re.escape(separator)
    quoted = rf'"([^"]*+(?:""[^"]*+)*+)"(?={mark}|[\r\n]|\Z)'
    return re.compile(rf"(?:{quoted}|([^{mark}\r\n]*+))({mark}|\r\n|\r|\n|\Z)")


def _as_meant(cell: str) -> str:
    kept = _KEPT_AS_TEXT.fullmatch(cell) if cell.startswith("=") else None
    return kept[1].replace('""', '"') if kept else cell


def _notes(text: str, rows: tuple[Row, ...]) -> Iterator[str]:
    dropped = text.count(_NUL)
    if dropped:
        yield f"文件里有 {dropped} 个空字符（NUL），已经去掉，其余内容照常读取。"
    if _UNKNOWN in text:
        strange = [
            str(row.number)
            for row in rows
            if any(_UNKNOWN in str(cell) for cell in row.cells.values())
        ]
        quoted = "、".join(strange[:_QUOTED_ROWS]) + ("等" if len(strange) > _QUOTED_ROWS else "")
        yield f"第 {quoted} 行有辨认不出的字（显示为 {_UNKNOWN}），请对照原文件改正。"
