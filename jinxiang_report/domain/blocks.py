"""How 表二 is put together: blocks under each other, each with a head of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from jinxiang_report.domain.grid import Box, Cell, FormTable, Kind, Label, Named

_GRID_COLUMNS = 4
_KEY = "二"


class Line(NamedTuple):
    """One row of a block."""

    key: str
    label: str


@dataclass(frozen=True)
class Block:
    """What one item of article 20 asks for: its name, its columns and its rows."""

    article: str
    columns: tuple[Named, ...]
    lines: tuple[Line, ...]
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    """Columns that are not counts."""

    @property
    def height(self) -> int:
        """Grid rows: the article, the head, and the lines."""
        return 2 + len(self.lines)


def stacked_table(heading: str, blocks: tuple[Block, ...]) -> FormTable:
    """表二: every block in a grid of four columns, the last column taking what is left."""
    placed = tuple(_with_tops(blocks))
    return FormTable(
        key=_KEY,
        heading=heading,
        # Each block has its own head, so no row is repeated on the next page.
        head_rows=0,
        column_widths=(39.0,) * _GRID_COLUMNS,
        labels=tuple(label for top, block in placed for label in _labels(top, block)),
        boxes={cell: box for top, block in placed for cell, box in _boxes(top, block)},
        rows={line.key: line.label for block in blocks for line in block.lines},
        columns={column.key: column.label for block in blocks for column in block.columns},
        kinds={
            Cell(_KEY, line.key, column): kind
            for block in blocks
            for line in block.lines
            for column, kind in block.kinds.items()
        },
    )


def _with_tops(blocks: tuple[Block, ...]) -> Iterator[tuple[int, Block]]:
    top = 0
    for block in blocks:
        yield top, block
        top += block.height


def _labels(top: int, block: Block) -> Iterator[Label]:
    yield Label(Box(top, 0, 1, _GRID_COLUMNS), block.article)
    yield Label(Box(top + 1, 0), "信息内容")
    for at, column in enumerate(block.columns):
        yield Label(_value_box(top + 1, at, block), column.label)
    for down, line in enumerate(block.lines):
        yield Label(Box(top + 2 + down, 0), line.label)


def _boxes(top: int, block: Block) -> Iterator[tuple[Cell, Box]]:
    for down, line in enumerate(block.lines):
        for at, column in enumerate(block.columns):
            yield Cell(_KEY, line.key, column.key), _value_box(top + 2 + down, at, block)


def _value_box(row: int, at: int, block: Block) -> Box:
    last = at == len(block.columns) - 1
    return Box(row, 1 + at, 1, _GRID_COLUMNS - 1 - at if last else 1)
