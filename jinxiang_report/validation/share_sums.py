"""Rule TA-02: shares in percent that are told without their counts make 100."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import counts_in
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.shares import PERCENT

_SENTENCE = pattern_of(r"[^。！？\n]+")
_OF_ONE_WHOLE = pattern_of(
    r"占(?:比|总数|总量|全部)?(?:的|分别|为|约|达|到)*\s*$|[、，,]\s*$|和\s*$"
)
_MOST, _LEAST = 101, 99
_ROW = pattern_of(
    r"(?:占[^，。；\d%％]{0,12}分别(?:为|是|达|约)*|分别占[^，。；\d%％]{0,12})\s*"
    r"(?P<row>\d{1,3}(?:\.\d{1,4})?[%％](?:[、，,和及]\s*\d{1,3}(?:\.\d{1,4})?[%％])+)"
)
_FEW = 3


def shares_make_a_whole(report: Report) -> Iterator[Finding]:
    """TA-02: shares told without their counts make 100, give or take 1 for rounding.

    They may be fewer where not all are named, so that only 分别占 and 其他 speak of less.
    """
    for section, text in report.narrative.items():
        for sentence in _SENTENCE.finditer(text) if PERCENT.search(text) else ():
            if "占" not in sentence[0]:
                continue
            if not any(True for _ in counts_in(sentence[0])):
                yield from _sum(section, sentence[0])
            else:
                yield from _row(section, sentence[0])


def _sum(section: str, sentence: str) -> Iterator[Finding]:
    found = [one for one in PERCENT.finditer(sentence) if _is_share(sentence, one)]
    total = sum((Decimal(one["number"]) for one in found), Decimal(0))
    is_closed = "分别占" in sentence or re.search("其[他它余]", sentence)
    is_short = bool(is_closed) and len(found) >= _FEW and total < _LEAST
    quote = sentence[found[0].start() : found[-1].end()] if found else ""
    if len(found) > 1 and "其中" not in quote and (total > _MOST or is_short):
        terms = "＋".join(one["number"] for one in found)
        message = f"各项百分比之和为 {total}%（{terms}），请核对。"
        yield Finding("TA-02", Severity.WARNING, message, (Quote(section, quote),))


def _row(section: str, sentence: str) -> Iterator[Finding]:
    """占比分别为60%、30%和20%, whatever is counted in front of it."""
    for found in _ROW.finditer(sentence):
        shares_told = [one["number"] for one in PERCENT.finditer(found["row"])]
        total = sum(map(Decimal, shares_told), Decimal(0))
        if total > _MOST:
            message = f"各项百分比之和为 {total}%（{'＋'.join(shares_told)}），请核对。"
            yield Finding("TA-02", Severity.WARNING, message, (Quote(section, found[0]),))


def _is_share(sentence: str, percent: re.Match[str]) -> bool:
    return bool(_OF_ONE_WHOLE.search(sentence, max(0, percent.start() - 12), percent.start()))


RULES = (shares_make_a_whole,)
"""All rules on what shares make together."""
