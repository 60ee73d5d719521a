"""Rule ST-10: the report names the document that fixes its form, by its right name and number."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.document_numbers import mended_document_number
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.numerals import number

_FIRST_YEAR_OF_2021 = 2021
_FORM_OF_2019 = "国办公开办函〔2019〕60号"
_FORM_OF_2021 = "国办公开办函〔2021〕30号"
_OPEN, _CLOSE = r"[〔\[［【(（{﹝〖]", r"[〕\]］】)）}﹞〗]"
# The agency's mark with a letter wrong or left out: 国办公开办涵, 国办公开函, 国公开办函.
_FORM_NUMBER = re.compile(
    rf"国办?公开办?[函涵]\s?{_OPEN}?\s?(?P<year>\d{{4}})\s?年?\s?{_CLOSE}?\s?第?\s?(?P<serial>\d{{1,4}})"
    r"(?!\d)(?:\s?号)?"
)
# Only the form's own two numbers; 〔2016〕201号 of the same office is on lawsuits.
_OF_THE_FORM = {("2019", "60"), ("2021", "30"), ("2019", "30"), ("2021", "60")}
_NAMES_THE_FORM = re.compile("(?:格式[》〉>](?:的通知》)?|工作年度报告有关事项的通知》)[（(]?$")
_NAME_OF_2019 = re.compile(
    "《(?:国务院办公厅政府信息与政务公开办公室)?关于政府信息公开工作年度报告有关事项的通知》"
)
_ORDER = re.compile(r"(?:国务院|国)令\s?第?\s?(?P<number>\d{3})\s?号")
_OLD_ORDER, _ORDER_IN_FORCE = "492", "711"
_NAMES_THE_REGULATION = re.compile("《(?:中华人民共和国)?政府信息公开条例》[（(]?$")
_IS_OF_THE_FORM = re.compile(
    "[）)]?(?:文件?)?(?:印发)?的?《[^《》]{0,40}工作年度报告(?:格式|有关事项)"
)
_REACH = 20
_TRIAL_FORM = re.compile("(政府信息公开工作年度报告格式)[（(]试行[）)]")
# Local ones have the place in front: 《某省政府信息公开条例》 is another law.
_MISNAMED_LAW = re.compile(
    "《(?:中华人民共和国(?:政务)?信息公开|(?:中华人民共和国)?政务信息公开"
    "|国务院政府信息公开|中华人民共和国政府信息公开工作)条例》"
    "|《(?:中华人民共和国)?(?:政府)?信息公开法》"
)
_LAW = "《中华人民共和国政府信息公开条例》"
_ARTICLE = re.compile(
    "《(?:(?:中华人民共和国)?政府信息公开)?条例》第(?P<article>[一二三四五六七八九十]{1,4}|\\d{1,3})条"
)
_LAST_ARTICLE = 56
_ITEM = re.compile("第二十条第[（(]?(?P<item>[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]?项")
_LAST_ITEM = 15
_REVISED = re.compile(
    r"(?P<year>20\d\d)年新?修[订正](?:的|后的|版)?《(?:中华人民共和国)?政府信息公开条例》"
)
_YEAR_OF_REVISION = "2019"
_FORMS_OFFICE = re.compile("国务院办公厅[\u4e00-\u9fff]{0,4}信息[\u4e00-\u9fff]{1,3}政务公开办公室")
_OFFICE_OF_THE_FORM = "国务院办公厅政府信息与政务公开办公室"
_LONGEST_AGENCY = 14
_LONGEST_NAME = 24
_NUMBER = re.compile(
    rf"(?P<agency>[\u4e00-\u9fff]{{2,{_LONGEST_AGENCY}}})(?P<open>{_OPEN})(?P<year>20\d\d)"
    rf"(?P<close>{_CLOSE})(?P<stray>[^\d第号\s]?)(?P<serial>\d{{1,5}})号"
)


class _Flaw(NamedTuple):
    start: int
    old: str
    new: str
    """What it should be; empty if that is for the reader to say."""
    message: str
    severity: Severity = Severity.WARNING


def basis_is_rightly_cited(report: Report) -> Iterator[Finding]:
    """ST-10: the form's number is that of the year, well written, and goes with its name."""
    for section, text in report.narrative.items():
        for flaw in (
            *_form_numbers(report, text),
            *_names(report, text),
            *_trial_forms(report, text),
            *_laws(text),
            *_orders(text),
            *_articles(text),
            *_offices(text),
            *_numbers(text),
        ):
            mend = reworded(report, (section, flaw.start), flaw.old, flaw.new) if flaw.new else None
            yield Finding("ST-10", flaw.severity, flaw.message, (Quote(section, flaw.old),), mend)


def _form_numbers(report: Report, text: str) -> Iterator[_Flaw]:
    for found in matches(_FORM_NUMBER, text):
        is_other = (found["year"], found["serial"]) not in _OF_THE_FORM
        if is_other and not _stands_beside_the_name(text, found):
            continue
        wanted = _wanted(report, found["year"], found["serial"])
        written = re.sub(r"\s", "", found[0])
        if written != wanted:
            yield _Flaw(found.start(), found[0], wanted, _about_number(written, wanted))


def _stands_beside_the_name(text: str, number: re.Match[str]) -> bool:
    before = _NAMES_THE_FORM.search(text, max(0, number.start() - _REACH), number.start())
    return bool(before or _IS_OF_THE_FORM.match(text, number.end()))


