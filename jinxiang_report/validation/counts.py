"""Counts in Chinese prose: 33条, 1,202件, 三十三篇, 700余条. What they count is not asked."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_UNITS = (
    "条次", "人次", "条", "件", "篇", "个", "次", "项", "份", "则", "起", "宗",
    "期", "场", "张", "幅", "部", "家", "批", "人",
)  # fmt: skip
UNIT = "|".join(_UNITS)

# A unit that opens another word is none: 条例, 个月, 12部门, 5项目.
_NO_UNIT = "条例|条款|条件|个月|个工作日|项目|部门|部分|期间|期限|件套|次年|人民|人员|人大"
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_NUMERAL_SIGNS = "零〇一二两三四五六七八九十百"
_NUMERAL = re.compile(
    "(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九]?)(十))?([零〇一二两三四五六七八九])?"
)
_COUNT = re.compile(
    rf"(?P<about>约|近|接近|超过|超|逾)?\s*"
    # 第三条 is an article, 2021 in 〔2021〕 a year, 1 in 1.1 a chapter.
    rf"(?<![\d第每逐某统唯〔{_NUMERAL_SIGNS}])(?<!\d[.,])"
    rf"(?P<number>(?:{_DIGITS})|[{_NUMERAL_SIGNS}]{{1,7}})(?P<ten_thousand>万)?"
    rf"(?P<more>[余多])?\s*(?!{_NO_UNIT})(?P<unit>{UNIT})"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_UNIT_OF_NUMERAL = {sign: at for at, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_PIECES_OF_INFORMATION = frozenset({"条", "条次", "篇", "则"})


class Count(NamedTuple):
    """A number with its unit, and where it stands."""

    said: str
    """The number as written: 33, 700余."""
    low: int
    """What is said at least; with `high` the same number unless only about is said."""
    high: int
    unit: str
    start: int
    end: int

    def moved(self, by: int) -> "Count":
        """The same count in a text that begins so many characters earlier."""
        return self._replace(start=self.start + by, end=self.end + by)

    def agrees_with(self, other: "Count") -> bool:
        """Whether both count in the same unit, so that they may be added."""
        return self.unit == other.unit or _PIECES_OF_INFORMATION.issuperset((self.unit, other.unit))

    def may_be(self, number: int) -> bool:
        """Whether the exact number could be described so."""
        return self.low <= number <= self.high


def counts_in(text: str, at: int = 0) -> Iterator[Count]:
    """Every count of the text, in order. `at` is where the text stands in a longer one."""
    for found in _COUNT.finditer(text.translate(_FULL_WIDTH)):
        number = _number(found["number"], scaled=bool(found["ten_thousand"]))
        if number is not None:
            low, high = _range(number, found["about"] or "", more=bool(found["more"]))
            said = text[found.start() : found.start("unit")].strip()
            yield Count(said, low, high, found["unit"], at + found.start(), at + found.end())


def _number(written: str, *, scaled: bool) -> int | None:
    if written[0] in _NUMERAL_SIGNS:
        return None if scaled else _chinese_number(written)
    number = Decimal(written.replace(",", "")) * (10_000 if scaled else 1)
    return int(number) if number == int(number) else None


def _chinese_number(written: str) -> int | None:
    """A numeral below 1000; None for what is none, as 十四五 in 十四五项."""
    parts = _NUMERAL.fullmatch(written)
    if not parts:
        return None
    hundreds, tens, ten, units = parts.groups()
    tens = (tens or "一") if ten else "零"
    return sum(
        worth * _UNIT_OF_NUMERAL[sign or "零"]
        for worth, sign in ((100, hundreds), (10, tens), (1, units))
    )


def _range(number: int, about: str, *, more: bool) -> tuple[int, int]:
    """What “about so many” leaves open.

    700余 is over 700 but not nearly 800: that one would call 近800.
    """
    step = _last_round_step(number)
    if about == "约":
        return number - step, number + step
    if about in {"近", "接近"}:
        return number - step, number
    if about or more:
        return number, number + step * 3 // 4
    return number, number


def _last_round_step(number: int) -> int:
    """The greatest power of ten that divides the number: 100 for 700, 10 for 160."""
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return step
