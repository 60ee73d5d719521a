"""Rules ST-01 to ST-04: an existing report has the six parts, and 总体情况 its five matters.

A ledger's own report is put together from the outline and can't go wrong in these ways.
"""

import re
from collections.abc import Iterator, Sequence

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import FIRST_YEAR, OUTLINE, PARTS
from jinxiang_report.domain.headings import formatting_in
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.traditional import simplified
from jinxiang_report.domain.transcript import Stretch, Transcript
from jinxiang_report.validation.patterns import pattern_of

_NUMERALS = "一二三四五六"
_TABLES = frozenset("二三四")
_CHAPTER = pattern_of(rf"\s*(?:第\s*)?([{_NUMERALS}])\s*(?:部分)?\s*[、.．，]")
_NUMBERING = pattern_of(rf"^\s*(?:第?\s*[{_NUMERALS}]\s*(?:部分)?\s*[、.．，:：]?)\s*")
_SAME = str.maketrans({"和": "、", "及": "、", "与": "、"})
_OVERVIEW = {section.key: section.title for section in OUTLINE if section.key.startswith("一（")}
_MATTERS = {
    "一（一）": r"主动公开|(?:公开|发布|更新|报送)[^。；，\n\d]{0,16}\d+[余多]?[条篇件]",
    "一（二）": "申请",
    "一（三）": "信息管理|审核|审查|校对|三审|动态调整|管理",
    "一（四）": "平台|网站|公众号|新媒体|专栏|栏目",
    "一（五）": "监督|保障|考核|培训|责任|检查|领导小组",
}
# 二、主动公开情况 is a part misnamed, not a section of 总体情况 gone astray.
_PART_MEANT = {("二", "一（一）"): PARTS[1], ("三", "一（二）"): PARTS[2]}
_FIRST_YEAR_OF_TITLES = 2021


def parts_are_there(report: Report) -> Iterator[Finding]:
    """ST-01: between the parts that are there none is missing.

    A text may be a stretch of a report, and come without its tables.
    """
    if not report.transcript or report.year < FIRST_YEAR:
        return
    there = _parts(report.transcript)
    inner = _NUMERALS[: 1 + max((_NUMERALS.index(part) for part in there), default=-1)]
    for part in inner[1:]:
        is_table = part in _TABLES and not _TABLES & there.keys()
        is_there = part in there or _is_numbered(report.transcript, part)
        if not (is_there or is_table) and inner[0] in there:
            title = PARTS[_NUMERALS.index(part)]
            message = f"缺少“{title}”这一部分，年报的六个部分都要有，没有发生的也要写明。"
            yield Finding("ST-01", Severity.ERROR, message)


def parts_bear_their_titles(report: Report) -> Iterator[Finding]:
    """ST-01: each part is headed as the form has it (and 和, 及 or 、 as one likes)."""
    if not report.transcript or report.year < _FIRST_YEAR_OF_TITLES:
        return
    for part, stretch in _parts(report.transcript).items():
        title = PARTS[_NUMERALS.index(part)]
        written = _plain(stretch.heading)
        if written != _plain(title):
            yield _misnamed(stretch, title)


def parts_are_numbered_in_order(report: Report) -> Iterator[Finding]:
    """ST-02: 一 to 六, each before its own title; before 2019 the form was another."""
    if not report.transcript or report.year < FIRST_YEAR:
        return
    for part, stretch in _parts(report.transcript).items():
        number = _CHAPTER.match(stretch.heading)
        if number and number[1] != part:
            title = PARTS[_NUMERALS.index(part)]
            message = f"“{stretch.heading.strip()}”的序号不对，应为“{title}”。"
            place = Quote(stretch.key, stretch.heading)
            yield Finding("ST-02", Severity.ERROR, message, (place,))


