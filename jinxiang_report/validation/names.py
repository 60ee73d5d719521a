"""Rule SY-03: the office is called by its name."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_SHORTEST = 6
_HEAD, _TAIL = 2, 1
_SHORTEST_FORM = 4
_NAMES = 2
_PLACES = frozenset("省市州盟县区旗")
# Behind other characters it may be another office's name: 济宁市|工业和信息化局.
_BEFORE = "，。、；：（“由与和向经对在是年度请\\s"
_HAN = "\u4e00-\u9fff"


def the_office_is_called_by_its_name(report: Report) -> Iterator[Finding]:
    """SY-03: no name that is the office's own but for one character."""
    name = report.office.name
    if len(name) < _SHORTEST or "□" in name:
        return
    kind = SlipKind("SY-03", f"单位名称写作{{words}}，应为“{name}”，请核对。", f"改为“{name}”")
    alike = _alike(name)
    for section, text in sections(report):
        slips = [
            Slip(*found.span(1), name)
            for found in alike.finditer(text)
            if found[1] != name and _differ_by_one(found[1], name)
        ]
        yield from gathered(report, kind, section, slips)


def the_office_goes_by_two_names(report: Report) -> Iterator[Finding]:
    """SY-03: the full name at first, then one short one; 我局 is as good as any."""
    office = report.office
    forms = [office.name, office.short_name, *_shortened(office.name)]
    known = [re.escape(form) for form in dict.fromkeys(forms) if len(form) >= _SHORTEST_FORM]
    if len(known) <= _NAMES:
        return
    named = re.compile(f"(?:(?<=[{_BEFORE}])|^)(?:{'|'.join(known)})", re.MULTILINE)
    first: dict[str, Quote] = {}
    for section, text in sections(report):
        for found in named.finditer(text):
            first.setdefault(found[0], Quote(section, found[0]))
    if len(first) > _NAMES:
        told = "、".join(f"“{form}”" for form in first)
        message = f"单位名称有 {len(first)} 种写法：{told}，首次用全称，其后请统一用一种简称。"
        yield Finding("SY-03", Severity.HINT, message, tuple(first.values()))


def _shortened(name: str) -> Iterator[str]:
    """县工业和信息化局 and 工业和信息化局 for 金乡县工业和信息化局, the longest first."""
    for at, sign in enumerate(name[1:-1], 1):
        if sign in _PLACES:
            yield name[at:]
            yield name[at + 1 :]


def _alike(name: str) -> re.Pattern[str]:
    """What begins and ends like the name and is as long, give or take one."""
    inside = len(name) - _HEAD - _TAIL
    head, tail = re.escape(name[:_HEAD]), re.escape(name[-_TAIL:])
    others = rf"{head}[{_HAN}]{{{inside - 1},{inside + 1}}}?{tail}"
    return re.compile(f"(?=({re.escape(name)}|{others}))")


def _differ_by_one(written: str, name: str) -> bool:
    """Whether one character was left out, put in or written otherwise."""
    longer, shorter = (written, name) if len(written) >= len(name) else (name, written)
    same = 0
    while same < len(shorter) and longer[same] == shorter[same]:
        same += 1
    rest, other = longer[same:], shorter[same:]
    return rest[1:] == other if len(longer) > len(shorter) else rest[1:] == other[1:]


RULES_OF_A_SECTION = (the_office_is_called_by_its_name,)
"""They judge each section by itself."""
RULES = (the_office_goes_by_two_names,)
"""They look at all sections together."""
