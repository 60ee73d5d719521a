"""Working days: which days the office works, and how many lie between two days.

Three sources, the later ones first: plain weekends, what the State Council announced for
2004 and after as far as the calendar library knows, and the office's own entries.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

_SATURDAY = 5
_WEEKEND = "周末日"
_OWN_DAY_OFF = "放假"
# What the library calls 清明 is 清明节 in a sentence; the parade of 2015 has a longer name.
_SPELT_OUT = {
    "清明": "清明节",
    "端午": "端午节",
    "中秋": "中秋节",
    "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日": "抗战胜利纪念日",
}


@dataclass(frozen=True)
class Holidays:
    """Which days are worked. `own` are the office's own entries; they override all else."""

    own: Mapping[date, bool] = field(default_factory=dict)
    """True: a make-up working day; False: a day off."""

    def works(self, day: date) -> bool:
        """Whether the office works on that day."""
        return not self.day_off(day)

    def day_off(self, day: date) -> str:
        """What the office does not work for on that day, e.g. 周末日, 国庆节; empty if it works."""
        announced = _announced()
        if day in self.own:
            return "" if self.own[day] else announced.off.get(day, _OWN_DAY_OFF)
        if day in announced.off:
            return announced.off[day]
        weekend = day.weekday() >= _SATURDAY and day not in announced.worked
        return _WEEKEND if weekend else ""

    def knows(self, year: int) -> bool:
        """Whether the year's arrangement is known, by the library or by the office."""
        # Every year's arrangement has National Day; New Year's may stand in the year before.
        return year in _announced().years or date(year, 10, 1) in self.own

    def arrangement(self, year: int) -> dict[date, bool]:
        """The year's days that are announced or entered, in order; True for a working day."""
        announced = _announced()
        days = {
            **dict.fromkeys(announced.off, False),
            **dict.fromkeys(announced.worked, True),
            **self.own,
        }
        return {day: days[day] for day in sorted(days) if day.year == year}

    def with_days(self, days: Mapping[date, bool]) -> "Holidays":
        """The same with more of the office's own entries."""
        return Holidays({**self.own, **days})

    def without_own(self, year: int) -> "Holidays":
        """The same without the office's own entries of a year."""
        return Holidays({day: works for day, works in self.own.items() if day.year != year})

    def turned(self, day: date) -> "Holidays":
        """A working day made a day off or the other way; an own entry is taken back instead."""
        if day in self.own:
            return Holidays({one: works for one, works in self.own.items() if one != day})
        return self.with_days({day: not self.works(day)})


@dataclass(frozen=True)
class Reckoning:
    """How many working days lie after one day, up to another."""

    start: date
    """It does not count itself."""
    end: date
    days: int
    skipped: tuple[str, ...] = ()
    """What was passed over, as “9 个周末日”, “清明节 3 天”."""
    unknown: tuple[int, ...] = ()
    """Years of which only the weekends are known."""

    @property
    def estimated(self) -> bool:
        """Whether an arrangement that is not known could change the number."""
        return bool(self.unknown)

    def sentence(self, event: str = "形成") -> str:
        """As in 第 23 个工作日（3月1日形成，跳过 9 个周末日、清明节 3 天）."""
        parts = [f"{self._start_said}{event}"]
        if self.skipped:
            skipped = "、".join(self.skipped)
            parts.append(f"跳过 {skipped}" if skipped[0].isdigit() else f"跳过{skipped}")
        if self.estimated:
            years = "、".join(map(str, self.unknown))
            parts.append(f"{years} 年放假安排未录入，按普通周末推算")
        return f"第 {self.days} 个工作日（{'，'.join(parts)}）"

    @property
    def _start_said(self) -> str:
        year = "" if self.start.year == self.end.year else f"{self.start.year}年"
        return f"{year}{self.start.month}月{self.start.day}日"


class DayCounter:
    """Counts working days between many pairs of days: each year is gone through once."""

    def __init__(self, holidays: Holidays) -> None:
        self._holidays = holidays
        self._years: dict[int, list[int]] = {}

    def between(self, start: date, end: date) -> int:
        """The working days after `start` up to and with `end`; `start` is not later."""
        full = sum(len(self._worked(year)) for year in range(start.year, end.year))
        return full + self._up_to(end) - self._up_to(start)

    def _up_to(self, day: date) -> int:
        return bisect_right(self._worked(day.year), day.toordinal())

    def _worked(self, year: int) -> list[int]:
        """The year's working days, as ordinals."""
        if year not in self._years:
            first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            days = range(first, last + 1)
            works = self._holidays.works
            self._years[year] = [day for day in days if works(date.fromordinal(day))]
        return self._years[year]


def working_days(start: date, end: date, holidays: Holidays) -> Reckoning:
    """The working days after `start` up to and with `end`; none if `end` is not later."""
    span = [start + timedelta(days) for days in range(1, (end - start).days + 1)]
    off = Counter(name for day in span if (name := holidays.day_off(day)))
    return Reckoning(
        start,
        end,
        len(span) - off.total(),
        tuple(_number_of(name, days) for name, days in _weekends_first(off).items()),
        tuple(year for year in dict.fromkeys(day.year for day in span) if not holidays.knows(year)),
    )


def _weekends_first(off: Counter[str]) -> dict[str, int]:
    """In the order of the days, but for the weekends."""
    return {name: off[name] for name in sorted(off, key=lambda name: name != _WEEKEND)}


def _number_of(name: str, days: int) -> str:
    return f"{days} 个{name}" if name == _WEEKEND else f"{name} {days} 天"


@dataclass(frozen=True)
class _Announced:
    """What the State Council announced, as far as the library knows."""

    years: range
    off: Mapping[date, str]
    worked: frozenset[date]


@cache
def _announced() -> _Announced:
    # Imported late: 12 ms that a start need not wait for. The library's own is_workday()
    # looks for its first and last year at every call, and raises beyond them.
    import chinese_calendar as library  # type: ignore[import-untyped]

    names = {holiday.value: holiday.chinese for holiday in library.Holiday}
    return _Announced(
        range(min(library.holidays).year, max(library.holidays).year + 1),
        {day: _SPELT_OUT.get(names[key], names[key]) for day, key in library.holidays.items()},
        frozenset(library.workdays),
    )
