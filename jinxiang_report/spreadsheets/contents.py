"""What a cell's content says where a text, a day or a count belongs."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from openpyxl.utils.datetime import from_excel

from jinxiang_report.domain.dates import (
    is_written_as_date,
    read_date,
    read_entry_date,
    read_time,
)
from jinxiang_report.domain.entries import TITLE_LIMIT, Source
from jinxiang_report.domain.figure import read_value
from jinxiang_report.spreadsheets.sheets import Content, Fault

_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff]|_x000[dD]_")  # pasted from web pages
_LINE_BREAK = re.compile(r"\s*[\r\n]+\s*")
_FILLERS = frozenset(("", "-", "--", "—", "——", "/", "\\", "无"))  # how offices mark “nothing here”
_SERIAL = re.compile(r"\d{5}(\.\d+)?")  # 44260 in a text file: the cell was no date
_SERIAL_YEARS = (1990, 2100)
_SOURCES = {
    "原创": Source.ORIGINAL,
    "是": Source.ORIGINAL,
    "转载": Source.REPRINT,
    "转发": Source.REPRINT,
    "否": Source.REPRINT,
}

_YES = frozenset(("是", "√", "✓", "1", "有", "y", "yes", "true", "规范性文件", "行政规范性文件"))
_NO = frozenset(("否", "不是", "×", "0", "n", "no", "false"))
_UNLIMITED = frozenset(("长期", "长期有效", "永久", "永久有效", "有效"))


class Unreadable(NamedTuple):
    """Why a content does not fit its column, and what to do."""

    reason: str


class Moment(NamedTuple):
    """A day, and the time of day if it is known."""

    day: date
    at: time | None = None


def text_of(content: Content) -> str:
    """The content as a person reads it in the sheet."""
    match content:
        case str():
            return _UNSEEN.sub("", content).strip()
        case bool():
            return "TRUE" if content else "FALSE"
        case float() if content.is_integer():
            return str(int(content))
        case datetime():
            midnight = content.time() == time()
            return f"{content:%Y-%m-%d}" if midnight else f"{content:%Y-%m-%d %H:%M}"
        case Fault():
            return content.error
        case _:
            return str(content)


def is_blank(content: Content | None) -> bool:
    """Whether there is nothing, or no more than a mark of “nothing here”."""
    if content is None:
        return True
    return not isinstance(content, Fault) and text_of(content) in _FILLERS


def line_of(content: Content) -> str:
    """The content on one line. Chinese needs no space where a line broke."""
    return _LINE_BREAK.sub("", text_of(content))


def title_of(content: Content) -> str | Unreadable | None:
    """The title that the content is; None if nothing is to be seen."""
    title = line_of(content)
    if len(title) <= TITLE_LIMIT:
        return title or None
    return Unreadable(
        f"标题有 {len(title)} 个字，最多 {TITLE_LIMIT} 个。请只留标题，正文不要放在这一列。"
    )


def moment_of(
    content: Content, epoch: datetime, year: int | None = None
) -> Moment | Unreadable | None:
    """The day that the content names, with its time of day; None for a mark of “nothing here”.

    A date without a year belongs to the one given.
    """
    match content:
        case datetime():
            return _moment(content)
        case date():
            return Moment(content)
        case int() | float() if not isinstance(content, bool):
            return _serial_moment(content, epoch) or _written_moment(text_of(content))
        case str() if _SERIAL.fullmatch(content):
            return _serial_moment(float(content), epoch) or _written_moment(content)
        case _:
            return None if is_blank(content) else _written_moment(text_of(content), year)


def count_of(content: Content) -> int | Unreadable | None:
    """The whole number that the content names; None for a mark of “nothing here”."""
    if is_blank(content):
        return None
    value = read_value(text_of(content))
    if isinstance(value, int) and value >= 0:
        return value
    return Unreadable("这里要填 0 或更大的整数，请改正；不知道时请留空。")


def is_unlimited(content: Content) -> bool:
    """Whether what should be the last day of validity says that there is none."""
    return text_of(content) in _UNLIMITED


def yes_of(content: Content) -> bool | Unreadable:
    """Whether the content says yes; a mark of “nothing here” says no."""
    if is_blank(content):
        return False
    word = text_of(content).strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    return Unreadable("这里只能填“是”或“否”，请改正。")


def source_of(content: Content) -> Source | Unreadable:
    """Whether the post is the office's own."""
    if is_blank(content):
        return Source.UNKNOWN
    return _SOURCES.get(text_of(content)) or Unreadable(
        "这里只能填“原创”或“转载”，请改正；不知道时请留空。"
    )


def _moment(content: datetime) -> Moment:
    # A cell with a day and no time of day holds midnight. Serial numbers are not exact: 9:07:30
    # may come as 9:07:29.999.
    whole = (content + timedelta(milliseconds=500)).replace(microsecond=0)
    return Moment(whole.date(), None if whole.time() == time() else whole.time())


def _serial_moment(number: float, epoch: datetime) -> Moment | None:
    """The moment behind a number that lost its date format, if it is one of our years."""
    first, last = ((datetime(year, 1, 1) - epoch).days for year in _SERIAL_YEARS)
    return _moment(from_excel(number, epoch)) if first <= number < last else None


def _written_moment(text: str, year: int | None = None) -> Moment | Unreadable:
    day = read_date(text) or (year and read_entry_date(text, date.today(), year))
    if day:
        return Moment(day, read_time(text))
    if is_written_as_date(text):
        return Unreadable("没有这一天，请改成正确的日期。")
    return Unreadable("看不出是哪一天，请写成 2021-03-05 这样的日期。")
