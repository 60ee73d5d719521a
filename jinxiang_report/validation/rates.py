"""Rule TA-06 on rates: 收到3件，答复3件，答复率90% is reckoned again."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count, counts_in
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.shares import cut_off, rounded

# 满意率 and 及时率 are of something else than of how many were answered.
_RATE = pattern_of(
    r"(?P<of>答复|办结|办复|回复|回收|办理|采纳|整改|完成|落实|解读|公开|合格|达标)率(?:均|已|达到?|为|是|约|：)*\s*"
    r"(?P<number>\d{1,3}(?:\.\d{1,4})?)\s*[%％]"
)
_DONE = {
    "答复": "答复|回复",
    "回复": "答复|回复",
    "办结": "办[结理]",
    "办复": "办[复结理]|答复",
    "办理": "办[结理]",
    "回收": "[收返]回|回收",
    "采纳": "采纳|吸收",
    "整改": "整改|纠正",
    "完成": "完成",
    "落实": "落实",
    "解读": "解读",
    "公开": "公开",
    "合格": "(?<!不)合格",
    "达标": "(?<!不)达标",
}
_SCOPED = pattern_of("[其另]中|上年|结转|除|含|按[时期]|及时|新增|[一首]次|综合|平均|提前")
# 应公开36项，已公开35项.
_DUE = pattern_of("应当?(?:公开|答复|办理|办结|解读|回复)[^，。；、]*$")
_NEAR = 12
_STOPS = "。；！？\n"
_REACH = 80
_TWO = 2
_HUNDRED = 100


def rates_are_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-06: the rate is that of the two numbers in front of it.

    100% may be said of those that were due: it is only asked in told_rates.py, unless all were.
    """
    for section, text in report.narrative.items():
        for found in matches(_RATE, text):
            counts = _in_front(text, found)
            if counts and (right := _right(text, found, *counts)) is not None:
                whole, done = counts
                quote = text[whole.start : found.end()]
                message = (
                    f"“{quote}”：{done.low}÷{whole.low}＝{right}%，正文写 {found['number']}%，"
                    "请核对。"
                )
                at = (section, found.start("number"))
                mend = reworded(report, at, found["number"], str(right))
                yield Finding("TA-06", Severity.WARNING, message, (Quote(section, quote),), mend)


def _in_front(text: str, rate: re.Match[str]) -> tuple[Count, Count] | None:
    """All there were and how many of them were done, if the sentence counts no others of them."""
    first = max(0, rate.start() - _REACH)
    start = max(first, *(text.rfind(mark, first, rate.start()) + 1 for mark in _STOPS))
    words = text[start : rate.start()]
    every = list(counts_in(words, start))
    counts = [count for count in every if count.unit == every[-1].unit]
    if len(counts) != _TWO or _SCOPED.search(words):
        return None
    whole, done = counts
    is_done = re.search(_DONE[rate["of"]], text[whole.end : rate.start()])
    are_exact = whole.unit == done.unit and all(one.is_exact for one in counts)
    return (whole, done) if is_done and are_exact and 0 < done.low <= whole.low else None


def _right(text: str, rate: re.Match[str], whole: Count, done: Count) -> Decimal | None:
    """The rate as it should be; None where it is right, or may be meant otherwise."""
    said = Decimal(rate["number"])
    exact = Decimal(done.low) * _HUNDRED / whole.low
    are_due = bool(_DUE.search(text, max(0, whole.start - _NEAR), whole.start))
    is_right = said in {rounded(exact, said), cut_off(exact, said)}
    is_doubted = said != _HUNDRED or are_due
    return rounded(exact, said) if is_doubted and not is_right else None


RULES = (rates_are_reckoned_right,)
"""All rules on rates."""
