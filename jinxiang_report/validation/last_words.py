"""Rule SY-14: a short line that there was nothing ends in a full stop, as all others do."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered

_NOTHING = pattern_of(
    r"^[ \u3000]*(?P<words>(?:本年度?|[我本][局委办镇乡县市区]|20\d\d年度?)?[，,]?"
    "(?:暂?无|没有|未)(?:其[他它])?[\u4e00-\u9fff]{5,25})[ \u3000]*$",
    re.MULTILINE,
)
_UNENDED = pattern_of("(?<=[\u4e00-\u9fff])[ \u3000]*$", re.MULTILINE)
_ENDED = pattern_of("。[ \u3000]*$", re.MULTILINE)
_FEWEST = 4

_ENDS = SlipKind("SY-14", "{words}后面没有句号，其他段落都有，请补上。", "补上句号")


def nothing_is_told_with_a_full_stop(report: Report) -> Iterator[Finding]:
    """SY-14: 无其他需要报告的事项 without its full stop, where all other paragraphs have one."""
    texts = report.narrative
    lacking = {key: found for key, text in texts.items() if (found := _NOTHING.search(text))}
    if not lacking or sum(len(_ENDED.findall(text)) for text in texts.values()) < _FEWEST:
        return
    if sum(len(_UNENDED.findall(text)) for text in texts.values()) > len(lacking):
        return
    for key, found in lacking.items():
        slip = Slip(*found.span("words"), f"{found['words']}。")
        yield from gathered(report, _ENDS, key, [slip])


RULES = (nothing_is_told_with_a_full_stop,)
"""All rules on the last words of a paragraph."""
