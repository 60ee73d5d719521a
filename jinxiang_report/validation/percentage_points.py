"""Rule TA-03 on rates: from 5% to 8% is 3 percentage points, and no 3%."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jinxiang_report.domain.finding import Finding, Mend, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.shares import rounded
from jinxiang_report.validation.two_years import DOWN, UP

_PERCENT = r"\d{1,3}(?:\.\d{1,4})?"
_WAY = f"(?:{UP}|{DOWN})了?"
_CHANGE = rf"{_WAY}(?P<by>{_PERCENT})\s*(?P<unit>个百分点|[%％])"
_FROM_TO = (
    rf"[由从](?:20\d\d年度?)?[^，,。；\d\n]{{0,12}}(?P<before>{_PERCENT})\s*[%％]\s*[，,]?"
    rf"(?:{_WAY}|升|降|增|减)[到至为]\s*(?:20\d\d年度?的?)?(?P<now>{_PERCENT})\s*[%％]"
)
_TOLD = (
    pattern_of(rf"{_FROM_TO}[，,、（(]\s*(?:共|同比|总体)?{_CHANGE}"),
    pattern_of(rf"{_CHANGE}[，,、（(]\s*{_FROM_TO}"),
)
_POINTS = "个百分点"


def points_are_told_as_points(report: Report) -> Iterator[Finding]:
    """TA-03: by how much a rate grew is what lies between the two, in percentage points."""
    for section, text in report.narrative.items():
        for pattern in _TOLD if "%" in text or "％" in text else ():
            for found in matches(pattern, text):
                yield from _judged(report, section, found)


def _judged(report: Report, section: str, found: re.Match[str]) -> Iterator[Finding]:
    before, now, by = (Decimal(found[name]) for name in ("before", "now", "by"))
    points = abs(now - before)
    if found["unit"] == _POINTS:
        if by != points:
            yield _about(section, found, Severity.ERROR, f"应为 {points} 个百分点", None)
    elif before and by == rounded(points * 100 / before, by):
        return
    elif by == points:
        told = "两个百分比相减，说的是“个百分点”，建议改正"
        mend = reworded(report, (section, found.start("unit")), found["unit"], _POINTS)
        yield _about(section, found, Severity.HINT, told, mend)
    else:
        told = f"相差 {points} 个百分点，正文写 {found['by']}%"
        yield _about(section, found, Severity.WARNING, told, None)


def _about(
    section: str, found: re.Match[str], severity: Severity, told: str, mend: Mend | None
) -> Finding:
    end = "" if severity is Severity.HINT else "，请核对"
    message = f"“{found[0]}”：{told}{end}。"
    return Finding("TA-03", severity, message, (Quote(section, found[0]),), mend)


RULES = (points_are_told_as_points,)
"""All rules on percentage points."""
