"""Rule TA-01 on sums of money: 中央资金1.9亿元、省级资金8600万元，共计2.76亿元."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.measures import WORDS, Value, measured, value
from jinxiang_report.validation.patterns import pattern_of

_SUM = r"\d{1,9}(?:\.\d{1,4})?[万亿]?元"
_ITEM = rf"[\u4e00-\u9fff“”]{{1,12}}{_SUM}"
_WHOLE = measured("whole", "元")
_CLOSED = pattern_of(
    rf"(?P<row>{_ITEM}(?:[、，,]{_ITEM}){{1,7}})[，,](?:共计|合计|总计|共){WORDS}{_WHOLE}"
)
_OPENED = pattern_of(
    rf"{_WHOLE}(?:[，,]其中[，,：:]?|[（(](?:其中)?[：:]?)(?P<row>{_ITEM}(?:[、，,]{_ITEM}){{1,7}})(?=[。；;）)])"
)
_PART = pattern_of(r"(\d{1,9}(?:\.\d{1,4})?[万亿]?)元")
# 支出20万元，结余3万元，共…: what is set against each other is no row.
_NO_ROW = pattern_of("其中|同比|较|比|增|减|降|节约|结余|收入|剩余|人均|户均|每|累计")
_NEAR = 3
_NEEDED = pattern_of(f"{_SUM}[、，,][^。；]{{0,80}}元")


def money_adds_up(report: Report) -> Iterator[Finding]:
    """TA-01: sums of money make what they are said to make, and no more than there is."""
    for section, text in report.narrative.items():
        if not _NEEDED.search(text):
            continue
        for found in (*matches(_CLOSED, text), *matches(_OPENED, text)):
            parts = [value(one) for one in _PART.findall(found["row"])]
            whole = value(found["whole"])
            if not _NO_ROW.search(found["row"]) and _is_off(found, parts, whole):
                yield _about(section, found, parts, whole)


def _is_off(found: re.Match[str], parts: list[Value], whole: Value) -> bool:
    added = sum(part.number for part in parts)
    off = whole.off + sum(part.off for part in parts)
    if found.re == _OPENED:
        return added - whole.number > off
    is_near = abs(added - whole.number) * _NEAR <= added
    return (
        is_near
        and whole.number > max(part.number for part in parts)
        and (abs(added - whole.number) > off)
    )


def _about(section: str, found: re.Match[str], parts: list[Value], whole: Value) -> Finding:
    told = "＋".join(map(str, parts))
    added = Value(sum((part.number for part in parts), whole.number * 0), whole.off)
    message = (
        f"“{inside_quotes(found[0])}”：各项相加为 {added} 元（{told}），"
        f"总数写 {found['whole']}元，请核对。"
    )
    return Finding("TA-01", Severity.ERROR, message, (Quote(section, found[0]),))


RULES = (money_adds_up,)
"""All rules on sums of money."""
