"""Rule SY-03: who writes 我局 is a bureau, and who reports is the office itself."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_HAN = "\u4e00-\u9fff"
# What offices of a kind are called by, and what they never call themselves; in doubt, nothing.
_KINDS = (
    (pattern_of("街道(?:办事处|办)?$"), "街道", ("镇", "乡", "局", "委", "校")),
    (pattern_of("镇(?:人民政府)?$"), "镇", ("街道", "乡", "局", "委", "校")),
    (pattern_of("乡(?:人民政府)?$"), "乡", ("街道", "镇", "局", "委", "校")),
    (pattern_of("(?<!分)局$"), "局", ("街道", "镇", "乡", "校")),
    (pattern_of("委员会$"), "委", ("街道", "镇", "乡", "校")),
)
# 自我镇定, 我局限于, 我校对, 我乡镇, 我委托.
_SELF = pattern_of(
    "(?:(?<![自忘他])我|(?:(?<=[。！？；，：、\\s由])|^)本)"
    "(?P<kind>街道|局(?![限部面促])|镇(?![定静痛守])|乡(?![镇村土愁下亲音情])|委(?![托员屈派])|校(?![对正验核]))",
    re.MULTILINE,
)
_APART = pattern_of("《[^《》\n]*》|“[^“”\n]*”")
_PLACES = "县区市旗"
_SHORTEST_PLACE = 2
_FORMAL = pattern_of("(?:办事处|人民政府)$")
_REPORTS = (
    "(?:[未没](?:有)?(?:收到|收取|发生|产生|出现|制[发定])|无(?:其[他它])?需要?报告"
    "|(?:全年|共|累计)?(?:主动)?公开(?:政府)?信息|收到(?:政府信息公开|依申请)|高度重视(?:政府信息|政务)公开"
    "|(?:按照|根据|依据|依照)[^。\\n]{0,80}编[制写]|编[制写])"
)


def the_office_speaks_of_itself_as_what_it_is(report: Report) -> Iterator[Finding]:
    """SY-03: no 我镇 in a bureau's report, as it comes in with another office's text."""
    name = report.office.name
    kind = next((one for one in _KINDS if one[0].search(name)), None)
    if not kind:
        return
    _, own, others = kind
    told = SlipKind(
        "SY-03", f"{{words}}与本单位（{name}）不符，疑似照搬了别处的文字，请核对。", f"改为“{own}”"
    )
    for section, text in sections(report):
        masked = _APART.sub(lambda found: "□" * len(found[0]), text)
        slips = (
            Slip(*found.span("kind"), own)
            for found in _SELF.finditer(masked)
            if found["kind"] in others
        )
        yield from gathered(report, told, section, slips)


def no_other_office_reports(report: Report) -> Iterator[Finding]:
    """SY-03: what is reported of the office is told under its name, not its neighbour's."""
    name = _FORMAL.sub("", report.office.name)
    kind = next((own for pattern, own, _ in _KINDS if pattern.search(name)), None)
    place = name[: max(name.rfind(sign, 0, -2) for sign in _PLACES) + 1]
    if kind is None or len(place) < _SHORTEST_PLACE or len(kind) > len(name):
        return
    other = re.compile(
        rf"(?:(?<=[。；，：\s由])|^)(?P<name>{re.escape(place)}[{_HAN}]{{1,12}}?{kind})(?:办事处|人民政府)?"
        rf"(?:在?20\d\d年|本年度)?(?={_REPORTS})",
        re.MULTILINE,
    )
    told = SlipKind(
        "SY-03", f"{{words}}不是本单位（{report.office.name}），请核对是否写错了单位名称。"
    )
    for section, text in sections(report):
        slips = (
            Slip(*found.span("name")) for found in other.finditer(text) if found["name"] != name
        )
        yield from gathered(report, told, section, slips)


RULES = (the_office_speaks_of_itself_as_what_it_is, no_other_office_reports)
"""They judge each section by itself."""
