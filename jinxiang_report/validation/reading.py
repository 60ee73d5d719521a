"""Counted lists in prose: “共33条，其中机构职能1条、法规文件7条…” and what they claim.

What is read here is what a fair reader could mean, never more: where a list may end earlier,
or its total may be an earlier number, every such reading is offered, and whoever judges
must find all of them wrong.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.list_heads import Head, heads
from jinxiang_report.validation.list_items import (
    CHANNEL,
    LONGEST_LIST,
    Claim,
    Part,
    Reading,
    items,
    readings,
    stands_apart,
)
from jinxiang_report.validation.passages import FULL_STOP, KEPT, Passage, passages
from jinxiang_report.validation.patterns import pattern_of

_APART = pattern_of(
    r"[（(](?:[不未](?:包?含|包括|计入?)|另有)[^（）()\d]{0,12}(?P<number>\d{1,6})\s?[件条个份宗项起][）)]"
)


class CountedList(NamedTuple):
    """A list of counts and what it may be a list of."""

    at: int
    """Where its passage stands in the text; its counts stand where they are plus this."""
    totals: tuple[Count, ...]
    """What it may break down; the likeliest, which is the nearest, last."""
    readings: tuple[Reading, ...]
    """At least one; the longest last."""


# Two rules ask, and an edit changes one section of fifteen.
@lru_cache(maxsize=KEPT)
def counted_lists(text: str) -> tuple[CountedList, ...]:
    """Every counted list of the text, those in brackets first."""
    return tuple(
        counted
        for passage in passages(text)
        if any(clause.counts for clause in passage.clauses)
        for counted in _lists_of(text, passage)
    )


def _lists_of(text: str, passage: Passage) -> Iterator[CountedList]:
    outer: CountedList | None = None
    for head, following in pairwise((*heads(text, passage), None)):
        found = _counted_list(passage, head, following) if head else None
        if found:
            found = _of_the_whole(passage, head, found, outer) if head else found
            told = _nested(found) if _breaks_down_an_item(found, outer) else found
            yield told._replace(totals=(*_with_what_is_apart(text, found), *found.totals))
            outer = found


def _with_what_is_apart(text: str, found: CountedList) -> tuple[Count, ...]:
    """收到20件（不含上年结转2件），其中办结19件，结转3件 may break down both together."""
    total = found.totals[-1]
    apart = _APART.match(text, found.at + total.end) if found.at + total.end > 0 else None
    if not apart:
        return ()
    number = int(apart["number"])
    return (total._replace(low=total.low + number, high=total.high + number),)


def _counted_list(passage: Passage, head: Head, following: Head | None) -> CountedList | None:
    stop = following.start if following else len(passage.text)
    parts, is_doubtful = items(passage, head.end, stop)
    totals = tuple(total for total in head.totals if parts and total.agrees_with(parts[0].count))
    if head.is_by and parts and not totals and "申请" in passage.text[: head.start]:
        # 收到申请9条。从方式看，网络7件、信函2件.
        totals = tuple(
            total._replace(unit="件")
            for total in head.totals
            if (total.unit, parts[0].count.unit) == ("条", "件")
        )
    if head.is_by and totals:
        totals = _greatest_last(totals)
        if any(part.count.low > totals[-1].low for part in parts):
            return None
    if not totals:
        return None
    agreeing = tuple(part for part in parts if part.count.agrees_with(totals[-1]))
    is_partial = is_doubtful or len(agreeing) < len(parts) or _names_one(agreeing, head.claim)
    found = readings(
        agreeing,
        Claim.OPEN if is_partial else head.claim,
        leads_on=following is not None and agreeing[-1].count in following.totals,
        channelled=bool(CHANNEL.search(_clause_of(passage, totals[-1]))),
    )
    return CountedList(passage.start, totals, tuple(found))


def _greatest_last(totals: tuple[Count, ...]) -> tuple[Count, ...]:
    """公开90条，新增5条。按渠道分，…: it is rather the greatest that is broken down."""
    greatest = max(totals, key=lambda total: total.low)
    return (*(total for total in totals if total is not greatest), greatest)


def _names_one(parts: tuple[Part, ...], claim: Claim) -> bool:
    """Whether 分别 is followed by a single count, and so must mean something else."""
    return claim is Claim.WHOLE and len(parts) == 1


def _clause_of(passage: Passage, count: Count) -> str:
    first = next(passage.clauses_from(count.start), None)
    return first.text if first and first.start <= count.start else ""


def _breaks_down_an_item(inner: CountedList, outer: CountedList | None) -> bool:
    """Whether the list's total is an item of the list before it.

    In 其中A 50条，其中a 20条、b 20条，B 50条 only the meaning tells where the inner list ends.
    """
    if not outer:
        return False
    parts = outer.readings[-1].parts
    counts = [part.count for part in parts]
    total = inner.totals[-1]
    return total in counts and not stands_apart(parts, counts.index(total))


def _of_the_whole(
    passage: Passage, head: Head, found: CountedList, outer: CountedList | None
) -> CountedList:
    """The list, of all that the sentence before breaks down where it cannot be of its last item.

    13件，其中自然人11件、法人2件。其中，公开8件，… is of the 13.
    """
    clause = next(passage.clauses_from(head.start), None)
    if not outer or not clause or clause.before != FULL_STOP or clause.start < head.start - 1:
        return found
    items_before = [part.count for part in outer.readings[-1].parts]
    last = found.totals[-1]
    greatest = max(part.count.low for part in found.readings[-1].parts)
    is_whole_told = sum(count.low for count in items_before) == outer.totals[-1].low
    if last not in items_before or not is_whole_told or greatest <= last.low:
        return found
    totals = tuple(total for total in found.totals if total not in items_before)
    return found._replace(totals=totals) if totals else found


def _nested(inner: CountedList) -> CountedList:
    """The list, read as ending anywhere, unless its marks tell where: 其中甲6条、乙8条；二是…."""
    parts, claim = inner.readings[-1]
    if len(parts) > LONGEST_LIST or len(inner.readings) > 1:
        return inner
    prefixes = (Reading(parts[:length], claim) for length in range(1, len(parts) + 1))
    return inner._replace(readings=tuple(prefixes))
