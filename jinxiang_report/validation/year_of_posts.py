"""Rules on the posts of a year as a whole: months not covered, long silence, counting unit."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.validation.statements import POST_UNITS, PUSH_UNITS, stated_posts

LONGEST_SILENCE = 14
"""Days; 政务新媒体 that say nothing for two weeks count as not updated."""

_DAY = timedelta(days=1)
_DECEMBER = 12
_GAPS_TOLD = 5


@dataclass(frozen=True)
class YearOfPosts:
    """What the rules need to know of a year's posts, counted by whoever has the rows."""

    year: int
    today: date
    days: tuple[date, ...] = ()
    """The days with posts, in order."""
    articles: int = 0
    """按篇: every article of a push counts."""
    pushes: int = 0
    """按次: articles sent together count once."""
    by_push: bool = False
    """Which of the two the office reports."""
    narrative: Mapping[str, str] = field(default_factory=dict)

    @property
    def last_day(self) -> date:
        """The last day that could have a post: the year's, or today."""
        return min(self.today, date(self.year, _DECEMBER, 31))


class _Gap(NamedTuple):
    """Days without a post."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def __str__(self) -> str:
        return f"{_said(self.first)}至{_said(self.last)}（{self.days} 天）"


def remarks_on_posts(posts: YearOfPosts) -> list[Finding]:
    """Everything the rules find on the year's posts; nothing if there are none."""
    if not posts.days:
        return []
    return [finding for rule in POSTS_RULES for finding in rule(posts)]


def every_month_is_covered(posts: YearOfPosts) -> Iterator[Finding]:
    """WX-02: no past month is without posts, as after an export that was forgotten."""
    if missing := _months_without(posts):
        message = (
            f"公众号记录缺{'、'.join(_ranges(missing))}：公众号后台一次最多导出三个月，"
            "请补导；那几个月确实没有发布的，可以忽略。"
        )
        yield Finding("WX-02", Severity.HINT, message)


def no_silence_is_long(posts: YearOfPosts) -> Iterator[Finding]:
    """DL-13: no more than 14 days without a post. What WX-02 tells of is left to it."""
    missing = _months_without(posts)
    gaps = [gap for gap in _gaps(posts) if not _touches(gap, missing)]
    if gaps:
        told = "、".join(map(str, gaps[:_GAPS_TOLD]))
        rest = f"等 {len(gaps)} 段" if len(gaps) > _GAPS_TOLD else ""
        message = f"公众号超过 {LONGEST_SILENCE} 天没有发布记录：{told}{rest}，是否漏登？"
        yield Finding("DL-13", Severity.HINT, message)


def counting_unit_is_the_texts(posts: YearOfPosts) -> Iterator[Finding]:
    """WX-03: 次 and 期 are said of pushes, 篇 and 条 of articles; the number tells which is meant.

    A number that fits neither is TL-05's business.
    """
    counted, other = posts.articles, posts.pushes
    if posts.by_push:
        counted, other = other, counted
    unit, way, other_way = ("次", "按次", "按篇") if posts.by_push else ("篇", "按篇", "按次")
    for section, text in posts.narrative.items():
        for stated in stated_posts(text, POST_UNITS | PUSH_UNITS):
            speaks_of_pushes = stated.count.unit in PUSH_UNITS
            if (
                speaks_of_pushes != posts.by_push
                and stated.count.may_be(counted)
                and not stated.count.may_be(other)
            ):
                message = (
                    f"正文用“{stated.count.unit}”，当前{way}统计为 {counted}（{other_way}是 "
                    f"{other}），请改为“{counted}{unit}”，或改变统计方式。"
                )
                yield Finding("WX-03", Severity.HINT, message, (Quote(section, stated.quote),))


def _months_without(posts: YearOfPosts) -> list[int]:
    """The months that are over and have no post."""
    is_over = (posts.last_day + _DAY).month != posts.last_day.month
    months = posts.last_day.month if is_over else posts.last_day.month - 1
    if posts.last_day.year < posts.year:
        return []
    return sorted(set(range(1, months + 1)) - {day.month for day in posts.days})


def _ranges(months: list[int]) -> Iterator[str]:
    start = months[0]
    for month, following in pairwise([*months, 0]):
        if following != month + 1:
            yield f"{start}月" if start == month else f"{start}月至{month}月"
            start = following


def _gaps(posts: YearOfPosts) -> Iterator[_Gap]:
    edges = [date(posts.year - 1, _DECEMBER, 31), *posts.days, posts.last_day + _DAY]
    for before, after in pairwise(edges):
        gap = _Gap(before + _DAY, after - _DAY)
        if gap.days > LONGEST_SILENCE:
            yield gap


def _touches(gap: _Gap, months: Iterable[int]) -> bool:
    return any(gap.first.month <= month <= gap.last.month for month in months)


def _said(day: date) -> str:
    return f"{day.month}月{day.day}日"


PostsRule: TypeAlias = Callable[[YearOfPosts], Iterable[Finding]]

POSTS_RULES: tuple[PostsRule, ...] = (
    every_month_is_covered,
    no_silence_is_long,
    counting_unit_is_the_texts,
)
"""All rules on a year's posts."""
