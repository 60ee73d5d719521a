"""Blocks of cells as text, the way Excel and WPS put them on the clipboard."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from PySide6.QtCore import QModelIndex

from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_table import FormTableModel

Rows: TypeAlias = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Placement:
    """Where a block lands."""

    typed: dict[Cell, str] = field(default_factory=dict)
    totals: dict[Cell, str] = field(default_factory=dict)
    """What lands on totals that the program reckons; it is not stored."""
    misfit: str = ""
    """Why it does not fit; then nothing lands."""


def copied(model: FormTableModel, indexes: Sequence[QModelIndex]) -> str:
    """The cells' rectangle as rows of tabbed text; what is not chosen in it stays empty."""
    chosen = {(index.row(), index.column()) for index in indexes}
    rows = range(min(row for row, _ in chosen), max(row for row, _ in chosen) + 1)
    columns = range(min(at for _, at in chosen), max(at for _, at in chosen) + 1)
    return "".join(
        "\t".join(_own_text(model, row, at) if (row, at) in chosen else "" for at in columns) + "\n"
        for row in rows
    )


def read_rows(text: str) -> Rows:
    """The rows of a copied block."""
    return list(csv.reader(io.StringIO(text), dialect="excel-tab"))


def place(model: FormTableModel, start: QModelIndex, rows: Rows) -> Placement:
    """Lay the block on the table from `start` on. It lands as a whole or not at all."""
    placed = Placement()
    for down, across, text in _texts(rows):
        index = model.index(start.row() + down, start.column() + across)
        cell = model.cell(index) if index.isValid() else None
        if cell is not None and index == model.index_of(cell):
            (placed.typed if model.is_open(cell) else placed.totals)[cell] = text
        elif text:  # beside the figures only emptiness may fall
            return Placement(misfit=_misfit(rows, down, across, text))
    return placed


def _texts(rows: Rows) -> Iterator[tuple[int, int, str]]:
    for down, row in enumerate(rows):
        for across, text in enumerate(row):
            yield down, across, text.strip()


def _own_text(model: FormTableModel, row: int, column: int) -> str:
    index = model.index(row, column)
    cell = model.cell(index)
    return model.text(cell) if cell is not None and index == model.index_of(cell) else ""


def _misfit(rows: Rows, down: int, across: int, text: str) -> str:
    size = f"{len(rows)} 行 {max(map(len, rows))} 列"
    where = f"第 {down + 1} 行第 {across + 1} 列的“{text}”"
    return f"没有粘贴：{size}从这格起放不下，{where}不在数字格里。请只复制数字部分。"
