"""Rule ST-10: the report names the document that fixes its form, by its right name and number."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation import cited_law, cited_numbers
from jinxiang_report.validation.citations import CLOSE, OPEN, Flaw, told
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.patterns import pattern_of

_FIRST_YEAR_OF_2021 = 2021
_FORM_OF_2019 = "国办公开办函〔2019〕60号"
_FORM_OF_2021 = "国办公开办函〔2021〕30号"
# The agency's mark with a letter wrong or left out: 国办公开办涵, 国办公开函, 国办公开办.
_FORM_NUMBER = pattern_of(
    rf"国办?公开?办?[函涵]?\s?{OPEN}?\s?(?P<year>\d{{4}})\s?年?\s?{CLOSE}?\s?第?\s?(?P<serial>\d{{1,4}})"
    r"(?!\d)(?:\s?号)?"
)
# The same serial of other agencies is another document, unless it stands beside the form's name.
_OTHER_AGENCY = pattern_of(
    rf"国(?:办[函发]|发|办公厅[函发]){OPEN}(?P<year>2019|2021){CLOSE}第?(?P<serial>30|60)号"
)
# Only the form's own two numbers; 〔2016〕201号 of the same office is on lawsuits.
_OF_THE_FORM = {("2019", "60"), ("2021", "30"), ("2019", "30"), ("2021", "60"), ("2012", "30")}
_NAMES_THE_FORM = pattern_of(
    "(?:格式(?:[（(]试行[）)])?[》〉>](?:的通知》)?|工作年度报告有关事项的通知》)[（(]?$"
)
_NAME_OF_2019 = pattern_of(
    "《(?:国务院办公厅政府信息与政务公开办公室)?关于政府信息公开工作年度报告有关事项的通知》"
)
_IS_OF_THE_FORM = pattern_of(
    "[）)]?(?:文件?)?(?:印发)?的?《[^《》]{0,40}工作年度报告(?:格式|有关事项)"
)
_REACH = 20
_TRIAL_FORM = pattern_of("(政府信息公开工作年度报告格式)[（(]试行[）)]")
_FORMS_OFFICE = pattern_of("国务院办公厅[\u4e00-\u9fff]{0,4}信息[\u4e00-\u9fff]{1,3}政务公开办公室")
_BY_ANOTHER = pattern_of(
    "(?P<office>国务院办公厅|国务院|国办)关于印发[〈《<]?(?:中华人民共和国)?政府信息公开工作年度报告格式"
)
_OFFICE_OF_THE_FORM = "国务院办公厅政府信息与政务公开办公室"


def basis_is_rightly_cited(report: Report) -> Iterator[Finding]:
    """ST-10: the form's number is that of the year, well written, and goes with its name."""
    for section, text in report.narrative.items():
        flaws = (
            *_form_numbers(report, text),
            *_names(report, text),
            *_trial_forms(report, text),
            *_offices(text),
        )
        yield from told(report, section, flaws)


def _form_numbers(report: Report, text: str) -> Iterator[Flaw]:
    for found in (*matches(_FORM_NUMBER, text), *matches(_OTHER_AGENCY, text)):
        is_other = found.re == _OTHER_AGENCY or (found["year"], found["serial"]) not in _OF_THE_FORM
        if is_other and not _stands_beside_the_name(text, found):
            continue
        wanted = _wanted(report, found["year"], found["serial"])
        written = re.sub(r"\s", "", found[0])
        if written != wanted:
            yield Flaw(found.start(), found[0], wanted, _about_number(written, wanted))


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


def _names(report: Report, text: str) -> Iterator[Flaw]:
    """The name of 2019 where the form of 2021 is in force, or is even cited beside it."""
    for found in matches(_NAME_OF_2019, text):
        number = _FORM_NUMBER.match(text, found.end() + 1)
        if number and number["year"] == "2021":
            message = (
                f"依据文件的名称{found[0]}是 2019 年的，文号却是 2021 年的；"
                f"〔2021〕30号的名称是《{_TITLE_OF_2021}》，请改正。"
            )
            yield Flaw(found.start(), text[found.start() : number.end()], "", message)
        elif not number and (report.stated_year or 0) >= _FIRST_YEAR_OF_2021:
            message = (
                f"依据文件{found[0]}是 2019、2020 年度的，"
                f"已由《{_TITLE_OF_2021}》（{_FORM_OF_2021}）代替，请改正。"
            )
            yield Flaw(found.start(), found[0], "", message)


def _trial_forms(report: Report, text: str) -> Iterator[Flaw]:
    """格式（试行） is what came with the notice of 2019."""
    if (report.stated_year or 0) < _FIRST_YEAR_OF_2021:
        return
    for found in matches(_TRIAL_FORM, text):
        message = (
            f"“{found[0]}”是 2019、2020 年度的，现行的格式（{_FORM_OF_2021}）没有“（试行）”，"
            "请改正。"
        )
        yield Flaw(found.start(), found[0], found[1], message)


def _offices(text: str) -> Iterator[Flaw]:
    """The office that gave out the form, by another name."""
    for found in matches(_FORMS_OFFICE, text):
        if found[0] != _OFFICE_OF_THE_FORM:
            message = f"“{found[0]}”的规范名称是“{_OFFICE_OF_THE_FORM}”，请改正。"
            yield Flaw(found.start(), found[0], _OFFICE_OF_THE_FORM, message, Severity.HINT)
    for found in matches(_BY_ANOTHER, text):
        message = f"“{found[0]}”：印发的机关是“{_OFFICE_OF_THE_FORM}”，请改正。"
        new = found[0].replace(found["office"], _OFFICE_OF_THE_FORM, 1)
        yield Flaw(found.start(), found[0], new, message, Severity.HINT)


_TITLE_OF_2021 = (
    "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开"
    "工作年度报告格式〉的通知"
)


RULES = (basis_is_rightly_cited, *cited_law.RULES, *cited_numbers.RULES)
"""All rules on the legal basis."""
