"""Rules DL-14 and DL-15: days that no calendar has, and how long the law gives for an answer."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.numerals import number
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_DAY = pattern_of(
    r"(?<![\d.])(?<!农历)(?:(?P<year>20\d\d)\s?年\s?)?(?<![\d.])(?<!农历)(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"
)
# 近13月 counts them.
_MONTH = pattern_of(r"(?<!\d)20\d\d\s?年\s?(?P<month>\d{1,2})\s?月(?!\s?\d)")
_IN_NUMERALS = pattern_of(
    "(?<![十历])二月三十一?日|(?<!历)(?:(?<!十)[四六九]|(?<!二)十一)月三十一日"
)
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY, _SHORT_FEBRUARY = 2, 28

_NUMBER = r"\d{1,3}|[一二三四五六七八九十]{1,3}"
_LIMIT = pattern_of(
    rf"(?P<days>{_NUMBER})\s?个工作日(?:[以之]?内)?的?法定(?:的)?(?:答复|办理)?[期时]限"
    rf"|法定(?:的)?(?:答复|办理)?(?:[期时]限)?(?:的|为)?[（(]?(?P<told>{_NUMBER})\s?个工作日"
)
_SINCE = pattern_of(
    r"(?:收到|接到)(?:政府信息公开)?申请(?:之日|当日|后)?起?的?(?P<days>\d{1,3})\s?个工作日[以之]?内"
    "(?:予以|作出|给予|依法|按[时期]|进行)*答复"
)
_OF_ANSWERS = pattern_of("申请|答复|依申请")
_OF_OTHERS = pattern_of(
    "延[长期]|顺延|补正|第三方|征[求询]|意见|复议|诉讼|信访|热线|工单|留言|许可|审批|建议|提案|处罚|转[办送]|批准"
)
_BY_LAW = 20
"""条例 art. 33: 自收到申请之日起20个工作日内."""
_SENTENCE = pattern_of("[^。；\n]+")

_NO_SUCH_DAY = SlipKind("DL-14", "日期{words}不存在，请核对。", severity=Severity.WARNING)
_OTHER_LIMIT = SlipKind(
    "DL-15",
    "{words}：《条例》第三十三条规定的答复期限是20个工作日，请核对。",
    severity=Severity.WARNING,
)
_TOO_LONG = SlipKind(
    "DL-15", "{words}：《条例》第三十三条规定在20个工作日内答复，超过的要经同意延长，请核对。"
)


def days_are_in_the_calendar(report: Report) -> Iterator[Finding]:
    """DL-14: no 2月30日, 11月31日 or 13月."""
    for section, text in sections(report):
        days = [Slip(*found.span()) for found in _DAY.finditer(text) if not _is_day(found)]
        months = [
            Slip(*found.span())
            for found in _MONTH.finditer(text)
            if not 1 <= int(found["month"]) <= len(_LONGEST)
        ]
        told = [Slip(*found.span()) for found in _IN_NUMERALS.finditer(text)]
        yield from gathered(report, _NO_SUCH_DAY, section, [*days, *months, *told])


def _is_day(found: re.Match[str]) -> bool:
    month, day = int(found["month"]), int(found["day"])
    if not 1 <= month <= len(_LONGEST):
        return False
    is_short = month == _FEBRUARY and found["year"] is not None and int(found["year"]) % 4 != 0
    return 1 <= day <= (_SHORT_FEBRUARY if is_short else _LONGEST[month - 1])


def answers_have_the_time_the_law_gives(report: Report) -> Iterator[Finding]:
    """DL-15: what is called 法定期限 of an answer is 20 working days."""
    for section, text in sections(report):
        yield from gathered(report, _OTHER_LIMIT, section, _limits(text, _LIMIT))
        yield from gathered(report, _TOO_LONG, section, _limits(text, _SINCE))


def _limits(text: str, pattern: re.Pattern[str]) -> Iterator[Slip]:
    for sentence in _SENTENCE.finditer(text) if pattern.search(text) else ():
        if not _OF_ANSWERS.search(sentence[0]) or _OF_OTHERS.search(sentence[0]):
            continue
        for found in pattern.finditer(text, *sentence.span()):
            days = number(next(one for one in found.groups() if one)) or _BY_LAW
            if days > _BY_LAW or (pattern is _LIMIT and days < _BY_LAW):
                yield Slip(*found.span())


RULES = (days_are_in_the_calendar, answers_have_the_time_the_law_gives)
"""All rules on days and limits in the text."""
