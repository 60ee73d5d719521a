"""The words that open a counted list, and the numbers the list may break down."""

import re
from dataclasses import dataclass, replace
from itertools import islice

from jinxiang_report.validation.counts import UNIT, Count, counts_in
from jinxiang_report.validation.list_items import Claim, is_aside
from jinxiang_report.validation.passages import FULL_STOP, Passage
from jinxiang_report.validation.patterns import pattern_of


@dataclass(frozen=True)
class Head:
    """The words that open a list."""

    start: int
    end: int
    claim: Claim
    totals: tuple[Count, ...]
    """The counts in front, the nearest last; none is no list."""
    is_by: bool = False
    """Whether it tells by what it breaks down, 按渠道分, and so maybe a number further in front."""


_UNIT_ENDS = "".join(sorted({unit[-1] for unit in UNIT.split("|")}))
_BEGINS = rf"(?:(?<=[，,。；;：:、\s{_UNIT_ENDS}])|^)"
_AFTER_UNIT = rf"(?<=[{_UNIT_ENDS}])"

# 主要负责人解读8篇 opens none.
_MAINLY = "主要(?:包括|包含|有|为|是|涉及|(?!负责|领导|责任|任务|问题|原因))"
_OPEN = rf"{_BEGINS}(?:其中)?(?:(?:包括|包含)但不限于|{_MAINLY}|例如|如|含)"
_WHOLE = rf"{_BEGINS}(?:其中[，,]?)?(?:分别(?:为|是)|共?分为|具体(?:为|是|包括))"
_AMONG = (
    rf"其中(?:包括|包含|有)?|{_BEGINS}(?:包括|包含)"
    rf"|{_AFTER_UNIT}(?:(?:政府|政务)?信息)?[：:](?!\s*其中)"
)
# 32件申请中，29件已答复.
_WITHIN = rf"{_AFTER_UNIT}[\u4e00-\u9fff]{{0,8}}(?<!其)中[，,]"
# 29条为动态13条, but not 5条为公告，3条为通知.
_IS = rf"{_AFTER_UNIT}为(?=[^，,、。；;：:\n]*\d)"
# 网站、公众号、公开栏分别为 need not be of the number before.
_EACH = r"[、和及与][^，。；、\d年\n]{1,12}分别(?:为|是)"
# 按渠道分，网站50条、公众号20条; 从内容看，…: a breakdown of its own, maybe in the next sentence.
_BY = (
    rf"{_BEGINS}(?:其中[，,]?)?(?:按照?|从)[^，,。；;：:、\d\n]{{1,8}}"
    r"(?:划分|分类|统计|分|来看|上看|看)(?=\s*[，,：:])"
)
_HEAD = pattern_of(
    f"(?P<BY>{_BY})|(?P<OPEN>{_OPEN})|(?P<WHOLE>{_WHOLE})|(?P<AMONG>{_AMONG}|{_IS}|{_WITHIN})"
    f"|(?P<BARE>{_EACH})"
)

# 其中一件予以公开，其中两件部分公开: neither is a total of the other.
_BARE = pattern_of("其中(?:有|的)?$")
# 30条（2023年为180条）, 300人（累计1.2万人）: of another year or of more than what stands in front.
_OF_ANOTHER = pattern_of(
    r"\s*(?:(?:上年度?|去年|上一年度?|前一年|同期|20\d\d年度?|往年|历年)(?!\s*(?:度|的)?(?:转来|结转|转结))"
    "|累计|总[数计量共]|原有?|现[共有]|目前|此前|已有|[撤合调改][并销整版]前|[^，,、；;：:]{0,6}总[数量]"
    r"|全[省市县区州旗镇乡局](?![^，,、；;：:]{0,2}[类性])|年末|年底|期末|[现原][^，,、；;：:\d]{0,8}共)"
)
_LONGEST_BARE = 3
_LONGEST_TAIL = 6
_FARTHEST = 30
"""So many clauses back nobody looks for the number that a list breaks down."""
_MOST_TOTALS = 12
_MOST_HEADS = 1000
"""A text that opens more lists is none that a person wrote."""
_REACH = 24
_NEXT = 200
"""So near after one breakdown another is of the same number."""


def heads(text: str, passage: Passage) -> tuple[Head, ...]:
    """The list heads of a passage. A bracket behind a count is a list without a head word."""
    owner = _owner(text, passage)
    found: list[Head] = []
    shared: Head | None = None
    for match in islice(_HEAD.finditer(passage.text), _MOST_HEADS):
        head = _head(passage, match, owner)
        if shared and head.is_by and match.start() - shared.end < _NEXT:
            head = replace(head, totals=shared.totals)
        shared = head if head.is_by else None
        found.append(head)
    is_list = owner and not _OF_ANOTHER.match(passage.text)
    return tuple(found) or ((Head(0, 0, Claim.BRACKET, owner),) if is_list else ())


def _head(passage: Passage, match: re.Match[str], owner: tuple[Count, ...]) -> Head:
    totals = (*owner, *_totals_before(passage, match.start()))
    is_by = match.lastgroup == "BY"
    claim = Claim.AMONG if is_by else Claim[match.lastgroup or "AMONG"]
    return Head(match.start(), match.end(), claim, totals, is_by)


def opens_a_list(text: str, start: int, end: int) -> bool:
    """Whether a word between the two positions opens a list."""
    return bool(_HEAD.search(text, start, end))


def _owner(text: str, passage: Passage) -> tuple[Count, ...]:
    """The count right before the bracket that the passage is the inside of."""
    if passage.bracket_at is None:
        return ()
    start = max(0, passage.bracket_at - _REACH)
    *_, last = (None, *counts_in(text[start : passage.bracket_at], start))
    if last is None:
        return ()
    tail = text[last.end : passage.bracket_at]
    if len(tail) > _LONGEST_TAIL or re.search("[，。；、：,;（(]", tail):
        return ()
    # As all counts of a passage, relative to it: this one stands before its beginning.
    return (last.moved(-passage.start),)


def _totals_before(passage: Passage, position: int) -> tuple[Count, ...]:
    """The counts of the sentence up to the position; of the sentence before, at its beginning."""
    totals: list[Count] = []
    for clause in islice(passage.clauses_up_to(position), _FARTHEST):
        if not clause.text[: max(0, position - clause.start)].strip():
            continue
        counts = [
            count
            for count in clause.counts
            if count.end <= position and not _is_bare(passage.text, count)
        ]
        totals[:0] = [count for count in counts if not is_aside(clause, count)]
        if clause.before == FULL_STOP or len(totals) >= _MOST_TOTALS:
            break
    return tuple(totals)


def _is_bare(text: str, count: Count) -> bool:
    return bool(_BARE.search(text, max(0, count.start - _LONGEST_BARE), count.start))
