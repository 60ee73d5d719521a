"""Rule TA-03 on time limits: 由20个工作日压缩至15个工作日，压缩25% is reckoned again."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.shares import cut_off, rounded

_WAY = "(?:压缩|缩短|压减|减少|缩减|提速|延长|增加)"
_SHORTENED = pattern_of(
    r"[由从](?:法定|承诺|原来|原先|平均|的)*\s?(?P<before>\d{1,3})\s?"
    r"(?P<unit>个?工作日|个?自然日|天|日|小时|分钟|个月)\s?"
    rf"{_WAY}(?:到|至|为)\s?(?P<now>\d{{1,3}})\s?(?P=unit)[，,]\s?(?:平均|共|时限)?"
    rf"{_WAY}(?:了|率|幅度)?(?:达到?|为)?\s?(?P<by>\d{{1,3}}(?:\.\d{{1,2}})?)\s?(?:(?P<percent>[%％])|(?P=unit))"
)
_HUNDRED = 100


def time_limits_are_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-03: by how much a time limit changed is what lies between the two."""
    for section, text in report.narrative.items():
        for found in matches(_SHORTENED, text):
            right = _right(found)
            if right is not None:
                unit = found["percent"] or found["unit"]
                message = f"“{found[0]}”：应为 {right}{unit}，正文写 {found['by']}{unit}，请核对。"
                at = (section, found.start("by"))
                mend = reworded(report, at, found["by"], str(right))
                yield Finding("TA-03", Severity.ERROR, message, (Quote(section, found[0]),), mend)


def _right(found: re.Match[str]) -> Decimal | None:
    """What it should be; None if it is, or cannot be told."""
    before, now, said = (Decimal(found[name]) for name in ("before", "now", "by"))
    change = abs(before - now)
    if not found["percent"]:
        return None if said == change else change
    if not before:
        return None
    exact = change * _HUNDRED / before
    return None if said in {rounded(exact, said), cut_off(exact, said)} else rounded(exact, said)


RULES = (time_limits_are_reckoned_right,)
"""All rules on time limits."""
