"""Workbooks to work through: rows to be mended, and what 核对 found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from jinxiang_report.spreadsheets.paper import (
    Column,
    Linked,
    Plain,
    Value,
    add_sheet,
    new_workbook,
    packed,
)
from jinxiang_report.spreadsheets.reading import Problem, Reading, SheetReading
from jinxiang_report.spreadsheets.sheets import At
from jinxiang_report.spreadsheets.workbook import read_workbook

_ROOM = 3  # characters around a column's name
_LEAST, _MOST = 10, 50
_SAMPLES = 50
_PROBLEM = Column("问题", 60)


class Compared(NamedTuple):
    """A line of 核对: what the ledger or the website lists, and what is to be said of it."""

    title: str
    published: date | None = None
    address: str = ""
    category: str = ""
    said: str = ""


def problems_workbook(source: Path | Reading, problems: Iterable[Problem]) -> bytes:
    """The rows with problems, all their cells under their header and 问题 beside them.

    Mended, the workbook can be imported as the file was. A path is read again as it recognises
    itself; what was read with a mapping of one's own must be handed over as read.
    """
    reading = source if isinstance(source, Reading) else read_workbook(source)
    told: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for problem in problems:
        told[problem.sheet][problem.row].append(f"{problem.column}：{problem.message}")
    workbook = new_workbook()
    for sheet in reading.sheets:
        if sheet.name in told:
            # A number that lost its date format keeps its meaning.
            workbook.epoch = sheet.original.epoch
            columns = [*_columns(sheet), _PROBLEM]
            add_sheet(workbook, sheet.name, sheet.title, columns, _rows(sheet, told[sheet.name]))
    return packed(workbook)


def compared_workbook(
    only_ledger: Iterable[Compared], only_site: Iterable[Compared], both: Iterable[Compared]
) -> bytes:
    """What only one side has, and what both have: a sheet for each."""
    workbook = new_workbook()
    columns = [
        Column("日期", 13),
        Column("标题", 60),
        Column("类别", 18),
        Column("网址", 50),
        Column("说明", 40),
    ]
    for name, lines in (
        ("台账有网站无", only_ledger),
        ("网站有台账无", only_site),
        ("两边都有", both),
    ):
        rows = ([one.published, one.title, one.category, one.address, one.said] for one in lines)
        add_sheet(workbook, name, "", columns, rows)
    return packed(workbook)


def _columns(sheet: SheetReading) -> Iterator[Column]:
    """As wide as the first rows need."""
    first = list(sheet.original.cells.values())[:_SAMPLES]
    for number, name in sheet.original.names.items():
        longest = max((len(str(cells.get(number, ""))) for cells in first), default=0)
        width = max(2 * len(name), longest) + _ROOM
        yield Column(name, min(max(width, _LEAST), _MOST))


def _rows(sheet: SheetReading, told: dict[int, list[str]]) -> Iterator[Sequence[Value]]:
    for number in sorted(told):
        cells = sheet.original.cells.get(number, {})
        values = (
            _linked(cells.get(column), sheet.original.links.get(At(number, column)))
            for column in sheet.original.names
        )
        yield [*values, "；".join(told[number])]


def _linked(value: Plain, address: str | None) -> Value:
    return Linked(value, address) if address else value
