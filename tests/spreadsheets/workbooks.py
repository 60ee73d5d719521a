"""Workbooks as tests need them: rows that the test shows, saved where pytest keeps its files."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from jinxiang_report.spreadsheets.reading import Reading
from jinxiang_report.spreadsheets.workbook import read_workbook

Cells: TypeAlias = tuple[Any, ...]

HEADER = ("标题", "栏目", "发布日期")
GOOD_ROW = ("机构简介", "机构职能", "2021-03-05")


def saved(path: Path, **sheets: Sequence[Cells]) -> Path:
    """The path, with a workbook of those sheets at it."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


def read(folder: Path, *rows: Cells) -> Reading:
    """What is read from a workbook with one sheet of those rows."""
    return read_workbook(saved(folder / "台账.xlsx", 台账=rows))


def read_edited(folder: Path, *rows: Cells, edit: Callable[[Worksheet], None]) -> Reading:
    """What is read from a sheet of those rows after a person did something to it."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    edit(sheet)
    workbook.save(folder / "台账.xlsx")
    return read_workbook(folder / "台账.xlsx")


def with_part(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The path, with one part of the package there rewritten; a new part starts as nothing."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts.get(part, b""))
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    path.write_bytes(packed.getvalue())
    return path
