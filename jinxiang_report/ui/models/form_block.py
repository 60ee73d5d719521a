"""Blocks of cells as text, the way Excel and WPS put them on the clipboard."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TypeAlias

from PySide6.QtCore import QModelIndex

from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_table import FormTableModel

_TABBED = "excel-tab"
Rows: TypeAlias = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Placement:
    """Where a block lands."""

    typed: dict[Cell, str] = field(default_factory=dict)
    totals: dict[Cell, str] = field(default_factory=dict)
    """What lands on totals that the program reckons; it is not stored."""
    misfit: str = ""
    """Why it does not fit; then nothing lands."""


def chosen_rows(model: FormTableModel, indexes: Sequence[QModelIndex]) -> Rows:
    """The cells' rectangle; what is not chosen in it stays empty."""
    chosen = {(index.row(), index.column()) for index in indexes}
    rows = range(min(row for row, _ in chosen), max(row for row, _ in chosen) + 1)
    columns = range(min(at for _, at in chosen), max(at for _, at in chosen) + 1)
    return [
        [_own_text(model, row, at) if (row, at) in chosen else "" for at in columns] for row in rows
    ]


def as_text(rows: Rows) -> str:
    """Rows of tabbed text, as spreadsheets take them."""
    return "".join("\t".join(row) + "\n" for row in rows)


def as_html(rows: Rows) -> str:
    """A table, as Word takes it; spreadsheets read it the same."""
    lines = ("".join(f'<td align="center">{escape(text)}</td>' for text in row) for row in rows)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return (
        '<meta charset="utf-8"><table border="1" cellspacing="0" '
        f'style="border-collapse:collapse">{body}</table>'
    )


def read_rows(text: str, html: str = "") -> Rows:
    """The rows of a copied block. Word breaks a cell's lines in its text, but not in its HTML."""
    if "<table" in html.lower() and (table := _first_table(html)):
        return table
    return [[_cell_text(cell) for cell in row] for row in csv.reader(io.StringIO(text), _TABBED)]


def _first_table(html: str) -> Rows:
    from jinxiang_report.spreadsheets.web_page import read_page  # it brings openpyxl along

    tables = read_page(html)
    if not tables:
        return []
    rows = {row.number: row.cells for row in tables[0].rows}
    columns = range(1, max((max(cells) for cells in rows.values() if cells), default=0) + 1)
    return [
        [_cell_text(str(rows.get(number, {}).get(column, ""))) for column in columns]
        for number in range(1, max(rows, default=0) + 1)
    ]


def _cell_text(text: str) -> str:
    """What stands in a cell, without the empty lines around it."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def place(model: FormTableModel, start: QModelIndex, rows: Rows) -> Placement:
    """Lay the block on the table from `start` on. It lands as a whole or not at all.

    The whole form, copied with its wording, lies on the whole form wherever the cursor is.
    """
    if is_whole_form(model, rows):
        return _place_whole(model, rows)
    placed = Placement()
    for down, across, text in _texts(rows):
        index = model.index(start.row() + down, start.column() + across)
        cell = model.cell(index) if index.isValid() else None
        if "\n" in text:
            return Placement(misfit=_several_lines(down, across, text))
        if cell is not None and index == model.index_of(cell):
            (placed.typed if model.is_open(cell) else placed.totals)[cell] = text
        elif text:  # beside the figures only emptiness may fall
            return Placement(misfit=_misfit(rows, down, across, text))
    return placed


def is_whole_form(model: FormTableModel, rows: Rows) -> bool:
    """Whether the block is as large as the form, with its head or without."""
    heights = {model.rowCount(), model.rowCount() + model.table.head_rows}
    return max(map(len, rows)) == model.columnCount() and len(rows) in heights


def _place_whole(model: FormTableModel, rows: Rows) -> Placement:
    placed = Placement()
    head = len(rows) - model.rowCount()
    for down, across, text in _texts(rows[head:]):
        index = model.index(down, across)
        cell = model.cell(index)
        if cell is None or index != model.index_of(cell):
            continue
        if "\n" in text:
            return Placement(misfit=_several_lines(head + down, across, text))
        (placed.typed if model.is_open(cell) else placed.totals)[cell] = text
    return placed


def _texts(rows: Rows) -> Iterator[tuple[int, int, str]]:
    for down, row in enumerate(rows):
        for across, text in enumerate(row):
            yield down, across, text.strip()


def _own_text(model: FormTableModel, row: int, column: int) -> str:
    index = model.index(row, column)
    cell = model.cell(index)
    return model.text(cell) if cell is not None and index == model.index_of(cell) else ""


def _several_lines(down: int, across: int, text: str) -> str:
    lines = "”“".join(text.splitlines())
    return (
        f"没有粘贴：第 {down + 1} 行第 {across + 1} 列的一格里有几行文字（“{lines}”），"
        "看不出是哪个数。请先改成一格一个数。"
    )


def _misfit(rows: Rows, down: int, across: int, text: str) -> str:
    size = f"{len(rows)} 行 {max(map(len, rows))} 列"
    where = f"第 {down + 1} 行第 {across + 1} 列的“{text}”"
    return f"没有粘贴：{size}从这格起放不下，{where}不在数字格里。请只复制数字部分。"
