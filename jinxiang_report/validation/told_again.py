"""Rule TX-12 on what is told again in passing: …，全年推送信息468条, of the 486 before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.numerals import number
from jinxiang_report.validation.passages import FULL_STOP, Clause, passages
from jinxiang_report.validation.passing_quantities import Told, told_in_passing
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.plain_quantities import INFORMATION, quantity
from jinxiang_report.validation.repeated_quantities import by_its_words, has_own_scope

_ANY_YEAR = pattern_of(r"(?<!\d)20\d\d(?=年)")
_RANK = pattern_of(
    r"(?P<area>全[省市县区州旗])(?P<what>[\u4e00-\u9fff]{2,16}?(?:考核|评估|测评|评比))[\u4e00-\u9fff]{0,8}?"
    r"(?:名列|位列|排名|位居|居)[\u4e00-\u9fff]{0,6}?第(?P<rank>\d{1,3}|[一二三四五六七八九十]{1,3})[位名]"
)
_OF_A_PART = pattern_of("半年|季度|上年|去年|上一年|前一年")
_ACCOUNT = pattern_of("“[^“”]+”")
_THIS_YEAR = pattern_of("全年|本年")
_OPENS_WITH_YEAR = pattern_of(r"\s*(?:20\d\d年)?(?:全年|年内|本年)")
_FAR, _BEFORE_RANK = 200, 20
_FEW = 8
_NEAR = 50
_NOT_BY_CHANCE = 20


@dataclass(frozen=True)
class _Stated:
    what: str
    number: int
    told: str
    """The number with its unit, 第3位."""
    place: Quote
    is_firm: bool
    plain: str = ""
    """What it is called where only plain words are compared."""


def what_is_told_again_is_as_many(report: Report) -> Iterator[Finding]:
    """TX-12: no quantity is told twice with different numbers, even in passing.

    It is an error only where both say that they are of the whole year.
    """
    year = str(report.stated_year or report.year)
    told: dict[tuple[str, str], list[_Stated]] = {}
    for section, text in report.narrative.items():
        for unit, one in (*_counted(section, text, year), *_ranked(section, text, year)):
            told.setdefault((one.what, unit), []).append(one)
    for (what, _), alike in told.items():
        pairs = combinations(alike[:_FEW] if what != INFORMATION else (), 2)
        if pair := next(filter(_differ, pairs), None):
            yield _about(*pair)
    yield from _nearly_alike(told)


def _counted(section: str, text: str, year: str) -> Iterator[tuple[str, _Stated]]:
    for passage in passages(text):
        sentence, is_counted = 0, False
        for at, clause in enumerate(passage.clauses if passage.bracket_at is None else ()):
            if clause.before == FULL_STOP:
                sentence, is_counted = clause.start, False
            told = told_in_passing(section, passage, at)
            if not told and not is_counted:
                told = _by_all_its_words(passage.text, sentence, clause)
            is_counted |= bool(clause.counts)
            if told and not has_own_scope(passage.clauses, at):
                first = max(sentence, told.number.start - _FAR)
                if _is_of_year(passage.text, first, told, year):
                    yield _unit(told.number), _stated(section, passage.text, sentence, told)


def _by_all_its_words(text: str, sentence: int, clause: Clause) -> Told | None:
    """全年发布政策解读40篇: told by the words of its sentence, and so hardly of all the year."""
    count = clause.counts[0] if len(clause.counts) == 1 else None
    if not count or not count.is_exact or not _OPENS_WITH_YEAR.match(text, sentence):
        return None
    what = by_its_words(text[max(sentence, count.start - _FAR) : count.start])
    return Told(what, count, sentence, is_firm=False) if what else None


def _is_of_year(text: str, sentence: int, told: Told, year: str) -> bool:
    """Whether no other year is named in front, or 全年 tells that it is this one's."""
    is_of_this = _THIS_YEAR.search(text, told.start, told.number.start)
    start = told.start if is_of_this else sentence
    return set(_ANY_YEAR.findall(text, start, told.number.start)) <= {year}


