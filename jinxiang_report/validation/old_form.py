"""Rules ST-11 and ST-12: the tables of an existing report are those of its year's form."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import FIRST_YEAR, LAST_YEAR_OF_2019, edition_of
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.patterns import pattern_of

_OLD = pattern_of(
    "本年新\\s*公开数量|本年新\\s*制作数量|对外公开\\s*总数量|上一年项目\\s*数量|采购项目数量"
)
_CELL = pattern_of(r"[|\t\n]|\s{2,}")
_NUMBERING = pattern_of(r"^(?:[（(][一二三四五六七]+[）)]|[一二三四]、|\d\s?[.．、])")
_SHORTEST = 6
_ALIKE = 0.75
_MOST = 120


def tables_are_of_this_form(report: Report) -> Iterator[Finding]:
    """ST-11: no heads of the form of 2019 in a report of 2021 or later."""
    if not report.transcript or report.year <= LAST_YEAR_OF_2019:
        return
    prose = "\n".join(report.narrative.values())
    tables = "\n".join(one.text for one in report.transcript.unread)
    found = _OLD.search(tables) or _OLD.search(prose)
    if found:
        where = "表中有" if found.string is tables else "正文写到"
        message = (
            f"{where}“{found[0]}”，是 2019 年版的旧格式；{report.year} 年度应按"
            f"{edition_of(report.year).basis}的新格式填报。"
        )
        yield Finding("ST-11", Severity.ERROR, message)


def rows_are_called_as_in_the_form(report: Report) -> Iterator[Finding]:
    """ST-12: rows of 表三 are called as the form calls them."""
    if not report.transcript:
        return
    labels = _labels()
    for cell in dict.fromkeys(_cells(report)):
        if any(cell in label for label in labels):
            continue
        for right in get_close_matches(cell, labels, 1, _ALIKE):
            message = f"表三的行名“{cell}”与国办格式不一致，应为“{labels[right]}”。"
            yield Finding("ST-12", Severity.WARNING, message)


def _cells(report: Report) -> Iterator[str]:
    unread = report.transcript.unread if report.transcript else ()
    for one in unread[:_MOST]:
        for cell in _CELL.split(one.text) if one.where.startswith("三") else ():
            plain = _plain(cell)
            if len(plain) >= _SHORTEST and not re.search(r"\d", plain):
                yield plain


@cache
def _labels() -> dict[str, str]:
    """What is printed in 表三 of either edition, by its plain form."""
    printed = (
        label.text
        for year in (FIRST_YEAR, LAST_YEAR_OF_2019 + 1)
        for label in edition_of(year).tables["三"].labels
    )
    return {_plain(text): text for text in printed}


def _plain(text: str) -> str:
    return _NUMBERING.sub("", re.sub(r"\s", "", text)).translate(str.maketrans("()", "（）"))


RULES = (tables_are_of_this_form, rows_are_called_as_in_the_form)
"""All rules on tables of another form."""
