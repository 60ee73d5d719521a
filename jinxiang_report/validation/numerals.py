"""Numbers as people write them: 33, ３３, 1,202, 1.2万, 3千, 三十三, 一千二百〇三, 两."""

import re
from decimal import Decimal

from jinxiang_report.validation.patterns import pattern_of

SIGNS = "零〇一二两三四五六七八九十百千万"
"""What a number in Chinese numerals is made of."""
DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,12}(?:\.\d{1,6})?"
"""A number in half-width digits."""
SCALES = {"": 1, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
"""What a sign behind digits multiplies them by."""
HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")

_DIGIT = {sign: at for at, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
# Up to 9999: 一千二百零三, 十二, 两百五 is left out as it may be 250.
_BELOW_TEN_THOUSAND = pattern_of(
    "(?:([一二两三四五六七八九])千)?(?:零|〇)?(?:([一二两三四五六七八九])百)?(?:零|〇)?"
    "(?:([一二三四五六七八九]?)(十))?([零〇一二两三四五六七八九])?"
)
_MISSING_PLACE = pattern_of("[百千][一二三四五六七八九]$|百[一二三四五六七八九]$")
# Digit by digit, as years and long numbers are written: 二〇二一.
_DIGIT_BY_DIGIT = pattern_of("[零〇一二三四五六七八九]{3,}")


def numeral(written: str) -> int | None:
    """A number in Chinese numerals; None for what is none, as 十四五 in 十四五项."""
    if _DIGIT_BY_DIGIT.fullmatch(written):
        return int("".join(str(_DIGIT[sign]) for sign in written))
    thousands, myriad, rest = written.rpartition("万")
    low = _small(rest.lstrip("零〇") if myriad else rest) if rest else 0
    high = _small(thousands) if myriad else 0
    return None if low is None or not written or high is None else high * 10_000 + low


def is_numeral(written: str) -> bool:
    """Whether a number is written in Chinese numerals rather than digits."""
    return not re.search(r"[\d０-９]", written)


def number(written: str, scale: str = "") -> int | None:
    """A whole number in digits or numerals, times 万 and the like behind digits."""
    if is_numeral(written):
        return None if scale else numeral(written)
    exact = Decimal(written.replace(",", "")) * SCALES[scale]
    return int(exact) if exact == int(exact) else None


def _small(written: str) -> int | None:
    """A numeral below 10,000."""
    parts = _BELOW_TEN_THOUSAND.fullmatch(written)
    if not written or not parts or _MISSING_PLACE.search(written):
        return None
    thousands, hundreds, tens, ten, units = parts.groups()
    tens = (tens or "一") if ten else "零"
    places = ((1000, thousands), (100, hundreds), (10, tens), (1, units))
    return sum(worth * _DIGIT[sign or "零"] for worth, sign in places)
