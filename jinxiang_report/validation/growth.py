"""Rule TA-03: growth in percent, reckoned again from the two years' numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count, counted_sentences
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.number_pairs import Pair
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.shares import cut_off, rounded
from jinxiang_report.validation.statements import stated_items
from jinxiang_report.validation.two_years import (
    DOWN,
    LINK,
    UP,
    pair_before,
    pair_behind,
    pair_in_brackets,
)

_RATE = pattern_of(
    rf"(?P<way>{UP}|{DOWN})(?:率|幅度)?(?:了|为|达到?|约|:|：)*\s*"
    r"(?P<number>\d{1,4}(?:\.\d{1,4})?)\s*[%％]"
)
_HUNDRED = 100


class _Rate(NamedTuple):
    """A stated growth."""

    is_up: bool
    percent: Decimal
    said: str
    begins: int
    start: int
    """Where the number stands."""
    end: int


def growth_is_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-03: the growth is that of the two numbers given with it, or kept by the ledger."""
    for section, text in report.narrative.items():
        kept = _kept(report, text) if _RATE.search(text) else None
        for sentence, counts in counted_sentences(text, _RATE):
            rate, *others = (_rate(found) for found in _RATE.finditer(sentence[0]))
            if others:
                continue
            pair = _pair(sentence[0], counts, rate) or _of_ledger(kept, sentence[0], counts, rate)
            if pair and pair.before > 0:
                yield from _judged(report, (section, sentence), rate, pair)


def _pair(text: str, counts: list[Count], rate: _Rate) -> Pair | None:
    """The two numbers that the sentence gives for its growth."""
    return (
        pair_before(text, counts, rate.begins)
        or pair_in_brackets(text, counts, rate.begins, rate.end)
        or pair_behind(text, counts, rate.end)
    )


def _rate(found: re.Match[str]) -> _Rate:
    return _Rate(
        found["way"] in UP.split("|"),
        Decimal(found["number"]),
        found["number"],
        found.start(),
        found.start("number"),
        found.end(),
    )


def _kept(report: Report, text: str) -> tuple[Count, Pair] | None:
    """The stated number of items, and the ledger's two numbers, where both years are kept."""
    last = report.last.tally.items if report.last else 0
    if not last:
        return None
    now = report.tally.items
    stated = [one.count for one in stated_items(text) if one.count.low == now == one.count.high]
    return (stated[0], Pair(last, now)) if len(stated) == 1 else None


def _of_ledger(
    kept: tuple[Count, Pair] | None, text: str, counts: list[Count], rate: _Rate
) -> Pair | None:
    """The ledger's numbers, where the growth stands behind the number of its items."""
    if not kept or len(counts) != 1 or counts[0].low != kept[1].now:
        return None
    return kept[1] if LINK.fullmatch(text, counts[0].end, rate.begins) else None


def _judged(
    report: Report, at: tuple[str, re.Match[str]], rate: _Rate, pair: Pair
) -> Iterator[Finding]:
    section, sentence = at
    change = Decimal(abs(pair.now - pair.before)) * _HUNDRED / pair.before
    right = rounded(change, rate.percent)
    is_up = pair.now >= pair.before
    if right == rate.percent and (is_up == rate.is_up or not right):
        return
    if pair.may_have_grown_by(rate.percent if rate.is_up else -rate.percent):
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
