"""Which words of the text mean which figure of the tables. What is not here is not compared."""

import re
from typing import NamedTuple

from jinxiang_report.domain.finding import Severity
from jinxiang_report.validation.patterns import pattern_of

_APPLIED = (
    "的?(?:政府|政务)?(?:信息)?(?:公开)?(?:依申请)?(?:公开)?的?(?:申请)?(?:公开)?(?:件|数|数量)?"
)
_COUNTED = r"(?:共计|总计|合计|累计|共|为|有|数量)*\s*$"
_HOW = "(?:已|均|共|全部|按[时期]|依法|当年|本年度?)*"
_LAST = "上一?年度?"
_NEXT = r"(?:至|到|转|入)*(?:下一?年度?|次年|\d{4}年度?)"


class Meaning(NamedTuple):
    """Words that lead up to a number, and the live field that has the number."""

    rule: str
    field: str
    words: re.Pattern[str]
    severity: Severity = Severity.ERROR
    also: tuple[str, ...] = ()
    """Fields whose number would be right too."""


APPLICATIONS = (
    Meaning("TX-01", "依申请.新收", pattern_of(f"新(?:收到?|受理|增){_APPLIED}{_COUNTED}")),
    Meaning(
        "TX-01",
        "依申请.新收",
        pattern_of(f"(?<!新)(?:收到|接收|接到|受理)(?:了)?{_APPLIED}{_COUNTED}"),
        Severity.WARNING,
        ("依申请.应办", "依申请.办结"),
    ),
    Meaning(
        "TX-02",
        "依申请.上年结转",
        pattern_of(
            f"(?:{_LAST}(?:结转|转结|转入|遗留)|(?:结转|转结)自?{_LAST}){_APPLIED}{_COUNTED}"
        ),
    ),
    Meaning(
        "TX-03",
        "依申请.办结",
        pattern_of(f"{_HOW}办结(?:了)?{_APPLIED}{_COUNTED}"),
        also=("依申请.应办",),
    ),
    Meaning(
        "TX-03",
        "依申请.办结",
        pattern_of(f"{_HOW}(?<!予以)答复(?:了)?{_APPLIED}{_COUNTED}"),
        Severity.WARNING,
        ("依申请.应办", "依申请.新收"),
    ),
    Meaning(
        "TX-04",
        "依申请.结转下年度",
        pattern_of(
            f"(?:结转|转结|转入|顺延){_NEXT}(?:继续)?(?:办理|处理|答复)?{_APPLIED}{_COUNTED}"
        ),
    ),
    Meaning(
        "TX-03",
        "依申请.公开或部分公开",
        pattern_of(rf"(?:予以)?公开(?:或|和|及|与)(?:予以)?部分公开{_APPLIED}{_COUNTED}"),
    ),
    *(
        Meaning(
            "TX-03", f"依申请.{name}", pattern_of(rf"^\s*(?:其中|决定)?{name}{_APPLIED}{_COUNTED}")
        )
        for name in ("予以公开", "部分公开", "不予公开", "无法提供", "不予处理")
    ),
)
"""Said in 一（二）, or in a sentence on 申请."""

PROCEEDINGS = (
    Meaning(
        "TX-05",
        "行政复议.总数",
        pattern_of(f"行政复议(?:申请|案件|案)?{_COUNTED}"),
    ),
    Meaning(
        "TX-05",
        "行政诉讼.总数",
        pattern_of(f"行政诉讼(?:案件|案)?{_COUNTED}"),
        also=("行政诉讼.未经复议.总数", "行政诉讼.复议后.总数"),
    ),
)
"""Said of 政府信息公开."""

DOCUMENTS = (
    Meaning(
        "TX-09",
        "规范性文件.制发",
        pattern_of(f"(?:制发|制定|印发|出台|新制定)(?:了)?(?:行政)?规范性文件{_COUNTED}"),
        Severity.WARNING,
    ),
)
DECISIONS = tuple(
    Meaning(
        "TX-10",
        f"{name}.总数",
        pattern_of(
            f"(?:作出|做出|办理|办结|实施|下达)(?:了)?{name}(?:决定|案件|事项)?(?:书)?{_COUNTED}"
        ),
        Severity.WARNING,
    )
    for name in ("行政许可", "行政处罚", "行政强制")
)
