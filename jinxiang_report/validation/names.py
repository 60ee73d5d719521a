"""Rule SY-03: the office is called by its name."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.slips import Kind, Slip, gathered, sections

_SHORTEST = 6
_HEAD, _TAIL = 2, 1
_HAN = "\u4e00-\u9fff"


def the_office_is_called_by_its_name(report: Report) -> Iterator[Finding]:
    """SY-03: no name that is the office's own but for one character."""
    name = report.office.name
    if len(name) < _SHORTEST or "□" in name:
        return
    kind = Kind("SY-03", f"单位名称写作{{words}}，应为“{name}”，请核对。", f"改为“{name}”")
    alike = _alike(name)
    for section, text in sections(report):
        slips = [
            Slip(*found.span(1), name)
            for found in alike.finditer(text)
            if found[1] != name and _differ_by_one(found[1], name)
        ]
        yield from gathered(report, kind, section, slips)


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


RULES = (the_office_is_called_by_its_name,)
"""All rules on the office's name."""
