"""Rule TX-12 on what an area is made of: 全镇12个村 has no 13 villages."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.numerals import SIGNS, number
from jinxiang_report.validation.patterns import pattern_of

_KIND = "(?P<kind>行政村|村|社区|乡镇|街道|成员单位|直属单位|科室)"
# 12个村级公开栏, 12个村（社区） and 12个村和社区 count something else, 13个村次 counts visits.
_COUNTED = rf"(?P<number>\d{{1,4}}|[{SIGNS}]{{1,4}})\s?个{_KIND}(?![级组次民居务社和与及、（(/])"
_WHOLE = pattern_of(
    rf"(?P<area>全[省市县区州旗镇乡]|全街道)(?:共有|现有|共辖|下辖|共|的)?{_COUNTED}"
)
_SOME = pattern_of(rf"(?<![\d{SIGNS}第.]){_COUNTED}")
_ELSEWHERE = pattern_of(
    "全[省市县区州旗镇乡国街]|其他|周边|外[省市县区镇乡]|[邻兄]|累计|20\\d\\d年|新增|合并|撤"
)
_REACH = 12
_MOST = 40


class _Told(NamedTuple):
    """A number of villages, and where it stands."""

    number: int
    section: str
    words: str


def an_area_is_as_large_throughout(report: Report) -> Iterator[Finding]:
    """TX-12: an area has one number of villages, and no part of it has more."""
    wholes: dict[tuple[str, str], list[_Told]] = {}
    for told in _told(report, _WHOLE):
        key, one = told
        wholes.setdefault(key, []).append(one)
    for (area, kind), alike in wholes.items():
        differing = (pair for pair in combinations(alike[:_MOST], 2) if pair[0][0] != pair[1][0])
        if pair := next(differing, None):
            yield _about(f"{area}的{kind}数", *pair)
            continue
        more = next((one for one in _some(report, kind) if one.number > alike[0].number), None)
        if more and len({key[0] for key in wholes}) == 1:
            yield _about(f"{area}的{kind}数", alike[0], more)


def _told(report: Report, pattern: re.Pattern[str]) -> Iterator[tuple[tuple[str, str], _Told]]:
    for section, text in report.narrative.items():
        for found in matches(pattern, text):
            if (said := number(found["number"])) is not None:
                kind = found["kind"].removeprefix("行政")
                yield (found["area"], kind), _Told(said, section, found[0])


def _some(report: Report, kind: str) -> Iterator[_Told]:
    """What is counted of the kind without its area."""
    for section, text in report.narrative.items():
        for found in matches(_SOME, text):
            before = text[max(0, found.start() - _REACH) : found.start()]
            said = number(found["number"])
            is_alike = found["kind"].removeprefix("行政") == kind
            if said is not None and is_alike and not _ELSEWHERE.search(before):
                yield _Told(said, section, found[0])


def _about(what: str, one: _Told, other: _Told) -> Finding:
    message = f"{what}前后不同：一处写“{one.words}”，一处写“{other.words}”，请核对。"
    places = (Quote(one.section, one.words), Quote(other.section, other.words))
    return Finding("TX-12", Severity.HINT, message, places)


RULES = (an_area_is_as_large_throughout,)
"""All rules on areas."""
