"""Rule TA-03 on changes told in other ways: 46场，比2022年多7场（2022年为41场）, 减少320万元."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import UNIT
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.numerals import SCALES

_YEAR = r"(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期)?"
_SAID_OF = "(?:的|为|是|共|收到|发布|公开|办理|举办)*"
_COMPARED = rf"[，,](?:同比|[较比与]{_YEAR}(?:相比)?[，,]?)?"
_WAY = "(?P<way>增加|增长|上升|多|减少|下降|降低|少)了?"
_RATE = (
    r"[，,](?:同比|总体)?(?:增长|增加|上升|增幅|涨幅|升幅|下降|减少|降低|降幅)(?:率|幅度)?[为达了]?"
)


def _number(name: str, *, is_first: bool = False) -> str:
    unit = f"(?P<unit>{UNIT}|元)" if is_first else "(?P=unit)"
    return rf"(?P<{name}>\d{{1,9}}(?:,\d{{3}})*(?:\.\d{{1,4}})?[万亿]?)\s?{unit}"


_PERCENT = r"(?P<percent>\d{1,4}(?:\.\d{1,3})?)\s?[%％]"
_NOW = rf"(?<![\d.]){_number('now', is_first=True)}"
_PATTERNS = (
    # 46场，比2022年多7场（2022年为41场）; 5件，同比增加1件（上年3件）.
    re.compile(
        rf"{_NOW}{_COMPARED}{_WAY}{_number('change')}[（(，,]{_YEAR}{_SAID_OF}{_number('before')}"
    ),
    # 2024年发布438条，2023年发布400条，同比增加48条.
    re.compile(
        rf"{_NOW}[，,；;](?:而)?{_YEAR}{_SAID_OF}{_number('before')}[，,]同比{_WAY}{_number('change')}"
    ),
    # 2103人次，比2023年少395人次，同比减少18.8%.
    re.compile(rf"{_NOW}{_COMPARED}(?P<way>多|少)了?{_number('change')}{_RATE}{_PERCENT}"),
    # 34件，较上年（41件）减少7件，降幅20.6%.
    re.compile(
        rf"{_NOW}[，,][较比]{_YEAR}[（(]{_number('before')}[）)]{_WAY}{_number('change')}(?:{_RATE}{_PERCENT})?"
    ),
    # 减少27篇（2023年413篇，2024年386篇），降幅为7.5%.
    re.compile(
        rf"{_WAY}{_number('change', is_first=True)}[（(]{_YEAR}{_SAID_OF}{_number('before')}"
        rf"[，,、；;]20\d\d年度?{_SAID_OF}{_number('now')}[）)](?:{_RATE}{_PERCENT})?"
    ),
    # 30件。同比增长50%（上年24件）.
    re.compile(
        rf"{_NOW}[。；;](?:总量)?(?:同比|较上年){_WAY}{_PERCENT}[（(]{_YEAR}{_SAID_OF}{_number('before')}[）)]"
    ),
    # 3260万元，比上年的3480万元下降6.3%，减少220万元.
    re.compile(
        rf"{_NOW}[，,](?:同比)?[较比]{_YEAR}{_SAID_OF}{_number('before')}(?:[，,]?(?:增长|上升|下降|减少)"
        rf"\d{{1,3}}(?:\.\d{{1,2}})?[%％])[，,]{_WAY}{_number('change')}"
    ),
)
_DOUBLED = re.compile(
    rf"{_NOW}[，,](?:同比|[较比]{_YEAR})?(?:实现)?翻(?:了)?一番[（(]{_YEAR}{_SAID_OF}{_number('before')}[）)]"
)
_ANY = re.compile("增|升|多|减|降|少|翻")
_FALLS = frozenset({"减少", "下降", "降低", "少"})
_ALMOST_DOUBLE, _ABOUT_DOUBLE = Decimal("1.9"), Decimal("2.2")
_HUNDRED = 100


class _Value(NamedTuple):
    """A number and how far off it may be for being told in 万."""

    number: Decimal
    off: Decimal


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
            now, before = (_value(found[name]).number for name in ("now", "before"))
            if before and not _ALMOST_DOUBLE <= now / before <= _ABOUT_DOUBLE:
                yield _about(section, found[0], f"{now}÷{before}，不是翻一番")


def _about(section: str, words: str, flaw: str) -> Finding:
    message = f"“{inside_quotes(words)}”：{flaw}，请核对。"
    return Finding("TA-03", Severity.ERROR, message, (Quote(section, words),))


def _flaw(found: re.Match[str]) -> str:
    """What does not fit; empty if all does."""
    given = found.groupdict()
    now, sign = _value(given["now"]), -1 if given["way"] in _FALLS else 1
    change = _value(given["change"]) if given.get("change") else None
    if given.get("before"):
        before = _value(given["before"])
    elif change:
        before = _Value(now.number - sign * change.number, now.off + change.off)
    else:
        return ""
    grown, off = now.number - before.number, now.off + before.off + (change.off if change else 0)
    if change and given.get("before") and abs(grown - sign * change.number) > off:
        reckoning = f"{_told(now)}－{_told(before)}＝{grown.normalize():f}"
        return f"{reckoning}，正文写{given['way']} {given['change']}"
    return _wrong_rate(given.get("percent"), grown, before, off)


def _wrong_rate(said: str | None, grown: Decimal, before: _Value, off: Decimal) -> str:
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


def _value(said: str) -> _Value:
    scale = SCALES[said[-1]] if said[-1] in "万亿" else 1
    digits = Decimal(said.rstrip("万亿").replace(",", ""))
    last_place = Decimal(1).scaleb(int(digits.as_tuple().exponent)) * scale
    return _Value(digits * scale, last_place / 2 if scale > 1 else Decimal(0))


def _told(value: _Value) -> str:
    return f"{value.number.normalize():f}"


RULES = (changes_told_otherwise_are_reckoned_right,)
"""All rules on changes told otherwise."""
