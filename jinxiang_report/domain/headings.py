"""The headings of a report, known however they are numbered and whatever is misspelt in them."""

import re
from difflib import SequenceMatcher
from enum import IntEnum
from typing import NamedTuple

from jinxiang_report.domain.form import OUTLINE, PARTS
from jinxiang_report.domain.traditional import simplified


class Level(IntEnum):
    """How a heading is numbered."""

    NONE = 0
    PART = 1  # 一、 or 第一部分
    SECTION = 2  # （一）
    ITEM = 3  # 1.


class Heading(NamedTuple):
    """A line that opens a section."""

    key: str
    """The section or part it was understood as; empty if it names none of the outline."""
    level: Level
    words: str
    """The heading as it stands."""
    rest: str
    """What follows it on the same line."""


_NUMERAL = "[一二三四五六七八九十]{1,3}"
_NUMBER = re.compile(
    # —、 is 一、 as some machines read it.
    rf"(?P<PART>第\s*(?:{_NUMERAL})\s*部分[\s、：:.．]*|(?:{_NUMERAL}|[—–])\s*[、.．，,]\s*)"
    rf"|(?P<SECTION>[（(]\s*{_NUMERAL}\s*[）)][\s、.．]*)"
    r"|(?P<ITEM>\d{1,2}\s*[、.．](?!\d)\s*)"
)
_INFORMATION = "(?:政府|政务)?信息"
_STATE = "(?:工作)?(?:的)?(?:(?:基本)?情况)?"
_PARTS = {
    "一": f"(?:{_INFORMATION}公开|政务公开)?(?:工作)?(?:开展)?(?:的)?"
    "(?:总体|基本|整体|总的)(?:工作)?(?:情况|概况)(?:概述|综述)?|概述|(?:工作)?总述",
    "二": f"(?:行政机关)?主动公开(?:的)?{_INFORMATION}{_STATE}",
    "三": f"(?:收到|接收).{{0,4}}处理.{{0,12}}申请.{{0,10}}|依申请公开{_INFORMATION}{_STATE}",
    "四": ".{0,14}行政复议.{0,8}诉讼.{0,6}|.{0,14}诉讼.{0,6}行政复议.{0,6}",
    "五": ".{0,18}(?:问题|不足|困难).{0,10}(?:改进|整改|措施|打算|建议).{0,4}"
    "|(?:工作)?(?:中)?存在的?(?:主要)?(?:问题|不足)",
    "六": "其[他它](?:需要?)?(?:报告|说明)?(?:的)?(?:重要)?(?:事项|情况|内容)",
}
_OVERVIEW = {
    "一（一）": f"(?:{_INFORMATION})?主动公开(?:{_INFORMATION})?{_STATE}",
    "一（二）": f"(?:{_INFORMATION})?(?:依法?)?(?:公开)?申请(?:公开)?(?:{_INFORMATION})?"
    "(?:办理|处理|答复)?(?:工作)?(?:的)?(?:(?:基本)?情况)?",
    "一（三）": f"(?:加强|强化|规范)?(?:{_INFORMATION}(?:公开)?|公开信息)(?:资源)?"
    f"(?:规范)?(?:化)?管理{_STATE}",
    "一（四）": f"(?:加强|强化|推进)?(?:{_INFORMATION}|政务)?(?:公开)?(?:的)?"
    f"平台(?:的)?建设?{_STATE}",
    "一（五）": f"(?:加强|强化)?(?:{_INFORMATION}公开|政务公开)?(?:工作)?(?:监督|保障|监督检查)"
    f"(?:和|与|、|及)?(?:保障|监督)?{_STATE}",
}
_OTHERS = {
    "六（一）": ".{0,14}(?:收费|信息处理费).{0,8}",
    "六（二）": ".{0,14}工作要点.{0,10}",
    "六（三）": ".{0,14}(?:建议|提案).{0,14}",
    "六（四）": ".{0,16}创新.{0,8}",
    "六（五）": ".{0,8}数据统计.{0,10}",
    "六（七）": "其[他它]有关文件.{0,30}",
    "六（六）": ".{0,8}认为.{0,6}报告.{0,8}|其[他它](?:需要?)?(?:报告|说明)?(?:的)?(?:事项|情况)",
}
_TOPICS = {
    "一（二）": "依申请|申请公开",
    "一（一）": "主动公开",
    "一（三）": "信息管理",
    "一（四）": "平台",
    "一（五）": "监督|保障",
}
_PATTERNS = {key: re.compile(pattern) for key, pattern in (_PARTS | _OVERVIEW | _OTHERS).items()}
_TITLES = {
    **{part[0]: part[2:] for part in PARTS},
    **{section.key: section.title[3:] for section in OUTLINE if section.title.startswith("（")},
}
_ENDS_HEADING = re.compile("[。：:；;！!？?]|\\s(?=\\S)|(?<=情况)[，,]")
_SENTENCE = re.compile("[。；！？，,：:;]")
_COUNTS = re.compile(r"\d\s*[\u4e00-\u9fff]")
_NUMERALS = "一二三四五六"
_ROW_OF_THE_FORM = re.compile("结转|办理结果|新收|总计")
_FORMATTING = re.compile(
    "[（(][^（）()]{0,16}(?:宋体|黑体|仿宋|楷体|小标宋|加粗|[一二三四五六]号字?|小[一二三四五]"
    "|字号|字体|居中|行距)[^（）()]{0,16}[）)]"
)
_LONGEST = 45
_LONGEST_RUN_IN = 24
_ALIKE = 0.8


