"""Rule TA-06 on averages: 360篇，平均每月30篇 is reckoned again."""

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import UNIT, Count, counts_in
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.shares import cut_off, rounded

_VERB = "(?:公开|发布|推送|更新|办理|受理|接听)?"
_AVERAGE = pattern_of(
    r"(?:(?P<short>[日月周季])均|平均每?个?(?P<of>工作日|[日天月周季])|每个?(?P<each>工作日|[日天月周季])平均)"
    rf"{_VERB}(?:达到?|为)?(?P<about>约|近|超过?|不少于)?\s*"
    rf"(?P<number>\d{{1,6}}(?:\.\d{{1,2}})?)(?P<more>[余多])?\s*(?P<unit>{UNIT})"
)
_WORKING_DAYS = (246, 252)
# The least and the most of them that a year has.
_IN_A_YEAR = {
    "工作日": (_WORKING_DAYS,),
    "日": ((365, 366), _WORKING_DAYS),
    "天": ((365, 366), _WORKING_DAYS),
    "月": ((12, 12),),
    "周": ((52, 53),),
    "季": ((4, 4),),
}
# A part of the year, or more than it.
_OWN_SPAN = pattern_of("累计|以来|半年|季度|期间|历年|其中|起|开通|上线|月(?!均)")
_LONGEST_SENTENCE = 60
_STOPS = "。；！？\n"


class _Stated(NamedTuple):
    """A total and the average that is told of it."""

    total: Count
    average: re.Match[str]


def averages_are_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-06: an average is that of the number in front of it, however it is rounded."""
    for section, text in report.narrative.items():
        for found in matches(_AVERAGE, text):
            total = _in_front(text, found)
            if total and not _may_be(_Stated(total, found)):
                quote = text[total.start : found.end()]
                (least, _), *_ = _IN_A_YEAR[_span(found)]
                message = f"“{quote}”：{total.low}÷{least}＝{_told(total, least)}，请核对。"
                yield Finding("TA-06", Severity.HINT, message, (Quote(section, quote),))


def _told(total: Count, by: int) -> str:
    exact = rounded(Decimal(total.low) / by, Decimal("0.1"))
    return f"{exact.normalize():f}"


def _in_front(text: str, average: re.Match[str]) -> Count | None:
    """The number right before it, of the whole year and in the same unit."""
    first = max(0, average.start() - _LONGEST_SENTENCE)
    start = max(first, *(text.rfind(mark, first, average.start()) + 1 for mark in _STOPS))
    # 360篇，月均30篇，日均1篇: both are of the 360.
    earlier = _AVERAGE.search(text, start, average.start())
    words = text[start : earlier.start() if earlier else average.start()]
    counts = list(counts_in(words, start))
    if not counts or _OWN_SPAN.search(words):
        return None
    total = counts[-1]
    return total if total.unit == average["unit"] and total.is_exact else None


def _span(average: re.Match[str]) -> str:
    return average["short"] or average["of"] or average["each"]


def _may_be(stated: _Stated) -> bool:
    """Whether some way to reckon and to round it makes it right."""
    said = Decimal(stated.average["number"])
    is_about = bool(stated.average["about"] or stated.average["more"])
    total, off = stated.total.low, stated.total.rounding
    for few, many in _IN_A_YEAR[_span(stated.average)]:
        least, most = Decimal(total - off) / many, Decimal(total + off) / few
        highest = most.quantize(said, ROUND_CEILING) if is_about or few == many else most
        if cut_off(least, said) <= said <= max(rounded(most, said), highest):
            return True
    return is_about and _is_near(stated, said)


def _is_near(stated: _Stated, said: Decimal) -> bool:
    """Whether it is not further off than 约 allows."""
    return any(
        abs(said * few - stated.total.low) * 5 <= stated.total.low
        for few, _ in _IN_A_YEAR[_span(stated.average)]
    )


RULES = (averages_are_reckoned_right,)
"""All rules on averages."""
