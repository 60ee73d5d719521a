"""Rule ST-10 for the numbers of other documents than the form: 某政办发〔2021〕5号."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.citations import CLOSE, OPEN, Flaw, told
from jinxiang_report.validation.document_numbers import mended_document_number
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.patterns import pattern_of

# Found by its bracket, which is rare, and not by the agency in front, which is any words.
_NUMBER = pattern_of(
    rf"(?P<open>{OPEN})(?P<year>\d{{2,5}}){CLOSE}(?P<stray>[xXＸｘ×*＊_＿]{{2,4}}|[^\d第号\s）)，。；》]?)第?"
    r"(?P<serial>\d{0,5})(?P<end>\s{0,3}号)?"
)
_AGENCY = pattern_of("[\u4e00-\u9fff]{2,14}$")
_LONGEST_AGENCY = 14
_OF_THE_FORM = pattern_of("国办?公开?办?[函涵]?$")
# 公告〔2021〕第5号 and 行复决字〔2021〕第5号 are numbered so.
_WITH_ORDINALS = pattern_of("(?:[公通]告|令|字|公报)$")
# (2021)5 may be anything; in square brackets it is a number.
_SQUARE = frozenset("〔[［【﹝〖")
_ENDS = frozenset("）)，。；》")
_FULL = 4
"""A year has so many digits."""


def numbers_of_documents_are_well_written(report: Report) -> Iterator[Finding]:
    """ST-10: brackets, year, serial and 号 of a document's number."""
    for section, text in report.narrative.items():
        yield from told(report, section, _flaws(text, report.stated_year))


def _flaws(text: str, year: int | None) -> Iterator[Flaw]:
    for found in matches(_NUMBER, text):
        before = text[max(0, found.start() - _LONGEST_AGENCY) : found.start()]
        agency = _AGENCY.search(before)
        if agency and not _OF_THE_FORM.search(before):
            is_square = found["open"] in _SQUARE
            flaw = _incomplete(text, found, year) if is_square else None
            yield from (flaw,) if flaw else _miswritten(found, agency[0], year)


def _incomplete(text: str, found: re.Match[str], year: int | None) -> Flaw | None:
    """A number with its serial, its 号, or half of its year left out."""
    at, words = found.start(), found[0]
    ends = text[found.end() : found.end() + 2].strip(" \u3000")[:1] in _ENDS
    if not found["serial"]:
        is_open = found["end"] or (ends and not found["stray"])
        message = f"文号“{words}”还没有填写序号，请补全。"
        return Flaw(at, words, "", message) if is_open and len(found["year"]) == _FULL else None
    if found["stray"]:
        return None
    if len(found["year"]) != _FULL:
        if not found["end"]:
            return None
        is_past = year is not None and int(found["year"]) <= year % 100 + 1
        new = f"〔20{found['year']}〕{int(found['serial'])}号" if is_past else ""
        message = f"文号“{words}”的年份应是四位数，请改正。"
        return Flaw(at, words, new, message)
    if not found["end"] and ends:
        new = f"〔{found['year']}〕{int(found['serial'])}号"
        return Flaw(at, words, new, f"文号“{words}”少了“号”字，应为“{new}”。")
    return None


def _miswritten(found: re.Match[str], agency: str, year: int | None) -> Iterator[Flaw]:
    words = found[0]
    if not (found["serial"] and found["end"]) or len(found["year"]) != _FULL:
        return
    mended = mended_document_number(f"{agency}{words}")
    if found["stray"]:
        yield Flaw(found.start(), words, "", f"文号“{words}”中多了“{found['stray']}”，请核对。")
    elif year is not None and int(found["year"]) > year + 1:
        message = f"文号“{words}”的年份比本报告（{year} 年度）公布还晚，请核对。"
        yield Flaw(found.start(), words, "", message)
    elif mended and not ("第" in words and _WITH_ORDINALS.search(agency)):
        new = mended[len(agency) :]
        if new != re.sub(r"\s", "", words) and mended.startswith(agency):
            message = f"文号“{words}”建议写成“{new}”。"
            yield Flaw(found.start(), words, new, message, Severity.HINT)


RULES = (numbers_of_documents_are_well_written,)
"""All rules on the numbers of other documents."""