def matters_stand_under_their_part(report: Report) -> Iterator[Finding]:
    """ST-03: the five matters of 总体情况 are its sections, and no parts of their own."""
    if not report.transcript or report.year < FIRST_YEAR:
        return
    headed = [one for one in report.transcript.stretches if one.key in _OVERVIEW and one.heading]
    chapters = [one for one in headed if _CHAPTER.match(one.heading)]
    astray = [one for one in headed if one not in chapters and one.part not in {"", "一"}]
    for stretch in chapters:
        title = _OVERVIEW[stretch.key]
        if meant := _PART_MEANT.get((stretch.heading.strip()[:1], stretch.key)):
            yield _misnamed(stretch, meant)
            continue
        message = f"“{stretch.heading.strip()}”不是单独的部分，应为“{PARTS[0]}”下的“{title}”。"
        place = Quote(stretch.key, stretch.heading)
        yield Finding("ST-03", Severity.ERROR, message, (place,))
    if astray:
        words = "、".join(f"“{one.heading.strip()}”" for one in astray)
        message = f"{words}写在了第{astray[0].part}部分，应移到“{PARTS[0]}”之下。"
        overview = [one for one in report.transcript.stretches if one.key == "一" and one.heading]
        places = tuple(Quote(one.key, one.heading) for one in (*astray, *overview[:1]))
        yield Finding("ST-03", Severity.WARNING, message, places)


def matters_are_all_told(report: Report) -> Iterator[Finding]:
    """ST-04: 总体情况 tells of all five matters, under a heading or in passing.

    Where the text ends with 总体情况, what comes after its last heading may only be cut off.
    """
    if not report.transcript or "一" not in _parts(report.transcript):
        return
    stretches = report.transcript.stretches
    overview = [stretch for stretch in stretches if stretch.key.startswith("一")]
    keys = list(_MATTERS)
    headed = [keys.index(one.key) for one in overview if one.key in _MATTERS]
    is_whole = any(stretch.key.startswith(tuple("二三四五六")) for stretch in stretches)
    is_cut_off = not headed and not is_whole and any(map(_is_section, overview[1:]))
    told_of = keys if is_whole or not headed else keys[: max(headed) + 1]
    missing = [_OVERVIEW[key][3:] for key in told_of if not _is_told(key, overview)]
    if missing and not is_cut_off:
        severity = Severity.WARNING if is_whole else Severity.HINT
        message = f"“{PARTS[0]}”缺少{'、'.join(f'“{title}”' for title in missing)}，请补写。"
        # The part, and what stands in the place of its sections.
        named = [one for one in overview if one.heading and one.key == "一"]
        places = tuple(Quote(one.key, one.heading) for one in named)
        yield Finding("ST-04", severity, message, places)


def _misnamed(stretch: Stretch, title: str) -> Finding:
    message = f"标题“{stretch.heading.strip()}”与国办格式不一致，应为“{title}”。"
    return Finding("ST-01", Severity.WARNING, message, (Quote(stretch.key, stretch.heading),))


def _is_numbered(transcript: Transcript, part: str) -> bool:
    """Whether a short line bears the part's number, whatever it is called."""
    pattern = rf"^\s*(?:第\s*)?{part}\s*(?:部分)?[、.．，:： ][^。\n]{{2,40}}$"
    unread = "\n".join(one.text for one in transcript.unread)
    return bool(re.search(pattern, f"{transcript.text}\n{unread}", re.MULTILINE))


def _is_told(key: str, overview: Sequence[Stretch]) -> bool:
    return any(
        stretch.key == key or re.search(_MATTERS[key], simplified(stretch.heading + stretch.text))
        for stretch in overview
    )


def _parts(transcript: Transcript) -> dict[str, Stretch]:
    """The stretches that a part's heading opens, by part; the first of each."""
    parts: dict[str, Stretch] = {}
    for stretch in transcript.stretches:
        if len(stretch.key) == 1 and stretch.key == stretch.part and not _is_section(stretch):
            parts.setdefault(stretch.key, stretch)
    return parts


def _is_section(stretch: Stretch) -> bool:
    """Whether its heading is no part's: （一）安排部署情况 belongs to no section of the outline."""
    return not stretch.heading or stretch.heading.lstrip().startswith(("（", "("))


def _plain(heading: str) -> str:
    """The title without its number, spaces and end, and with all conjunctions alike."""
    told = simplified(heading.replace(formatting_in(heading), ""))
    words = re.sub(r"\s", "", _NUMBERING.sub("", told)).rstrip("。：:；，、")
    return words.translate(_SAME)


RULES = (
    parts_are_there,
    parts_bear_their_titles,
    parts_are_numbered_in_order,
    matters_stand_under_their_part,
    matters_are_all_told,
)
