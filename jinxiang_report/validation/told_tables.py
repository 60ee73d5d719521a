"""Rule T2-08 on an existing text: its 表二 may have come as words and numbers in a row."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import LAST_YEAR_OF_2019
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.offices import makes_no_rules
from jinxiang_report.validation.patterns import pattern_of

_PART = "二"
_BETWEEN = r"(?:(?!行政)[^\d\n]){1,12}"
# 规章：制发0，废止0，现行有效6, or the cells of the row.
_NUMBER = r"(\d{1,4})"
_ROW = pattern_of(
    rf"(?:^|(?<=[|\n\t ]))规\s*章{_BETWEEN}{_NUMBER}{_BETWEEN}{_NUMBER}{_BETWEEN}{_NUMBER}(?!\d)",
    re.MULTILINE,
)


def rules_in_a_text_are_for_those_who_make_them(report: Report) -> Iterator[Finding]:
    """T2-08: an office without the power to make 规章 tells of none."""
    transcript = report.transcript
    is_of_form = report.year > LAST_YEAR_OF_2019 and makes_no_rules(report.office.name)
    if not transcript or report.has_tables or not is_of_form:
        return
    told = report.narrative.get(_PART, "")
    cells = " ".join(one.text for one in transcript.unread if one.where == _PART)
    for text in (told, cells):
        for found in _ROW.finditer(text):
            if any(int(number) for number in found.groups()):
                message = (
                    f"本单位没有规章制定权，表二“规章”应为 0（正文写“{found[0].strip()}”）。"
                    "单位自己的文件请填在“行政规范性文件”一行。"
                )
                places = (Quote(_PART, found[0]),) if text is told else ()
                yield Finding("T2-08", Severity.WARNING, message, places)


RULES = (rules_in_a_text_are_for_those_who_make_them,)
"""All rules on tables that came as text."""
