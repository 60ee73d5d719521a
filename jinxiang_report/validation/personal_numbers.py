"""Numbers that belong to a person: identity card, mobile telephone, bank card.

Only numbers that prove themselves by date and check digit are taken, mobile numbers by their
form: project codes, index numbers and addresses are full of long numbers.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from jinxiang_report.validation.patterns import pattern_of

_ADDRESS = pattern_of(r"(?:https?://|www\.)[!-~]+")
# Part of a longer code: 11370828MB2857777/2021-00001, 2103-370828-04-01-123456.
_ALONE = r"(?<![A-Za-z0-9_.-]){}(?![A-Za-z0-9_]|[.-]\d)"
_IDENTITY = pattern_of(_ALONE.format(r"\d{6} ?\d{8} ?\d{3}[\dXx]"))
_MOBILE = pattern_of(_ALONE.format(r"(?:\+?86[ -]?)?(1[3-9]\d(?:[ -]?\d{4}){2})"))
_BANK_CARD = pattern_of(
    _ALONE.format(
        # UnionPay and the older cards of two banks; 4 and 5 are credit cards of 16 digits.
        r"(?:(?:6[02]\d{2}|9558)(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?"
        r"|(?:4\d|5[1-5])\d{2}(?:[ -]?\d{4}){3})"
    )
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_FIRST_BIRTH_YEAR, _LAST_BIRTH_YEAR = 1900, 2099


class PersonalNumber(NamedTuple):
    """A number found in a text."""

    kind: str
    masked: str
    """Its beginning only, as 3708****."""


def personal_numbers(text: str) -> Iterator[PersonalNumber]:
    """Every personal number of the text, each stretch taken once."""
    plain = _ADDRESS.sub(" ", unicodedata.normalize("NFKC", text))
    for kind, pattern, proves_itself, shown in _KINDS:
        for found in pattern.finditer(plain):
            digits = re.sub("[ -]", "", found[found.lastindex or 0])
            if proves_itself(digits):
                yield PersonalNumber(kind, f"{digits[:shown]}****")
                plain = plain.replace(found[0], "□" * len(found[0]))


def _is_identity(digits: str) -> bool:
    """GB 11643: a date of birth, and a check digit over all that goes before it."""
    year, month, day = int(digits[6:10]), int(digits[10:12]), int(digits[12:14])
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return (
        _FIRST_BIRTH_YEAR <= year <= _LAST_BIRTH_YEAR
        and _is_day(year, month, day)
        and digits[-1].upper() == _CHECK_DIGITS[total % 11]
    )


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_card(digits: str) -> bool:
    """The Luhn formula: every second digit from the right doubled, the sum divisible by ten."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0


def _is_mobile(_: str) -> bool:
    return True


_KINDS: tuple[tuple[str, re.Pattern[str], Callable[[str], bool], int], ...] = (
    ("身份证号", _IDENTITY, _is_identity, 4),
    ("银行卡号", _BANK_CARD, _is_card, 4),
    ("手机号", _MOBILE, _is_mobile, 3),
)
