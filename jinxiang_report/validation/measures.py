"""Numbers with their unit as parts of patterns, and what they are worth: 3.2万册, 3260万元."""

import re
from decimal import Decimal
from typing import NamedTuple

from jinxiang_report.validation.counts import UNIT
from jinxiang_report.validation.numerals import SCALES

WORDS = r"[^，,。；;：:、（(\d\n]{0,12}"
"""A few words that count nothing."""
PERCENT = r"(?P<percent>\d{1,4}(?:\.\d{1,4})?)\s?[%％]"
_NUMBER = r"(?<![\d.])(?P<{name}>\d{{1,9}}(?:,\d{{3}})*(?:\.\d{{1,4}})?[万亿]?)\s?"


class Value(NamedTuple):
    """A number and how far off it may be for being told in 万."""

    number: Decimal
    off: Decimal

    def __str__(self) -> str:
        """The number with all its digits."""
        return f"{self.number.normalize():f}"


def measured(name: str, unit: str = "(?P=unit)") -> str:
    """The pattern of a number, counted in the pattern's own unit or in this one."""
    return _NUMBER.format(name=name) + unit


def first_measured(name: str) -> str:
    """The pattern of a number, whose unit the others' is."""
    return measured(name, f"(?P<unit>{UNIT}|元)")


def value(said: str) -> Value:
    """What a number is worth."""
    scale = SCALES[said[-1]] if said[-1] in "万亿" else 1
    digits = Decimal(re.sub("[万亿,]", "", said))
    last_place = Decimal(1).scaleb(int(digits.as_tuple().exponent)) * scale
    return Value(digits * scale, last_place / 2 if scale > 1 else Decimal(0))
