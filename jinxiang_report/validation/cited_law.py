"""Rule ST-10 for the 条例: its name, the order that put it in force, its articles."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.citations import Flaw, told
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.numerals import number
from jinxiang_report.validation.patterns import pattern_of

_ORDER = pattern_of(r"(?:国务院|主席|国)令\s?第?\s?(?P<number>\d{3})\s?号")
_OLD_ORDER, _ORDER_IN_FORCE = "492", "711"
_NAMES_THE_REGULATION = pattern_of("《(?:中华人民共和国)?政府信息公开条例》[（(]?$")
# Local ones have the place in front: 《某省政府信息公开条例》 is another law.
_MISNAMED_LAW = pattern_of(
    "《(?:中华人民共和国(?:政务)?信息公开|(?:中华人民共和国)?政务信息公开"
    "|国务院政府信息公开|中华人民共和国政府信息公开工作)条例》"
    "|《(?:中华人民共和国)?(?:政府)?信息公开法》"
)
_LAW = "《中华人民共和国政府信息公开条例》"
_ARTICLE = pattern_of(
    "《(?:(?:中华人民共和国)?政府信息公开)?条例》第(?P<article>[一二三四五六七八九十]{1,4}|\\d{1,3})条"
)
# 自2008年5月1日《条例》施行以来 tells history.
_OLD_LAW = pattern_of(
    r"(?<!原《)(?<!原《中华人民共和国)政府信息公开条例》[（(](?:国务院令第492号[，,])?自?2008年5月1日起?(?:施行|实施|执行)"
    r"|(?:依据|根据|按照?|依照|参照)[原旧](?:《(?:(?:中华人民共和国)?政府信息公开)?条例》|条例)第"
)
_DATED = pattern_of(
    r"政府信息公开条例》[（(](?:国务院令第711号[，,])?自?(?P<date>(?P<year>20\d\d)年(?:\d{1,2}月\d{1,2}日)?)起?"
    "(?:第?[一二1-3]?次)?(?P<what>修[订正]|施行|实施)"
)
_DATES = {"修": "2019年4月3日", "施": "2019年5月15日", "实": "2019年5月15日"}
_OLD_DATE = "2008年5月1日"
_FIRST_YEAR_OF_THE_LAW = 2020
# 711 with a digit wrong, where no other law is named.
_MISTYPED_ORDERS = frozenset({"117", "171", "717", "771"})
_LAST_ARTICLE = 56
_ITEM = pattern_of("第二十条第[（(]?(?P<item>[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]?项")
_LAST_ITEM = 15
_REVISED = pattern_of(
    r"(?P<year>20\d\d)年新?修[订正](?:的|后的|版)?《(?:中华人民共和国)?政府信息公开条例》"
)
_YEAR_OF_REVISION = "2019"
_LONGEST_NAME = 24


def law_is_rightly_cited(report: Report) -> Iterator[Finding]:
    """ST-10: the 条例 that is in force, by its name, its order, and articles that it has."""
    for section, text in report.narrative.items():
        flaws = (
            *_laws(text),
            *_orders(text),
            *_old_laws(report, text),
            *_dates(text),
            *_articles(text),
        )
        yield from told(report, section, flaws)


def _laws(text: str) -> Iterator[Flaw]:
    for found in matches(_MISNAMED_LAW, text):
        message = f"法规名称写成{found[0]}，应为{_LAW}，请改正。"
        yield Flaw(found.start(), found[0], _LAW, message)


def _orders(text: str) -> Iterator[Flaw]:
    """The order that put the 条例 in force, where it is the one before or mistyped."""
    for found in matches(_ORDER, text):
        before = text[max(0, found.start() - _LONGEST_NAME) : found.start()]
        is_of_regulation = _NAMES_THE_REGULATION.search(before)
        is_mistyped = found["number"] in _MISTYPED_ORDERS and "《" not in before
        if (
            found["number"] == _OLD_ORDER
            or is_mistyped
            or (is_of_regulation and found["number"] != _ORDER_IN_FORCE)
            or (is_of_regulation and found[0].startswith("主席"))
        ):
            message = f"“{found[0]}”不是现行《条例》的文号，现行的是国务院令第711号，请改正。"
            is_sure = is_of_regulation or not is_mistyped
            severity = Severity.WARNING if is_sure else Severity.HINT
            yield Flaw(found.start(), found[0], "国务院令第711号", message, severity)


def _old_laws(report: Report, text: str) -> Iterator[Flaw]:
    """The 条例 of 2008, once that of 2019 has been in force the whole year."""
    if (report.stated_year or 0) >= _FIRST_YEAR_OF_THE_LAW:
        for found in matches(_OLD_LAW, text):
            message = f"“{found[0]}”是修订以前的，现行《条例》自2019年5月15日起施行，请改正。"
            yield Flaw(found.start(), found[0], "", message)


def _dates(text: str) -> Iterator[Flaw]:
    """When the 条例 was revised, and when it came into force again."""
    for found in matches(_DATED, text):
        right = _DATES[found["what"][0]]
        if found["date"] not in {right, right[: len("2019年")], _OLD_DATE}:
            message = f"“{found[0]}”：现行《条例》{right}{found['what']}，请核对日期。"
            yield Flaw(found.start(), found[0], "", message, Severity.HINT)


def _articles(text: str) -> Iterator[Flaw]:
    """Articles that the 条例 does not have, and another year of its revision."""
    for found in matches(_ARTICLE, text):
        if (number(found["article"]) or 0) > _LAST_ARTICLE:
            message = f"“{found[0]}”：《条例》共五十六条，没有这一条，请核对。"
            yield Flaw(found.start(), found[0], "", message)
    for found in matches(_ITEM, text):
        if (number(found["item"]) or 0) > _LAST_ITEM:
            message = f"“{found[0]}”：《条例》第二十条共十五项，没有这一项，请核对。"
            yield Flaw(found.start(), found[0], "", message)
    for found in matches(_REVISED, text):
        if found["year"] != _YEAR_OF_REVISION:
            message = f"“{found[0]}”：现行《条例》是2019年修订的，请核对。"
            yield Flaw(found.start(), found[0], "", message, Severity.HINT)


RULES = (law_is_rightly_cited,)
"""All rules on what is cited of the law."""
