"""Prose cut into passages and clauses: brackets by themselves, the rest at its punctuation."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from jinxiang_report.validation.counts import Count, counts_in

_BRACKETED = re.compile(r"[（(]([^（）()]*)[）)]")
_TITLE = re.compile(r"《[^《》]*》|〔[^〔〕]*〕")
# A half-width comma or colon between digits belongs to a number or a time of day.
_MARK = re.compile(r"[、，；。！？：\n;!?]|(?<!\d)[,:]|[,:](?!\d)")
_LIGHTEST_FIRST = ("、", "，,：:", "；;", "。！？!?\n")
_WEIGHTS = {mark: weight for weight, marks in enumerate(_LIGHTEST_FIRST, 1) for mark in marks}
_MASK = "□"

COMMA = _WEIGHTS["，"]
SEMICOLON = _WEIGHTS["；"]
FULL_STOP = _WEIGHTS["。"]


class Clause(NamedTuple):
    """What stands between two punctuation marks of a passage."""

    start: int
    end: int
    text: str
    before: int
    """The weight of the mark in front: 、 is 1, a full stop 4, the beginning of a passage 0."""
    after: str
    """The mark behind; empty at the end of the passage."""
    counts: tuple[Count, ...]


class Passage(NamedTuple):
    """A stretch of text in which what stands in brackets is masked, character by character."""

    start: int
    """Where it stands in the whole text."""
    text: str
    bracket_at: int | None
    """Where the bracket opens in the whole text; None outside brackets."""

    clauses: tuple[Clause, ...]


# Several rules read the same text, and an edit changes one section of fifteen.
@lru_cache(maxsize=64)
def passages(text: str) -> tuple[Passage, ...]:
    """The inside of every bracket, innermost first, then the text with all of them masked."""
    found: list[Passage] = []
    masked = _TITLE.sub(_masked, text)
    while inner := list(_BRACKETED.finditer(masked)):
        found += [_passage(one.start(1), one[1], one.start()) for one in inner]
        masked = _BRACKETED.sub(_masked, masked)
    return (*found, _passage(0, masked))


def _passage(start: int, text: str, bracket_at: int | None = None) -> Passage:
    return Passage(start, text, bracket_at, tuple(_clauses(text)))


def _masked(found: re.Match[str]) -> str:
    return _MASK * len(found[0])


def _clauses(text: str) -> Iterator[Clause]:
    """The clauses of a passage, empty ones left out."""
    weight = 0
    start = 0
    for mark in (*_MARK.finditer(text), None):
        end = mark.start() if mark else len(text)
        words = text[start:end]
        if words.strip():
            after = mark[0] if mark else ""
            yield Clause(start, end, words, weight, after, tuple(counts_in(words, start)))
            weight = 0
        if mark:
            weight = max(weight, _WEIGHTS[mark[0]])
            start = mark.end()
