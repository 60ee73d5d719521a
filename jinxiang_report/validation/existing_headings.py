"""Rules SY-08, SY-10, SY-14 and SY-15 for headings themselves: a ledger's report has them right."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.transcript import Stretch
from jinxiang_report.validation.headings import WANTED, Number, numbers_of
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.spelling import misspelt

_LEVEL_OF_SECTIONS = pattern_of(r"\s*\d{1,2}\s*[、.．]")
_NOT_DISCLOSURE = pattern_of("(?<!公开)(?:政府)?信息平台建设")
# Problems and what is done about them are each counted from one.
_IN_ONE_ROW = frozenset("一六")
_TRAILING = pattern_of("[、，,；;]$")


def headings_of_an_existing_text(report: Report) -> Iterator[Finding]:
    """SY-08, SY-14 and SY-15 for the headings themselves, which a ledger's report has right."""
    stretches = report.transcript.stretches if report.transcript else ()
    for stretch in stretches:
        heading = stretch.heading.strip()
        place = (Quote(stretch.key, stretch.heading),)
        for wrong, right in misspelt(heading):
            message = f"标题“{heading}”中的“{wrong}”疑似笔误，应为“{right}”。"
            yield Finding("SY-15", Severity.HINT, message, place)
        if _TRAILING.search(heading):
            message = f"标题“{heading}”末尾的标点多余，请删去。"
            yield Finding("SY-14", Severity.HINT, message, place)
        if _NOT_DISCLOSURE.search(heading):
            message = f"标题“{heading}”漏了“公开”，规定的写法是“政府信息公开平台建设情况”。"
            yield Finding("SY-10", Severity.HINT, message, place)
        number = _number(stretch)
        if _is_section_as_item(stretch):
            continue
        if number and heading[slice(*number.after)] not in {WANTED[number.level], "．"}:
            message = f"标题“{heading}”的序号写法不规范，应为“一、”“（一）”“1.”“（1）”。"
            yield Finding("SY-08", Severity.HINT, message, place)
    yield from _sections_numbered_as_items(stretches)
    yield from _numbers_used_twice(stretches)


def _sections_numbered_as_items(stretches: Sequence[Stretch]) -> Iterator[Finding]:
    """1. 2. where the form has （一）（二）: one finding for all."""
    found = [one for one in stretches if len(one.key) > 1 and _LEVEL_OF_SECTIONS.match(one.heading)]
    if found:
        words = "、".join(f"“{one.heading.strip()}”" for one in found)
        message = f"{words}的层次应用“（一）（二）”，“1.2.”是再下一级的序号。"
        places = tuple(Quote(one.key, one.heading) for one in found)
        yield Finding("SY-08", Severity.HINT, message, places)


def _numbers_used_twice(stretches: Sequence[Stretch]) -> Iterator[Finding]:
    """（三）（五）（五）: two headings in a row of one number, which is not their first."""
    headed = [one for one in stretches if one.part in _IN_ONE_ROW and _number(one)]
    for one, other in pairwise(headed):
        number, following = _number(one), _number(other)
        if not (number and following):
            continue
        is_same = (number.level, number.value) == (following.level, following.value)
        if one.part == other.part and is_same and number.level == "SECTION" and number.value > 1:
            told = "、".join(f"“{it.heading.strip()}”" for it in (one, other))
            message = f"{told}的序号相同，请核对是重号还是漏了一项。"
            places = (Quote(one.key, one.heading), Quote(other.key, other.heading))
            yield Finding("SY-08", Severity.HINT, message, places)


def _number(stretch: Stretch) -> Number | None:
    return next(numbers_of(stretch.heading.strip()), None)


def _is_section_as_item(stretch: Stretch) -> bool:
    return len(stretch.key) > 1 and bool(_LEVEL_OF_SECTIONS.match(stretch.heading))


RULES = (headings_of_an_existing_text,)
"""They look at all headings together."""
