"""Rule SY-12: paragraphs and sentences that are too long to be read."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.form import PREAMBLE
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_PARAGRAPH = pattern_of("[^\n]+")
_SENTENCE = pattern_of("[^。！？；\n]+")
_LIST = pattern_of(r"\d[条件篇次项个]|、")
_LONGEST_PARAGRAPH = 400
_LONGEST_SENTENCE = 120
_MEMBERS_OF_A_LIST = 6
_OPENING = 12

_PARAGRAPHS = SlipKind("SY-12", "{words}开头的段落超过 400 字，建议分段。")
_SENTENCES = SlipKind("SY-12", "{words}开头的句子超过 120 字，建议断句。")


def paragraphs_are_short(report: Report) -> Iterator[Finding]:
    """SY-12: no paragraph of more than 400 characters."""
    for section, text in sections(report):
        slips = [
            _opening(found)
            for found in _PARAGRAPH.finditer(text)
            if len(found[0]) > _LONGEST_PARAGRAPH
        ]
        yield from gathered(report, _PARAGRAPHS, section, slips)


def sentences_are_short(report: Report) -> Iterator[Finding]:
    """SY-12: no sentence of more than 120 characters, except for lists and the preamble."""
    for section, text in sections(report):
        if section != PREAMBLE:
            slips = [
                _opening(found) for found in _SENTENCE.finditer(text) if _is_too_long(found[0])
            ]
            yield from gathered(report, _SENTENCES, section, slips)


def _is_too_long(sentence: str) -> bool:
    # A title counts as one word.
    if len(sentence) <= _LONGEST_SENTENCE:
        return False
    length = len(re.sub("《[^《》]*》|（[^（）]*）", "", sentence))
    return length > _LONGEST_SENTENCE and len(_LIST.findall(sentence)) < _MEMBERS_OF_A_LIST


def _opening(found: re.Match[str]) -> Slip:
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    return Slip(start, min(start + _OPENING, found.end()))


RULES = (paragraphs_are_short, sentences_are_short)
"""All rules on length."""
