"""Rule TA-03 on changes told in other ways: 46场，比2022年多7场（2022年为41场）, 减少320万元."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.measures import PERCENT, Value, first_measured, measured, value
from jinxiang_report.validation.patterns import pattern_of

_YEAR = r"(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期)?"
_SAID_OF = "(?:的|为|是|共|收到|发布|公开|办理|举办)*"
_COMPARED = rf"[，,](?:同比|[较比与]{_YEAR}(?:相比)?[，,]?)?"
_WAY = "(?P<way>增加|增长|上升|多|减少|下降|降低|少)了?"
_RATE = (
    r"[，,](?:同比|总体)?(?:增长|增加|上升|增幅|涨幅|升幅|下降|减少|降低|降幅)(?:率|幅度)?[为达了]?"
)


_NOW = first_measured("now")
_PATTERNS = (
    # 46场，比2022年多7场（2022年为41场）; 5件，同比增加1件（上年3件）.
    pattern_of(
        rf"{_NOW}{_COMPARED}{_WAY}{measured('change')}[（(，,]{_YEAR}{_SAID_OF}{measured('before')}"
    ),
    # 2024年发布438条，2023年发布400条，同比增加48条.
    pattern_of(
        rf"{_NOW}[，,；;](?:而)?{_YEAR}{_SAID_OF}{measured('before')}[，,]同比{_WAY}{measured('change')}"
    ),
    # 110封，同比下降15.4%，减少20封（上年130封）.
    pattern_of(
        rf"{_NOW}[，,](?:同比|[较比]{_YEAR})(?:增长|增加|上升|下降|减少|降低){PERCENT}[，,]"
        rf"{_WAY}{measured('change')}[（(]{_YEAR}{_SAID_OF}{measured('before')}"
    ),
    # 2103人次，比2023年少395人次，同比减少18.8%.
    pattern_of(rf"{_NOW}{_COMPARED}(?P<way>多|少)了?{measured('change')}{_RATE}{PERCENT}"),
    # 34件，较上年（41件）减少7件，降幅20.6%.
    pattern_of(
        rf"{_NOW}[，,][较比]{_YEAR}[（(]{measured('before')}[）)]{_WAY}{measured('change')}(?:{_RATE}{PERCENT})?"
    ),
    # 减少27篇（2023年413篇，2024年386篇），降幅为7.5%.
    pattern_of(
        rf"{_WAY}{first_measured('change')}[（(]{_YEAR}{_SAID_OF}{measured('before')}"
        rf"[，,、；;]20\d\d年度?{_SAID_OF}{measured('now')}[）)](?:{_RATE}{PERCENT})?"
    ),
    # 30件。同比增长50%（上年24件）.
    pattern_of(
        rf"{_NOW}[。；;](?:总量)?(?:同比|较上年){_WAY}{PERCENT}[（(]{_YEAR}{_SAID_OF}{measured('before')}[）)]"
    ),
    # 3260万元，比上年的3480万元下降6.3%，减少220万元.
    pattern_of(
        rf"{_NOW}[，,](?:同比)?[较比]{_YEAR}{_SAID_OF}{measured('before')}(?:[，,]?(?:增长|上升|下降|减少)"
        rf"\d{{1,3}}(?:\.\d{{1,2}})?[%％])[，,]{_WAY}{measured('change')}"
    ),
)
_DOUBLED = pattern_of(
    rf"{_NOW}[，,](?:同比|[较比]{_YEAR})?(?:实现)?翻(?:了)?一番[（(]{_YEAR}{_SAID_OF}{measured('before')}[）)]"
)
_ANY = pattern_of("增|升|多|减|降|少|翻")
_FALLS = frozenset({"减少", "下降", "降低", "少"})
_ALMOST_DOUBLE, _ABOUT_DOUBLE = Decimal("1.9"), Decimal("2.2")
_HUNDRED = 100


def changes_told_otherwise_are_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-03: a difference, and its rate, is that of the two numbers told with it."""
    for section, text in report.narrative.items():
        if not _ANY.search(text):
            continue
        for pattern in _PATTERNS:
            for found in matches(pattern, text):
                if flaw := _flaw(found):
                    yield _about(section, found[0], flaw)
        for found in matches(_DOUBLED, text) if "翻" in text else ():
            now, before = (value(found[name]).number for name in ("now", "before"))
            if before and not _ALMOST_DOUBLE <= now / before <= _ABOUT_DOUBLE:
                yield _about(section, found[0], f"{now}÷{before}，不是翻一番")


def _about(section: str, words: str, flaw: str) -> Finding:
    message = f"“{inside_quotes(words)}”：{flaw}，请核对。"
    return Finding("TA-03", Severity.ERROR, message, (Quote(section, words),))


def _flaw(found: re.Match[str]) -> str:
    """What does not fit; empty if all does."""
    given = found.groupdict()
    now, sign = value(given["now"]), -1 if given["way"] in _FALLS else 1
    change = value(given["change"]) if given.get("change") else None
    if given.get("before"):
        before = value(given["before"])
    elif change:
        before = Value(now.number - sign * change.number, now.off + change.off)
    else:
        return ""
    grown, off = now.number - before.number, now.off + before.off + (change.off if change else 0)
    if change and given.get("before") and abs(grown - sign * change.number) > off:
        reckoning = f"{now}－{before}＝{grown.normalize():f}"
        return f"{reckoning}，正文写{given['way']} {given['change']}"
    return _wrong_rate(given.get("percent"), grown, before, off)


def _wrong_rate(said: str | None, grown: Decimal, before: Value, off: Decimal) -> str:
    if not said or before.number <= before.off:
        return ""
    told = Decimal(said)
    last_digit = Decimal(1).scaleb(int(told.as_tuple().exponent))
    right = abs(grown) * _HUNDRED / before.number
    doubt = last_digit + off * _HUNDRED / before.number
    if abs(right - told) <= doubt:
        return ""
    way = "增长" if grown > 0 else "下降"
    return f"按两个数计算，应{way} {right.quantize(last_digit)}%，正文写 {said}%"


RULES = (changes_told_otherwise_are_reckoned_right,)
"""All rules on changes told otherwise."""
