"""Rule TA-03 on plain numbers: 120条，比上年的100条增加20条 is reckoned again."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count, counted_sentences
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.two_years import BECAME, START, leads_up

_FROM = pattern_of(
    r"[，,]?\s*(?:同比|相)?[较比与同](?:上年度?|去年|上一年度?|前一年|20\d\d年度?)(?:同期)?(?:的|共|[（(])?\s*"
)
_CHANGE = pattern_of(
    r"(?:相比|[）)])?[，,]?\s*(?:信息|数量)?(?:净)?(?P<way>增加|增长|上升|减少|下降|降低|[多少])了?\s*"
)
_WAY = pattern_of(
    r"[较比][^。；\n]{0,40}[多少]|增加|增长|上升|减少|下降|降低|扩大|[增升减降][到至为]"
)
_UP = pattern_of("增|升|提|扩|上涨|多")
_DOWN = pattern_of("减|降|落|缩|精简|少")


def differences_are_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-03: by how much a number grew or fell is what lies between it and last year's."""
    for section, text in report.narrative.items():
        for sentence, counts in counted_sentences(text, _WAY):
            for first, second, third in zip(counts, counts[1:], (*counts[2:], None), strict=False):
                found = _flaw(sentence[0], first, second, third)
                if found:
                    message, end = found
                    quote = Quote(section, sentence[0][first.start : end])
                    yield Finding("TA-03", Severity.ERROR, message, (quote,))


def _flaw(text: str, first: Count, second: Count, third: Count | None) -> tuple[str, int] | None:
    """What is wrong and where it ends; None if nothing is, or if they do not belong together."""
    given = [one for one in (first, second, third) if one]
    if any(not one.is_exact or one.unit != first.unit for one in given[:2]):
        return None
    became = BECAME.fullmatch(text, first.end, second.start)
    if became and leads_up(START, text, first):
        if message := _wrong_way(text, became[0], first, second):
            return message, second.end
        now, before = second, first
    elif _FROM.fullmatch(text, first.end, second.start):
        now, before = first, second
    else:
        return None
    message = _wrong_change(text, now, before, third) if third else ""
    return (message, third.end) if third and message else None


def _wrong_way(text: str, way: str, before: Count, now: Count) -> str:
    """由120条增加到100条."""
    is_up = bool(_UP.search(way))
    is_told = is_up or _DOWN.search(way)
    if not is_told or now.low == before.low or is_up == (now.low > before.low):
        return ""
    right = "减少" if is_up else "增加"
    return f"“{text[before.start : now.end]}”：后一个数是{right}了，请核对。"


def _wrong_change(text: str, now: Count, before: Count, change: Count) -> str:
    way = _CHANGE.fullmatch(text, max(now.end, before.end), change.start)
    if not way or not change.is_exact or change.unit != now.unit:
        return ""
    grown = now.low - before.low
    told = change.low if _UP.search(way["way"]) else -change.low
    if abs(grown - told) <= sum(one.rounding for one in (now, before, change)):
        return ""
    right = f"{'增加' if grown > 0 else '减少'} {abs(grown)}" if grown else "没有增减"
    quote = text[min(now.start, before.start) : change.end]
    return (
        f"“{quote}”：{now.low}－{before.low}＝{grown}，"
        f"应为{right}，正文写{way['way']} {change.said}，请核对。"
    )


RULES = (differences_are_reckoned_right,)