def _stated(section: str, text: str, sentence: int, told: Told) -> _Stated:
    count = told.number
    words = text[told.start : count.start]
    first = max(sentence, count.start - _FAR)
    return _Stated(
        told.what,
        count.low,
        f"{count.said}{count.unit}",
        Quote(section, text[told.start : count.end].strip()),
        told.is_firm,
        quantity(words, is_first=True) or by_its_words(text[first : count.start]),
    )


def _unit(count: Count) -> str:
    return "条" if count.unit in {"条", "条次", "篇", "则"} else count.unit


def _ranked(section: str, text: str, year: str) -> Iterator[tuple[str, _Stated]]:
    """全区政务公开考核中名列第3位."""
    for found in _RANK.finditer(text) if "第" in text else ():
        before = text[max(0, found.start() - _BEFORE_RANK) : found.start()].rpartition("。")[2]
        if not _OF_A_PART.search(before) and set(_ANY_YEAR.findall(before)) <= {year}:
            what = f"{found['area']}{found['what']}排名"
            rank = number(found["rank"]) or 0
            place = Quote(section, found[0])
            yield "名", _Stated(what, rank, f"第{found['rank']}名", place, is_firm=True)


def _differ(pair: tuple[_Stated, _Stated]) -> bool:
    """Whether the two can't both be true, and nothing else tells so."""
    one, other = pair
    is_known = one.plain and one.plain == other.plain and one.place.section != other.place.section
    return one.number != other.number and not is_known


def _nearly_alike(told: dict[tuple[str, str], list[_Stated]]) -> Iterator[Finding]:
    """What is called a little otherwise, with digits changed round or one or two apart."""
    kin: dict[tuple[str, str], list[_Stated]] = {}
    for (what, unit), alike in told.items():
        kin.setdefault((_kin(what), unit), []).append(alike[0])
    for alike in kin.values():
        for one, other in combinations(alike[:_FEW], 2):
            if one.what != other.what and _differ((one, other)) and _is_slip(one, other):
                yield _about(one, other, Severity.HINT)
                return


def _kin(what: str) -> str:
    """新收申请 may be 受理申请, and what a channel published may be all that was."""
    if what.endswith("信息"):
        return "信息"
    return re.sub("新收|受理|收到", "", what)


def _is_slip(one: _Stated, other: _Stated) -> bool:
    """Whether the numbers differ by a slip, and are likely to be of the same thing."""
    least, most = sorted((one.number, other.number))
    if least < _NOT_BY_CHANCE:
        return False
    is_turned = sorted(str(least)) == sorted(str(most))
    if not one.what.endswith("信息"):
        return is_turned
    names = {name[0] for stated in (one, other) if (name := _ACCOUNT.match(stated.what))}
    if len(names) > 1:
        return False
    plain, others = (_ACCOUNT.sub("", stated.what) for stated in (one, other))
    channels = {plain[:-4], others[:-4]}
    is_alike = plain == others and (most - least) * _NEAR <= most
    return is_alike or (is_turned and (len(channels) == 1 or "" in channels))


def _about(one: _Stated, other: _Stated, severity: Severity | None = None) -> Finding:
    if not severity:
        severity = Severity.ERROR if one.is_firm and other.is_firm else Severity.HINT
    first, second = inside_quotes(one.what), inside_quotes(other.what)
    again = "前后不一致" if first == second else f"“{second}”写 {other.told}，疑似同一个数"
    other_place = f"另一处写 {other.told}，" if first == second else ""
    message = f"“{first}”写 {one.told}，{other_place}{again}，请核对。"
    return Finding("TX-12", severity, message, (one.place, other.place))


RULES = (what_is_told_again_is_as_many,)
"""All rules on what is told again in passing."""
