"""Rules TL-03, TL-04, TL-09 and TL-12: the categories of text and ledger are the same."""

import re
from collections.abc import Iterator
from datetime import date

from jinxiang_report.domain.fields import is_about_proposals
from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_ITEMS, ABOUT_PROPOSALS
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.said import Said, said

_FEWEST = 3
_ITEM_UNITS = frozenset({"条", "件", "篇", "项", "则"})
_LEADS = pattern_of("^.*(?:其中|分别为|分别是|包括|包含|为|：)|^(?:发布|公开|更新)")
_LONGEST_NAME = 14
# What every office must publish each year, and how its category may be called.
_YEARLY = {
    "政府信息公开指南": "指南",
    "政府信息公开工作年度报告": "年报|年度报告",
    "部门预算、决算": "预算|决算",
    "机构职能": "机构|职能",
}


def categories_are_all_told(report: Report) -> Iterator[Finding]:
    """TL-03: a text that lists the categories lists all that have items."""
    text = report.narrative.get(ABOUT_ITEMS, "")
    counts = report.tally.counts
    told = [name for name in counts if name in text]
    untold = {name: count for name, count in counts.items() if name not in text}
    if not untold or len(told) < _FEWEST or len(untold) > len(told):
        return
    words = "、".join(f"“{name}” {count} 条" for name, count in untold.items())
    message = f"台账中{words}，正文没有提到；正文逐类列出时，请补上，或改用“其中主要有”。"
    yield Finding("TL-03", Severity.WARNING, message, (Quote(ABOUT_ITEMS, ""),))


def categories_are_those_of_the_catalogue(report: Report) -> Iterator[Finding]:
    """TL-04: between two categories of the catalogue no other is counted."""
    names = {category.name for category, _ in report.tally.by_category}
    if not names or ABOUT_ITEMS not in report.narrative:
        return
    text = report.narrative[ABOUT_ITEMS]
    counted = [one for one in said(ABOUT_ITEMS, text) if one.count.unit in _ITEM_UNITS]
    known = [_name(one) in names or any(name in one.words for name in names) for one in counted]
    if sum(known) < _FEWEST:
        return
    for at, one in enumerate(counted[1:-1], 1):
        name = _name(one)
        between = known[at - 1] and known[at + 1] and not known[at]
        if between and not one.aside and 0 < len(name) <= _LONGEST_NAME:
            message = f"正文中的“{inside_quotes(name)}”不在类别表里，请核对名称，或在类别表中添加。"
            yield Finding("TL-04", Severity.WARNING, message, (one.quote(text),))


def proposals_match_the_ledger(report: Report) -> Iterator[Finding]:
    """TL-09: what 六（三） says was published is what the ledger holds of that kind."""
    held = [count for one, count in report.tally.by_category if is_about_proposals(one.name)]
    text = report.narrative.get(ABOUT_PROPOSALS, "")
    published = [
        one
        for one in said(ABOUT_PROPOSALS, text)
        if "公开" in one.words and is_about_proposals(one.words) and not one.aside
    ]
    if not held or not published:
        return
    total = sum(one.count.low for one in published)
    if total != sum(held) and not any(one.count.may_be(sum(held)) for one in published):
        message = (
            f"六（三）写公开建议提案办理结果 {total} 件，台账中这一类有 {sum(held)} 条，请核对。"
        )
        places = tuple(one.quote(text) for one in published)
        yield Finding("TL-09", Severity.WARNING, message, places)


def what_is_due_each_year_is_there(report: Report) -> Iterator[Finding]:
    """TL-12: once the year is over, its ledger holds what must be published every year."""
    if date.today().year <= report.year or not report.tally.items:
        return
    for due, words in _YEARLY.items():
        meant = [
            count
            for category, count in report.tally.by_category
            if re.search(words, category.name) and not category.retired
        ]
        if meant and not any(meant):
            message = f"{report.year} 年台账没有“{due}”，属于每年必须公开的内容，请核对是否漏登。"
            yield Finding("TL-12", Severity.WARNING, message)


def _name(one: Said) -> str:
    """What is counted, without the words that lead up to the list."""
    name = one.words.strip()
    while (bare := _LEADS.sub("", name).strip()) != name:
        name = bare
    return name


RULES = (
    categories_are_all_told,
    categories_are_those_of_the_catalogue,
    proposals_match_the_ledger,
    what_is_due_each_year_is_there,
)
