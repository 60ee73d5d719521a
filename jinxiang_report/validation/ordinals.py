"""Rules TA-04 and TA-05: what is numbered in words is complete, and as many as announced."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.numerals import number
from jinxiang_report.validation.patterns import pattern_of

_NUMERALS = "一二三四五六七八九十"
# 一是 as 统一是 is another word: only after a mark, or at a paragraph's head.
_ORDINAL = pattern_of(
    rf"(?:^|(?<=[，。；：、！？,;:\s]))(?P<number>[{_NUMERALS}]{{1,2}})(?:是|要)(?!否)",
    re.MULTILINE,
)
_ROWS = (
    _ORDINAL,
    pattern_of(rf"^\s*[（(](?P<number>[{_NUMERALS}]{{1,2}})[）)]", re.MULTILINE),
    pattern_of(r"^\s*(?P<number>\d{1,2})[.．、](?!\d)", re.MULTILINE),
    pattern_of(r"^\s*[（(](?P<number>\d{1,2})[）)]", re.MULTILINE),
)
_MARK = pattern_of("[，。；：\n]")
_DEEPEST = 6
_LONGEST_ROW = 40
_NEAR = 60
"""A row begins so many characters behind its announcement, or is of something else."""
_FEWEST_NAMES = 2
_ANNOUNCED = pattern_of(
    rf"(?:存在|以下|如下|做好|做到|抓好|从|在|有|了|下列|主要|突出)(?:的)?(?:主要)?"
    rf"(?P<number>[两{_NUMERALS}]{{1,2}}|\d{{1,2}})\s*(?P<noun>个方面|方面|个问题|点问题|个不足|点不足"
    r"|点|项工作|项措施|个环节|大问题|类问题)(?:的)?(?:主要)?(?:问题|不足|工作|改进|措施|重点|着手|入手|情况)*"
    r"(?:[：:。，,]|[\u4e00-\u9fff]{2,10}[：:])"
)
# 7大类：机构信息、政策文件、…。 Only a plain row of short names can be counted.
_KINDS = pattern_of(
    rf"(?P<number>[两{_NUMERALS}]|\d{{1,2}})(?P<noun>大?类|个方面|个领域|个栏目|大板块)(?:信息|内容)?"
    r"(?:[：:]|[，,]?(?:包括|分别为|分别是|即)[：:]?)"
    r"(?P<list>[^。；：:，,\d\n]{1,12}(?:、[^。；：:，,、\d\n]{1,12}){2,14})(?=[。；])"
)
_AND = pattern_of("和|与|及|以及")


class _Ordinal(NamedTuple):
    number: int
    said: str
    start: int


def ordinals_follow_each_other(report: Report) -> Iterator[Finding]:
    """TA-05: 一是 is followed by 二是, and so on. A new 一是 begins a row, maybe within another."""
    for section, text in report.narrative.items():
        for before, after in _astray(text):
            if after.number == before.number:
                told = f"“{after.said}”出现了两次"
            else:
                told = f"序数词从“{before.said}”跳到“{after.said}”"
            message = f"{told}，请核对是漏写了一项还是编错了序号。"
            place = Quote(section, _opened(text, after))
            yield Finding("TA-05", Severity.WARNING, message, (place,))


def _astray(text: str) -> Iterator[tuple[_Ordinal, _Ordinal]]:
    """The ordinals that carry on no row that is open, with the last of the innermost row."""
    rows: deque[_Ordinal] = deque(maxlen=_DEEPEST)
    for found in _ORDINAL.finditer(text):
        one = _Ordinal(_number(found["number"]), found[0], found.start())
        if one.number == 1:
            rows.append(one)
        elif rows:
            while len(rows) > 1 and rows[-1].number != one.number - 1 and _carries_on(rows, one):
                rows.pop()
            if one.number == rows[-1].number or one.number > rows[-1].number + 1:
                yield rows[-1], one
            if one.number >= rows[-1].number:
                rows[-1] = one


def _carries_on(rows: Iterable[_Ordinal], one: _Ordinal) -> bool:
    return any(row.number == one.number - 1 for row in rows)


def _opened(text: str, ordinal: _Ordinal) -> str:
    """The ordinal with what it opens: by itself it stands in the text many times."""
    stop = _MARK.search(text, ordinal.start + len(ordinal.said))
    return text[ordinal.start : stop.start() if stop else len(text)]


def as_many_follow_as_announced(report: Report) -> Iterator[Finding]:
    """TA-04: 以下三个方面 is followed by three; the report's parts are as many as it says."""
    for section, text in report.narrative.items():
        for found in _ANNOUNCED.finditer(text):
            announced = _number(found["number"])
            listed = _listed(text, found.end())
            if listed and announced != listed:
                yield _about(section, found[0].rstrip("：:，,。"), announced, listed)
        yield from _kinds(section, text)


def _listed(text: str, start: int) -> int:
    """How many follow at once, counted from one; 0 if the row is not one to trust."""
    nearest = [found for pattern in _ROWS if (found := pattern.search(text, start, start + _NEAR))]
    if not nearest:
        return 0
    first = min(nearest, key=lambda found: found.start())
    following = islice(first.re.finditer(text, first.start()), _LONGEST_ROW)
    numbers = [_number(one["number"]) for one in following]
    row = list(takewhile(lambda pair: pair[0] == pair[1], enumerate(numbers, 1)))
    # A row that breaks off before its second, or goes on with another number, tells nothing.
    goes_on = len(row) < len(numbers) and numbers[len(row)] != 1
    return 0 if len(row) < _FEWEST_NAMES or goes_on else len(row)


def _kinds(section: str, text: str) -> Iterator[Finding]:
    for found in matches(_KINDS, text):
        names = found["list"].split("、")
        announced, listed = _number(found["number"]), len(names)
        # 规划和计划 may be one name or two, and 等 leaves some out.
        at_most = listed + len(_AND.findall(found["list"]))
        is_open = found["list"].endswith("等")
        if announced < listed or (announced > at_most and not is_open):
            yield _about(section, found[0], announced, listed)


def _about(section: str, words: str, announced: int, listed: int) -> Finding:
    message = f"“{words}”写的是 {announced} 项，实际列出 {listed} 项，请核对。"
    return Finding("TA-04", Severity.WARNING, message, (Quote(section, words),))


def _number(written: str) -> int:
    return number(written) or 0


RULES = (ordinals_follow_each_other, as_many_follow_as_announced)
"""All rules on what is numbered in words."""
