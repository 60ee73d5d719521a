"""What the narrative says about the ledger: how many items, of which category, how many posts.

Only plain statements are taken, in which nothing but known words stands between what is
counted and its number; anything richer may count something else.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.passages import FULL_STOP, KEPT, passages
from jinxiang_report.validation.patterns import pattern_of


@dataclass(frozen=True)
class Statement:
    """A number the text gives for something, and the words it is given in."""

    count: Count
    quote: str
    of_website: bool = False
    """Said of the website alone; otherwise posts may be counted in."""


@dataclass(frozen=True)
class _Saying:
    """A count and what leads up to it."""

    sentence: str
    """The sentence up to the count."""
    clause: str
    """The clause up to the count."""
    count: Count
    comes_first: bool
    """No other count before it in the sentence."""


_LONGEST_LEAD = 300
"""So many characters before a count may say what it counts."""
_IN_ALL = "(?:共计|总计|合计|累计|共|达到|达|为|有)*"
_OF_KINDS = "(?:各类|各项|有关|相关)?(?:政府|政务)?"
_INFORMATION = "(?:信息|文章|图文|推文|消息|稿件|内容)*"
_PERIOD = r"(?:全年|年内|本年度?|当年|\d{4}年度?)?"
_ITEMS = pattern_of(
    rf"(?:(?:公开|发布|更新)了?{_OF_KINDS}(?:信息)?(?:总数|总量|数量|条数)?|网站)[，,]?{_IN_ALL}$"
)
_POSTS = pattern_of(
    rf"(?:(?:微信|政务)*(?:公众号|新媒体)|微信)(?:“[^“”]*”)?(?:平台|账号)?上?[，,]?{_PERIOD}[，,]?{_IN_ALL}"
    r"(?:主动)?(?:发布|推送|推出|刊发|编发|更新|发文|发表|公开)?了?"
    rf"{_OF_KINDS}{_INFORMATION}{_IN_ALL}$"
)
_WEBSITE = pattern_of("网站|门户")
_WECHAT = "公众号|微信|新媒体"
_OTHERS = "微博|抖音|快手|头条|视频号|客户端|公开栏(?!目)|公[示告]栏"
_NOT_WEBSITE = pattern_of(f"{_WECHAT}|{_OTHERS}")
_NOT_WECHAT = pattern_of(f"网站|门户|{_OTHERS}")
# 依申请公开5件, 经…栏目公开20条, 自开通以来公开500条: other matters than the year's items.
_OTHER_MATTER = pattern_of(
    "另|申请|不予|予以|部分公开|栏目|专题|其中|较|同比|上年|去年|每[月日周季]|以来|历年|截[至止].*累计"
)
_LEADS = "其中|分别[为是]|为|是|包括|包含|公开|发布|含|有"
_ITEM_UNITS = frozenset({"条", "条次", "件", "项", "篇", "则"})
POST_UNITS = frozenset({"条", "条次", "篇", "则"})
"""Units in which articles are counted."""
PUSH_UNITS = frozenset({"次", "期"})
"""Units in which pushes are counted; one may hold several articles."""


def stated_items(text: str) -> Iterator[Statement]:
    """How many items were published of the office's own accord."""
    for saying in _sayings(text):
        found = _ITEMS.search(saying.sentence)
        if not found or saying.count.unit not in _ITEM_UNITS:
            continue
        words = _with_its_clause(saying.sentence, found.start())
        of_website = _is_of_website(words)
        is_whole = saying.comes_first or of_website
        if is_whole and not _OTHER_MATTER.search(words) and not _is_of_others(words):
            yield replace(_statement(text, saying, words), of_website=of_website)


def stated_categories(text: str, names: Iterable[str]) -> Iterator[tuple[str, Statement]]:
    """How many items a category has, where one of these names is followed by its number."""
    # The longest name first: 政务公开组织管理 is not 组织管理.
    choice = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    named = re.compile(rf"\s*(?:.*?(?:{_LEADS}))??(?P<name>{choice})类?(?:信息)?{_IN_ALL}$")
    for saying in _sayings(text) if choice else ():
        found = named.match(saying.clause)
        if found and not _is_of_others(saying.sentence):
            yield found["name"], _statement(text, saying, saying.clause[found.start("name") :])


def stated_posts(text: str, units: frozenset[str] = POST_UNITS) -> Iterator[Statement]:
    """How many posts the WeChat account published, where said in one of these units."""
    for saying in _sayings(text):
        found = _POSTS.search(saying.sentence)
        if not found or saying.count.unit not in units:
            continue
        words = _with_its_clause(saying.sentence, found.start())
        if not _NOT_WECHAT.search(words):
            yield _statement(text, saying, saying.sentence[found.start() :])


# Several rules read the same text, and at a keystroke in a table it is what it was.
@lru_cache(maxsize=KEPT)
def _sayings(text: str) -> tuple[_Saying, ...]:
    return tuple(_said(text))


def _said(text: str) -> Iterator[_Saying]:
    for passage in passages(text):
        sentence_start = 0
        comes_first = True
        for clause in passage.clauses:
            if clause.before == FULL_STOP:
                sentence_start = clause.start
                comes_first = True
            for count in clause.counts:
                nearest = count.start - _LONGEST_LEAD
                yield _Saying(
                    passage.text[max(sentence_start, nearest) : count.start],
                    passage.text[max(clause.start, nearest) : count.start],
                    count.moved(passage.start),
                    comes_first,
                )
                comes_first = False


def _with_its_clause(sentence: str, position: int) -> str:
    """The sentence from the beginning of the clause at this position."""
    return sentence[max(sentence.rfind(mark, 0, position) for mark in "，,；;：:") + 1 :]


def _is_of_website(words: str) -> bool:
    return bool(_WEBSITE.search(words)) and not _NOT_WEBSITE.search(words)


def _is_of_others(words: str) -> bool:
    return bool(_NOT_WEBSITE.search(words)) and not _WEBSITE.search(words)


def _statement(text: str, saying: _Saying, words: str) -> Statement:
    """The statement whose words lead up to the count."""
    quote = text[saying.count.start - len(words) : saying.count.end]
    return Statement(saying.count, quote.strip())
