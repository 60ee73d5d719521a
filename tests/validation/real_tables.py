"""The tables of real published reports, where this computer has them.

They lie in the folder that OFFICIAL_REPORTS names, else beside the project in shared/reports.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jinxiang_report.domain.figure import Value
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report
from tests.validation.reports import full_report, with_values

_BESIDE = Path(__file__).parents[2].parent / "shared" / "reports"
_FOLDER = Path(os.environ.get("OFFICIAL_REPORTS", _BESIDE)) / "tables"
_COMPLETE = "complete"

needs_reports = pytest.mark.skipif(
    not _FOLDER.is_dir(), reason="没有真实年报的表格（环境变量 OFFICIAL_REPORTS 指向它们的文件夹）"
)


@cache
def published() -> tuple[Report, ...]:
    """Every report there is, with its tables as published; blank where they were not seen."""
    return tuple(_report(path) for path in sorted(_FOLDER.glob("*.json")))


def complete() -> list[Report]:
    """Those of which every table was seen and every cell filled."""
    return [report for report in published() if len(report.figures) == len(report.edition.cells)]


def _report(path: Path) -> Report:
    source = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    year = source["year"]
    # A comment on who it may be stands in brackets.
    office = Office(source["issuer"].split("（")[0] or "测试市")
    figures = with_values(year, dict(_values(year, source)))
    return replace(full_report(year), office=office, figures=figures)


def _values(year: int, source: Mapping[str, Any]) -> Iterator[tuple[Cell, Value]]:
    edition = edition_of(year)
    tables = edition.tables
    rows = [row for row in source["table3"] if edition.key == "2021" or _is_of_2019(row["row"])]
    three = (value for row in rows for value in row["values"])
    printed = {"二": _numbers(source["table2"]), "三": three, "四": iter(source["table4"])}
    for key, values in printed.items():
        for cell, value in zip(tables[key].boxes, values, strict=True):
            if value is not None:
                yield cell, value


def _is_of_2019(row: str) -> bool:
    """Whether the row stands in that edition, in which 其他处理 is one row."""
    return "（六）1." not in row and "（六）2." not in row


def _numbers(table: object) -> Iterator[Value | None]:
    """The numbers of 表二 in the order of the form, whatever they are nested in."""
    match table:
        case dict():
            for part in table.values():
                yield from _numbers(part)
        case list():
            for part in table:
                yield from _numbers(part)
        case int() | str() | Decimal() | None:
            yield table