def _wanted(report: Report, year: str, serial: str) -> str:
    """The number the report should cite; without a year to go by, the one that is meant."""
    if report.stated_year is not None:
        is_new = report.stated_year >= _FIRST_YEAR_OF_2021
    else:
        is_new = year == "2021" or serial == "30"
    return _FORM_OF_2021 if is_new else _FORM_OF_2019


def _about_number(written: str, wanted: str) -> str:
    if written == _FORM_OF_2019:
        return (
            f"依据文件写的是{written}，它是 2019、2020 年度的格式，"
            f"已由{wanted}代替，请改为“{wanted}”。"
        )
    return f"依据文件写成“{written}”，应为“{wanted}”，请改正。"


def _names(report: Report, text: str) -> Iterator[_Flaw]:
    """The name of 2019 where the form of 2021 is in force, or is even cited beside it."""
    for found in matches(_NAME_OF_2019, text):
        number = _FORM_NUMBER.match(text, found.end() + 1)
        if number and number["year"] == "2021":
            message = (
                f"依据文件的名称{found[0]}是 2019 年的，文号却是 2021 年的；"
                f"〔2021〕30号的名称是《{_TITLE_OF_2021}》，请改正。"
            )
            yield _Flaw(found.start(), text[found.start() : number.end()], "", message)
        elif not number and (report.stated_year or 0) >= _FIRST_YEAR_OF_2021:
            message = (
                f"依据文件{found[0]}是 2019、2020 年度的，"
                f"已由《{_TITLE_OF_2021}》（{_FORM_OF_2021}）代替，请改正。"
            )
            yield _Flaw(found.start(), found[0], "", message)


def _trial_forms(report: Report, text: str) -> Iterator[_Flaw]:
    """格式（试行） is what came with the notice of 2019."""
    if (report.stated_year or 0) < _FIRST_YEAR_OF_2021:
        return
    for found in matches(_TRIAL_FORM, text):
        message = (
            f"“{found[0]}”是 2019、2020 年度的，现行的格式（{_FORM_OF_2021}）没有“（试行）”，"
            "请改正。"
        )
        yield _Flaw(found.start(), found[0], found[1], message)


def _laws(text: str) -> Iterator[_Flaw]:
    for found in matches(_MISNAMED_LAW, text):
        message = f"法规名称写成{found[0]}，应为{_LAW}，请改正。"
        yield _Flaw(found.start(), found[0], _LAW, message)


def _orders(text: str) -> Iterator[_Flaw]:
    """The order that put the 条例 in force, where it is the one before or mistyped."""
    for found in matches(_ORDER, text):
        before = text[max(0, found.start() - _LONGEST_NAME) : found.start()]
        is_of_regulation = _NAMES_THE_REGULATION.search(before)
        if found["number"] == _OLD_ORDER or (
            is_of_regulation and found["number"] != _ORDER_IN_FORCE
        ):
            message = f"“{found[0]}”不是现行《条例》的文号，现行的是国务院令第711号，请改正。"
            yield _Flaw(found.start(), found[0], "国务院令第711号", message)


def _articles(text: str) -> Iterator[_Flaw]:
    """Articles that the 条例 does not have, and another year of its revision."""
    for found in matches(_ARTICLE, text):
        if (number(found["article"]) or 0) > _LAST_ARTICLE:
            message = f"“{found[0]}”：《条例》共五十六条，没有这一条，请核对。"
            yield _Flaw(found.start(), found[0], "", message)
    for found in matches(_ITEM, text):
        if (number(found["item"]) or 0) > _LAST_ITEM:
            message = f"“{found[0]}”：《条例》第二十条共十五项，没有这一项，请核对。"
            yield _Flaw(found.start(), found[0], "", message)
    for found in matches(_REVISED, text):
        if found["year"] != _YEAR_OF_REVISION:
            message = f"“{found[0]}”：现行《条例》是2019年修订的，请核对。"
            yield _Flaw(found.start(), found[0], "", message, Severity.HINT)


def _offices(text: str) -> Iterator[_Flaw]:
    """The office that gave out the form, by another name."""
    for found in matches(_FORMS_OFFICE, text):
        if found[0] != _OFFICE_OF_THE_FORM:
            message = f"“{found[0]}”的规范名称是“{_OFFICE_OF_THE_FORM}”，请改正。"
            yield _Flaw(found.start(), found[0], _OFFICE_OF_THE_FORM, message, Severity.HINT)


_TITLE_OF_2021 = (
    "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开"
    "工作年度报告格式〉的通知"
)


def _numbers(text: str) -> Iterator[_Flaw]:
    """Other document numbers: something between year and serial, or brackets not 〔〕."""
    for found in matches(_NUMBER, text):
        if _FORM_NUMBER.match(text, text.rfind("国", found.start(), found.end())):
            continue
        number = text[found.start("open") : found.end()]
        if found["stray"]:
            message = f"文号“{number}”中多了“{found['stray']}”，请核对。"
            yield _Flaw(found.start("open"), number, "", message)
        elif mended := mended_document_number(found[0]):
            wanted = mended[len(found["agency"]) :]
            if wanted != number and mended.startswith(found["agency"]):
                message = f"文号“{number}”建议写成“{wanted}”。"
                yield _Flaw(found.start("open"), number, wanted, message, Severity.HINT)


RULES = (basis_is_rightly_cited,)
"""All rules on the legal basis."""
