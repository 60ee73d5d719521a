"""Whether a PDF says what the report says: every paragraph, every row of every table, in order.

Nor may a figure stand in a row that the report does not have.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from jinxiang_report.documents.pdf_words import squeezed
from jinxiang_report.domain.contents import Paragraph, contents, printable
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report

_NUMBER = r"[—-]\d+[—-]"
# Office programs write header and footer before the text or behind it.
_OUTSIDE = re.compile(rf"^(草稿)?({_NUMBER})?(草稿)?|{_NUMBER}(草稿)?$")
_BEYOND = 0x10000  # emoji, and characters so rare that few fonts have them
_TURNED = set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")


class _Row(NamedTuple):
    words: str
    behind: Sequence[str] = ()
    """Labels that are printed before it, if they can be found as they are."""


def missing_in(
    report: Report, layout: Layout, pages: Sequence[str], *, by_office_program: bool = True
) -> str | None:
    """The first thing that the pages say otherwise or not at all; None if they say all.

    Qt names the letters and digits of a text by their shapes, and some wrongly, though they look
    right: of its paragraphs only the Chinese characters are compared.
    """
    blocks = list(contents(report, layout))
    texts = [one.text for one in blocks if isinstance(one, Paragraph) and not _is_turned(one.text)]
    rows = [row for one in blocks if isinstance(one, FormTable) for row in _rows(one, report)]
    said = "".join(map(_page, pages))
    keep = _words if by_office_program else _characters
    return _first_missing(texts, keep(said), keep) or _first_wrong_row(rows, _words(said))


def _first_missing(wanted: Sequence[str], said: str, keep: Callable[[str], str]) -> str | None:
    place = 0
    for text in wanted:
        words = keep(squeezed(text))
        found = said.find(words, place)
        if found < 0:
            return text
        place = found + len(words)
    return None


def _first_wrong_row(rows: Sequence[_Row], said: str) -> str | None:
    """The first row that is missing, or behind which one more figure stands."""
    place = 0
    for row, following in pairwise([*rows, _Row("没有下一行")]):
        for label in row.behind:
            place = max(place, said.find(label, place))
        found = said.find(row.words, place)
        if found < 0:
            return row.words
        place = found + len(row.words)
        rest = said[place:]
        # The name of the next row may begin with its number.
        if rest[:1].isdigit() and not rest.startswith(following.words):
            return row.words
    return None


def _rows(table: FormTable, report: Report) -> Iterator[_Row]:
    """Each row's own name and its figures, as they stand side by side."""
    names = {label.box.top: label.text for label in table.labels if label.box.height == 1}
    rows: dict[int, list[str]] = {}
    for cell, box in table.boxes.items():
        rows.setdefault(box.top, []).append(printable(value_text(report.value(cell))))
    behind = [table.labels[0].text]
    for row, figures in rows.items():
        name = names.get(row, "")
        if not name:
            *behind, name = _heads_above(table, row)
        yield _Row(_plain(name + "".join(figures)), list(map(_plain, behind)))
        behind = []


def _heads_above(table: FormTable, row: int) -> list[str]:
    """What a row without a name stands under, as it is printed: the last is before its figures."""
    above = (label for label in table.labels if label.box.top + label.box.height == row)
    return [label.text for label in sorted(above)]


def _page(text: str) -> str:
    """A page's words without the number and the mark that stand outside its text."""
    return _OUTSIDE.sub("", squeezed(text))


def _is_turned(text: str) -> bool:
    """Whether part of it reads backwards: a PDF tells it as it is seen."""
    return bool(_TURNED & set(text))


def _plain(text: str) -> str:
    return _words(squeezed(text))


def _words(text: str) -> str:
    """Letters and digits: signs and pictures may come from a font that does not name them."""
    return "".join(one for one in text if one.isalnum() and ord(one) < _BEYOND)


def _characters(text: str) -> str:
    return "".join(one for one in text if "\u4e00" <= one <= "\u9fff")
