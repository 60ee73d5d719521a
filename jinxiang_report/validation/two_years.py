"""The numbers of two years, by the words that compare them: 与上年的60条相比，增加15条."""

import re

from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.number_pairs import Pair
from jinxiang_report.validation.patterns import pattern_of

UP = "增长|增加|上升|提高|提升|增幅|升幅|涨幅|上涨|扩大"
"""What says that a number grew."""
DOWN = "下降|减少|降低|回落|降幅|压减|缩减|精简|压缩"
"""What says that it fell."""
LINK = pattern_of(
    r"\s*[）)]?[，,、（(]?\s*(?:同比|环比|[较比](?:上年度?|去年|上一年度?|\d{4}年度?)(?:同期)?)?(?:总体|相应)?\s*"
)
"""Between the numbers and the growth: a rate further on may be of something else."""

_LAST_YEAR = r"(?:上年度?|去年|上一年度?|前一年)(?:同期)?"
_BEFORE = rf"(?:{_LAST_YEAR}|20\d\d年度?(?:同期)?)"
_SAID_OF = "(?:的|为|共|收到|公开|受理|发布|推送|办理|是)*"
# 较上年增加20条: by how much; 较上年的100条增长…: from what.
_COMPARED = pattern_of(rf"(?:较|比|同比|环比|与)[^，,、]{{0,10}}?(?:{UP}|{DOWN})了?\s*$")
_FROM = pattern_of(
    rf"(?:由|从|较|比|与|同|和|跟|相比于?|相较于?|对比)\s*(?:于)?{_BEFORE}{_SAID_OF}\s*$"
)
_OPENS = pattern_of(rf"[（(]\s*{_BEFORE}{_SAID_OF}\s*")
_LAST = pattern_of(rf"(?:上年度?|去年|上一年度?)(?:同期|[末底])?{_SAID_OF}\s*$")
_BARE_YEAR = pattern_of(rf"[（(]20\d\d年度?{_SAID_OF}\s*$")
# 60条相比，今年增加15条: the second is what lies between the years.
_CHANGED_BY = pattern_of(
    r"\s*(?:相比较?|相较|比较|比)?\s*[，,]?\s*"
    rf"(?P<year>今年|本年度?|当年|20\d\d年度?)?(?:数量|总量|信息)?(?:同比|净|共|总体|相应)?(?:{UP}|{DOWN})了?\s*"
)
_GREW = pattern_of(rf"(?:{UP}|{DOWN})了?\s*$")
START = pattern_of(r"(?:由|从)(?!事|业|而)[^，,、；：]{0,20}$")
"""由5000人, 从2020年的5000人."""
BECAME = pattern_of(
    rf"\s*[，,]?\s*(?:(?:{UP}|{DOWN}|增|减|升|降|整合|合并|归并|调整)(?:了)?(?:到|至|为))\s*"
)
"""增加到 between the two numbers."""
_REACHED = pattern_of(r"[，,]\s*(?:总数|总量)?(?:达到?|增至|升至|减至|降至)了?\s*")
_PIECES = frozenset({"条", "条次", "件", "篇", "则", "份", "个"})
_NEXT = pattern_of(r"[，,、（(][^，,、；\d]{0,4}(?:20\d\d)?[^，,、；\d]{0,8}")
_REACH, _LEAD = 16, 28
"""So many characters before a number say whether it grew, and what it is compared with."""
_TWO, _THREE = 2, 3


def pair_before(text: str, counts: list[Count], end: int) -> Pair | None:
    """The two numbers in front; None if more or fewer are, or one is only about so many."""
    given = [count for count in counts if count.end <= end]
    if not all(one.is_exact for one in given):
        return None
    if len(given) == _THREE:
        # 325条，比上年的300条增加25条: the third follows from the other two.
        return _by_difference(text, given, end)
    if len(given) != _TWO:
        return None
    first, second = given
    if not LINK.fullmatch(text, second.end, end) or not _are_comparable(text, first, second):
        return None
    return (
        _by_change(text, first, second)
        or _by_result(text, first, second)
        or _by_base(text, first, second)
        or _by_words(text, first, second)
    )


def pair_in_brackets(text: str, counts: list[Count], begins: int, end: int) -> Pair | None:
    """1046条，同比增长4.6%（上年为1000条）: the number before the growth, and the one behind it."""
    given = [count for count in counts if count.end <= begins]
    behind = next((count for count in counts if count.start >= end), None)
    if len(given) != 1 or not behind or not _OPENS.fullmatch(text, end, behind.start):
        return None
    now = given[0]
    are_exact = all(one.is_exact and one.unit == now.unit for one in (now, behind))
    closes = text[behind.end : behind.end + 1] in {"）", ")"}
    is_sound = are_exact and closes and LINK.fullmatch(text, now.end, begins)
    return _pair(behind, now) if is_sound else None


