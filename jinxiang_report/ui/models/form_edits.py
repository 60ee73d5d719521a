"""What the keyboard does to several cells at once. Each is one step for undo."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QModelIndex

from jinxiang_report.domain.figure import read_value, value_text
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_block import Placement, Rows, place, read_rows
from jinxiang_report.ui.models.form_table import FormTableModel

Indexes: TypeAlias = Sequence[QModelIndex]


class Told(NamedTuple):
    """What came of an edit, to be said beside the table."""

    sentence: str
    is_refusal: bool = False


def paste(model: FormTableModel, chosen: Indexes, text: str, html: str = "") -> Told:
    """Lay a copied block on the table; a single value fills all chosen cells."""
    if model.is_closed:
        return Told(f"没有粘贴：{model.report.year} 年度已经关闭，只能看。", is_refusal=True)
    rows = read_rows(text, html)
    if not any(map(any, rows)):
        return Told("没有粘贴：剪贴板里没有文字。", is_refusal=True)
    placed = _over_all(model, chosen, rows) or place(model, _corner(model, chosen), rows)
    if placed.misfit:
        return Told(placed.misfit, is_refusal=True)
    model.enter(placed.typed)
    return Told(f"已粘贴 {len(placed.typed)} 格。" + _about_totals(model, placed))


def make_blank(model: FormTableModel, chosen: Indexes) -> None:
    """Empty the chosen cells; a total of one's own goes back to the program."""
    model.enter(dict.fromkeys(filter(model.text, _open_cells(model, chosen)), ""))


def fill_down(model: FormTableModel, chosen: Indexes) -> None:
    """Repeat the topmost chosen figure of each column in the chosen cells under it."""
    first: dict[int, str] = {}
    typed: dict[Cell, str] = {}
    for index in sorted(chosen, key=QModelIndex.row):
        _repeat(model, index, first, index.column(), typed)
    model.enter(typed)


def fill_right(model: FormTableModel, chosen: Indexes) -> None:
    """Repeat the leftmost chosen figure of each row in the chosen cells beside it."""
    first: dict[int, str] = {}
    typed: dict[Cell, str] = {}
    for index in sorted(chosen, key=QModelIndex.column):
        _repeat(model, index, first, index.row(), typed)
    model.enter(typed)


def _repeat(
    model: FormTableModel,
    index: QModelIndex,
    first: dict[int, str],
    line: int,
    typed: dict[Cell, str],
) -> None:
    cell = model.cell(index)
    if cell is None:
        return
    text = first.setdefault(line, model.text(cell))
    if model.is_open(cell) and text != model.text(cell):
        typed[cell] = text


def _over_all(model: FormTableModel, chosen: Indexes, rows: Rows) -> Placement | None:
    if len(chosen) == 1 or len(rows) != 1 or len(rows[0]) != 1:
        return None
    return Placement(dict.fromkeys(_open_cells(model, chosen), rows[0][0].strip()))


def _open_cells(model: FormTableModel, chosen: Indexes) -> Iterable[Cell]:
    cells = (model.cell(index) for index in chosen)
    return dict.fromkeys(cell for cell in cells if cell is not None and model.is_open(cell))


def _corner(model: FormTableModel, chosen: Indexes) -> QModelIndex:
    return model.index(
        min(index.row() for index in chosen), min(index.column() for index in chosen)
    )


def _about_totals(model: FormTableModel, placed: Placement) -> str:
    """What became of pasted totals: they are compared, not stored."""
    if not placed.totals:
        return ""
    differing = _differing(model, placed.totals)
    if not differing:
        return "总计自动合计，与粘贴的相同。"
    cell, text = differing[0]
    more = f"等 {len(differing)} 处不同" if len(differing) > 1 else ""
    reckoned = model.text(cell) or "空白"
    name = model.table.name(cell)
    return f"总计自动合计，没有照录：“{name}”粘贴 {text}、合计 {reckoned}{more}，请核对。"


def _differing(model: FormTableModel, totals: Mapping[Cell, str]) -> list[tuple[Cell, str]]:
    return [
        (cell, text)
        for cell, text in totals.items()
        if text and value_text(read_value(text)) != model.text(cell)
    ]
