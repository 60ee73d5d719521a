"""The number that a share is of, by the words: 办结的80件中，公开40件，占50%; or by its list."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.list_items import Claim
from jinxiang_report.validation.passages import KEPT
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.reading import counted_lists
from jinxiang_report.validation.shares import Share

_AMONG_THEM = pattern_of(r"(?:[\u4e00-\u9fff]{0,8}?)(?:当中|之中|中)[，,：:]?(?!心|央|国|旬|层)")
# 占总数 and 占全年 may speak of another total than the list's.
_OF_ANOTHER = pattern_of("总|全|年|所有")
_WINDOW = 40
"""So many counts before a share may be its whole: no list is longer."""


def named_whole(text: str, share: Share, counts: Sequence[Count]) -> int | None:
    """The nearest number in front that 中 names as the whole."""
    at = bisect_left(counts, share.count.start, key=lambda count: count.start)
    near = reversed(counts[max(0, at - _WINDOW) : at])
    named = next((one for one in near if _AMONG_THEM.match(text, one.end)), None)
    return _fitting(named, share) if named else None


def listed_whole(section: str, text: str, start: int, share: Share) -> int | None:
    """The total of the list that the share's count is an item of, in a sentence at this place."""
    total = _totals(section).get(start + share.count.start)
    is_of_it = not _OF_ANOTHER.search(text, share.count.end, share.start)
    return _fitting(total, share) if total and is_of_it else None


def _fitting(total: Count, share: Share) -> int | None:
    is_exact = total.is_exact and total.low > share.count.low
    return total.low if is_exact and total.agrees_with(share.count) else None


@lru_cache(maxsize=KEPT)
def _totals(text: str) -> Mapping[int, Count]:
    """The totals of a section's lists that can be of one number only, by their items' places."""
    return {
        counted.at + part.count.start: counted.totals[-1]
        for counted in counted_lists(text)
        if len(counted.totals) == 1 and counted.readings[-1].claim is not Claim.BARE
        for part in counted.readings[-1].parts
    }
