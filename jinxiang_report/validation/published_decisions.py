"""Rule TL-07: decisions that were published are decisions that were made, and the reverse."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Place, Quote, Severity
from jinxiang_report.domain.form import ABOUT_ITEMS, DECIDED_ROWS
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.said import said

# 双随机公示 and the like publish inspections, not decisions.
_UNITS = frozenset({"条", "件", "项", "篇"})


def published_decisions_were_made(report: Report) -> Iterator[Finding]:
    """TL-07: items of 行政处罚 (许可, 强制) beside a 0 in 表二; a suggestion, for a few may differ.

    A category may take several kinds together: then it is enough that one of them has a number.
    """
    rows = report.edition.tables["二"].rows
    for name, count, places in _published(report):
        kinds = [row for row in DECIDED_ROWS if rows[row] in name]
        cells = [Cell("二", row, "decided") for row in kinds]
        numbers = [report.number(cell) for cell in cells]
        if kinds and count and all(number == 0 for number in numbers):
            told = "、".join(rows[row] for row in kinds)
            message = (
                f"公开了“{name}”{count} 条，表二{told}的处理决定数量为 0，"
                "请核对是否口径不同（例如公开的是制度、清单，或上年的决定）。"
            )
            yield Finding("TL-07", Severity.HINT, message, (*places, *cells))
        elif kinds and not count and any(numbers):
            told = "、".join(
                f"{rows[row]} {number} 件"
                for row, number in zip(kinds, numbers, strict=True)
                if number
            )
            message = (
                f"表二有{told}，公开的信息里“{name}”却是 0 条，请核对是否漏登，或公开在别的平台上。"
            )
            yield Finding("TL-07", Severity.HINT, message, (*places, *cells))


def _published(report: Report) -> Iterator[tuple[str, int, tuple[Place, ...]]]:
    """Names and numbers of what was published: by category, or as an existing text has it."""
    if report.has_ledger:
        # A ledger that holds nothing yet has published nothing of any kind.
        for category, count in report.tally.by_category if report.tally.items else ():
            if count or not category.retired:
                yield category.name, count, ()
        return
    text = report.narrative.get(ABOUT_ITEMS, "")
    for one in said(ABOUT_ITEMS, text):
        named = re.search(
            "行政(?:许可|处罚|强制)(?:[/、和与]?(?:行政)?(?:许可|处罚|强制))*$", one.words
        )
        if named and one.count.unit in _UNITS:
            quote = one.quote(text)
            yield named[0], one.count.low, (Quote(quote.section, quote.text),)


RULES = (published_decisions_were_made,)
"""All rules on published decisions."""
