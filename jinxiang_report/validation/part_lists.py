"""Rules TA-04 and ST-07: where the parts of the report are listed, they are all there."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import PARTS, PREAMBLE
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.traditional import simplified
from jinxiang_report.validation.numerals import number
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import quoted

_NUMERALS = "一二三四五六七八九十"
_PARTS_LISTED = pattern_of(
    r"(?:包括|由|内容为|分为|包含|全文)(?P<list>[^。；\n]{10,200}?)(?:等)?(?:共)?"
    rf"(?P<number>[{_NUMERALS}]|\d)\s*个?(?:大)?部分(?:内容)?(?:组成|构成)?"
)
_PARTS_AHEAD = pattern_of(
    rf"(?:全文|报告|内容)[^。；\n]{{0,8}}?(?P<number>[{_NUMERALS}]|\d)\s*个?(?:大)?部分[^。；\n：:]{{0,6}}[：:，,](?:即|分别为|分别是|包括|为)*"
    r"(?P<list>[^。；\n]{10,200})"
)
_PART_NAMES = pattern_of(
    "总体情况|基本概况|基本情况|概述|主动公开政府信息|申请(?:的)?情况|(?:行政)?复议|问题|其[他它]需要|附表|收费"
)

_FEWEST_NAMES = 2
_LISTS_THE_PARTS = pattern_of("主动公开[^。]*问题|问题[^。]*主动公开")
_LEADS_TO_LIST = pattern_of("包括|分为|由|组成|构成|内容|部分")
_PARTS = {
    PARTS[0]: "总体|概[述况]|基本情况",
    PARTS[1]: "主动公开",
    PARTS[2]: "申请",
    PARTS[3]: "复议",
    PARTS[4]: "问题",
    PARTS[5]: "其[他它]",
}


def parts_are_listed_whole(report: Report) -> Iterator[Finding]:
    """TA-04: the parts listed are as many as is said. ST-07: all six are listed.

    What lacks a part for both is told once.
    """
    for section in (PREAMBLE, "一"):
        text = report.narrative.get(section, "")
        miscounted = _miscounted(text) if section == PREAMBLE else None
        if miscounted:
            yield _about_number(section, *miscounted)
        for found in re.finditer("[^。\n]+", text):
            is_told = miscounted and found.start() <= miscounted[0].start() < found.end()
            missing = [] if is_told else _missing(simplified(found[0]))
            if missing:
                told = _told(missing)
                message = f"引言列举报告的组成部分时漏了{told}，六个部分应列全。"
                place = quoted(section, text, found.start(), found.end())
                yield Finding("ST-07", Severity.HINT, message, (place,))


def _missing(sentence: str) -> list[str]:
    """The parts that a sentence leaves out that lists them."""
    if not (_LISTS_THE_PARTS.search(sentence) and _LEADS_TO_LIST.search(sentence)):
        return []
    return [part for part, words in _PARTS.items() if not re.search(words, sentence)]


def _told(parts: list[str]) -> str:
    return "、".join(f"“{part[2:]}”" for part in parts)


def _miscounted(text: str) -> tuple[re.Match[str], int, int] | None:
    """The list that is said to have more or fewer parts than it has, and both numbers."""
    for pattern in (_PARTS_LISTED, _PARTS_AHEAD):
        for found in pattern.finditer(text):
            announced = number(found["number"]) or 0
            named = _items(found["list"])
            listed = sum(bool(_PART_NAMES.search(name)) for name in named)
            # A part may have a name of the office's own.
            if announced not in {listed, len(named)} and listed > _FEWEST_NAMES:
                return found, announced, listed
    return None


def _items(listed: str) -> list[str]:
    """What is listed; 行政复议、行政诉讼 is one."""
    joined = re.sub("复议(?:情况)?[、，,和及或](?:被)?(?:提起)?(?:行政)?诉讼", "复议诉讼", listed)
    return [name for name in re.split("[、，,；]|以及|”“", joined) if name.strip()]


def _about_number(section: str, found: re.Match[str], announced: int, listed: int) -> Finding:
    missing = _missing(simplified(found[0])) if announced > listed else []
    lacks = f"，漏了{_told(missing)}" if missing else ""
    message = f"“{found[0]}”写的是 {announced} 项，实际列出 {listed} 项{lacks}，请核对。"
    return Finding("TA-04", Severity.WARNING, message, (Quote(section, found[0]),))


RULES = (parts_are_listed_whole,)
"""All rules on lists of the parts."""