def heading_of(line: str, part: str) -> Heading | None:
    """The heading that the line is, or begins with, under this part (as 一); None for prose.

    In 五 the problems are numbered like sections, so that only the next part ends it.
    """
    told, line = line, simplified(line)
    number = _NUMBER.match(line)
    level = Level[number.lastgroup or "NONE"] if number else Level.NONE
    start = number.end() if number else 0
    for end in _ends(line, start):
        words = line[start:end]
        key = _key(_plain(words), level, part)
        if key and not (key in _OTHERS and (_is_statement(words) or _COUNTS.search(words))):
            return Heading(key, level, told[:end].strip(), told[end:].strip())
    if level is Level.PART and _comes_next(number, line[start:], part):
        return Heading(_NUMERALS[_NUMERALS.index(part) + 1], level, told, "")
    if level is Level.SECTION and part in {"一", "六"} and _is_short_title(line[start:]):
        return Heading("", level, told, "")
    return None


def _comes_next(number: re.Match[str] | None, title: str, part: str) -> bool:
    """Whether a title of one's own bears the number of the next part; rows of 表三 do not."""
    if not number or part not in _NUMERALS[:-1] or _ROW_OF_THE_FORM.search(title):
        return False
    following = _NUMERALS[_NUMERALS.index(part) + 1]
    return following in number[0] and _is_short_title(title)


def _is_statement(words: str) -> bool:
    """未收取信息处理费。 says something; 信息处理费情况。 is a heading with a full stop."""
    return words.rstrip().endswith("。") and not re.search("(?:情况|事项)。", words)


def _ends(line: str, start: int) -> list[int]:
    """Where the heading may end: with the line, or where its text runs on behind it."""
    ends = [len(line)] if len(line) - start <= _LONGEST else []
    mark = _ENDS_HEADING.search(line, start + 1, start + _LONGEST_RUN_IN) if start else None
    return [*ends, mark.end()] if mark and mark.end() < len(line) else ends


def formatting_in(heading: str) -> str:
    """What a heading says of its own letters, as （黑体三号）: a template's, left standing."""
    found = _FORMATTING.search(heading)
    return found[0] if found else ""


def _plain(words: str) -> str:
    return re.sub(r"\s", "", _FORMATTING.sub("", words)).rstrip("。：:；;！!？?、，,")


def _key(words: str, level: Level, part: str) -> str:
    if level is Level.NONE:
        return _exact(words)
    wanted = [*_PARTS] if level is Level.PART else []
    if part in {"", "一", "二", "三", "四"}:
        wanted += _OVERVIEW
    if part == "六":
        wanted += _OTHERS
    matching = (key for key in wanted if _PATTERNS[key].fullmatch(words))
    return next(matching, "") or _alike(words, wanted) or _by_topic(words, level, part)


def _by_topic(words: str, level: Level, part: str) -> str:
    """What a heading of one's own is about: 深化主动公开实效, 强化平台建设."""
    if level is not Level.SECTION or part != "一" or not _is_short_title(words):
        return ""
    return next((key for key, topic in _TOPICS.items() if re.search(topic, words)), "")


def _exact(words: str) -> str:
    """A heading without a number is known by its full official title only."""
    return next((key for key, title in _TITLES.items() if title == words), "")


def _alike(words: str, wanted: list[str]) -> str:
    """The section whose title differs in a letter or two only."""
    if not words or _SENTENCE.search(words) or _COUNTS.search(words):
        return ""
    likeness = {key: _likeness(words, _TITLES[key]) for key in wanted}
    best = max(likeness, key=likeness.__getitem__, default="")
    return best if best and likeness[best] >= _ALIKE else ""


def _likeness(words: str, title: str) -> float:
    """How much both have in common; 0 where their letters alone tell that it is too little."""
    matcher = SequenceMatcher(None, words, title)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0
    return matcher.ratio()


def _is_short_title(words: str) -> bool:
    return (
        0 < len(words) <= _LONGEST_RUN_IN
        and not _SENTENCE.search(words)
        and not _COUNTS.search(words)
    )
