"""Rule SY-07: words and sentences that stand there twice."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.doubled_words import DOUBLED
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, quoted, sections

_HAN = "\u4e00-\u9fff"
# Four characters and more, or a label with its colon, are not said twice on purpose;
# 一步一步, 一件事一件事 are.
_LONG = pattern_of(
    rf"(?P<word>(?![一逐每各某][{_HAN}])[{_HAN}]{{4,12}}[：:]?|[{_HAN}]{{2,6}}[：:])(?P=word)"
)
_SHORT = pattern_of(rf"(?P<word>[{_HAN}]{{2}})(?P=word)|(?P<step>进一步)进一步")
# Any word before a mark or a number: 公共服务服务指南 goes on, 研究研究 and 一个一个 are said.
_AT_THE_END = pattern_of(
    rf"(?P<word>(?![一逐每各某多研讨商])(?P<first>[{_HAN}])(?!(?P=first))[{_HAN}])(?P=word)"
    r"(?=[，。；：、！？）的]|\d|$)",
    re.MULTILINE,
)
_OF_THREE = pattern_of(
    rf"(?P<word>(?![一逐每各某])(?P<first>[{_HAN}])(?!(?P=first))[{_HAN}]{{2}})(?P=word)"
    "(?![长员会部办处科室费率人名化性])"
)
_CLAUSE = pattern_of(
    "(?:(?<=[，；。：！？])|^)(?P<word>[^，；。：！？\n]{4,40})[，；](?P=word)(?=[，；。])"
    # A longer sentence is told with both its places.
    "|(?:(?<=[。！？])|^)(?P<sentence>[^。：！？\n]{4,15})。(?P=sentence)(?=。)",
    re.MULTILINE,
)
_SINGLE = pattern_of(
    "(?<!目)的的(?!确|士)|了了(?!解(?!读|答|决)|结|断|事|然)|(?<![要好会行对])不不(?!过|如)|(?<!公)共共(?![同享建产和青识计])|性性(?!格|别|能|质|命|状|情)|(?<!参)与与(?!会)"
    "|将将(?!军|领|士|会)|员员(?![工额会证])|(?<=我)局局(?![长机党内属办])"
)
# 准确、有效、有效; 25条条; 百分之98%.
_AGAIN = pattern_of(
    rf"(?<=[、，。；：])(?P<word>(?P<first>[{_HAN}])(?!(?P=first))[{_HAN}])、(?P=word)(?=[，。；])"
    r"|(?<=\d)(?P<unit>[条件篇次个项份人场期])(?P=unit)(?=[，。；、）])|百分之(?P<rate>\d{1,3}(?:\.\d{1,4})?[%％])"
)
_AROUND_THROUGH = pattern_of("可(?:以)?通过可(?:以)?通过")
_DOUBLINGS = (_LONG, _SHORT, _AT_THE_END, _OF_THREE, _CLAUSE, _AGAIN, _SINGLE, _AROUND_THROUGH)
_SENTENCE = pattern_of("[^。！？\n]+")
_ENDS = frozenset("。！？")
_SHORTEST_SENTENCE = 16
# That there was nothing of a kind is said under every heading it belongs to.
_NOTHING = pattern_of("[未无没]|如有疑问|《")

_ROW = pattern_of("[^，。；：！？（）()《》“”\n]+")
_LEADS_TO_ROW = pattern_of(
    "(?:主要)?(?:涵盖|包括|包含|涉及|围绕|聚焦|公开|发布|更新)(?:了)?(?![类率栏目制])"
)
_SHORTEST_NAME, _LONGEST_NAME = 3, 14

_NAMES = SlipKind("SY-07", "{words}在同一处列了两次，请删去一个，或改正其中一个。")
_WORDS = SlipKind("SY-07", "疑似重复：{words}，请删去一个。", "删去一个")


def words_stand_once(report: Report) -> Iterator[Finding]:
    """SY-07: no word twice in a row."""
    for section, text in sections(report):
        yield from gathered(report, _WORDS, section, _doubled(text))


def names_stand_once_in_a_row(report: Report) -> Iterator[Finding]:
    """SY-07: 政策法规、工作动态、政策法规 names one of them twice."""
    for section, text in sections(report):
        slips = (slip for row in _ROW.finditer(text) for slip in _named_again(row))
        yield from gathered(report, _NAMES, section, slips)


def _named_again(row: re.Match[str]) -> Iterator[Slip]:
    seen = set()
    lead = _LEADS_TO_ROW.match(row[0])
    start = lead.end() if lead else 0
    for name in row[0][start:].split("、"):
        if _SHORTEST_NAME <= len(name) <= _LONGEST_NAME and not re.search(r"\d", name):
            if name in seen:
                yield Slip(row.start() + start, row.start() + start + len(name))
            seen.add(name)
        start += len(name) + 1


def sentences_stand_once(report: Report) -> Iterator[Finding]:
    """SY-07: no sentence twice in the report."""
    first: dict[str, tuple[str, int, int]] = {}
    for section, text in sections(report):
        for found in _SENTENCE.finditer(text):
            words = found[0].strip()
            ends = text[found.end() : found.end() + 1] in _ENDS
            if not ends or len(words) < _SHORTEST_SENTENCE or _NOTHING.search(words):
                continue
            start = found.start() + found[0].index(words)
            if words in first:
                yield _said_twice(report, first[words], (section, start, found.end() + 1))
            first.setdefault(words, (section, start, found.end() + 1))


def _said_twice(report: Report, one: tuple[str, int, int], other: tuple[str, int, int]) -> Finding:
    section, start, end = other
    words = inside_quotes(report.narrative[section][start:end])
    message = f"同一句话写了两遍：“{words}”，请留下一处。"
    places = tuple(quoted(at, report.narrative[at], start, end) for at, start, end in (other, one))
    return Finding("SY-07", Severity.HINT, message, tuple(dict.fromkeys(places)))


def _doubled(text: str) -> Iterator[Slip]:
    end = 0
    doublings = (
        found
        for pattern in _DOUBLINGS
        for found in pattern.finditer(text)
        if pattern is not _SHORT or _is_said_once(text, found)
    )
    for found in sorted(doublings, key=lambda one: (one.start(), -one.end())):
        if found.start() >= end:
            end = found.end()
            yield Slip(found.start(), end, _said_once(found))


def _is_said_once(text: str, found: re.Match[str]) -> bool:
    """Whether the word is one that nobody says twice, and no other begins behind it."""
    if found["step"]:
        return True
    longer = DOUBLED.get(found["word"])
    return longer is not None and not text.startswith(longer, found.end())


def _said_once(found: re.Match[str]) -> str:
    if found.re == _AROUND_THROUGH:
        return "可通过"
    if found.re == _SINGLE:
        return found[0][0]
    if found.re == _AGAIN:
        return found["word"] or found["unit"] or found["rate"]
    if found.re == _SHORT:
        return found["word"] or found["step"]
    return found["word"] or found["sentence"]


RULES_OF_A_SECTION = (words_stand_once, names_stand_once_in_a_row)
"""They judge each section by itself."""
RULES = (sentences_stand_once,)
"""They look at all sections together."""
