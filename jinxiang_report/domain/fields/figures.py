"""Fields that are taken from cells of the statutory tables: numbers, sums, and sentences."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import TypeVar

from jinxiang_report.domain.fields.field import Facts, Field
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell

Cells = tuple[Cell, ...]
Key = TypeVar("Key")

_UNFILLED = "数据表里还没有填写这个数，请先填写。"


def number_of(facts: Facts, cells: Cells) -> int | Decimal | None:
    """The sum of these cells; None while one is blank."""
    numbers = [facts.number(cell) for cell in cells]
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def number_field(facts: Facts, name: str, cells: Cells) -> Iterator[Field]:
    """The sum of these cells, usually one; nothing if nobody asks for it."""
    if facts.wants(name):
        value = value_text(number_of(facts, cells))
        yield _field(name, value, _about(facts.year, cells), cells)


def sentence_field(
    facts: Facts,
    name: str,
    about: str,
    counted: Mapping[Key, Cells],
    tell: Callable[[Mapping[Key, int | Decimal]], str],
) -> Iterator[Field]:
    """What is told of these numbers; no value while one is blank, nothing if nobody asks for it."""
    if not facts.wants(name):
        return
    numbers = {what: number_of(facts, cells) for what, cells in counted.items()}
    known = {what: number for what, number in numbers.items() if number is not None}
    value = tell(known) if len(known) == len(numbers) else ""
    behind = tuple(dict.fromkeys(cell for cells in counted.values() for cell in cells))
    yield _field(name, value, about, behind)


@cache
def _about(year: int, cells: Cells) -> str:
    first = edition_of(year).name(cells[0])
    return first if len(cells) == 1 else f"{first}等 {len(cells)} 格之和"


def _field(name: str, value: str, about: str, cells: Cells) -> Field:
    group = name.partition(".")[0]
    return Field(name, group, value, about, cells, "" if value else _UNFILLED)
