"""Dates as offices write them, and as a clerk types them."""

import re
import unicodedata
from datetime import date, time, timedelta

_SEPARATED = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_BEFORE_TIME = re.compile(r"(?:[ T]+|(?<=[日号]))(?=\d{1,2}\s*[:时])")
_TIME = re.compile(r"(\d{1,2})\s*[:时]\s*(\d{1,2})\s*分?(?:\s*:?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?")
_WITHIN_YEAR = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?|(\d{2})(\d{2})")
_DAYS_BACK = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "前天": 2, "大前天": 3}
_WEEKDAY = re.compile(r"(上{0,3}|本|这)个?(?:周|星期|礼拜)([一二三四五六日天])")
_WEEKDAYS = {character: at for at, character in enumerate("一二三四五六日")} | {"天": 6}
_OF_MONTH = re.compile(r"(上|本|这)个?月\s*(\d{1,2})\s*[日号]?")


def read_date(text: str) -> date | None:
    """The date in 2021-03-05, 2021年3月5日, 2021/3/5, 2021.3.5 or 20210305; None if it is none.

    A day that no calendar has (2021-2-30) is None too. A time of day behind it is let go.
    """
    found = _written_day(text)
    return _day(*(int(part) for part in found.groups())) if found else None


def read_entry_date(text: str, today: date, year: int) -> date | None:
    """The date as a clerk types it: in full, or short as 3-5, 0305, 3月5日, 昨天, 上周五, 上月5日.

    A short form without a year lies in the report year. What is told from today is None if it
    does not lie there: 昨天 in the ledger of another year is most likely meant for this one.
    """
    day, _ = _split(text)
    if told := _told_from_today(day, today):
        return told if told.year == year else None
    if found := _WITHIN_YEAR.fullmatch(day):
        month, number = (part for part in found.groups() if part)
        return _day(year, int(month), int(number))
    return read_date(text)


def why_unread(text: str, today: date, year: int) -> str:
    """Why a text that is no date here is none, and what to write instead."""
    day, _ = _split(text)
    told = _told_from_today(day, today)
    if told and told.year != year:
        return f"“{day}”是 {told}，不在 {year} 年度内。请写出月和日，如 3-5。"
    if _WITHIN_YEAR.fullmatch(day) or _OF_MONTH.fullmatch(day) or is_written_as_date(text):
        return f"日期看不懂：“{text.strip()}”，日历上没有这一天。"
    return f"日期看不懂：“{text.strip()}”。可以写 3-5、0305、3月5日、昨天、上周五或 2021-03-05。"


def is_written_as_date(text: str) -> bool:
    """Whether the text has the form of a date, though perhaps of a day that no calendar has."""
    return _written_day(text) is not None


def read_time(text: str) -> time | None:
    """The time of day behind a date, as in 2021-03-05 17:15; None if there is none."""
    found = _TIME.fullmatch(_split(text)[1])
    if not found:
        return None
    hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def _told_from_today(day: str, today: date) -> date | None:
    """昨天, 上周五 (of last week, which begins on Monday) or 上月5日."""
    if day in _DAYS_BACK:
        return today - timedelta(days=_DAYS_BACK[day])
    if found := _WEEKDAY.fullmatch(day):
        weeks_back = found[1].count("上")
        monday = today - timedelta(days=today.weekday(), weeks=weeks_back)
        return monday + timedelta(days=_WEEKDAYS[found[2]])
    if found := _OF_MONTH.fullmatch(day):
        last_month = today.replace(day=1) - timedelta(days=1)
        month = last_month if found[1] == "上" else today
        return _day(month.year, month.month, int(found[2]))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _written_day(text: str) -> re.Match[str] | None:
    day, _ = _split(text)
    return _SEPARATED.fullmatch(day) or _COMPACT.fullmatch(day)


def _split(text: str) -> tuple[str, str]:
    plain = unicodedata.normalize("NFKC", text).strip()
    day, *rest = _BEFORE_TIME.split(plain, maxsplit=1)
    return day.strip(), "".join(rest).strip()
