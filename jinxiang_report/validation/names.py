"""Rule SY-03: the office is called by its name."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_SHORTEST = 6
_HEAD, _TAIL = 2, 1
_SHORTEST_FORM = 3
# How offices are called for short, the longest first.
_FOR_SHORT = {
    "国有资产监督管理委员会": "国资委",
    "人力资源和社会保障": "人社",
    "自然资源和规划": "资规",
    "住房和城乡建设": "住建",
    "工业和信息化": "工信",
    "发展和改革": "发改",
    "教育和体育": "教体",
    "卫生健康委员会": "卫健委",
    "卫生健康": "卫健",
    "市场监督管理": "市场监管",
    "文化和旅游": "文旅",
    "科学技术": "科技",
    "应急管理": "应急",
    "交通运输": "交通",
    "行政审批服务": "审批",
    "退役军人事务": "退役军人",
    "医疗保障": "医保",
    "城市管理": "城管",
    "生态环境": "环保",
    "管理委员会": "管委会",
    "委员会": "委",
    "人民政府": "政府",
    "街道办事处": "街道办",
}
_NAMES = 2
_PLACES = frozenset("省市州盟县区旗")
# Behind other characters it may be another office's name: 济宁市|工业和信息化局.
_BEFORE = "，。、；：（“由与和向经对在是年度请\\s"
_HAN = "\u4e00-\u9fff"
# 全区街道办事处 and 各县镇人民政府 are many; 市辖区街道办事处 is none's name.
_NAMELESS = pattern_of(
    rf"(?P<words>[{_HAN}]{{2,3}}[省市](?![{_HAN}]{{0,4}}[全各辖])[{_HAN}]{{1,4}}[县市区]"
    "(?:街道办事处|镇人民政府|乡人民政府))"
)
_LACKS_NAME = SlipKind("SY-03", "{words}疑似漏写了街道或乡镇的名称，请核对。")


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


def subdistricts_bear_their_names(report: Report) -> Iterator[Finding]:
    """SY-03: 某市某区街道办事处 lacks the subdistrict's own name."""
    for section, text in sections(report):
        slips = (Slip(*found.span("words")) for found in _NAMELESS.finditer(text))
        yield from gathered(report, _LACKS_NAME, section, slips)


def the_office_goes_by_two_names(report: Report) -> Iterator[Finding]:
    """SY-03: the full name at first, then one short one; 我局 is as good as any."""
    office = report.office
    whole = [office.name, *_shortened(office.name)]
    forms = [*whole, office.short_name, *map(_for_short, whole)]
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


def _for_short(name: str) -> str:
    """县发改委 for 县发展和改革委员会; the name itself where no short one is usual."""
    for words, short in _FOR_SHORT.items():
        name = name.replace(words, short)
    return name


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


RULES_OF_A_SECTION = (the_office_is_called_by_its_name, subdistricts_bear_their_names)
"""They judge each section by itself."""
RULES = (the_office_goes_by_two_names,)
"""They look at all sections together."""
