"""The items of a counted list, and the ways to understand how far it goes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.passages import COMMA, FULL_STOP, Clause, Passage
from jinxiang_report.validation.patterns import pattern_of


class Claim(Enum):
    """What a list says about its total."""

    WHOLE = auto()  # 分别为: all there is; or a reading that is likely only if it adds up
    BRACKET = auto()  # 24条（会议13条，培训11条）
    AMONG = auto()  # 其中: all there is, or the most notable
    OPEN = auto()  # 主要包括, 等: there is more
    BARE = auto()  # no word opens it: a breakdown only if its sum comes near the total


@dataclass(frozen=True)
class Part:
    """An item of a list."""

    count: Count
    noun: str
    weight: int
    """The weight of the punctuation between it and the part before."""
    and_so_on: bool
    """等 follows."""


class Reading(NamedTuple):
    """One way to understand how far a list goes and what it claims."""

    parts: tuple[Part, ...]
    claim: Claim


CHANNEL = pattern_of("网站|门户|公众号|微信|微博|抖音|头条|客户端|新媒体")

# 占27%, 同比增长5条, 日均3条, 去年同期为7件: said about the number before, not an item.
_ASIDE = pattern_of(
    "[%％‰]|同比|环比|较|比上|比去|增长|增加|减少|下降|上升"
    "|平均|(?<![当次\\d])[日月周季年人户村期场]均(?![已按在由能可未不])|每(?!日一|周一|月一)"
    "|(?:上年度?|去年|上一年度?|前一年)(?:同期|[为是共仅]|收到|受理|公开|发布)"
)
# 部分公开和不予公开各1件, 7月、8月各开展3次.
_EACH = pattern_of(r"各(?:自|约|为|有|公开|发布|开展|组织|举办|召开|收到|办理|新增)?\s*$")
_NAMES_APART = pattern_of("、|以及|[和与及]")
# 另转载5条, 回复留言50条, 结转下年度1件: words that rather begin a new statement.
_ANEW = pattern_of(
    r"\s*(?:另|此外|同时|还|全年|年内|本年|共|合计|总计|累计|结转|转结|尚|回[复应](?!关切|类|信息)|答复|解答|发布|推送|公开(?!类|指南|目录|年报|栏|制度|事项|标准|[招征]|承诺)|收到"
    "|受理|办[理结]|处理(?!决定|结果)|审核|接听|开展|举办|召开|组织(?!机构|管理|人事|领导|架构|类)|印发|制发|制作|编发|更新)"
)
# 其中公告8条，公开提案5条，以及预算2条: words that an item may begin with too, so that it is a new
# statement only where the list adds up without it.
# 限期整改4个，限期整改的已完成3个: how far one of them has come.
_OF_AN_ITEM = pattern_of(
    r"\s*(?:(?:公开|发布|以及|结转|转结)(?!微)|[^，,、；;：:]{0,10}?(?<![未尚])已经?[\u4e00-\u9fff]{1,6}$)"
)
# 县区74个、部门98个，已整改159个: it is told of all of them.
_DEALT_WITH = pattern_of("已(?:全部|完成)*整改|整改(?:完成|到位|完毕)|完成整改")
# 其余为人事、规划等信息: what is left is not counted.
_REST = pattern_of(r"\s*(?:其余|其他|其它|剩余|剩下|还有|余下)")
# 阅读量1.2万次 is said of all items.
_READERS = pattern_of("阅读|浏览|访问量|点击|关注|粉丝|点赞|播放")
_STATES = pattern_of("公开|发布|推送|收到|受理|办结|答复|开展|举办|召开")
_LONGEST_NOUN = 12
_LONGEST_ROW = 60
LONGEST_LIST = 120
"""What counts more items is no list that a person wrote; it is read in one way only."""


def items(passage: Passage, start: int, stop: int) -> tuple[tuple[Part, ...], bool]:
    """The items between two positions, and whether it is doubtful that these are all.

    A clause that counts nothing ends the list, unless it belongs to the next noun
    (公告、公示类5条) or stands before the first item; so does one that counts twice.
    A list of names (包括动态、公告等；公众号推送5条) has no items.
    """
    parts: list[Part] = []
    weight = 0
    is_doubtful = is_named = False
    for clause in passage.clauses_from(start):
        if clause.start >= stop:
            break
        weight = max(weight, clause.before)
        if parts and weight == FULL_STOP and not _carries_on(clause, parts[-1]):
            break
        if is_named and not parts and clause.before > COMMA:
            break
        begin = max(clause.start, start)
        counts = [count for count in clause.counts if start <= count.start < stop]
        own = [count for count in counts if not is_aside(clause, count)]
        is_doubtful |= own != counts
        if parts and len(own) > 1:
            # 24个村312条 counts in the list's own unit once.
            alike = [count for count in own if count.agrees_with(parts[0].count)]
            own = alike if len(alike) == 1 else own
        if parts and _READERS.search(clause.text):
            break
        if len(own) == 1:
            part = _part(passage.text, begin, own[0], weight)
            is_doubtful |= is_of_each(part.noun) and part.count is own[0]
            parts.append(part)
            weight = 0
        elif own or (parts and not counts and _says_something_else(clause)):
            is_doubtful |= bool(_REST.match(clause.text)) or (
                not _is_closed(parts, weight)
                and _counts_remain(passage.clauses_from(begin), begin, stop, parts)
            )
            break
        is_named |= not counts
        is_doubtful |= bool(parts and not counts and _REST.match(clause.text))
    return tuple(parts), is_doubtful


def _is_closed(parts: Sequence[Part], weight: int) -> bool:
    """Whether a mark stands behind the list that is heavier than those within it."""
    return bool(parts) and COMMA < weight > max(part.weight for part in parts[1:] or parts)


def is_aside(clause: Clause, count: Count) -> bool:
    """Whether the count only compares: 较上年增加10条."""
    return bool(_ASIDE.search(clause.text, 0, count.start - clause.start))


def readings(
    parts: tuple[Part, ...], claim: Claim, *, leads_on: bool, channelled: bool
) -> Iterator[Reading]:
    """The list up to each place where it may end, the whole of it last.

    `leads_on`: the last item heads a list of its own. `channelled`: the total is one channel's.
    """
    for length in range(1, len(parts)) if len(parts) <= LONGEST_LIST else ():
        shorter = parts[:length]
        is_among = (
            claim is Claim.AMONG
            and _is_like_an_item(parts, length)
            and not _tells_of_all(parts, length)
        )
        if claim is Claim.BRACKET or is_among:
            yield _reading(shorter, Claim.WHOLE)
        elif stands_apart(parts, length) or (leads_on and length == len(parts) - 1):
            yield _reading(shorter, claim)
        elif _changes_channel(*parts[length - 1 : length + 1]):
            # 网站公开100条，其中…，公众号推送200条: another channel begins another statement.
            yield _reading(shorter, claim if channelled else Claim.WHOLE)
    yield _reading(parts, Claim.OPEN if leads_on else claim)


def stands_apart(parts: Sequence[Part], at: int) -> bool:
    """Whether the part may begin a new statement, by its punctuation or its first word."""
    return at > 0 and (
        _is_heavier(parts, at) or _begins_anew(parts[at - 1], parts[at]) or _tells_of_all(parts, at)
    )


def begins_anew(words: str) -> bool:
    """Whether the words rather begin a new statement than name an item."""
    return bool(_ANEW.match(words))


def _is_like_an_item(parts: Sequence[Part], at: int) -> bool:
    """Whether the part may as well be an item as begin a new statement: 公开提案5条."""
    part = parts[at]
    return bool(
        _OF_AN_ITEM.match(part.noun)
        and part.count.unit == parts[0].count.unit
        and not _is_heavier(parts, at)
        and not CHANNEL.search(part.noun)
    )


def _tells_of_all(parts: Sequence[Part], at: int) -> bool:
    """Whether the part is no part, but how many of all the others are dealt with."""
    return bool(_DEALT_WITH.search(parts[at].noun)) and not any(
        "整改" in part.noun for part in parts[:at]
    )


def _says_something_else(clause: Clause) -> bool:
    return clause.after != "、" and not _ASIDE.search(clause.text)


def _part(text: str, begin: int, count: Count, weight: int) -> Part:
    noun = text[begin : count.start]
    names = _named_before(text, count.start) if is_of_each(noun) else 1
    if names > 1:
        count = count._replace(
            said=f"{count.said}×{names}", low=count.low * names, high=count.high * names
        )
    return Part(count, noun, weight, and_so_on=text.startswith("等", count.end))


def is_of_each(noun: str) -> bool:
    """Whether the number is counted once for each thing that is named: 甲、乙各2件."""
    return bool(_EACH.search(noun))


def _named_before(text: str, end: int) -> int:
    """How many things are named in front of 各; 1 where they cannot be told apart."""
    first = max(0, end - _LONGEST_ROW)
    begins = max(text.rfind(mark, first, end) for mark in "，,。；;：:\n") + 1
    names = _NAMES_APART.split(text[max(first, begins) : end])
    are_plain = not any(re.search(r"\d[^月日]", name) for name in names)
    return len(names) if are_plain and all(name.strip() for name in names) else 1


def _carries_on(clause: Clause, last: Part) -> bool:
    """Whether a new sentence is a bare item still: … 对外宣传97条。通知公告类46条。."""
    noun = clause.text[: clause.counts[0].start - clause.start] if clause.counts else ""
    return (
        0 < len(noun) <= _LONGEST_NOUN
        and len(clause.counts) == 1
        and clause.counts[0].agrees_with(last.count)
        and not _STATES.search(noun)
        and not CHANNEL.search(noun)
    )


def _counts_remain(said: Iterable[Clause], start: int, stop: int, parts: Sequence[Part]) -> bool:
    """Whether more of the kind is counted in the sentence from this position on."""
    for clause in said:
        if start < clause.start < stop and clause.before == FULL_STOP:
            return False
        counts = (count for count in clause.counts if start <= count.start < stop)
        if any(not parts or count.agrees_with(parts[0].count) for count in counts):
            return True
    return False


def _reading(parts: tuple[Part, ...], claim: Claim) -> Reading:
    return Reading(parts, Claim.OPEN if any(part.and_so_on for part in parts) else claim)


def _is_heavier(parts: Sequence[Part], length: int) -> bool:
    """Whether the mark after so many parts is heavier than the list's own."""
    before = [part.weight for part in parts[1:length]]
    after = [part.weight for part in parts[length + 1 :]]
    return parts[length].weight > max(before or after or [COMMA])


def _begins_anew(part: Part, following: Part) -> bool:
    return begins_anew(following.noun) and not begins_anew(part.noun)


def _changes_channel(part: Part, following: Part) -> bool:
    return bool(CHANNEL.search(following.noun)) and not CHANNEL.search(part.noun)
