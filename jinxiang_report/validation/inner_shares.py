"""Rule TA-06 on shares that name their whole: 30件，占制发公文60件的50%."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count, counted_sentences
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.shares import cut_off, rounded

_SHARE = pattern_of("占")
_SHARE_OF = pattern_of(r"\s*(?:[，,、（(]\s*)?占[^，,。；、\d]{0,14}")
_IS = pattern_of(
    r"[\u4e00-\u9fff]{0,6}?的(?:比例|比重)?(?:为|达到?)*(?P<number>\d{1,2}(?:\.\d{1,4})?)\s*[%％]"
)
_HUNDRED = 100


def inner_shares_are_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-06: a share told with both its numbers is theirs."""
    for section, text in report.narrative.items():
        for sentence, counts in counted_sentences(text, _SHARE):
            for part, whole in pairwise(counts):
                share = _IS.match(sentence[0], whole.end)
                if share and _is_of(sentence[0], part, whole):
                    yield from _judged(report, (section, sentence), (part, whole), share)


def _is_of(text: str, part: Count, whole: Count) -> bool:
    are_exact = part.is_exact and whole.is_exact and part.low <= whole.low > 0
    is_led_up = _SHARE_OF.fullmatch(text, part.end, whole.start)
    return bool(are_exact and part.agrees_with(whole) and is_led_up)


def _judged(
    report: Report,
    at: tuple[str, re.Match[str]],
    counts: tuple[Count, Count],
    share: re.Match[str],
) -> Iterator[Finding]:
    section, sentence = at
    part, whole = counts
    said = Decimal(share["number"])
    exact = Decimal(part.low) * _HUNDRED / whole.low
    if said in {rounded(exact, said), cut_off(exact, said)}:
        return
    right = rounded(exact, said)
    quote = sentence[0][part.start : share.end()]
    message = f"“{quote}”：{part.low}÷{whole.low}＝{right}%，正文写 {share['number']}%，请核对。"
    where = (section, sentence.start() + share.start("number"))
    mend = reworded(report, where, share["number"], str(right))
    yield Finding("TA-06", Severity.ERROR, message, (Quote(section, quote),), mend)


RULES = (inner_shares_are_reckoned_right,)
"""All rules on shares that name their whole."""
