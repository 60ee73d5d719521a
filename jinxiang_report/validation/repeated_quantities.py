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
from jinxiang_report.validation.numerals import SIGNS, is_numeral, number
from jinxiang_report.validation.passages import FULL_STOP, Clause, passages

_WHEN = r"(?:20\d\d年度?|全年度?|本年度?|年内|年度内|一年来)?(?:以来|期间|内)?"
_WHO = (
    "(?P<who>我[县区市州旗镇乡局委办厅院部处站所中心街道单位]{1,4}"
    "|本(?:机关|单位|局|委|办|镇|乡|街道|县|区|市))?"
)
_AREA = re.compile("^[我本][县区市州旗]")
_IN_ALL = "(?:共计|总计|合计|累计|总共|一共|共|达到|达|为|有|计)*"
_PLAIN = rf"\s*{_WHEN}[，,]?{_WHO}{_IN_ALL}"
_INFORMATION = "(?:各类)?(?:政府|政务)?信息(?:公开)?"
_APPLICATIONS = "(?:各类)?(?:政府信息公开|政府信息|信息公开|依申请公开)?(?:的)?申请"
# What a plain statement counts, and how it is called.
_SITE = "(?:本?[局委县市区]|本单位)?(?:人民)?(?:政府|门户|官方|政务){0,3}网站"
_BY_WEBSITE = f"(?:通过|在|经|依托)?(?P<site>{_SITE})"
_BY_ACCOUNT = "(?:通过|在|经|依托)?(?:政务|官方)?(?:微信)?公众号(?:平台)?"
_PLAIN_STATEMENTS = (
    ("主动公开信息", re.compile(rf"{_PLAIN}主动公开{_INFORMATION}(?:数量|总数|总量)?{_IN_ALL}")),
    ("收到申请", re.compile(rf"{_PLAIN}收到{_APPLICATIONS}(?:件)?(?:数量|总数|总量)?{_IN_ALL}")),
    (
        "新收申请",
        re.compile(rf"{_PLAIN}新收(?:到)?{_APPLICATIONS}(?:件)?(?:数量|总数|总量)?{_IN_ALL}"),
    ),
    ("受理申请", re.compile(rf"{_PLAIN}受理{_APPLICATIONS}(?:件)?(?:数量|总数|总量)?{_IN_ALL}")),
    (
        "公开信息",
        re.compile(rf"{_PLAIN}{_BY_WEBSITE}{_IN_ALL}(?:主动)?公开{_INFORMATION}{_IN_ALL}"),
    ),
    (
        "公众号发布信息",
        re.compile(
            rf"{_PLAIN}{_BY_ACCOUNT}{_WHEN}{_IN_ALL}(?:发布|推送)(?:各类)?"
            rf"(?:信息|文章|图文|推文|稿件)?{_IN_ALL}"
        ),
    ),
)
_COLUMN = re.compile(
    r"(?:.*(?:网站|平台|门户|网|的|在|通过|经|设立|开设|设有|上|中|于))?[“《]?(?P<name>[\u4e00-\u9fff]{2,10}?)(?:信息)?[”》]?"
    rf"(?:专栏|栏目|专题){_WHEN}[，,]?{_IN_ALL}(?:主动)?(?:公开|发布|更新){_IN_ALL}(?:{_INFORMATION})?{_IN_ALL}"
)
_VAGUE_COLUMN = re.compile("^(?:各|有关|相关|其他|其它|多个|重点|特色|此|该|上述|新增|以上)")
# A scope of its own: part of the year, part of the whole, or more than it.
_OWN_SCOPE = re.compile(
    r"结转|其中|含|另|网络|信函|当面|自然人|法人|企业|撤[回销]|上半年|下半年|季度|\d\s*月|每[月年周日季]|累计.{0,6}以来"
    "|历年|同比|较|上年|去年|转载|原创|删除|整改|新增|依申请公开.{0,4}平台|截[至止]"
)
# 三十三（34）条: the same number in numerals and in digits.
_BOTH_WAYS = re.compile(
    rf"(?P<one>[{SIGNS}]{{1,9}}|\d{{1,6}})\s*[（(]\s*(?P<other>[{SIGNS}]{{1,9}}|\d{{1,6}})"
    r"\s*[）)]\s*(?=[条件篇个次项份宗期])"
)
_OF_A_YEAR = re.compile(r"\s*(?:20\d\d年|全年|本年度|年内)")
_ANY_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")
_HOTLINE = re.compile(r"123\d\d(?=[\u4e00-\u9fff])")
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
    yield from _doubled(report)


def _statements(section: str, text: str, year: str) -> Iterator[_Stated]:
    """What is counted of this year; other years' numbers are rightly others."""
    for passage in passages(text):
        if passage.bracket_at is not None:
            continue
        sentence, is_counted = 0, False
        for at, clause in enumerate(passage.clauses):
            if clause.before == FULL_STOP:
                sentence, is_counted = clause.start, False
            if len(clause.counts) == 1 and not _OWN_SCOPE.search(_whole(passage.clauses, at)):
                count = clause.counts[0]
                words = passage.text[clause.start : count.start]
                what = _what(words, is_first=_is_first(passage.clauses, at))
                if not what and not is_counted:
                    words = passage.text[sentence : count.start]
                    what = _by_its_words(words)
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
    return before.before in {0, FULL_STOP} and bool(re.fullmatch(rf"\s*{_WHEN}", before.text))


def _whole(clauses: tuple[Clause, ...], at: int) -> str:
    """The clause and what follows at once: 收到申请9件，含上年结转1件."""
    following = clauses[at + 1].text if at + 1 < len(clauses) and clauses[at].after != "。" else ""
    return clauses[at].text + following


def _what(words: str, *, is_first: bool) -> str:
    """What is counted, by the plain words that lead up to its number; empty for anything else."""
    if column := _COLUMN.fullmatch(words):
        name = column["name"]
        return "" if _VAGUE_COLUMN.match(name) else f"{name}栏目"
    if not is_first:
        return ""
    for what, pattern in _PLAIN_STATEMENTS:
        if found := pattern.fullmatch(words):
            # 我市 counts all its offices, 我局 only itself.
            area = f"全{found['who'][1:]}" if _AREA.search(found["who"] or "") else ""
            # The county's website is another than the office's own.
            return f"{area}{found.groupdict().get('site') or ''}{what}"
    return ""


def _by_its_words(words: str) -> str:
    """The words of a whole sentence up to its first number, without when and who."""
    plain = re.sub(rf"^{_PLAIN}[，,]?|\s", "", words)
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
        if not agree and one.section != other.section:
            return one, other
    return None


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


def _doubled(report: Report) -> Iterator[Finding]:
    for section, text in report.narrative.items():
        for found in _BOTH_WAYS.finditer(text):
            one, other = found["one"], found["other"]
            values = {number(one), number(other)}
            if is_numeral(one) != is_numeral(other) and None not in values and len(values) > 1:
                message = f"“{found[0]}”：两种写法不是同一个数，请核对。"
                yield Finding("TX-13", Severity.WARNING, message, (Quote(section, found[0]),))


RULES = (same_quantity_is_the_same_number,)
"""All rules on what is told twice."""
