"""Rule TA-03: growth in percent, reckoned again from the two years' numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count, counts_in
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.shares import cut_off, rounded
from jinxiang_report.validation.statements import stated_items

_SENTENCE = re.compile(r"[^。！？；;\n]+")
_UP = "增长|增加|上升|提高|提升|增幅|上涨"
_DOWN = "下降|减少|降低|回落|降幅"
_RATE = re.compile(
    rf"(?P<way>{_UP}|{_DOWN})(?:率|幅度)?(?:了|为|达到?|约|:|：)*\s*"
    r"(?P<number>\d{1,4}(?:\.\d{1,4})?)\s*[%％]"
)
_BEFORE = r"(?:上年度?|去年|上一年度?|前一年|20\d\d年度?)(?:同期)?"
# 较上年增加20条: by how much; 较上年的100条增长…: from what.
_COMPARED = re.compile(rf"(?:较|比|同比|环比|与)[^，,、]{{0,10}}?(?:{_UP}|{_DOWN})了?\s*$")
_FROM = re.compile(rf"(?:由|从|较|比){_BEFORE}(?:的|共|收到|公开)*\s*$")
_LAST = re.compile(r"(?:上年度?|去年|上一年度?)(?:同期)?(?:的|为|共|收到|公开|受理|发布|是)*\s*$")
# Between the numbers and the growth: a rate further on may be of something else.
_LINK = re.compile(
    r"\s*[，,、（(]?\s*(?:同比|环比|[较比](?:上年度?|去年|上一年度?|\d{4}年度?)(?:同期)?)?(?:总体|相应)?\s*"
)
_HUNDRED = 100
_REACH, _LEAD = 16, 28
"""So many characters before a number say whether it grew, and what it is compared with."""


class _Rate(NamedTuple):
    """A stated growth."""

    is_up: bool
    percent: Decimal
    said: str
    begins: int
    start: int
    """Where the number stands."""
    end: int


class _Pair(NamedTuple):
    """Two numbers that the growth may lead from and to."""

    before: int
    now: int


def growth_is_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-03: the growth is that of the two numbers given with it, or kept by the ledger."""
    for section, text in report.narrative.items():
        if not _RATE.search(text):
            continue
        kept = _kept(report, text)
        for sentence in _SENTENCE.finditer(text):
            rates = [_rate(found) for found in _RATE.finditer(sentence[0])]
            if len(rates) == 1:
                counts = list(counts_in(sentence[0]))
                rate = rates[0]
                pair = _pair(sentence[0], counts, rate) or _of_ledger(
                    kept, sentence[0], counts, rate
                )
                if pair and pair.before > 0:
                    yield from _judged(report, (section, sentence), rate, pair)


def _rate(found: re.Match[str]) -> _Rate:
    return _Rate(
        found["way"] in _UP.split("|"),
        Decimal(found["number"]),
        found["number"],
        found.start(),
        found.start("number"),
        found.end(),
    )


def _pair(text: str, counts: list[Count], rate: _Rate) -> _Pair | None:
    """The two numbers that are given; None if more or fewer are, or one is only about so many."""
    given = [count for count in counts if count.end <= rate.begins]
    if len(given) == 3 and _leads_up(_FROM, text, given[1]):  # noqa: PLR2004
        # 325条，比上年的300条增加25条: the third follows from the other two.
        return _by_difference(text, given, rate)
    if len(given) != 2 or any(one.low != one.high for one in given):  # noqa: PLR2004 - two years
        return None
    first, second = given
    if first.unit != second.unit or not _LINK.fullmatch(text, second.end, rate.begins):
        return None
    return _by_change(text, first, second) or _by_words(text, first, second)


def _by_difference(text: str, given: list[Count], rate: _Rate) -> _Pair | None:
    now, before, change = given
    is_sound = (
        abs(now.low - before.low) == change.low
        and all(one.low == one.high and one.unit == now.unit for one in given)
        and _LINK.fullmatch(text, change.end, rate.begins)
    )
    return _Pair(before.low, now.low) if is_sound else None


