"""Quantities that are told in passing: the number's subject may stand in a clause before it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jinxiang_report.domain.form import ABOUT_APPLICATIONS
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.passages import FULL_STOP, Clause, Passage
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.plain_quantities import IN_ALL, PLAIN, WHEN


class Told(NamedTuple):
    """A number and what it counts."""

    what: str
    number: Count
    start: int
    """Where the words that lead up to it begin."""
    is_firm: bool
    """全年 or 共 says that it is all of the year's."""


_CHANNEL = (
    "(?P<channel>(?:“[^“”]{1,16}”)?(?:政务|官方)?(?:微信)?公众号|[省市县区州旗]?(?:人民)?政府(?:门户)?网站"
    "|(?:本?[局厅委办镇乡])?(?:门户|官方|政务)?网站|政务新媒体|官方微博|政务微博)"
)
_NAMED = pattern_of(_CHANNEL)
_BY = f"(?:(?:通过|在|经|依托|利用){{0,2}}{_CHANNEL}(?:平台|上)?{WHEN})?"
_POSTS = pattern_of(
    rf"{PLAIN}{_BY}{IN_ALL}(?P<verb>发布|推送|公开)(?:各类|政务|政府)*"
    rf"(?:信息|文章|图文|推文|稿件|作品|内容)?{IN_ALL}"
)
_VISITS = pattern_of(rf"{PLAIN}(?:{_CHANNEL})?(?P<span>累计|总|全年)(?:页面)?访问量{IN_ALL}")
_TRAINING = pattern_of(
    rf"{PLAIN}(?:组织|开展|举办|召开)了?(?P<kind>(?:业务|专题|政务公开|政府信息公开|信息公开|工作|政务)*)"
    rf"培训(?:班|会|会议|活动)*{IN_ALL}"
)
_ACCOUNTS = pattern_of(
    rf"{PLAIN}(?:现有|共有|开设|运营|维护|建有|所有)*(?:的)?(?P<named>政务新媒体账号)?{IN_ALL}"
)
# 账号5个，注销1个，现有4个.
_CHANGED = pattern_of("注销|关停|撤[销并]|新增|新开|整合|其中")
_AROUND = 40
_OF_ACCOUNTS = pattern_of(r"政务新媒体账号")
_DOCUMENTS = pattern_of(
    r"\s*(?:集中|主动|全年|本年度?|20\d\d年度?|公开|共|[我本][局厅委县市区])*(?P<state>制发|废止|现行有效)?的?"
    r"(?P<of>(?:行政)?规范性文件)?(?:本年度?|全年)?(?P<later>制发|废止|现行有效)?(?:共|数|为)*"
)
_RULES = pattern_of("规章|规范性文件")
_STATE = pattern_of("制发|废止|现行有效")
_HANDLED = pattern_of(
    rf"{PLAIN}(?P<verb>办结|新收|受理|收到)(?:政府信息公开|信息公开|依申请公开)?(?P<of>申请)?{IN_ALL}"
)
_OTHER_MATTERS = pattern_of("热线|来信|留言|工单|提案|建议|信箱|复议|诉讼|咨询|投诉|信访")
_OLD_ONES = pattern_of("(?:上一?年度?|去年)[^，。]{0,6}(?:结转|转结)")
_FIRM = pattern_of("全年|共|所有|总|本年|年内")
_TIMES = frozenset({"次", "场", "期"})
_PIECES = frozenset({"条", "条次", "篇", "则"})
_VISITED = frozenset({"次", "人次"})
_LONGEST_WORDS = 60
_FARTHEST = 8


def told_in_passing(section: str, passage: Passage, at: int) -> Told | None:
    """What the clause's only number counts, if that is one of the few that are told twice."""
    clause = passage.clauses[at]
    if len(clause.counts) != 1:
        return None
    (count,) = clause.counts
    words = passage.text[clause.start : count.start]
    if count.low != count.high or len(words) > _LONGEST_WORDS:
        return None
    if count.unit in _PIECES or count.unit in _VISITED:
        what = _posts(words, passage.clauses, at)
    elif count.unit == "个":
        what = _accounts(words, passage.text, count)
    else:
        what = _documents(words, passage.clauses, at) or _handled(
            section, words, passage.clauses, at
        )
    what = what or _training(words, count)
    return Told(what, count, clause.start, bool(_FIRM.search(words))) if what else None


def _posts(words: str, clauses: Sequence[Clause], at: int) -> str:
    unit = clauses[at].counts[0].unit
    found = _POSTS.fullmatch(words) if unit in _PIECES else None
    found = found or (_VISITS.fullmatch(words) if unit in _VISITED else None)
    if not found:
        return ""
    named = {found["channel"]} if found["channel"] else _channels_before(clauses, at)
    channel = next(iter(named), "")
    if len(named) > 1 or (not channel and "公开" not in words):
        return ""
    return channel + (f"{found['span']}访问量" if found.re == _VISITS else f"{found['verb']}信息")


def _channels_before(clauses: Sequence[Clause], at: int) -> set[str]:
    """The channels that the sentence has named so far."""
    before = _sentence(clauses, at)
    return {one["channel"] for clause in before for one in _NAMED.finditer(clause.text)}


def _sentence(clauses: Sequence[Clause], at: int) -> Iterator[Clause]:
    """The clauses of the sentence in front of this one, the nearest first."""
    for place in range(at, max(0, at - _FARTHEST), -1):
        if clauses[place].before == FULL_STOP:
            return
        yield clauses[place - 1]


def _documents(words: str, clauses: Sequence[Clause], at: int) -> str:
    if clauses[at].counts[0].unit not in {"件", "份"}:
        return ""
    found = _DOCUMENTS.fullmatch(words)
    if not found or not (found["of"] or found["state"] or found["later"]):
        return ""
    before = [clause.text for clause in _sentence(clauses, at)]
    state = found["state"] or found["later"] or ""
    if not state and clauses[at].before == 1:
        state = _last(_STATE, before)
    of = "规范性文件" if found["of"] else _last(_RULES, before)
    return f"{state}规范性文件" if state and of == "规范性文件" else ""


def _last(pattern: re.Pattern[str], before: Sequence[str]) -> str:
    for words in before:
        if found := pattern.findall(words):
            return str(found[-1])
    return ""


def _training(words: str, count: Count) -> str:
    found = _TRAINING.fullmatch(words) if count.unit in _TIMES else None
    return f"{found['kind']}培训" if found else ""


def _accounts(words: str, text: str, count: Count) -> str:
    found = _ACCOUNTS.fullmatch(words) if count.unit == "个" else None
    around = text[max(0, count.start - _AROUND) : count.end + _AROUND]
    if not found or _CHANGED.search(around):
        return ""
    is_of_them = found["named"] or _OF_ACCOUNTS.match(text, count.end)
    return "政务新媒体账号" if is_of_them else ""


def _handled(section: str, words: str, clauses: Sequence[Clause], at: int) -> str:
    found = _HANDLED.fullmatch(words) if clauses[at].counts[0].unit in {"件", "宗"} else None
    if not found or not (found["of"] or section in {ABOUT_APPLICATIONS, "三"}):
        return ""
    before = "".join(clause.text for clause in _sentence(clauses, at))
    is_of_old = _OLD_ONES.search(before) and not re.search("新收|收到|受理", before)
    return "" if is_of_old or _OTHER_MATTERS.search(before) else f"{found['verb']}申请"
