"""What the narrative says about the ledger: how many items, of which category, how many posts.

Only plain statements are taken, in which nothing but known words stands between what is
counted and its number; anything richer may count something else.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.passages import Clause, Passage, clauses, passages


class Channels(Enum):
    """Where what is counted was published."""

    WEBSITE = auto()
    ALL = auto()


class Statement(NamedTuple):
    """A number the text gives for something, and the words it is given in."""

    count: Count
    quote: str
    channels: Channels = Channels.ALL


_IN_ALL = "(?:共计|总计|合计|累计|共|达到|达|为|有)*"
_INFORMATION = "(?:各类|各项|有关|相关|工作)?(?:政府|政务|政务公开)?(?:信息|文章|图文|推文|消息|稿件|内容)*"
_PERIOD = r"(?:全年|年内|本年度?|当年|\d{4}年度?)?"
_ITEMS = re.compile(
    rf"(?P<what>(?:公开|发布|更新)了?(?:各类|各项|有关|相关)?(?:政府|政务)?(?:信息)?"
    rf"(?:总数|总量|数量|条数)?|网站)[，,]?{_IN_ALL}$"
)
_POSTS = re.compile(
    rf"(?:公众号|微信|新媒体)(?:“[^“”]*”)?(?:平台|账号)?上?[，,]?{_PERIOD}[，,]?{_IN_ALL}"
    rf"(?:主动)?(?:发布|推送|推出|刊发|编发|更新|发文|发表|公开)?了?{_INFORMATION}{_IN_ALL}$"
)
_WEBSITE = re.compile("网站|门户")
_OTHER_CHANNEL = re.compile("公众号|微信|微博|抖音|快手|头条|视频号|客户端|新媒体|公开栏(?!目)|公[示告]栏")
_OTHER_THAN_WECHAT = re.compile("网站|门户|微博|抖音|快手|头条|视频号|客户端|公[开示告]栏")
# 依申请公开5件, 经…栏目公开20条, 自开通以来累计公开500条: other matters than the year's items.
_OTHER_MATTER = re.compile("申请|不予|予以|部分公开|栏目|专题|其中|较|同比|上年|去年|以来|历年|截[至止].*累计")
_ITEM_UNITS = frozenset({"条", "条次", "件", "项", "篇", "则"})
_POST_UNITS = frozenset({"条", "条次", "篇", "则"})


def stated_items(text: str, *, in_its_section: bool) -> Iterator[Statement]:
    """How many items were published. Outside the section about it, only what says 主动公开 and 共."""
    for passage, sentence in _sentences(text):
        for clause in sentence:
            for count in clause.counts:
                said = passage.text[sentence[0].start : count.start]
                found = _ITEMS.search(said)
                if not found or count.unit not in _ITEM_UNITS:
                    continue
                words = said[_clause_start(sentence, sentence[0].start + found.start()) :]
                channels = _channels(words)
                plain = in_its_section or bool(re.search("主动公开.*[共计]", words))
                first = count is next(c for one in sentence for c in one.counts)
                if plain and channels and (first or channels is Channels.WEBSITE):
                    yield _statement(text, passage, count, count.start - len(words), channels)


def stated_categories(text: str, names: Iterable[str]) -> Iterator[tuple[str, Statement]]:
    """How many items a category has, for those of its names that the text counts by themselves."""
    # The longest name first: 政务公开组织管理 is not 组织管理.
    choice = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    leads = "其中|分别[为是]|为|是|包括|包含|公开|发布|含|有"
    named = re.compile(rf"\s*(?:.*?(?:{leads}))??(?P<name>{choice})类?(?:信息)?{_IN_ALL}$")
    for passage, sentence in _sentences(text):
        for clause in sentence if choice else ():
            for count in clause.counts[:1]:
                found = named.match(clause.text[: count.start - clause.start])
                before = passage.text[sentence[0].start : count.start]
                if found and _channels(before, matters=False):
                    start = clause.start + found.start("name")
                    yield found["name"], _statement(text, passage, count, start)


def stated_posts(text: str) -> Iterator[Statement]:
    """How many posts the WeChat account published."""
    for passage, sentence in _sentences(text):
        for clause in sentence:
            for count in clause.counts:
                found = _POSTS.search(passage.text, sentence[0].start, count.start)
                if not found or count.unit not in _POST_UNITS:
                    continue
                start = _clause_start(sentence, found.start())
                if not _OTHER_THAN_WECHAT.search(passage.text, start, count.start):
                    yield _statement(text, passage, count, found.start())
