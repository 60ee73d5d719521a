"""Whether a PDF says what the report says: every paragraph, every row of every table, in order."""

import re
from collections.abc import Iterator, Sequence

from jinxiang_report.documents.pdf_words import squeezed
from jinxiang_report.domain.contents import Paragraph, contents, printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report

_PAGE_NUMBER = re.compile(r"[—-]\d+[—-](草稿)?$")
_DRAFT = "草稿"


def missing_in(report: Report, layout: Layout, pages: Sequence[str]) -> str | None:
    """The first thing that the pages do not say; None if they say all."""
    said, place = "".join(map(_page, pages)), 0
    for wanted in _wanted(report, layout):
        words = squeezed(wanted)
        found = said.find(words, place)
        if found < 0:
            return wanted
        place = found + len(words)
    return None


def _wanted(report: Report, layout: Layout) -> Iterator[str]:
    for block in contents(report, layout):
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from _rows(block, report)


def _rows(table: FormTable, report: Report) -> Iterator[str]:
    """Each row's own name and its figures, as they stand side by side."""
    names = {label.box.top: label.text for label in table.labels if label.box.height == 1}
    rows: dict[int, list[str]] = {}
    for cell, box in table.boxes.items():
        rows.setdefault(box.top, []).append(printable(value_text(report.value(cell))))
    for row, figures in rows.items():
        yield names.get(row, "") + "".join(figures)


def _page(text: str) -> str:
    """A page's words without the number and the mark that stand outside its text."""
    return _PAGE_NUMBER.sub("", squeezed(text)).removeprefix(_DRAFT)
