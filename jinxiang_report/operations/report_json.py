"""A year's report as JSON, in the shape that the command line gives to reports that it reads."""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.form import OUTLINE, PARTS
from jinxiang_report.domain.grid import Cell, FormTable
from jinxiang_report.domain.report import Report

Number: TypeAlias = int | float | None


def report_json(report: Report, findings: Sequence[Finding]) -> bytes:
    """Office, tables, text, counts and findings; a blank cell is null, never 0."""
    value = {
        "office": report.office.name,
        "year": report.year,
        "edition": report.edition.key,
        "state": str(report.state),
        "tables": {key: _table(table, report) for key, table in report.edition.tables.items()},
        "sections": list(_sections(report)),
        "unread": list(_unread(report)),
        "counts": report.tally.by_name(),
        "findings": [
            {"rule": one.rule, "severity": str(one.severity), "message": one.message}
            for one in findings
        ],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def _table(table: FormTable, report: Report) -> Any:  # noqa: ANN401 - each table has its own shape
    rows: dict[str, list[Number]] = {}
    for cell in table.boxes:
        rows.setdefault(cell.row, []).append(_number(report, cell))
    if table.key == "二":
        return {table.rows[key]: row[0] if len(row) == 1 else row for key, row in rows.items()}
    if table.key == "四":
        return [number for row in rows.values() for number in row]
    return list(rows.values())


def _number(report: Report, cell: Cell) -> Number:
    number = report.number(cell)
    return float(number) if isinstance(number, Decimal) else number


def _sections(report: Report) -> Iterator[dict[str, str]]:
    for section in OUTLINE:
        if section.key in report.narrative:
            part = PARTS[section.part - 1].partition("、")[0] if section.part else ""
            yield {"title": section.title, "part": part, "text": report.narrative[section.key]}


def _unread(report: Report) -> Iterator[dict[str, str]]:
    """Cells that hold something other than a number."""
    for cell, figure in report.figures.items():
        if figure.number is None:
            yield {"where": report.edition.name(cell), "text": str(figure.value)}
