"""Lists whose total comes last: 建议5件、提案7件，共计12件. Only those that do not add up."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jinxiang_report.validation.bare_lists import PAIR
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.numerals import number
from jinxiang_report.validation.passages import COMMA, FULL_STOP, Clause, passages
from jinxiang_report.validation.patterns import pattern_of

_TOTAL_WORDS = pattern_of(
    r"\s*(?:以上|上述|[两二三四五六七]者|[两二三四五六七](?:大?[项类级批]|个(?:平台|渠道|方面|类别|部分|季度))|全年)?"
    r"(?:共计?|合计|总计|总共)"
    r"[\u4e00-\u9fff]{0,10}?\s*"
)
# 两批共15个, 三个平台合计发布90条: how many they are is no number of the list.
_HOW_MANY = pattern_of(r"\s*(?:以上|上述)?[两二三四五六七](?:批|个[^\d]{2})(?:共|合|总)")
# 共 alone may begin another matter: 办结5件、公开7件，共召开会议13次.
_PLAINLY = pattern_of("共计|合计|总计|总共|[者项类级批]共")
_BARELY = pattern_of(r"\s*共(?:办理|承办|收到)?\s*")
_EACH = pattern_of(r"各\s?\d")
# 现场整改6处、限期整改2处，共整改8处: what it comes to is called as its parts are.
_CALLED = pattern_of(r"\s*共([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,6}\s*")
# 分为四类：机构类15条，…，共175条; 按方式分，网络7件、信函3件，共10件.
_OPENS = pattern_of(
    r".*(?:分为|包括|包含)(?P<many>[两二三四五六七八九十]|\d{1,2})\s?大?[类项种个][\u4e00-\u9fff]{0,4}\s*"
)
_BY = pattern_of(r"\s*(?:按照?|从)[\u4e00-\u9fff]{1,8}(?:分|看|划分)\s*")
# 上半年40条、下半年50条，全年共90条: the parts are the year's.
_OF_THE_YEAR = pattern_of("全年共")
_OF_A_PART = pattern_of(r"半年|[一二三四]季度|\d\s*月(?!\s*[至到—-])")
_ASIDE = pattern_of("其中|累计|以来|历年|另|不含|除")
# 新收14件，上年结转1件，共15件.
_CAME_IN = pattern_of("新收|(?:上一?年度?|去年)(?:结转|转结)")
_MOST = 8
_LONGEST = 60
"""So many clauses make no sentence that a person wrote."""
_PAIR = 2
_NEAR, _VERY_NEAR = 3, 10
"""One in so many: what is further off counts something else."""


class ClosedList(NamedTuple):
    """The counts of a sentence and what they are said to come to, which they do not."""

    parts: tuple[Count, ...]
    total: Count

    def moved(self, by: int) -> "ClosedList":
        """The same list in a text that begins so many characters earlier."""
        return ClosedList(tuple(part.moved(by) for part in self.parts), self.total.moved(by))


def closed_lists(text: str) -> Iterator[ClosedList]:
    """The totals at the end of their lists that no way of adding up explains."""
    for passage in passages(text):
        before: list[Count] = []
        last: list[Clause] = []
        sentence: list[Clause] = []
        for clause in passage.clauses:
            if clause.before == FULL_STOP:
                before = [count for earlier in sentence for count in earlier.counts]
                last, sentence = sentence, []
            found = _closing(sentence or last, clause, before)
            if found and (sentence or _is_of_the_sentence_before(found)):
                yield found.moved(passage.start)
            sentence.append(clause)


def _is_of_the_sentence_before(found: ClosedList) -> bool:
    """Whether it can hardly be by chance that a sentence of its own misses the sum so narrowly."""
    added = sum(part.low for part in found.parts)
    return len(found.parts) > _PAIR and abs(added - found.total.low) * _VERY_NEAR <= added


def _closing(
    sentence: Sequence[Clause], clause: Clause, before: Sequence[Count]
) -> ClosedList | None:
    """The clause's total with the parts in front of it, if they differ."""
    counts = clause.counts
    if len(counts) > 1 and _HOW_MANY.match(clause.text):
        counts = counts[1:]
    if len(counts) != 1 or not 0 < len(sentence) <= _LONGEST:
        return None
    (total,) = counts
    lead, tail = clause.text[: total.start - clause.start], clause.text[total.end - clause.start :]
    if tail.strip() or not _TOTAL_WORDS.fullmatch(lead):
        return None
    is_plain = bool(_PLAINLY.search(lead)) or _is_told_of_a_row(lead, sentence)
    # Gathered only now: to do so for every clause of a long sentence takes the square of it.
    parts = tuple(count for earlier in sentence for count in earlier.counts)
    words = "".join(earlier.text for earlier in sentence)
    is_of_year = _OF_THE_YEAR.search(lead) and len(_OF_A_PART.findall(words)) == len(parts)
    is_told = (is_plain or is_of_year) and not _ASIDE.search(words) and not _EACH.search(words)
    if not is_told or not 1 < len(parts) <= _MOST:
        return None
    is_alike = all(part.agrees_with(total) and part.is_exact for part in (*parts, total))
    if not is_alike or _comes_to(total, parts, before) or not _comes_near(total, parts):
        return None
    return ClosedList(parts, total)


def _is_told_of_a_row(lead: str, sentence: Sequence[Clause]) -> bool:
    """Whether 共 alone tells what a row in front comes to."""
    if _BARELY.fullmatch(lead):
        first, *row = sentence
        opens = _OPENS.fullmatch(first.text) if not first.counts else None
        is_counted = bool(opens) and all(len(clause.counts) == 1 for clause in row)
        if opens and is_counted and number(opens["many"]) == len(row):
            return True
        return _is_one_row(row if row and _BY.fullmatch(first.text) else sentence)
    called = _CALLED.fullmatch(lead)
    is_row = all(clause.before < COMMA for clause in sentence[1:])
    return (
        bool(called) and is_row and all(called[1] in clause.text for clause in sentence if called)
    )


def _is_one_row(sentence: Sequence[Clause]) -> bool:
    """Whether nothing but a row of counts stands in front: 建议7件、提案9件，共16件."""
    counted = [clause for clause in sentence if clause.counts]
    words = [clause.text[: clause.counts[0].start - clause.start] for clause in counted]
    alike = (all(kind.search(noun) for noun in words) for kind in (PAIR, _CAME_IN))
    is_pair = len(counted) == _PAIR and any(alike)
    return len(counted) == len(sentence) and (
        is_pair or all(clause.before < COMMA for clause in counted[1:])
    )


def _comes_near(total: Count, parts: Sequence[Count]) -> bool:
    added = sum(part.low for part in parts)
    return total.low > max(part.low for part in parts) and abs(added - total.low) * _NEAR <= added


def _comes_to(total: Count, parts: Sequence[Count], before: Sequence[Count]) -> bool:
    """Whether the last few together, or any part by itself, are the total."""
    added, off = 0, total.rounding
    for count in reversed((*before, *parts)):
        added, off = added + count.high, off + count.rounding
        if abs(total.low - added) <= off:
            return True
    return any(part.low == total.low for part in parts)
