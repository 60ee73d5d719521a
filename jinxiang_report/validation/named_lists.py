"""Rule TA-04 on rows of names: 设栏目3个，分别是要闻、服务, and 要闻、服务等三类."""

import re
from collections.abc import Iterator
from itertools import islice

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.numerals import number
from jinxiang_report.validation.patterns import pattern_of

_NUMERALS = "两一二三四五六七八九十"
# Only a plain row of short names can be counted.
_NAME = r"[^。；：:，,、（）()\d\n]{1,12}"
_AHEAD = pattern_of(
    rf"(?P<number>[{_NUMERALS}]{{1,2}}|\d{{1,2}})\s*个(?P<noun>[\u4e00-\u9fff]{{0,8}})"
    rf"[，,：:]?(?:分别[是为]|即(?![时将可使便日刻]))[：:]?(?P<list>{_NAME}(?:、{_NAME}){{1,14}})(?=[。；\n]|$)"
)
_BEHIND = pattern_of(
    rf"(?P<open>等)?(?P<number>[{_NUMERALS}]{{1,2}}|\d{{1,2}})\s?"
    r"(?:大?类|(?:个|大|个大)?(?:[\u4e00-\u9fff]{2}|主要|重点)?(?:方面|领域|板块|栏目|类别))"
)
_BEGINS = pattern_of(r"[。；：:，,（(）)\n\d]")
# 通过网站、公众号公开党建、民生等四类: the row begins behind the last word that may open it.
_LEAD = pattern_of(
    ".*(?:公开|发布|推送|更新|涉及|包括|包含|涵盖|分为|开展|围绕|聚焦|通过|针对|关于|设置|设立|设有)"
)
_AND = pattern_of("以及|和|与|及")
_REACH = 160
_FEWEST = 3
_MOST = 200
"""A section that names more rows is none that a person wrote."""


def as_many_are_named_as_counted(report: Report) -> Iterator[Finding]:
    """TA-04: the names of a row are as many as it says; before 等 some may be left out."""
    for section, text in report.narrative.items():
        for found in matches(_AHEAD, text):
            least, most = _named(found["list"])
            said = number(found["number"]) or 0
            is_open = found["list"].rstrip().endswith("等")
            if said < least or (said > most and not is_open):
                yield _about(section, found[0], (said, least), Severity.WARNING)
        for found in islice(_BEHIND.finditer(text), _MOST):
            yield from _before(section, text, found)


def _before(section: str, text: str, found: re.Match[str]) -> Iterator[Finding]:
    """A row that 五类 or 等五类 closes names five, or so few that 等 leaves out the rest."""
    first = max(0, found.start() - _REACH)
    clause = _BEGINS.split(text[first : found.start()])[-1]
    if clause.count("、") < _FEWEST - 1:
        return
    row = _LEAD.sub("", clause)
    least, most = _named(row)
    said = number(found["number"]) or 0
    is_off = said < least or said == most + 1 if found["open"] else said in {least - 1, most + 1}
    if least >= _FEWEST <= said and is_off:
        quote = text[found.start() - len(clause) : found.end()].strip()
        yield _about(section, quote, (said, least), Severity.HINT)


def _named(row: str) -> tuple[int, int]:
    """How many names there are, at least and at most: 规划和计划 may be one or two."""
    least = row.count("、") + 1
    return least, least + len(_AND.findall(row))


def _about(section: str, words: str, numbers: tuple[int, int], severity: Severity) -> Finding:
    said, listed = numbers
    message = f"“{inside_quotes(words)}”写的是 {said} 项，实际列出 {listed} 项，请核对。"
    return Finding("TA-04", severity, message, (Quote(section, words),))


RULES = (as_many_are_named_as_counted,)
"""All rules on rows of names."""
