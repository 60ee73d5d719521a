"""时限: how many working days an item took from its formation to its publication (条例 art. 26)."""

from functools import lru_cache

from jinxiang_report.domain.calendar import Holidays, Reckoning, working_days
from jinxiang_report.domain.entries import Entry, PublishedItem
from jinxiang_report.validation.entry_dates import WORKING_DAYS_TO_PUBLISH

_KEPT = 4096
_LAW = f"条例第二十六条：自政府信息形成或者变更之日起 {WORKING_DAYS_TO_PUBLISH} 个工作日内公开。"


class TimeLimits:
    """Reckons with the days off as they were when it was made."""

    def __init__(self, holidays: Holidays) -> None:
        self._reckon = lru_cache(_KEPT)(lambda start, end: working_days(start, end, holidays))

    def reckoning(self, entry: Entry) -> Reckoning | None:
        """From formation to publication; None where there is nothing to reckon."""
        formed = entry.formed if isinstance(entry, PublishedItem) else None
        if formed is None or formed > entry.published:
            return None
        return self._reckon(formed, entry.published)


def short_limit(reckoning: Reckoning | None) -> str:
    """As it stands in the table: 第 6 日."""
    if reckoning is None:
        return ""
    return f"第 {reckoning.days} 日" if reckoning.days else "当日"


def told_limit(reckoning: Reckoning) -> str:
    """The reckoning, and what it is held against."""
    late = "，超过期限" if is_late(reckoning) else ""
    return f"{reckoning.sentence()}{late}。\n{_LAW}"


def is_late(reckoning: Reckoning) -> bool:
    """Whether it was published after the 20th working day."""
    return reckoning.days > WORKING_DAYS_TO_PUBLISH
