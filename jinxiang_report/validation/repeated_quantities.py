"""Rules TX-12 and TX-13: what is counted twice is as many both times.

Only plain statements are compared, and only with their like: a word more may mean another scope.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import OUTLINE, PARTS
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.numerals import is_numeral
from jinxiang_report.validation.passages import FULL_STOP, Clause, passages
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.plain_quantities import (
    INFORMATION,
    PLAIN,
    WHEN,
    quantity,
)

# A scope of its own: part of the year, part of the whole, or more than it.
_OWN_SCOPE = pattern_of(
    r"结转|其中|含|另|网络|信函|当面|自然人|法人|企业|撤[回销]|上半年|下半年|季度|\d\s*月|每[月年周日季]|累计.{0,6}以来"
    "|历年|同比|较|上年|去年|转载|原创|删除|整改|新增|依申请公开.{0,4}平台|截[至止]"
)
# What follows may tell that more was counted in.
_MORE_IN = pattern_of(
    "结转|含|另|新收|新增|撤[回销]|删除|整改|转载|原创|累计|历年|截[至止]|依申请公开.{0,4}平台"
)
_APART = pattern_of("新收|(?<!未)办结")
_OF_A_YEAR = pattern_of(r"\s*(?:20\d\d年|全年|本年度|年内)")
_ANY_YEAR = pattern_of(r"(?<!\d)20\d\d(?=年)")
_HOTLINE = pattern_of(r"123\d\d(?=[\u4e00-\u9fff])")
_FAR = 200
_SAME_WORDS, _SAME_WORDS_OF_A_YEAR = 9, 6
"""So many words that return with another number are said of the same thing: fewer, where both are
said of the whole year."""
_LONGEST_WORDS = 60
_FEW = 8
_TITLES = {part[0]: part for part in PARTS} | {one.key: one.title for one in OUTLINE}


class _Stated(NamedTuple):
    """A number, what it counts, and where."""

    what: str
    number: Count
    section: str
    quote: str


def same_quantity_is_the_same_number(report: Report) -> Iterator[Finding]:
    """TX-12 and TX-13: no quantity is told twice with different numbers."""
    told: dict[tuple[str, str], list[_Stated]] = {}
    for section, text in report.narrative.items():
        for stated in _statements(section, text, str(report.stated_year or report.year)):
            told.setdefault((stated.what, _kind(stated.number)), []).append(stated)
    for stated_alike in told.values():
        if pair := _contradiction(stated_alike):
            yield _about(*pair)


def _statements(section: str, text: str, year: str) -> Iterator[_Stated]:
    """What is counted of this year; other years' numbers are rightly others."""
    for passage in passages(text):
        if passage.bracket_at is not None:
            continue
        sentence, is_counted = 0, False
        for at, clause in enumerate(passage.clauses):
            if clause.before == FULL_STOP:
                sentence, is_counted = clause.start, False
            if len(clause.counts) == 1 and not has_own_scope(passage.clauses, at):
                count = clause.counts[0]
                words = passage.text[clause.start : count.start]
                what = quantity(words, is_first=_is_first(passage.clauses, at))
                if not what and not is_counted:
                    words = passage.text[sentence : count.start]
                    what = by_its_words(words)
                told_of = _ANY_YEAR.findall(
                    passage.text, max(sentence, count.start - _FAR), count.start
                )
                if what and set(told_of) <= {year}:
                    start = count.start - len(words.lstrip())
                    yield _Stated(what, count, section, text[start : count.end])
            is_counted |= bool(clause.counts)


def _is_first(clauses: tuple[Clause, ...], at: int) -> bool:
    """Whether the clause opens its sentence, but for when it was: 2022年，…."""
    clause = clauses[at]
    if clause.before in {0, FULL_STOP}:
        return True
    before = clauses[at - 1]
    return before.before in {0, FULL_STOP} and bool(re.fullmatch(rf"\s*{WHEN}", before.text))


def has_own_scope(clauses: tuple[Clause, ...], at: int) -> bool:
    """Whether the clause, or what follows at once, tells so: 收到申请9件，含上年结转1件.

    新收9件，上年结转1件 and 办结9件，结转1件 are apart from each other by their names.
    """
    clause = clauses[at]
    if _APART.search(clause.text):
        return bool(_OWN_SCOPE.search(clause.text))
    following = clauses[at + 1].text if at + 1 < len(clauses) and clause.after != "。" else ""
    return bool(_OWN_SCOPE.search(clause.text) or _MORE_IN.search(following))


def by_its_words(words: str) -> str:
    """The words of a whole sentence up to its first number, without when and who."""
    plain = re.sub(rf"^{PLAIN}[，,]?|\s", "", words)
    fewest = _SAME_WORDS_OF_A_YEAR if _OF_A_YEAR.match(words) else _SAME_WORDS
    has_numbers = re.search(r"\d", _HOTLINE.sub("", plain))
    is_telling = fewest <= len(plain) <= _LONGEST_WORDS and not has_numbers
    return plain if is_telling and not _OWN_SCOPE.search(plain) else ""


def _kind(count: Count) -> str:
    return "条" if count.unit in {"条", "条次", "篇", "则"} else count.unit


def _contradiction(told: list[_Stated]) -> tuple[_Stated, _Stated] | None:
    """The first two of these that can't both be true, if they stand in different sections."""
    for one, other in combinations(told[:_FEW], 2):
        agree = one.number.low <= other.number.high and other.number.low <= one.number.high
        # 公开信息 alone may be said of what was spoken of before: of a website's.
        is_plain = one.what != INFORMATION or _is_slip(one, other)
        if not agree and one.section != other.section and is_plain:
            return one, other
    return None


def _is_slip(one: _Stated, other: _Stated) -> bool:
    """Whether a digit was mistyped, or two have changed their places."""
    digits, others = str(one.number.low), str(other.number.low)
    differing = sum(one != other for one, other in zip(digits, others, strict=False))
    is_mistyped = len(digits) == len(others) > 1 and differing == 1
    return is_mistyped or (differing > 0 and sorted(digits) == sorted(others))


def _about(one: _Stated, other: _Stated) -> Finding:
    rule, severity = "TX-12", Severity.ERROR
    if is_numeral(one.number.said) != is_numeral(other.number.said):
        rule, severity = "TX-13", Severity.WARNING
    message = (
        f"“{one.what}”在{_called(one.section)}为 {one.number.said} {one.number.unit}，"
        f"在{_called(other.section)}为 {other.number.said} {other.number.unit}，"
        "前后不一致，请核对。"
    )
    places = (Quote(one.section, one.quote), Quote(other.section, other.quote))
    return Finding(rule, severity, message, places)


def _called(section: str) -> str:
    return f"“{_TITLES.get(section, section)}”"


RULES = (same_quantity_is_the_same_number,)
"""All rules on what is told twice."""
