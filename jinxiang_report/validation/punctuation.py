"""Rules SY-04 to SY-06 and SY-14: punctuation marks, dashes and spaces as Chinese is printed."""

import re
from collections.abc import Callable, Iterable, Iterator

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.blanks import BLANK
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_FULL_WIDTH = str.maketrans(",;:?!()", "，；：？！（）")
# A half-width mark after a Chinese character, or before one and after a number or a bracket.
_HALF_WIDTH = pattern_of(rf"(?<=[{_HAN}”》）])[,;:?!](?!//)|(?<=[\d%％)])[,;](?=[{_HAN}“《（])")
_HALF_BRACKETS = pattern_of(rf"\((?=[^()\n]{{0,60}}[{_HAN}])([^()\n]{{1,60}})\)")
_FULL_STOP = pattern_of(rf"(?<=[{_HAN}”》）])\.(?=[ \u00a0\u3000]*$|[{_HAN}“《（])", re.MULTILINE)
_STRAIGHT_QUOTES = pattern_of(rf'"(?=[^"\n]{{0,40}}[{_HAN}])([^"\n]{{1,40}})"')
_FIELD = pattern_of(r"\{[^{}\n]{1,60}\}|https?://[\w./?%&=#:~+-]+|《[^《》\n]*》", re.ASCII)

_DASH = pattern_of(rf"(?<=[{_HAN}”》）])[ \u00a0]?-{{2,3}}[ \u00a0]?(?=[{_HAN}“《（])")
_RANGE = pattern_of(
    r"(?<=[日月年时])[ \u00a0]?-{1,2}[ \u00a0]?(?=\d{1,4}[年月日时])"
    r"|(?<![\d-])(?<=\d)-(?=\d{1,2}月(?!-))"
)

_SPACE_IN_WORDS = pattern_of(
    rf"(?<=[{_HAN}])[ \u00a0\u3000]+(?=[{_HAN}])|(?<=\S)[ \u00a0]+(?=[，。；：、！？）》”])"
    r"|(?<=[\d年月日])[ \u00a0]+(?=[年月日条件篇次项个])|(?<=[年月])[ \u00a0]+(?=\d)"
)
_APART = pattern_of(r"《[^《》\n]*》|“[^“”\n]*”|[（(][ \u00a0\u3000]*[）)]|" + BLANK)
"""Titles and slogans are set with spaces on purpose; an empty bracket lacks its words."""
_SENTENCE = pattern_of("[，。；]")

_DOUBLED = pattern_of("([，、；：,;])[，、；：。,;.]|。[，、；：。,;.]+")
# 公告、通知、等各类信息, but not 、等级.
_BEFORE_ETC = pattern_of("、(?=等(?![级次额候待式离于同高分地距效价身])[\u4e00-\u9fff\\d，。；])")
_DANGLING = pattern_of(r"[，、,](?=[ \u00a0\u3000]*$)", re.MULTILINE)
_UNENDED = pattern_of(rf"[{_HAN}](?=[ \u00a0\u3000]*$)", re.MULTILINE)
_LONGEST_HEADING = 40
_BEGINS = pattern_of(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．是]|第")
_LOOKED_AT = 20
_PAIRS = {"）": "（", "】": "【", "》": "《", "”": "“", "」": "「", "〕": "〔"}
_BRACKET = pattern_of(f"[{''.join(_PAIRS)}{''.join(_PAIRS.values())}\n]")
_AS_FULL_WIDTH = str.maketrans("()", "（）")
_LIST_MARK = pattern_of(r"[\da-zA-Z一二三四五六七八九十][)）]")
"""1) opens an item and has no partner."""
_DEEPEST = 20

_HALF = SlipKind("SY-04", "{words}用了半角标点，中文里应用全角标点。", "改为全角标点")
_DASHES = SlipKind("SY-05", "{words}用连字符作了破折号或起止号，应写“——”或“至”。", "改为规范的写法")
_SPACES = SlipKind("SY-06", "{words}中有多余的空格，会使排版参差。", "删去空格")
_MARKS = SlipKind("SY-14", "{words}的标点重复，请留下一个。", "留下一个标点")
_NO_MORE = SlipKind("SY-14", "{words}的“等”前面不用顿号。", "删去顿号")
_DANGLES = SlipKind(
    "SY-14", "{words}处段落以逗号或顿号结束，应为句号；如果话没有说完，请补全。", "改为句号"
)
_ENDS = SlipKind("SY-14", "{words}处段落末尾没有标点，请补上句号。", "补上句号")
_UNPAIRED = SlipKind("SY-14", "{words}的括号、引号或书名号不成对，请核对。")


def marks_are_full_width(report: Report) -> Iterator[Finding]:
    """SY-04: Chinese is punctuated with full-width marks."""
    return _found(report, _HALF, _half_width)


def dashes_are_dashes(report: Report) -> Iterator[Finding]:
    """SY-05: —— for a dash, 至 for a range of dates."""
    return _found(report, _DASHES, _dashes)


