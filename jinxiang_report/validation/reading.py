"""Counted lists in prose: “共33条，其中机构职能1条、法规文件7条…” and what they claim.

What is read here is what a fair reader could mean, never more: where a list may end earlier,
or its total may be an earlier number, every such reading is offered, and whoever judges
must find all of them wrong.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from jinxiang_report.validation.counts import UNIT, Count, counts_in
from jinxiang_report.validation.passages import (
    COMMA,
    FULL_STOP,
    SEMICOLON,
    Clause,
    Passage,
    clauses,
    passages,
)


class Claim(Enum):
    """What a list says about its total."""

    WHOLE = auto()  # 分别为: all there is; or a reading that is likely only if it adds up
    BRACKET = auto()  # 24条（会议13条，培训11条）
    AMONG = auto()  # 其中: all there is, or the most notable
    OPEN = auto()  # 主要包括, 等: there is more


class Part(NamedTuple):
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


class CountedList(NamedTuple):
    """A list of counts and what it may be a list of."""

    at: int
    """Where its passage stands in the text; its counts stand where they are plus this."""
    totals: tuple[Count, ...]
    """What it may break down; the likeliest, which is the nearest, last."""
    readings: tuple[Reading, ...]


_UNIT_ENDS = "".join(sorted({unit[-1] for unit in UNIT.split("|")}))
_BEGINS = rf"(?:(?<=[，,。；;：:、\s{_UNIT_ENDS}])|^)"
_LIST_OPENS = re.compile(
    rf"(?P<open>{_BEGINS}(?:其中)?(?:(?:包括|包含)但不限于|主要(?:包括|包含|有|为|是|涉及)?|例如|如|含))"
    rf"|(?P<whole>{_BEGINS}(?:其中[，,]?)?(?:分别(?:为|是)|共?分为|具体(?:为|是|包括)))"
    rf"|(?P<among>其中(?:包括|包含|有)?|{_BEGINS}(?:包括|包含)"
    rf"|(?<=[{_UNIT_ENDS}])(?:(?:政府|政务)?信息)?[：:](?!\s*其中)|(?<=[{_UNIT_ENDS}])为)"
)
_CLAIMS = {"open": Claim.OPEN, "whole": Claim.WHOLE, "among": Claim.AMONG}

# 占27%, 同比增长5条: said about the number before, not an item.
_ASIDE = re.compile(r"占|[%％‰]|同比|环比|较|比上|比去|增长|增加|减少|下降|上升")
_ANOTHER = re.compile(r"\s*(?:另|此外|同时|还)")
_CARRIER = re.compile("网站|门户|公众号|微信|微博|抖音|头条|客户端|新媒体")
_STATES = re.compile("公开|发布|推送|收到|受理|办结|答复|开展|举办|召开")
_LONGEST_NOUN = 12
_LONGEST_TAIL = 6
_REACH_BEFORE_BRACKET = 24


def counted_lists(text: str) -> Iterator[CountedList]:
    """Every counted list of the text, those in brackets first."""
    for passage in passages(text):
        said = tuple(clauses(passage.text))
        heads = _heads(text, passage, said)
        before: CountedList | None = None
        for head, following in pairwise((*heads, None)):
            found = head and _counted_list(passage, said, head, following)
            if found:
                before = _within(found, before)
                yield before


class _Head(NamedTuple):
    """The words that open a list."""

    start: int
    end: int
    claim: Claim
    totals: tuple[Count, ...]
    joined: bool
    """29条为动态13条: the first item must follow within the clause."""


def _heads(text: str, passage: Passage, said: tuple[Clause, ...]) -> tuple[_Head, ...]:
    owner = _owner(text, passage)
    heads = tuple(
        _Head(
            found.start(),
            found.end(),
            _CLAIMS[found.lastgroup or "among"],
            (*owner, *_totals_before(said, found.start())),
            joined=found[0] == "为",
        )
        for found in _LIST_OPENS.finditer(passage.text)
    )
    heads = tuple(head for head in heads if not head.joined or _follows_at_once(said, head))
    if owner and not heads:
        return (_Head(0, 0, Claim.BRACKET, owner, joined=False),)
    return heads


def _owner(text: str, passage: Passage) -> tuple[Count, ...]:
    """The count right before the bracket that the passage is the inside of."""
    if passage.bracket_at is None:
        return ()
    start = max(0, passage.bracket_at - _REACH_BEFORE_BRACKET)
    # Counts stand relative to their passage: this one before its beginning.
    found = list(counts_in(text[start : passage.bracket_at], start - passage.start))[-1:]
    gap = text[found[0].end + passage.start : passage.bracket_at] if found else ""
    near = len(gap) <= _LONGEST_TAIL and not re.search("[，。；、：,;（(]", gap)
    return tuple(found) if near else ()


def _totals_before(said: Sequence[Clause], position: int) -> tuple[Count, ...]:
    """The counts of the sentence before this position, or of the one before a new sentence."""
    totals: list[Count] = []
    for clause in reversed([clause for clause in said if clause.start < position]):
        if not _ASIDE.search(clause.text):
            totals[:0] = [count for count in clause.counts if count.end <= position]
        if clause.before == FULL_STOP and totals:
            break
        if clause.before == FULL_STOP and clause.end < position - 1:
            break
    return tuple(totals)


def _follows_at_once(said: Sequence[Clause], head: _Head) -> bool:
    return any(
        clause.start < head.end <= clause.end and clause.counts[-1:] and
        clause.counts[-1].start >= head.end
        for clause in said
    )


def _counted_list(
    passage: Passage, said: Sequence[Clause], head: _Head, following: _Head | None
) -> CountedList | None:
    stop = following.start if following else len(passage.text)
    parts, broken_off = _parts(passage.text, said, head.end, stop)
    totals = tuple(t for t in head.totals if parts and t.agrees_with(parts[0].count))
    if not totals:
        return None
    total = totals[-1]
    agreeing = tuple(part for part in parts if part.count.agrees_with(total))
    mixed = len(agreeing) < len(parts)
    hints_at_one = len(agreeing) == 1 and head.claim is Claim.WHOLE
    claim = Claim.OPEN if broken_off or mixed or hints_at_one else head.claim
    leads_on = following is not None and agreeing[-1].count in following.totals
    channel = _CARRIER.search(_clause_of(said, total))
    readings = _readings(agreeing, claim, leads_on=leads_on, channelled=bool(channel))
    return CountedList(passage.start, totals, tuple(readings))


def _clause_of(said: Sequence[Clause], count: Count) -> str:
    return next((one.text for one in said if one.start <= count.start < one.end), "")


def _parts(
    text: str, said: Sequence[Clause], start: int, stop: int
) -> tuple[tuple[Part, ...], bool]:
    """The items between two positions, and whether the list breaks off before its sentence ends."""
    parts: list[Part] = []
    weight = 0
    for clause in said:
        counts = [count for count in clause.counts if start <= count.start < stop]
        if clause.end <= start or clause.start >= stop:
            continue
        noun_start = max(clause.start, start)
        weight = max(weight, clause.before)
        if parts and weight == FULL_STOP and not _carries_on(clause, parts[-1]):
            return tuple(parts), False
        if _ASIDE.search(clause.text, noun_start - clause.start) or not (
            counts or (parts and clause.after != "、")
        ):
            continue
        if len(counts) != 1:
            return tuple(parts), _counts_remain(said, noun_start, stop)
        (count,) = counts
        noun = text[noun_start : count.start]
        parts.append(Part(count, noun, weight, text.startswith("等", count.end)))
        weight = 0
    return tuple(parts), False


def _carries_on(clause: Clause, last: Part) -> bool:
    """Whether a new sentence is a bare item still (… 对外宣传97条。通知公告类46条)."""
    noun = clause.text[: clause.counts[0].start - clause.start] if clause.counts else ""
    return (
        0 < len(noun) <= _LONGEST_NOUN
        and len(clause.counts) == 1
        and clause.counts[0].agrees_with(last.count)
        and not _STATES.search(noun)
        and not _CARRIER.search(noun)
    )


def _counts_remain(said: Sequence[Clause], start: int, stop: int) -> bool:
    """Whether more is counted in the sentence from this position on."""
    for clause in said:
        if start < clause.start < stop and clause.before == FULL_STOP:
            return False
        if any(start <= count.start < stop for count in clause.counts):
            return True
    return False


def _readings(
    parts: tuple[Part, ...], claim: Claim, *, leads_on: bool, channelled: bool
) -> Iterator[Reading]:
    for length in range(1, len(parts)):
        part = parts[length]
        if claim is Claim.BRACKET:
            yield _reading(parts[:length], Claim.WHOLE)
        elif (
            _is_heavier(parts, length)
            or _ANOTHER.match(part.noun)
            or (leads_on and length == len(parts) - 1)
        ):
            yield _reading(parts[:length], claim)
        elif _changes_channel(parts[length - 1], part):
            # 网站公开100条，其中…，公众号推送200条: another channel begins another statement.
            yield _reading(parts[:length], claim if channelled else Claim.WHOLE)
    yield _reading(parts, Claim.OPEN if leads_on else claim)


def _changes_channel(part: Part, following: Part) -> bool:
    return bool(_CARRIER.search(following.noun)) and not _CARRIER.search(part.noun)


def _reading(parts: tuple[Part, ...], claim: Claim) -> Reading:
    return Reading(parts, Claim.OPEN if any(part.and_so_on for part in parts) else claim)


def _is_heavier(parts: tuple[Part, ...], length: int) -> bool:
    """Whether the mark after so many parts is heavier than the list's own."""
    before = [part.weight for part in parts[1:length]]
    after = [part.weight for part in parts[length + 1 :]]
    return parts[length].weight > max(before or after or [COMMA])


def _within(found: CountedList, outer: CountedList | None) -> CountedList:
    """The list, read as ending anywhere if it breaks down an item of the list before it.

    In 其中A 50条，其中a 20条、b 20条，B 50条 only the meaning tells where the inner list ends.
    """
    if not outer:
        return found
    items = outer.readings[-1].parts
    counts = [part.count for part in items]
    if found.totals[-1] not in counts:
        return found
    at = counts.index(found.totals[-1])
    if at and (items[at].weight >= SEMICOLON or _is_heavier(items, at)):
        return found
    longest = found.readings[-1]
    prefixes = (longest.parts[:length] for length in range(1, len(longest.parts) + 1))
    return found._replace(readings=tuple(Reading(parts, longest.claim) for parts in prefixes))
