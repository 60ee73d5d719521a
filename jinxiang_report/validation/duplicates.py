"""Rules LG-01 and WX-01: no publication is logged twice."""

from collections.abc import Iterator

from jinxiang_report.domain.addresses import are_of_other_articles, article_of
from jinxiang_report.domain.document_numbers import plain_number
from jinxiang_report.domain.entries import Entry, Post, PublishedItem, plain_title
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.quoting import shortened
from jinxiang_report.validation.entry_context import Context, row_of
from jinxiang_report.validation.patterns import pattern_of

DAYS_APART = 3
"""The same title may be logged under the day of publishing, or of noticing it."""

_LONGEST_TITLE = 40
_SAME_ADDRESS = "网址相同"
# An explanation, a draft and an annex are published under their document's number.
_BESIDE_A_DOCUMENT = pattern_of("解读|图解|读懂|问答|起草说明|征求意见|附件")


def is_logged_once(entry: Entry, context: Context) -> Iterator[Finding]:
    """LG-01, WX-01: none of the twins is the same publication. One finding for all of them."""
    alike = [(why, twin) for twin in context.twins if (why := likeness(entry, twin))]
    if not alike:
        return
    why, twin = alike[0]
    others = f"等 {len(alike)} 条" if len(alike) > 1 else ""
    said = f"{_day(entry, twin)}的“{shortened(twin.title, _LONGEST_TITLE)}”{others}"
    places = (row_of(entry), *(row_of(other) for _, other in alike))
    if isinstance(entry, Post) and why == _SAME_ADDRESS:
        message = f"与已登记的文章为同一篇：{said}。请删去重复的。"
        yield Finding("WX-01", Severity.WARNING, message, places)
    else:
        message = f"疑似与 {said}重复：{why}。如果是同一条，请删去重复的。"
        yield Finding("LG-01", Severity.WARNING, message, places)


def likeness(entry: Entry, twin: Entry) -> str:
    """What speaks for the same publication, e.g. 标题相同; empty if nothing does."""
    if type(entry) is not type(twin) or twin.discarded or (entry.id and entry.id == twin.id):
        return ""
    if article_of(entry.address) and article_of(entry.address) == article_of(twin.address):
        return _SAME_ADDRESS
    if _have_the_same_title(entry, twin):
        return "标题相同"
    return "文号相同" if _have_the_same_number(entry, twin) else ""


def _have_the_same_title(entry: Entry, twin: Entry) -> bool:
    title = plain_title(entry.title)
    return (
        bool(title)
        and title == plain_title(twin.title)
        and abs((entry.published - twin.published).days) <= DAYS_APART
        # 今日天气 is another one tomorrow.
        and not are_of_other_articles(entry.address, twin.address)
    )


def _have_the_same_number(entry: Entry, twin: Entry) -> bool:
    if not isinstance(entry, PublishedItem) or not isinstance(twin, PublishedItem):
        return False
    number = plain_number(entry.document_number)
    return bool(
        number
        and number == plain_number(twin.document_number)
        and not _BESIDE_A_DOCUMENT.search(entry.title)
        and not _BESIDE_A_DOCUMENT.search(twin.title)
    )


def _day(entry: Entry, twin: Entry) -> str:
    year = "" if entry.published.year == twin.published.year else f"{twin.published.year}年"
    return f"{year}{twin.published.month}月{twin.published.day}日"


RULES = (is_logged_once,)
"""All rules on entries that log the same."""
