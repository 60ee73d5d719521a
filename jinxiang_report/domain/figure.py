"""One figure of the statutory tables: its value, and where it came from."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from jinxiang_report.domain.grid import Cell

Value: TypeAlias = int | Decimal | str
"""A number as entered, or the text that was typed where a number belongs."""

_MOST_DIGITS = 15
_WHOLE = re.compile(r"-?\d{1,15}")
_DECIMAL = re.compile(r"-?\d{1,15}\.\d{1,12}")
_AMOUNT = re.compile(r"\s*[¥￥]?\s*(-?[\d,]+(?:\.\d+)?)\s*(元|万元|万|亿元)\s*")
_POWERS = {"元": -4, "万元": 0, "万": 0, "亿元": 4}
"""Of ten, from the unit to 万元."""
_GROUPED = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?")


class Origin(StrEnum):
    """Where a figure came from; the value is what the user reads."""

    TYPED = "手填"
    SUMMED = "合计"
    COUNTED = "台账"
    IMPORTED = "导入"
    LAST_YEAR = "上年"


GIVEN = frozenset((Origin.COUNTED, Origin.LAST_YEAR))
"""Of figures that nobody entered: they follow the ledger while their year is open."""


@dataclass(frozen=True)
class Figure:
    """A filled cell of one year. A blank cell has no Figure; it is not 0."""

    year: int
    cell: Cell
    value: Value
    origin: Origin = Origin.TYPED
    instead_of: str = ""
    """What the ledger or last year said of the cell when this was typed over it."""
    reason: str = ""
    """Why this differs from it."""

    @property
    def number(self) -> int | Decimal | None:
        """The value to reckon with; None where text stands."""
        return None if isinstance(self.value, str) else self.value


def read_value(text: str) -> Value | None:
    """What was typed or pasted into a cell; None for blank.

    Full-width digits and thousands separators are taken. Anything that is no plain
    number comes back as typed, so that nothing is lost and a check can point at it.
    """
    if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS:  # nearly every cell
        return int(text)
    typed = text.strip()
    plain = unicodedata.normalize("NFKC", typed).replace("−", "-").strip()
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if not plain:
        return None
    if _WHOLE.fullmatch(plain):
        return int(plain)
    if _DECIMAL.fullmatch(plain):
        return Decimal(plain)
    return typed


def read_amount(text: str) -> Value | None:
    """The same for an amount in 万元; one that names its unit is converted, never rounded."""
    found = _AMOUNT.fullmatch(unicodedata.normalize("NFKC", text))
    number = read_value(found[1]) if found else None
    if found is None or number is None or isinstance(number, str):
        return read_value(text)
    amount = Decimal(number).scaleb(_POWERS[found[2]])
    return int(amount) if amount == amount.to_integral_value() else amount.normalize()


def value_text(value: Value | None) -> str:
    """The value as it is stored, shown and printed: blank for None, no separators."""
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)
