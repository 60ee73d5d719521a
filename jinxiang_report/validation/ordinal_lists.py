"""Rule TA-01 on lists told with ordinals: 公开1208条：一是网站243条；二是公众号965条."""

from collections.abc import Iterator
from itertools import islice, pairwise

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count, counts_in
from jinxiang_report.validation.patterns import pattern_of

_FIRST = pattern_of(r"(?<=[：:，,。；])\s?一是")
_NEXT = pattern_of(r"[；;。，,]\s?(?P<number>[二三四五六七八九])是")
_ENDS = pattern_of(r"[。\n]")
_APART = pattern_of("其中|[（(]|包括")
_NUMERALS = "一二三四五六七八九"
_LEAD, _REACH = 40, 800
_MOST = 50
_FEWEST = 2
_NOT_BY_CHANCE = 20
_NEAR = 10
"""One in so many: a sum that misses its total by more counts something else."""


def what_ordinals_count_adds_up(report: Report) -> Iterator[Finding]:
    """TA-01: what is counted under 一是, 二是 and so on comes to the number in front of them."""
    for section, text in report.narrative.items():
        for first in islice(_FIRST.finditer(text), _MOST):
            total = _total(text, first.start())
            told = _told(text, first.end(), total) if total else []
            if total and len(told) >= _FEWEST and all(told):
                yield from _judged(section, text, total, told)


def _judged(section: str, text: str, total: Count, told: list[list[Count]]) -> Iterator[Finding]:
    parts = [counts[0] for counts in told]
    added = sum(part.low for part in parts)
    in_all = sum(count.low for counts in told for count in counts)
    off = abs(added - total.low)
    if total.low in {added, in_all} or off * _NEAR > total.low or total.low < _NOT_BY_CHANCE:
        return
    quote = text[total.start : parts[-1].end]
    message = (
        f"“{text[total.start : total.end]}”：后面一是、二是等各项相加为 {added}"
        f"（{'＋'.join(part.said for part in parts)}），相差 {off}，请核对。"
    )
    yield Finding("TA-01", Severity.ERROR, message, (Quote(section, quote),))


def _total(text: str, position: int) -> Count | None:
    """The exact count right before the first ordinal."""
    start = max(0, position - _LEAD)
    counts = list(counts_in(text[start:position], start))
    if not counts or text[counts[-1].end : position].strip("：:，,。； "):
        return None
    return counts[-1] if counts[-1].is_exact else None


def _told(text: str, start: int, total: Count) -> list[list[Count]]:
    """Under each ordinal, in order, what is counted outside brackets and lists of its own."""
    end = min(len(text), start + _REACH)
    stops = [start]
    for found in _NEXT.finditer(text, start, end):
        if len(stops) < len(_NUMERALS) and found["number"] == _NUMERALS[len(stops)]:
            stops.append(found.end())
    last = _ENDS.search(text, stops[-1], end)
    stops.append(last.start() if last else end)
    return [_plain_counts(text, *between, total) for between in pairwise(stops)]


def _plain_counts(text: str, start: int, end: int, total: Count) -> list[Count]:
    apart = _APART.search(text, start, end)
    words = text[start : apart.start() if apart else end]
    return [one for one in counts_in(words, start) if one.is_exact and one.agrees_with(total)]


RULES = (what_ordinals_count_adds_up,)
"""All rules on lists told with ordinals."""
