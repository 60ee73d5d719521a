"""Rules ST-08 and SY-01: the text speaks of the year that the report is about.

Most other years are rightly there: in titles and document numbers, in comparisons, in what was
founded then or is planned. Only a year said of what this report reports on is a slip.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Mend, Quote, Severity
from jinxiang_report.domain.form import ABOUT_PROBLEMS, PREAMBLE
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.patterns import pattern_of

_YEAR = r"(?<![\d.])(?P<year>20[0-4]\d)"
_ASIDE = pattern_of(
    r"《[^《》]*》|〔[^〔〕]*〕|“[^“”]*”|(?:https?://|www\.)[\w./?%&=#:~+-]+", re.ASCII
)
_MASK = "□"
# 二〇二二年 is as long as 2022年.
_IN_NUMERALS = pattern_of("二[〇零○][〇零○一二三四][〇零○一二三四五六七八九](?=年)")
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_PERIOD = pattern_of(
    rf"{_YEAR}\s*年\s*0?1\s*月\s*0?1\s*日\s*(?:起|开始)?\s*[，,]?\s*(?:至|到|[-—－–~～]+)\s*"
    r"(?:(?P<end>20[0-4]\d)\s*年\s*)?(?P<last>\d{1,2}\s*月\s*\d{1,2}\s*日)"
)
_OF_STATISTICS = pattern_of("统计|数据|期限|时限|时段|起止|所列|截[至止]")
_LAST_DAY = pattern_of(r"12\s*月\s*31\s*日")
# The year at the head of a clause: 2020年，…; 2020年度共…; 截至2020年12月31日，….
_HEAD = pattern_of(
    r"(?:^|(?<=[。！？；;，,：:\n])|(?<=[。！？；;，,：:\n]\s)|(?P<who>(?<![^。！？；，：\n])[我本全]"
    r"[局委办镇乡县市区街院]))"
    rf"(?P<words>(?:(?P<by>截[至止])|在)?\s?{_YEAR}\s?年"
    # 2020年底 by itself is a day on which something happened.
    r"(?:度|全年|以来|(?(by)(?:底|末|\s?12\s?月\s?31\s?日|\s?12\s?月\s?底)|(?!底|末)))?)"
    r"(?!\s?\d{1,2}\s?月|底|末)(?(who)(?=共|累计|合计|一共))"
)
_ALL_YEAR = pattern_of(r"[\u4e00-\u9fff]{2,12}\d")
_HAPPENED = pattern_of(
    "公开|发布|公布|收到|受理|办结|办理|答复|开展|组织|举办|召开|接受|更新|推送|编发|累计|共计|未发生"
    "|收取|收费|落实|制发|印发|转载|报送|审查|回复|接待"
    # Any other verb, if it is counted: 全年共清理文件42件.
    r"|(?:^|[，,年度]|[，,][^，。；\d\n]{2,8})共(?![建享同青产计])[\u4e00-\u9fff]{1,8}\d"
)
# What belongs to another year by itself: history, comparison, plans, and last year's report.
_RIGHTLY = pattern_of(
    "成立|设立|建立|开通|上线|启用|组建|挂牌|建成|修订|施行|实施|机构改革|以来|起[，,]|首次|曾|获"
    "|同比|较|比上|比去|上年|去年|上一年|相比|对比|环比|增[加长至]|减少|下降|分别|结转|遗留|跨年|连续"
    "|将|拟|计划|打算|预计|共安排|下一步|下步|今后|继续(?!有效|执行|实施|办理)|进一步|争取|力争|着力|持续|要[在把以]|明年|展望"
    "|遗留|存量|问题|不足|整改|年报|年度报告|预算|决算|规划|要点|考核|评估|测评|检查反馈|通报|普查|生产总值"
)
_THIS_REPORT = pattern_of(
    rf"(?:本(?:报告|年报|年度报告)|现(?:将|公布|公开|编制)|特(?:编制|制定|此)|编制)[^。；\n]{{0,40}}?"
    rf"(?P<words>{_YEAR}\s*年度?\s*(?:(?:政府|政务)信息公开)(?:工作)?(?:的)?(?:年度报告|年报|报告|情况|工作情况))"
)


_LONGEST_SENTENCE = 200


class _Slip(NamedTuple):
    start: int
    words: str
    year: str


def period_is_the_reports_year(report: Report) -> Iterator[Finding]:
    """ST-08: the statistics run from 1 January to 31 December of the report's year."""
    for section, text in report.narrative.items():
        for found in _PERIOD.finditer(text):
            year = str(report.stated_year or found["year"])
            years = {found["year"], found["end"] or found["year"]}
            is_whole = bool(_LAST_DAY.fullmatch(found["last"]))
            if years == {year} and is_whole:
                continue
            is_backwards = bool(found["end"]) and found["end"] < found["year"]
            if is_backwards or section == PREAMBLE or _speaks_of_statistics(text, found):
                yield _about_period(report, section, found, year)