def no_spaces_are_stray(report: Report) -> Iterator[Finding]:
    """SY-06: no spaces within words, before marks, between numbers and 年, 月, 日, 条."""
    return _found(report, _SPACES, _spaces)


def marks_stand_once(report: Report) -> Iterator[Finding]:
    """SY-14: no two marks in a row."""
    yield from _found(report, _MARKS, _doubled)
    yield from _found(report, _NO_MORE, _before_etc)


def paragraphs_end_in_a_full_stop(report: Report) -> Iterator[Finding]:
    """SY-14: a paragraph does not end in a comma, nor without any mark."""
    yield from _found(report, _DANGLES, _dangling)
    yield from _found(report, _ENDS, _unended)


def brackets_come_in_pairs(report: Report) -> Iterator[Finding]:
    """SY-14: every bracket and quotation mark has its partner in the same paragraph."""
    return _found(report, _UNPAIRED, _unpaired)


def marks_to_write(text: str) -> list[Slip]:
    """Half-width marks and dashes among Chinese, with what to write instead; in order."""
    return sorted((*_half_width(text), *_dashes(text)))


def _found(
    report: Report, kind: SlipKind, slips: Callable[[str], Iterable[Slip]]
) -> Iterator[Finding]:
    for section, text in sections(report):
        yield from gathered(report, kind, section, slips(text))


def _half_width(text: str) -> Iterator[Slip]:
    masked = _masked(_FIELD, text)
    for found in _HALF_WIDTH.finditer(masked):
        yield Slip(found.start(), found.end(), found[0].translate(_FULL_WIDTH))
    for found in _FULL_STOP.finditer(masked):
        yield Slip(found.start(), found.end(), "。")
    for pattern, (opening, closing) in ((_HALF_BRACKETS, "（）"), (_STRAIGHT_QUOTES, "“”")):
        for found in pattern.finditer(masked):
            yield Slip(found.start(), found.start() + 1, opening)
            yield Slip(found.end() - 1, found.end(), closing)


def _dashes(text: str) -> Iterator[Slip]:
    for found in _DASH.finditer(text):
        yield Slip(found.start(), found.end(), "——")
    for found in _RANGE.finditer(text):
        yield Slip(found.start(), found.end(), "至")


def _spaces(text: str) -> Iterator[Slip]:
    for start, line in _lines(_masked(_APART, text)):
        if _SENTENCE.search(line):
            for found in _SPACE_IN_WORDS.finditer(line):
                yield Slip(start + found.start(), start + found.end(), "")


def _doubled(text: str) -> Iterator[Slip]:
    for found in _DOUBLED.finditer(text):
        marks = found[0]
        plain = "。" if "。" in marks else marks[0] if len(set(marks)) == 1 else None
        yield Slip(found.start(), found.end(), plain)


def _before_etc(text: str) -> Iterator[Slip]:
    return (Slip(*found.span(), "") for found in _BEFORE_ETC.finditer(text))


def _dangling(text: str) -> Iterator[Slip]:
    for found in _DANGLING.finditer(text):
        if _ends_there(text, found.end()):
            yield Slip(found.start(), found.end(), "。")


def _unended(text: str) -> Iterator[Slip]:
    for start, line in _lines(text):
        words = line.rstrip(" \u00a0\u3000")
        is_prose = len(words) > _LONGEST_HEADING and "。" in words
        found = _UNENDED.search(words, len(words) - 1) if is_prose else None
        if found and _ends_there(text, start + found.end()):
            yield Slip(start + found.start(), start + found.end(), f"{found[0]}。")


def _ends_there(text: str, end: int) -> bool:
    """Whether the paragraph ends with its line, and is not broken to fit a page."""
    following = text[end : end + _LOOKED_AT].lstrip(" \u00a0\u3000\n")
    return not following or bool(_BEGINS.match(following))


def _unpaired(text: str) -> Iterator[Slip]:
    open_at: list[re.Match[str]] = []
    for found in _BRACKET.finditer(text.translate(_AS_FULL_WIDTH)):
        sign = found[0]
        if sign in _PAIRS.values():
            open_at.append(found)
        elif sign == "\n":
            yield from (Slip(*one.span()) for one in open_at)
            open_at.clear()
        else:
            nearest = range(len(open_at) - 1, max(-1, len(open_at) - 1 - _DEEPEST), -1)
            partner = next((at for at in nearest if open_at[at][0] == _PAIRS[sign]), None)
            if partner is not None:
                del open_at[partner]
            elif not (sign == "）" and _LIST_MARK.search(text, found.start() - 3, found.end())):
                yield Slip(*found.span())
    yield from (Slip(*one.span()) for one in open_at)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _masked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: "□" * len(found[0]), text)


RULES = (
    marks_are_full_width,
    dashes_are_dashes,
    no_spaces_are_stray,
    marks_stand_once,
    paragraphs_end_in_a_full_stop,
    brackets_come_in_pairs,
)
