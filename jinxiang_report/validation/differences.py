"""Rule TA-03 on plain numbers: 120条，比上年的100条增加20条 is reckoned again."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count, counts_in

_SENTENCE = re.compile(r"[^。！？；;\n]+")
_FROM = re.compile(
    r"[，,]?\s*(?:同比|相)?[较比与](?:上年度?|去年|上一年度?|前一年|20\d\d年度?)(?:同期)?(?:的|共)?\s*"
)
_CHANGE = re.compile(r"[，,]?\s*(?:信息|数量)?(?:净)?(?P<way>增加|增长|上升|减少|下降|降低)了?\s*")
_WAY = re.compile("增加|增长|上升|减少|下降|降低")
_UP = ("增加", "增长", "上升")


def differences_are_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-03: by how much a number grew or fell is what lies between it and last year's."""
    for section, text in report.narrative.items():
        # Not searched for with the blanks around it: a long run of them takes its square.
        for sentence in _SENTENCE.finditer(text) if _WAY.search(text) else ():
            counts = list(counts_in(sentence[0]))
            for now, before, change in zip(counts, counts[1:], counts[2:], strict=False):
                if message := _message(sentence[0], now, before, change):
                    quote = Quote(section, sentence[0][now.start : change.end])
                    yield Finding("TA-03", Severity.ERROR, message, (quote,))


def _message(text: str, now: Count, before: Count, change: Count) -> str:
    """What is wrong; empty if nothing is, or if the three do not belong together."""
    way = _CHANGE.fullmatch(text, before.end, change.start)
    are_exact = all(one.low == one.high and one.unit == now.unit for one in (now, before, change))
    if not way or not are_exact or not _FROM.fullmatch(text, now.end, before.start):
        return ""
    grown = now.low - before.low
    if grown == (change.low if way["way"] in _UP else -change.low):
        return ""
    right = f"{'增加' if grown > 0 else '减少'} {abs(grown)}" if grown else "没有增减"
    return (
        f"“{text[now.start : change.end]}”：{now.low}－{before.low}＝{grown}，"
        f"应为{right}，正文写{way['way']} {change.said}，请核对。"
    )


RULES = (differences_are_reckoned_right,)