def _speaks_of_statistics(text: str, found: re.Match[str]) -> bool:
    first = max(0, found.start() - _LONGEST_SENTENCE)
    start = max(first, *(text.rfind(mark, first, found.start()) + 1 for mark in "。；\n"))
    return bool(_OF_STATISTICS.search(text, start, found.end()))


def _about_period(report: Report, section: str, found: re.Match[str], year: str) -> Finding:
    right = f"{year}年1月1日至{year}年12月31日"
    message = f"统计期限写的是“{found[0]}”，应为{right}，请改正。"
    mend = reworded(report, (section, found.start()), found[0], right)
    return Finding("ST-08", Severity.ERROR, message, (Quote(section, found[0]),), mend)


def years_are_the_reports(report: Report) -> Iterator[Finding]:
    """SY-01: what the report says of its own year bears that year; one finding for each year."""
    if report.stated_year is None:
        return
    slips: dict[str, list[tuple[str, _Slip]]] = {}
    for section, text in report.narrative.items():
        for slip in _slips(section, text, str(report.stated_year)):
            words = text[slip.start : slip.start + len(slip.words)]
            slips.setdefault(slip.year, []).append((section, slip._replace(words=words)))
    for year, found in slips.items():
        words = "、".join(dict.fromkeys(f"“{slip.words}”" for _, slip in found))
        times = f"（共 {len(found)} 处）" if len(found) > 1 else ""
        message = (
            f"正文出现{words}{times}，本报告为 {report.stated_year} 年度；"
            f"说的若是本年度的事，请改为 {report.stated_year} 年。"
        )
        places = tuple(dict.fromkeys(Quote(section, slip.words) for section, slip in found))
        yield Finding("SY-01", Severity.WARNING, message, places, _mend(report, year, found))


def _mend(report: Report, year: str, found: list[tuple[str, _Slip]]) -> Mend | None:
    if len(found) != 1:
        return None
    (section, slip) = found[0]
    if year not in slip.words:
        return None
    new = slip.words.replace(year, str(report.stated_year), 1)
    return reworded(report, (section, slip.start), slip.words, new)


def _slips(section: str, text: str, year: str) -> Iterator[_Slip]:
    """The stretches that speak of this report's matters under another year."""
    masked = _IN_NUMERALS.sub(lambda found: found[0].translate(_DIGITS), text)
    masked = masked.translate(_WIDE)
    masked = _ASIDE.sub(lambda found: _MASK * len(found[0]), masked)
    for found in _THIS_REPORT.finditer(masked):
        if found["year"] != year:
            yield _Slip(found.start("words"), found["words"], found["year"])
    for start, paragraph in _paragraphs(masked):
        if year not in paragraph and section != ABOUT_PROBLEMS:
            yield from _slips_at_heads(start, paragraph, year)


def _slips_at_heads(start: int, paragraph: str, year: str) -> Iterator[_Slip]:
    """The clauses that begin with a year beside it, in a paragraph that never names it.

    A report is copied from last year's, or its year mistyped by one; older years are history.
    """
    for found in _HEAD.finditer(paragraph):
        if abs(int(found["year"]) - int(year)) != 1:
            continue
        sentence = _sentence(paragraph, found.start("words"))
        without_head = sentence.replace(found["words"], "", 1)
        is_counted = found["words"].endswith("全年") and _ALL_YEAR.match(without_head)
        if _says_what_happened(without_head) or (is_counted and not _RIGHTLY.search(sentence)):
            yield _Slip(start + found.start("words"), found["words"], found["year"])


def _says_what_happened(sentence: str) -> bool:
    if _RIGHTLY.search(sentence):
        return False
    return bool(_HAPPENED.search(sentence))


def _sentence(text: str, start: int) -> str:
    end = min(len(text), start + _LONGEST_SENTENCE)
    stops = [at for mark in "。！？\n" if (at := text.find(mark, start, end)) >= 0]
    return text[start : min(stops, default=end)]


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for paragraph in text.split("\n"):
        yield start, paragraph
        start += len(paragraph) + 1


RULES_OF_A_SECTION = (period_is_the_reports_year,)
"""They judge each section by itself."""
RULES = (years_are_the_reports,)
"""They look at all sections together."""
