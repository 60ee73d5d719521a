"""What in a report's text belongs to its year, and must be looked at when the next year takes it.

Wide on purpose: a mark too many costs a glance, a mark too few prints last year's number.
"""

import re
from collections.abc import Iterator

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.domain.stretches import Stretch, joined

_DIGITS = "一二三四五六七八九〇零○"
_YEARS_AND_DATES = re.compile(
    rf"(?:\d{{4}}|[{_DIGITS}]{{4}})年度?(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?"
    r"|\d{1,2}月(?:份|\d{1,2}日)?"
    r"|[上下]半年|第?[一二三四1-4]季度|十[一二三四五六]五"
)
_UNITS = "个件条次场期篇人份项家名处起类批部户万亿元天轮位座册本届种"
_NUMBERS = re.compile(
    rf"\d+(?:[,，.．]\d+)*[万亿]?[余多]?(?:个百分点|[%％‰]|[{_UNITS}])?"
    rf"|(?!一个)[一二三四五六七八九十百千两]+[万亿]?[余多]?[{_UNITS}]"
)
_DOCUMENTS = re.compile(
    r"《[^《》\n]{1,100}》"
    r"|[\u4e00-\u9fff]{1,10}[〔\[［（(]\d{4}[〕\]］）)]第?\d{1,4}号"
)
_MEETING = re.compile(
    r"(?:常务|党组|办公|专题|推进|部署|动员|调度|座谈|培训)会议?|会议|大会|全会|例会|发布会"
    r"|听证会|培训班|讲座|论坛"
)
_BEFORE_MEETING = re.compile(
    r"[，。；：、！？,;:!?“”‘’《》（）()\s\x00]"
    r"|召开|举办|举行|参加|组织|开展|学习|贯彻|落实|传达|通过|提交|经|在|及|和|并|了"
)
_LONGEST_NAME = 24


def yearly_stretches(text: str) -> tuple[Stretch, ...]:
    """Years, dates, numbers, names of documents and meetings; live fields follow by themselves."""
    plain = FIELD.sub(lambda field: "\x00" * len(field[0]), text)
    found = [
        Stretch(*match.span())
        for pattern in (_YEARS_AND_DATES, _NUMBERS, _DOCUMENTS)
        for match in pattern.finditer(plain)
    ]
    return joined([*found, *_meetings(plain)])


def _meetings(plain: str) -> Iterator[Stretch]:
    """Each with the words before it that name it; "会议" by itself names none."""
    for match in _MEETING.finditer(plain):
        earliest = max(0, match.start() - _LONGEST_NAME)
        before = plain[earliest : match.start()]
        ends = [boundary.end() for boundary in _BEFORE_MEETING.finditer(before)]
        start = earliest + max(ends, default=0)
        if start < match.start() or len(match[0]) > len("会议"):
            yield Stretch(start, match.end())
