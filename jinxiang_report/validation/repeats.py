"""Rule SY-07: words and sentences that stand there twice."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, quoted, sections

_HAN = "\u4e00-\u9fff"
# Four characters and more, or a label with its colon, are not said twice on purpose;
# 一步一步, 一件事一件事 are.
_LONG = re.compile(
    rf"(?P<word>(?![一逐每各某][{_HAN}])[{_HAN}]{{4,12}}[：:]?|[{_HAN}]{{2,6}}[：:])(?P=word)"
)
# Short ones may meet by chance (政府 + 政府信息公开): only words that begin no other word.
_SHORT = re.compile(
    "(?P<word>工作(?!工作领导|工作小组|工作专班|工作机制|工作站|工作组|工作会)|进行|通过(?!通过率)|及时|积极|加强|进一步"
    "|认真|我局|我们|以及|应当|必须|已经|根据|按照|开展|不断|严格|切实|持续|充分|全面|有效(?!有效[期性率])|主动"
    "|确保|能够|可以|由于|但是|并且|同时|资金(?!资金[管使分来拨支安监])|情况(?!情况[说通汇报])|制度(?!制度[化建体])|机制(?!机制[化建体])|内容(?!内容[审提])"
    "|平台(?!平台[建化型])|要求|目录|栏目|群众|相关|有关|主要|重要|文件(?!文件[名格精夹])|问题(?!问题清单)|方面|提高|提升|完善"
    "|给予|予以|专人|形式(?!形式[主审])|发布(?!发布[会平制审厅台机渠流程权])|更新(?!更新[率机制情])|健全|推进|强化"
    "|落实(?!落实[情机])|网站(?!网站[建群平管运集内])|对于|关于|为了|特别|包括|采取|利用|结合|围绕)(?P=word)"
)
# Any word before a mark or a number: 公共服务服务指南 goes on, 研究研究 and 一个一个 are said.
_AT_THE_END = re.compile(
    rf"(?P<word>(?![一逐每各某多研讨商])(?P<first>[{_HAN}])(?!(?P=first))[{_HAN}])(?P=word)"
    r"(?=[，。；：、！？）的]|\d|$)",
    re.MULTILINE,
)
_OF_THREE = re.compile(
    rf"(?P<word>(?![一逐每各某])(?P<first>[{_HAN}])(?!(?P=first))[{_HAN}]{{2}})(?P=word)"
    "(?![长员会部办处科室费率人名化性])"
)
_CLAUSE = re.compile(
    "(?:(?<=[，；。：！？])|^)(?P<word>[^，；。：！？\n]{4,40})[，；](?P=word)(?=[，；。])"
    # A longer sentence is told with both its places.
    "|(?:(?<=[。！？])|^)(?P<sentence>[^。：！？\n]{4,15})。(?P=sentence)(?=。)",
    re.MULTILINE,
)
_SINGLE = re.compile(
    "(?<!目)的的(?!确|士)|了了(?!解(?!读|答|决)|结|断|事|然)|(?<![要好会行对])不不(?!过|如)|(?<!公)共共(?![同享建产和青识计])|性性(?!格|别|能|质|命|状|情)|(?<!参)与与(?!会)"
    "|将将(?!军|领|士|会)"
)
# 准确、有效、有效; 25条条; 百分之98%.
_AGAIN = re.compile(
    rf"(?<=[、，。；：])(?P<word>(?P<first>[{_HAN}])(?!(?P=first))[{_HAN}])、(?P=word)(?=[，。；])"
    r"|(?<=\d)(?P<unit>[条件篇次个项份人场期])(?P=unit)(?=[，。；、）])|百分之(?P<rate>\d{1,3}(?:\.\d{1,4})?[%％])"
)
_AROUND_THROUGH = re.compile("可(?:以)?通过可(?:以)?通过")
_DOUBLINGS = (_LONG, _SHORT, _AT_THE_END, _OF_THREE, _CLAUSE, _AGAIN, _SINGLE, _AROUND_THROUGH)
_SENTENCE = re.compile("[^。！？\n]+")
_ENDS = frozenset("。！？")
_SHORTEST_SENTENCE = 16
# That there was nothing of a kind is said under every heading it belongs to.
_NOTHING = re.compile("[未无没]|如有疑问|《")

_ROW = re.compile("[^，。；：！？（）()《》“”\n]+")
_LEADS_TO_ROW = re.compile(
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
    doublings = (found for pattern in _DOUBLINGS for found in pattern.finditer(text))
    for found in sorted(doublings, key=lambda one: (one.start(), -one.end())):
        if found.start() >= end:
            end = found.end()
            yield Slip(found.start(), end, _said_once(found))


def _said_once(found: re.Match[str]) -> str:
    if found.re is _AROUND_THROUGH:
        return "可通过"
    if found.re is _SINGLE:
        return found[0][0]
    if found.re is _AGAIN:
        return found["word"] or found["unit"] or found["rate"]
    return found["word"] or found["sentence"]


RULES_OF_A_SECTION = (words_stand_once, names_stand_once_in_a_row)
"""They judge each section by itself."""
RULES = (sentences_stand_once,)
"""They look at all sections together."""
