"""Rules SY-01 and ST-08: years that are mistaken by themselves, as 今年（2020年） in 2021."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_TOLD_TWICE = pattern_of(
    r"(?P<word>今|去|(?:本|上一?)(?=年度?[（(]))年度?[（(](?P<year>20[0-4]\d)年度?(?=[）)])"
)
_YEAR = pattern_of(r"20[0-4]\d\s?年")
_REACH = 200
_SHORTCOMINGS = pattern_of(
    r"20(?<![^。；：、）\s]..)(?P<year>[0-4]\d)年度?[，,]?[^，。；：\n]{0,10}公开工作[^，。；：\n]{2,24}[，,]"
    r"(?:但是?|仍|还|也|依然|同时)[^。；：\n]{0,8}(?:存在|有)"
)
# Last year's, and what became of them.
_LAST_YEARS = pattern_of("上[一]?年|去年|针对|对照|整改|反馈|通报")
_DAY = r"(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?"
_SPAN = pattern_of(
    # The period of the statistics is for ST-08 to tell.
    rf"(20[0-4]\d)\s?年(?!\s?0?1\s?月\s?0?1\s?日){_DAY}\s?(?:起|开始)?[，,]?\s?"
    rf"(?:至|到|[-—－–~～]{{1,2}})\s?(20[0-4]\d)\s?年(?!前){_DAY}"
)
# 统计期限为2021年1月至11月; 本报告数据统计截至2020年12月31日.
_MONTHS = pattern_of(
    r"统计(?:期限|时间|时段|周期)[为是自从：]{0,2}(?P<year>20[0-4]\d)年(?P<first>\d{1,2})月[至到—-]{1,2}"
    r"(?:(?P<end>20[0-4]\d)年)?(?P<last>\d{1,2})月(?!\s?\d)"
)
_CLOSED = pattern_of(
    r"本(?:报告|年报)[^。；\d\n]{0,16}截[至止](?P<year>20[0-4]\d)年(?P<last>12)月31日"
)
# 20224年, 2204年, 202年度, 2021年年共.
_NO_YEAR = pattern_of(
    r"2(?<![\d.].)(?:(?:0\d{3}|[1-9]\d\d)年(?![前内来])|0\d\d年年(?![初底末中终报均度关货])"
    r"|0\d年(?=度|[，,]?(?:[我本]|全年|共|累计|\d{1,2}月)))"
)
_MISTYPED = SlipKind("SY-01", "{words}不像是年份，疑似多打或少打了字，请核对。")
_PARTS = 3
_BACKWARDS = SlipKind(
    "SY-01", "{words}的结束时间早于开始时间，请核对年份。", severity=Severity.WARNING
)


def years_told_twice_are_one(report: Report) -> Iterator[Finding]:
    """SY-01: 今年（2021年） only in the report of 2021."""
    for section, text in report.narrative.items() if report.stated_year else ():
        for found in _TOLD_TWICE.finditer(text):
            year = (report.stated_year or 0) - (found["word"] in {"去", "上", "上一"})
            if int(found["year"]) != year and not _YEAR.search(_before(text, found.start())):
                words = f"{found[0]}{text[found.end()]}"
                message = (
                    f"“{words}”：本报告为 {report.stated_year} 年度，说的是 {year} 年，请核对。"
                )
                new = words.replace(found["year"], str(year))
                mend = reworded(report, (section, found.start()), words, new)
                yield Finding("SY-01", Severity.WARNING, message, (Quote(section, words),), mend)


def _before(text: str, end: int) -> str:
    """The sentence up to here: 2020年公开5条，上年（2019年）3条 goes by its own year."""
    start = max(text.rfind(mark, max(0, end - _REACH), end) for mark in "。；\n") + 1
    return text[max(start, end - _REACH) : end]


def shortcomings_are_this_years(report: Report) -> Iterator[Finding]:
    """SY-01: 2020年，公开工作取得一定成效，但还存在… is copied from the report of 2020."""
    last = (report.stated_year or 0) - 1
    for section, text in report.narrative.items() if report.stated_year else ():
        found = _SHORTCOMINGS.search(text)
        if found and int(found["year"]) == last % 100 and not _LAST_YEARS.search(text):
            message = (
                f"“{found[0]}…”说的是上年，本报告为 {last + 1} 年度；"
                f"说的若是本年度的事，请改为 {last + 1} 年。"
            )
            mend = reworded(report, (section, found.start()), f"{last}年", f"{last + 1}年")
            yield Finding("SY-01", Severity.WARNING, message, (Quote(section, found[0]),), mend)


def statistics_are_of_the_whole_year(report: Report) -> Iterator[Finding]:
    """ST-08: told by months, or by their last day, they run to December as well."""
    year = str(report.stated_year)
    for section, text in report.narrative.items() if report.stated_year else ():
        for found in (*_MONTHS.finditer(text), *_CLOSED.finditer(text)):
            told = found.groupdict()
            months = (int(told.get("first") or 1), int(told["last"]))
            if {told["year"], told.get("end") or year} != {year} or months != (1, 12):
                message = (
                    f"“{found[0]}”：本报告为 {year} 年度，"
                    f"统计期限应为{year}年1月1日至{year}年12月31日，请核对。"
                )
                yield Finding("ST-08", Severity.WARNING, message, (Quote(section, found[0]),))


def years_have_four_digits(report: Report) -> Iterator[Finding]:
    """SY-01: no 20224年, 202年度 or 2021年年."""
    for section, text in sections(report):
        slips = (Slip(*found.span()) for found in _NO_YEAR.finditer(text))
        yield from gathered(report, _MISTYPED, section, slips)


def ends_come_after_beginnings(report: Report) -> Iterator[Finding]:
    """SY-01: no 2021年3月至2020年5月."""
    for section, text in sections(report):
        slips = (Slip(*found.span()) for found in _SPAN.finditer(text) if _is_backwards(found))
        yield from gathered(report, _BACKWARDS, section, slips)


def _is_backwards(span: re.Match[str]) -> bool:
    told = [int(one) if one else 0 for one in span.groups()]
    beginning, end = told[:_PARTS], told[_PARTS:]
    # 2021年3月至2021年 says less of its end.
    both = min(
        beginning.index(0) if 0 in beginning else _PARTS, end.index(0) if 0 in end else _PARTS
    )
    return end[:both] < beginning[:both]


RULES = (
    years_told_twice_are_one,
    shortcomings_are_this_years,
    statistics_are_of_the_whole_year,
    years_have_four_digits,
    ends_come_after_beginnings,
)
"""All rules on years that are mistaken by themselves."""
