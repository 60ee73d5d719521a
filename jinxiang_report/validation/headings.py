"""Rules SY-08 to SY-10: headings are numbered, ended and worded as is usual."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.form import ABOUT_PROBLEMS
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.passages import KEPT
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_NUMERALS = "一二三四五六七八九十"
_LEVELS = (
    rf"(?P<CHAPTER>[{_NUMERALS}]{{1,3}}\s?(?P<after_chapter>[、.．，]))",
    rf"(?P<SECTION>[（(][{_NUMERALS}]{{1,3}}[）)](?P<after_section>[、.．，]?))",
    r"(?P<ITEM>\d{1,2}(?P<after_item>[、.．])(?!\d))",
    r"(?P<POINT>[（(]\d{1,2}[）)](?P<after_point>[、.．，]?))",
)
_NUMBERED = pattern_of(rf"^[ \u3000]*(?:{'|'.join(_LEVELS)})", re.MULTILINE)
WANTED = {"CHAPTER": "、", "SECTION": "", "ITEM": ".", "POINT": ""}
_ORDER = tuple(WANTED)
_HEADING = pattern_of(
    rf"^(?:[（(][{_NUMERALS}]{{1,3}}[）)]|\d{{1,2}}[.．、])[^，。；：！？\n]{{2,28}}(?P<stop>。?)$",
    re.MULTILINE,
)
_FEWEST = 2
_LOOKED_AT = 40
_COUNTED = pattern_of(r"\d\s*[条件篇个次项份]")

_MARKS = SlipKind(
    "SY-08", "{words}的序号写法不规范，应为“一、”“（一）”“1.”“（1）”。", "改为规范的序号"
)
_SKIPS = SlipKind("SY-08", "{words}的序号不连续，请核对是否漏项或重号。")
_CHAPTERS = SlipKind(
    "SY-08", "{words}用了大标题的序号，这一部分里面的层次应为（一）→1.→（1）。", "降为下一级序号"
)
_LEVELS_LEFT_OUT = SlipKind(
    "SY-08",
    "{words}跳过了一级序号，标题层次应为 一、→（一）→1.→（1）。",
    "改为上一级序号",
)
_STOPS = SlipKind("SY-09", "同级标题有的带句号、有的不带：{words}，标题末尾不用句号。", "删去句号")


_LINE = pattern_of("[^\n]+")
_IN_A_ROW = pattern_of(
    r"(?:^|(?<=[：:；;。，]))(?P<mark>\s?(?P<number>\d{1,2})[.．、])(?=[\u4e00-\u9fff])",
    re.MULTILINE,
)


class Number(NamedTuple):
    """The number that a paragraph begins with."""

    level: str
    value: int
    start: int
    end: int
    after: tuple[int, int]
    """Where the mark behind it stands."""


def numbers_are_well_written(report: Report) -> Iterator[Finding]:
    """SY-08: 一、 （一） 1. （1） with the marks that belong to them."""
    for section, text in sections(report):
        slips = [
            Slip(*number.after, WANTED[number.level])
            for number in numbers(text)
            if text[slice(*number.after)] not in {WANTED[number.level], "．"}
        ]
        yield from gathered(report, _MARKS, section, slips)


def numbers_go_on(report: Report) -> Iterator[Finding]:
    """SY-08: within a section numbers follow on each other, and are not those of a part."""
    for section, text in sections(report):
        slips = (*_skips(numbers(text)), *_skips_in_a_row(text))
        yield from gathered(report, _SKIPS, section, slips)
        if len(section) > 1 or section == ABOUT_PROBLEMS:
            chapters = [
                Slip(number.start, number.end)
                for number in numbers(text)
                if number.level == "CHAPTER"
            ]
            yield from gathered(report, _CHAPTERS, section, chapters)


def no_level_is_left_out(report: Report) -> Iterator[Finding]:
    """SY-08: under （一） comes 1. before （1）, and under 五、 comes （一） before 1.

    A number at the head of a line by itself is no heading: it takes two.
    """
    for section, text in sections(report):
        found = numbers(text)
        above = "ITEM" if "（" in section else "SECTION"
        below = _ORDER[_ORDER.index(above) + 1]
        used = {number.level for number in found}
        slips = [number for number in found if number.level == below]
        lines = [text[one.end : one.end + _LOOKED_AT].split("\n", 1)[0] for one in slips]
        # 1.县代表建议3件 and the like only list what is counted.
        is_list = all(_COUNTED.search(line) for line in lines)
        if used == {below} and len(slips) >= _FEWEST and not is_list:
            mends = (Slip(one.start, one.end, _written(above, one.value)) for one in slips)
            yield from gathered(report, _LEVELS_LEFT_OUT, section, mends)


def _written(level: str, value: int) -> str | None:
    if level == "ITEM":
        return f"{value}."
    return f"（{_NUMERALS[value - 1]}）" if 0 < value <= len(_NUMERALS) else None


def headings_end_alike(report: Report) -> Iterator[Finding]:
    """SY-09: of headings that stand alone, some do not end in a full stop while others don't."""
    for section, text in sections(report):
        found = [*_HEADING.finditer(text)]
        ends = Counter(bool(one["stop"]) for one in found)
        if len(ends) == _FEWEST:
            slips = [Slip(*one.span("stop"), "") for one in found if one["stop"]]
            yield from gathered(report, _STOPS, section, slips)


# Several rules read the same section.
@lru_cache(maxsize=KEPT)
def numbers(text: str) -> tuple[Number, ...]:
    """The numbers that paragraphs begin with, in order."""
    return tuple(numbers_of(text))


def numbers_of(text: str) -> Iterator[Number]:
    """The same, one after the other, of a text that is read once."""
    for one in _NUMBERED.finditer(text):
        level = next(level for level in _ORDER if one[level])
        after = one.span(f"after_{level.lower()}")
        yield Number(level, _value(one[level]), one.start(level), one.end(), after)


def _skips(found: Sequence[Number]) -> Iterator[Slip]:
    """Numbers that are neither 1 nor one more than the one before on their level."""
    last: dict[str, int] = {}
    for number in found:
        before = last.get(number.level)
        if before is not None and number.value not in {1, before + 1}:
            yield Slip(number.start, number.end)
        last[number.level] = number.value
        for lower in _ORDER[_ORDER.index(number.level) + 1 :]:
            last.pop(lower, None)


def _skips_in_a_row(text: str) -> Iterator[Slip]:
    """1.…；3.… in one paragraph that begins with 1."""
    for line in _LINE.finditer(text):
        row = list(_IN_A_ROW.finditer(text, *line.span()))
        if not row or row[0]["number"] != "1":
            continue
        for before, after in pairwise(row):
            if int(after["number"]) > int(before["number"]) + 1:
                yield Slip(*after.span("mark"))


def _value(written: str) -> int:
    digits = re.search(r"\d+", written)
    if digits:
        return int(digits[0])
    numeral = re.sub(rf"[^{_NUMERALS}]", "", written)
    tens, ten, units = numeral.rpartition("十")
    if not ten:
        return _NUMERALS.index(numeral[0]) + 1
    return 10 * (_NUMERALS.index(tens[0]) + 1 if tens else 1) + (
        _NUMERALS.index(units[0]) + 1 if units else 0
    )


RULES_OF_A_SECTION = (
    numbers_are_well_written,
    numbers_go_on,
    no_level_is_left_out,
    headings_end_alike,
)
"""They judge each section by itself."""
