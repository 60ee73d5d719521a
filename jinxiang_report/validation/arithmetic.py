"""Rule TA-01: the lists of the narrative add up."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.bare_lists import bare_lists
from jinxiang_report.validation.closed_lists import ClosedList, closed_lists
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.list_items import Claim, Part, Reading
from jinxiang_report.validation.list_sums import is_their_sum, least, severity_of
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.reading import CountedList, counted_lists

_LONGEST_CLAUSE = 80
_FEWEST_WORDS, _LONGEST_TAIL = 5, 8
# 1,000条 holds no mark.
_MARK = pattern_of(r"[。，；：、;:（(\n]|(?<!\d),|,(?!\d)")
# （有1次同时面向学生和老年人）, 部分活动面向多类对象, 存在重复统计: what belongs to two is in both.
_OVERLAP = pattern_of(
    "[\\d一二两三四五六七八九十]{1,4}\\s?[次场项条件个篇期][^，,。；\\d]{0,6}(?:同时|既|兼)|同时(?:面向|属于|涉及|计入|列入|包含)"
    "|部分[\\u4e00-\\u9fff]{2,6}(?:同时|既|兼|[面涉]向?及?多|多次|跨|在多)|交叉|重叠|重复(?:计|统)|(?:计入|统计)两次"
)
_LONGEST_ASIDE = 40


def listed_counts_add_up(report: Report) -> Iterator[Finding]:
    """TA-01: “共 N 条，其中…” adds up, unless there is a fair way to read it that does."""
    for section, text in report.narrative.items():
        told: set[int] = set()
        for counted in (*counted_lists(text), *bare_lists(text)):
            if severity := None if _overlap(text, counted) else severity_of(counted):
                parts = _nearest_to_right(counted).parts
                told |= {counted.at + part.count.start for part in parts}
                yield _finding(section, text, counted, severity)
        for closed in closed_lists(text):
            if not told.issuperset(part.start for part in closed.parts):
                yield _about_closed(section, text, closed)


def _overlap(text: str, counted: CountedList) -> bool:
    """Whether the sentence says that something was counted in two of the parts."""
    parts = counted.readings[-1].parts
    start = max(0, counted.at + counted.totals[-1].end)
    end = counted.at + parts[-1].count.end
    stop = text.find("。", end, end + _LONGEST_ASIDE)
    return bool(_OVERLAP.search(text, start, stop if stop > 0 else end + _LONGEST_ASIDE))


def _about_closed(section: str, text: str, closed: ClosedList) -> Finding:
    first = closed.parts[0]
    quote = text[_clause_start(text, first.start) : closed.total.end].strip()
    added = sum(part.low for part in closed.parts)
    terms = "＋".join(part.said for part in closed.parts)
    message = (
        f"“{inside_quotes(quote)}”：相加为 {added}（{terms}），"
        f"合计写 {closed.total.said}，相差 {abs(added - closed.total.low)}，请核对。"
    )
    return Finding("TA-01", Severity.ERROR, message, (Quote(section, quote),))


def _finding(section: str, text: str, counted: CountedList, severity: Severity) -> Finding:
    total = counted.totals[-1]
    parts = _nearest_to_right(counted).parts
    start = _clause_start(text, counted.at + total.end)
    end = counted.at + parts[-1].count.end
    quote = text[start : end + (text[end : end + 1] in {"）", ")"})].lstrip()
    message = (
        f"“{_stated(text, counted.at + total.end)}”：{_reckoning(counted.totals, parts)}，请核对"
    )
    advice = "；没有列全的，请写“其中主要有”" if severity is Severity.HINT else ""
    return Finding("TA-01", severity, f"{message}{advice}。", (Quote(section, quote),))


def _reckoning(totals: tuple[Count, ...], parts: tuple[Part, ...]) -> str:
    """The sum and its total; a single part is only told to be greater."""
    told, number = _told_total(totals, parts)
    if len(parts) == 1:
        (part,) = parts
        words = f"{part.noun.strip(' ：:，,、')}{part.count.said}{part.count.unit}"
        return f"其中“{inside_quotes(words)}”比总数 {told} 还多"
    terms = "＋".join(part.count.said for part in parts)
    added = least(parts)
    return f"各项相加为 {added}（{terms}），总数写 {told}，相差 {abs(added - number)}"


def _told_total(totals: tuple[Count, ...], parts: tuple[Part, ...]) -> tuple[str, int]:
    """The number the list breaks down, as it is told, and what it is.

    Where a part is greater than the nearest, it is rather the last few together:
    网站754条、新媒体2808条、其他54条，其中公众号1205条….
    """
    last = totals[-1]
    if (
        len(totals) > 1
        and not is_their_sum(totals)
        and max(part.count.low for part in parts) > last.low
    ):
        added = sum(total.low for total in totals)
        return f"{'＋'.join(total.said for total in totals)}＝{added}", added
    return last.said, last.low


def _nearest_to_right(counted: CountedList) -> Reading:
    """The reading to tell the flaw by. One that is likely only if it adds up comes last."""
    total = counted.totals[-1]

    def remoteness(reading: Reading) -> tuple[bool, int, int]:
        parts = reading.parts
        return reading.claim is Claim.WHOLE, abs(least(parts) - total.low), -len(parts)

    return min(counted.readings, key=remoteness)


def _stated(text: str, end: int) -> str:
    """The clause that states the total, and what it is of where that only follows: 对9个社区."""
    words = text[_clause_start(text, end) : end].strip()
    if len(words) < _FEWEST_WORDS:
        behind = _MARK.search(text, end)
        words += text[end : min(behind.start() if behind else len(text), end + _LONGEST_TAIL)]
    return inside_quotes(words)


def _clause_start(text: str, end: int) -> int:
    first = max(0, end - _LONGEST_CLAUSE)
    *_, start = (first, *(mark.end() for mark in _MARK.finditer(text, first, end)))
    return start


RULES = (listed_counts_add_up,)