def pair_behind(text: str, counts: list[Count], end: int) -> Pair | None:
    """同比增长20%，比上年的1000条增加250条: the two numbers that stand behind the growth."""
    behind = [count for count in counts if count.start >= end]
    if len(behind) != _TWO or not all(one.is_exact for one in behind):
        return None
    first, second = behind
    if not _NEXT.fullmatch(text, end, first.start) or first.unit != second.unit:
        return None
    if leads_up(START, text, first) and BECAME.fullmatch(text, first.end, second.start):
        return _pair(first, second)
    return _by_change(text, first, second) if leads_up(_FROM, text, first) else None


def leads_up(pattern: re.Pattern[str], text: str, count: Count) -> bool:
    """Whether the pattern stands right in front of the number."""
    return bool(pattern.search(text[max(0, count.start - _LEAD) : count.start]))


def _are_comparable(text: str, first: Count, second: Count) -> bool:
    """Whether they count in the same unit, or two years' information in 条 and 件."""
    is_of_year = leads_up(_FROM, text, second) and _PIECES.issuperset((first.unit, second.unit))
    return first.unit == second.unit or is_of_year


def _by_difference(text: str, given: list[Count], end: int) -> Pair | None:
    first, second, change = given
    pair = _by_words(text, first, second)
    is_sound = (
        pair
        and _CHANGED_BY.fullmatch(text, second.end, change.start)
        and abs(pair.now - pair.before) == change.low
        and first.unit == second.unit == change.unit
        and LINK.fullmatch(text, change.end, end)
    )
    return pair if is_sound else None


def _by_change(text: str, first: Count, second: Count) -> Pair | None:
    """120条，较上年增加20条, or 比上年的100条增加20条."""
    changed = _CHANGED_BY.fullmatch(text, first.end, second.start)
    if not changed and not leads_up(_COMPARED, text, second):
        return None
    change = second.low if _goes_up(text, second) else -second.low
    off = first.rounding + second.rounding
    is_base = leads_up(_FROM, text, first) or leads_up(_LAST, text, first)
    if is_base or (changed and changed["year"]):
        return Pair(first.low, first.low + change, first.rounding, second.rounding)
    return Pair(first.low - change, first.low, off, second.rounding)


def _by_result(text: str, change: Count, now: Count) -> Pair | None:
    """增加20条，达到120条."""
    if not leads_up(_GREW, text, change) or not _REACHED.fullmatch(text, change.end, now.start):
        return None
    step = change.low if _goes_up(text, change) else -change.low
    off = change.rounding + now.rounding
    return Pair(now.low - step, now.low, off, change.rounding)


def _by_base(text: str, change: Count, before: Count) -> Pair | None:
    """增加20条（上年100条）."""
    is_base = leads_up(_LAST, text, before) or leads_up(_BARE_YEAR, text, before)
    if not leads_up(_GREW, text, change) or not is_base:
        return None
    step = change.low if _goes_up(text, change) else -change.low
    return Pair(before.low, before.low + step, before.rounding, change.rounding)


def _by_words(text: str, first: Count, second: Count) -> Pair | None:
    """由上年的100条增加到120条, or the numbers of two years by their names."""
    if leads_up(_GREW, text, first) or leads_up(_GREW, text, second):
        return None
    became = BECAME.fullmatch(text, first.end, second.start)
    if leads_up(_FROM, text, first) or leads_up(_LAST, text, first):
        return _pair(first, second)
    if became and leads_up(START, text, first):
        return _pair(first, second)
    if leads_up(_LAST, text, second) or leads_up(_FROM, text, second):
        return _pair(second, first)
    return _by_years(text, first, second)


def _by_years(text: str, first: Count, second: Count) -> Pair | None:
    """2023年收到3607件，2024年收到3646件: the numbers of two years that follow each other."""
    years = [
        int(found[1]) if (found := _last_year_before(text, count)) else 0
        for count in (first, second)
    ]
    if 0 in years or abs(years[0] - years[1]) != 1:
        return None
    return _pair(first, second) if years[0] < years[1] else _pair(second, first)


def _last_year_before(text: str, count: Count) -> re.Match[str] | None:
    start = max(text.rfind(mark, 0, count.start) for mark in "，,、（(") + 1
    *_, last = (None, *re.finditer(r"(20\d\d)年", text[start : count.start]))
    return last


def _pair(before: Count, now: Count) -> Pair:
    return Pair(before.low, now.low, before.rounding, before.rounding + now.rounding)


def _goes_up(text: str, count: Count) -> bool:
    words = text[max(0, count.start - _REACH) : count.start]
    return max(map(words.rfind, UP.split("|"))) > max(map(words.rfind, DOWN.split("|")))