def _by_change(text: str, first: Count, second: Count) -> _Pair | None:
    """120条，较上年增加20条, or 比上年的100条增加20条."""
    if not _leads_up(_COMPARED, text, second):
        return None
    change = second.low if _goes_up(text, second) else -second.low
    if _leads_up(_FROM, text, first):
        return _Pair(first.low, first.low + change)
    return _Pair(first.low - change, first.low)


def _by_words(text: str, first: Count, second: Count) -> _Pair | None:
    """由上年的100条增加到120条, or the numbers of two years by their names."""
    if _leads_up(_FROM, text, first) or _leads_up(_LAST, text, first):
        return _Pair(first.low, second.low)
    if _leads_up(_LAST, text, second) or _leads_up(_FROM, text, second):
        return _Pair(second.low, first.low)
    return _by_years(text, first, second)


def _by_years(text: str, first: Count, second: Count) -> _Pair | None:
    """2023年收到3607件，2024年收到3646件: the numbers of two years that follow each other."""
    years = [
        int(found[1]) if (found := _last_year_before(text, count)) else 0
        for count in (first, second)
    ]
    if 0 in years or abs(years[0] - years[1]) != 1:
        return None
    pair = _Pair(first.low, second.low)
    return pair if years[0] < years[1] else _Pair(*reversed(pair))


def _last_year_before(text: str, count: Count) -> re.Match[str] | None:
    start = max(text.rfind(mark, 0, count.start) for mark in "，,、（(") + 1
    *_, last = (None, *re.finditer(r"(20\d\d)年", text[start : count.start]))
    return last


def _leads_up(pattern: re.Pattern[str], text: str, count: Count) -> bool:
    return bool(pattern.search(text[max(0, count.start - _LEAD) : count.start]))


def _goes_up(text: str, count: Count) -> bool:
    words = text[max(0, count.start - _REACH) : count.start]
    return max(map(words.rfind, _UP.split("|"))) > max(map(words.rfind, _DOWN.split("|")))


def _kept(report: Report, text: str) -> tuple[Count, _Pair] | None:
    """The stated number of items, and the ledger's two numbers, where both years are kept."""
    last = report.last.tally.items if report.last else 0
    if not last:
        return None
    now = report.tally.items
    stated = [one.count for one in stated_items(text) if one.count.low == now == one.count.high]
    return (stated[0], _Pair(last, now)) if len(stated) == 1 else None


def _of_ledger(
    kept: tuple[Count, _Pair] | None, text: str, counts: list[Count], rate: _Rate
) -> _Pair | None:
    """The ledger's numbers, where the growth stands behind the number of its items."""
    if not kept or len(counts) != 1 or counts[0].low != kept[1].now:
        return None
    return kept[1] if _LINK.fullmatch(text, counts[0].end, rate.begins) else None


def _judged(
    report: Report, at: tuple[str, re.Match[str]], rate: _Rate, pair: _Pair
) -> Iterator[Finding]:
    section, sentence = at
    change = Decimal(abs(pair.now - pair.before)) * _HUNDRED / pair.before
    right = rounded(change, rate.percent)
    is_up = pair.now >= pair.before
    if right == rate.percent and (is_up == rate.is_up or not right):
        return
    quote = sentence[0][_beginning(sentence[0], rate) : rate.end]
    way = "增长" if is_up else "下降"
    reckoning = f"（{pair.now}－{pair.before}）÷{pair.before}，应{way} {right}%"
    mend = None
    if is_up == rate.is_up:
        where = (section, sentence.start() + rate.start)
        mend = reworded(report, where, rate.said, str(right))
    if is_up == rate.is_up and cut_off(change, rate.percent) == rate.percent:
        message = f"“{quote.strip()}”：{reckoning}（四舍五入），正文是舍去了尾数，建议改正。"
        yield Finding("TA-03", Severity.HINT, message, (Quote(section, quote.strip()),), mend)
        return
    message = f"“{quote.strip()}”：按两个数计算{reckoning}，请核对。"
    yield Finding("TA-03", Severity.ERROR, message, (Quote(section, quote.strip()),), mend)


def _beginning(sentence: str, rate: _Rate) -> int:
    return max(sentence.rfind(mark, 0, rate.start) for mark in "，,（(、") + 1


RULES = (growth_is_reckoned_right,)
"""All rules on growth."""
