"""Lists that no word opens: 公开1202条，网站997条，公众号205条. They claim nothing."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from jinxiang_report.validation.list_heads import opens_a_list
from jinxiang_report.validation.list_items import CHANNEL, LONGEST_LIST, Claim, Part, Reading
from jinxiang_report.validation.passages import FULL_STOP, KEPT, Clause, passages
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.reading import CountedList

# Something so general that what follows can be its parts: 公开信息100条, but not 发布通知100件.
_WHOLE = pattern_of(
    r"(?:公开|发布|更新|公布|收到|受理|新收|答复|办结|办理|处理|推送|承办)了?(?:各类|各项)?"
    r"(?:(?:政府|政务)?信息(?:公开)?|(?:政府信息公开|信息公开|依申请公开)?申请|建议和?提案|提案和?建议)?"
    r"(?:数量|总数|总量)?(?:共计|总计|合计|累计|共|达|为|有)*\s*$"
)
_PASSED_OVER = pattern_of("占|%|％|同比|较上年|比上年")
_OF_ITS_OWN = pattern_of(
    "发布|推送|收到|受理|办[理结]|答复|开展|举办|召开|组织|印发|制发|转载|结转|转结|另|全年|累计|共|主动"
    "|公开(?!指南|目录|年报|征|招|栏|办)|更新|浏览|访问|点击|阅读|关注|粉丝"
)
_OUTCOME = pattern_of("(?:予以|部分|不予|主动)?公开|不予处理|无法提供|其他处理|[撤维驳]")
_HANDLED = pattern_of("答复|办结|办理|处理|受理")
_LONGEST_NOUN = 14
PAIR = pattern_of(
    "[上下]半年|线上|线下|网络|信函|当面|邮寄|建议|提案|自然人|法人|企业|专职|兼职|主办|[会协]办"
)
"""Kinds that are named two by two."""
_TWO = 2


@lru_cache(maxsize=KEPT)
def bare_lists(text: str) -> tuple[CountedList, ...]:
    """What may be a list, for whoever can tell by its numbers. Brackets are not looked into."""
    return tuple(_bare_lists(text))


def _bare_lists(text: str) -> Iterator[CountedList]:
    *_, passage = passages(text)
    for sentence in _sentences(passage.clauses):
        first, *following = sentence
        total = first.counts[0] if len(first.counts) == 1 else None
        if not total or opens_a_list(passage.text, first.start, sentence[-1].end):
            continue
        words = passage.text[first.start : total.start]
        parts = _parts(words, following) if _WHOLE.search(words) else ()
        agree = all(part.count.agrees_with(total) for part in parts)
        if parts and agree and _are_parts(words, parts):
            yield CountedList(passage.start, (total,), (Reading(parts, Claim.BARE),))


def _sentences(clauses: Sequence[Clause]) -> Iterator[list[Clause]]:
    sentence: list[Clause] = []
    for clause in clauses:
        if clause.before == FULL_STOP and sentence:
            yield sentence
            sentence = []
        sentence.append(clause)
    if sentence:
        yield sentence


def _parts(total: str, clauses: Sequence[Clause]) -> tuple[Part, ...]:
    """The items up to the sentence's end; none if something else is counted among them."""
    told = [clause for clause in clauses if not _PASSED_OVER.match(clause.text.strip())]
    counted = list(takewhile(lambda clause: clause.counts, told))
    nouns = [clause.text[: clause.counts[0].start - clause.start].strip() for clause in counted]
    rest = told[len(counted) :]
    is_list = (
        len(counted) <= LONGEST_LIST
        and all(len(clause.counts) == 1 for clause in counted)
        and all(_is_bare(noun, total) for noun in nouns)
        and not any(clause.counts for clause in rest)
    )
    if not is_list:
        return ()
    return tuple(
        Part(clause.counts[0], noun, clause.before, and_so_on=clause.text.rstrip().endswith("等"))
        for clause, noun in zip(counted, nouns, strict=True)
    )


def _is_bare(noun: str, total: str) -> bool:
    """Whether the noun only names a kind: 不予公开 does, of applications."""
    if not 0 < len(noun) <= _LONGEST_NOUN:
        return False
    is_outcome = bool(_OUTCOME.match(noun) and _HANDLED.search(total))
    return is_outcome or not _OF_ITS_OWN.search(noun)


def _are_parts(total: str, parts: Sequence[Part]) -> bool:
    """Whether they can be parts: 网站100条，公众号60条，微博35条 stand side by side."""
    nouns = [part.noun for part in parts]
    if any(part.and_so_on for part in parts) or len(parts) < _TWO:
        return False
    of_channels = sum(bool(CHANNEL.search(noun)) for noun in nouns)
    if of_channels and CHANNEL.search(total):
        return False
    paired = all(PAIR.search(noun) for noun in nouns) or of_channels == len(nouns)
    return len(parts) > _TWO or paired
