"""Whether a counted list and its total agree, by any fair way to read them."""

from jinxiang_report.domain.finding import Severity
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.list_items import Claim, Part, Reading
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.reading import CountedList

_TWO = 2
_FEW = 3
_ALMOST_ALL = 0.85
_MOST_TOTALS = 6
_NOT_BY_CHANCE = 20
_NEAR, _VERY_NEAR = 10, 100
"""One in so many."""
# How soon something was done, and what is added up on the way.
_WITHIN = pattern_of(r"(?:日|天|小时|分钟|时限|期限)(?:之)?内|当[日天场]|按[时期]|及时")
_RUNNING = pattern_of("(?<!^)累计|含(?:前|上|以上)[述面]?")
_PAIRS = (("建议", "提案"), ("原创", "转载"), ("原创", "转发"), ("自然人", "组织"))


def severity_of(counted: CountedList) -> Severity | None:
    """How grave it is; None for a list that adds up, or need not.

    A list that leaves much of its total may only lack its 主要.
    """
    if _is_sound(counted):
        return Severity.HINT if _falls_just_short(counted) else None
    is_doubtful = all(
        reading.claim is Claim.AMONG
        and not _leave_nothing(reading.parts)
        and _most(reading.parts) < counted.totals[-1].low * _ALMOST_ALL
        for reading in counted.readings
    )
    return Severity.HINT if is_doubtful else Severity.ERROR


def _is_sound(counted: CountedList) -> bool:
    nearest, longest = counted.totals[-1], counted.readings[-1].parts
    if _is_told_again(nearest, longest) or _holds_each_other(nearest, longest):
        return True
    return any(
        _agrees(nearest, reading) or _is_of_others(counted.totals, reading.parts)
        for reading in counted.readings
    )


def _is_told_again(total: Count, parts: tuple[Part, ...]) -> bool:
    """Whether all of it is told of each: 73条，其中网站73条，公众号73条，公开栏73条."""
    return len(parts) > 1 and all(part.count.low == total.low for part in parts)


def _holds_each_other(total: Count, parts: tuple[Part, ...]) -> bool:
    """Whether later parts hold the earlier: 5个工作日内6件，10个工作日内7件，累计8件."""
    is_ladder = all(_WITHIN.search(part.noun) for part in parts)
    is_running = any(_RUNNING.search(part.noun) for part in parts[1:])
    return (is_ladder or is_running) and all(part.count.low <= total.high for part in parts)


def _is_of_others(totals: tuple[Count, ...], parts: tuple[Part, ...]) -> bool:
    """Whether the list breaks down an earlier number, or the last few together.

    新收9件，上年结转1件，其中网络6件、信函4件 is of both; where 共10件 stands in between, of that.
    """
    if any(_equals((total,), parts) for total in totals) or _is_of_the_rest(totals, parts):
        return True
    return not is_their_sum(totals) and any(
        _equals(totals[at:], parts) for at in range(len(totals))
    )


def _is_of_the_rest(totals: tuple[Count, ...], parts: tuple[Part, ...]) -> bool:
    """Whether a part told before is left out: 答复的60件中，公开20件。从其他结果看，…."""
    *others, whole = totals
    return any(other.low + least(parts) == whole.low for other in others)


def is_their_sum(totals: tuple[Count, ...]) -> bool:
    """Whether the last number already adds the few before it up."""
    *earlier, last = (total.low for total in totals[-_MOST_TOTALS:])
    return any(sum(earlier[at:]) == last for at in range(len(earlier) - 1))


def _falls_just_short(counted: CountedList) -> bool:
    """Whether two parts that need not be all there is leave out no more than a slip of the pen."""
    total, reading = counted.totals[-1], counted.readings[-1]
    parts = reading.parts
    left = total.low - _most(parts)
    return (
        reading.claim is Claim.AMONG
        and len(counted.readings) == 1
        and len(parts) == _TWO
        and total.low >= _NOT_BY_CHANCE
        and 0 < left * _VERY_NEAR <= total.low
        and not _is_of_others(counted.totals, parts)
    )


def _agrees(total: Count, reading: Reading) -> bool:
    if reading.claim is Claim.BARE:
        return not _comes_near(total, reading.parts) or _equals((total,), reading.parts)
    if _is_breakdown(total, reading):
        return _equals((total,), reading.parts)
    return least(reading.parts) <= total.high + _rounding((total,), reading.parts)


def _comes_near(total: Count, parts: tuple[Part, ...]) -> bool:
    """Whether the sum misses the total by so little that it can't be by chance."""
    off = abs(least(parts) - total.low)
    return total.low >= _NOT_BY_CHANCE and off * _NEAR <= total.low


def _is_breakdown(total: Count, reading: Reading) -> bool:
    """Whether the list means to name every part, so that it must equal its total.

    其中 alone may also pick out the most notable parts; it means all of them when the list is
    not short and names most of the total, or more, or ends in 其他.
    """
    parts = reading.parts
    most = 2 * _most(parts) >= total.low
    match reading.claim:
        case Claim.OPEN | Claim.BARE:
            return False
        case Claim.WHOLE:
            return True
        case Claim.BRACKET:
            return len(parts) > 1 and most
        case Claim.AMONG:
            return (len(parts) >= _FEW and most) or (len(parts) > 1 and _leave_nothing(parts))


def _leave_nothing(parts: tuple[Part, ...]) -> bool:
    nouns = [part.noun for part in parts]
    last = nouns[-1].strip()
    return last.startswith(("其他", "其它")) or any(
        len(nouns) == len(pair)
        and all(word in noun for word, noun in zip(pair, nouns, strict=True))
        for pair in _PAIRS
    )


def _equals(totals: tuple[Count, ...], parts: tuple[Part, ...]) -> bool:
    """Whether the parts can be as many as these totals together."""
    fewest, most = sum(total.low for total in totals), sum(total.high for total in totals)
    off = _rounding(totals, parts)
    return least(parts) <= most + off and _most(parts) >= fewest - off


def _rounding(totals: tuple[Count, ...], parts: tuple[Part, ...]) -> int:
    """How far off the sum may be where the numbers are told in 万."""
    return sum(count.rounding for count in (*totals, *(part.count for part in parts)))


def least(parts: tuple[Part, ...]) -> int:
    """What the parts come to at least."""
    return sum(part.count.low for part in parts)


def _most(parts: tuple[Part, ...]) -> int:
    return sum(part.count.high for part in parts)
