"""Rule TA-01: the lists of the narrative add up."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.bare_lists import bare_lists
from jinxiang_report.validation.closed_lists import ClosedList, closed_lists
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.list_items import Claim, Part, Reading
from jinxiang_report.validation.reading import CountedList, counted_lists

_TWO = 2
_FEW = 3
_ALMOST_ALL = 0.85
_MOST_TOTALS = 6
_LONGEST_CLAUSE = 80
_NOT_BY_CHANCE = 20
_NEAR, _VERY_NEAR = 10, 100
"""One in so many."""
# How soon something was done, and what is added up on the way.
_WITHIN = re.compile(r"(?:日|天|小时|分钟|时限|期限)(?:之)?内|当[日天场]|按[时期]|及时")
_RUNNING = re.compile("(?<!^)累计|含(?:前|上|以上)[述面]?")
_PAIRS = (("建议", "提案"), ("原创", "转载"), ("原创", "转发"))


def listed_counts_add_up(report: Report) -> Iterator[Finding]:
    """TA-01: “共 N 条，其中…” adds up, unless there is a fair way to read it that does."""
    for section, text in report.narrative.items():
        for counted in (*counted_lists(text), *bare_lists(text)):
            if severity := _severity(counted):
                yield _finding(section, text, counted, severity)
        for closed in closed_lists(text):
            yield _about_closed(section, text, closed)


def _about_closed(section: str, text: str, closed: ClosedList) -> Finding:
    quote = text[closed.parts[0].start : closed.total.end]
    added = sum(part.low for part in closed.parts)
    terms = "＋".join(part.said for part in closed.parts)
    message = (
        f"“{inside_quotes(quote)}”：相加为 {added}（{terms}），"
        f"合计写 {closed.total.said}，相差 {abs(added - closed.total.low)}，请核对。"
    )
    return Finding("TA-01", Severity.ERROR, message, (Quote(section, quote),))


def _severity(counted: CountedList) -> Severity | None:
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
    if any(_equals((total,), parts) for total in totals):
        return True
    return not _is_their_sum(totals) and any(
        _equals(totals[at:], parts) for at in range(len(totals))
    )


def _is_their_sum(totals: tuple[Count, ...]) -> bool:
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
    return _least(reading.parts) <= total.high


def _comes_near(total: Count, parts: tuple[Part, ...]) -> bool:
    """Whether the sum misses the total by so little that it can't be by chance."""
    off = abs(_least(parts) - total.low)
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
    least, most = sum(total.low for total in totals), sum(total.high for total in totals)
    return _least(parts) <= most and _most(parts) >= least


def _least(parts: tuple[Part, ...]) -> int:
    return sum(part.count.low for part in parts)


def _most(parts: tuple[Part, ...]) -> int:
    return sum(part.count.high for part in parts)


def _finding(section: str, text: str, counted: CountedList, severity: Severity) -> Finding:
    total = counted.totals[-1]
    parts = _nearest_to_right(counted).parts
    start = _clause_start(text, counted.at + total.end)
    end = counted.at + parts[-1].count.end
    quote = text[start : end + (text[end : end + 1] in {"）", ")"})].lstrip()
    terms = "＋".join(part.count.said for part in parts)
    told, number = _told_total(counted.totals, parts)
    message = (
        f"“{_stated(text, counted.at + total.end)}”：各项相加为 {_least(parts)}（{terms}），"
        f"总数写 {told}，相差 {abs(_least(parts) - number)}，请核对"
        f"{'；没有列全的，请写“其中主要有”' if severity is Severity.HINT else ''}。"
    )
    return Finding("TA-01", severity, message, (Quote(section, quote),))


def _told_total(totals: tuple[Count, ...], parts: tuple[Part, ...]) -> tuple[str, int]:
    """The number the list breaks down, as it is told, and what it is.

    Where a part is greater than the nearest, it is rather the last few together:
    网站754条、新媒体2808条、其他54条，其中公众号1205条….
    """
    last = totals[-1]
    if len(totals) > 1 and max(part.count.low for part in parts) > last.low:
        added = sum(total.low for total in totals)
        return f"{'＋'.join(total.said for total in totals)}＝{added}", added
    return last.said, last.low


def _nearest_to_right(counted: CountedList) -> Reading:
    """The reading to tell the flaw by. One that is likely only if it adds up comes last."""
    total = counted.totals[-1]

    def remoteness(reading: Reading) -> tuple[bool, int, int]:
        parts = reading.parts
        return reading.claim is Claim.WHOLE, abs(_least(parts) - total.low), -len(parts)

    return min(counted.readings, key=remoteness)


def _stated(text: str, end: int) -> str:
    """The clause that states the total."""
    return inside_quotes(text[_clause_start(text, end) : end].strip())


def _clause_start(text: str, end: int) -> int:
    first = max(0, end - _LONGEST_CLAUSE)
    return max(first, *(text.rfind(mark, first, end) + 1 for mark in "。，；：、,;:（(\n"))


RULES = (listed_counts_add_up,)
