"""Prose cut into passages and clauses: brackets by themselves, the rest at its punctuation."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from jinxiang_report.validation.counts import Count, counts_in
from jinxiang_report.validation.patterns import pattern_of

_TITLE = pattern_of(r"《[^《》]*》|〔[^〔〕]*〕")
# A half-width comma or colon between digits belongs to a number or a time of day.
_MARK = pattern_of(r"[、，；。！？：\n;!?]|(?<!\d)[,:]|[,:](?!\d)")
_LIGHTEST_FIRST = ("、", "，,：:", "；;", "。！？!?\n")
_WEIGHTS = {mark: weight for weight, marks in enumerate(_LIGHTEST_FIRST, 1) for mark in marks}
_MASK = "□"
_HIGHEST = 4

KEPT = 18
"""Texts whose reading is kept: a year's fifteen sections, and a few as they stood before an edit.

A long section read anew at each pause is tens of thousands of objects: more would fill the memory.
"""

COMMA = _WEIGHTS["，"]
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

    def clauses_from(self, position: int) -> Iterator[Clause]:
        """The clauses that end behind the position, in order."""
        first = bisect_right(self.clauses, position, key=lambda clause: clause.end)
        return (self.clauses[at] for at in range(first, len(self.clauses)))

    def clauses_up_to(self, position: int) -> Iterator[Clause]:
        """The clauses that begin before the position, the nearest first."""
        last = bisect_left(self.clauses, position, key=lambda clause: clause.start)
        return (self.clauses[at] for at in range(last - 1, -1, -1))


# Several rules read the same text, and an edit changes one section of fifteen.
@lru_cache(maxsize=KEPT)
def passages(text: str) -> tuple[Passage, ...]:
    """The inside of every bracket, inner ones first, then the text with all of them masked.

    What holds brackets in brackets in brackets is no prose: it is masked and not read.
    """
    found: list[Passage] = []
    deep: list[_Bracket] = []
    signs = list(_TITLE.sub(_masked, text))
    for bracket in _brackets(tuple(signs)):
        start, end, height = bracket
        if height > _HIGHEST:
            deep.append(bracket)
            continue
        found.append(_passage(start + 1, "".join(signs[start + 1 : end]), start))
        signs[start : end + 1] = _MASK * (end + 1 - start)
    for start, end, _ in _outermost(deep):
        signs[start : end + 1] = _MASK * (end + 1 - start)
    return (*found, _passage(0, "".join(signs)))


class _Bracket(NamedTuple):
    """A pair of brackets."""

    start: int
    end: int
    height: int
    """How many brackets stand in each other here, this one included."""


def _brackets(signs: Sequence[str]) -> Iterator[_Bracket]:
    """Every pair of brackets, inner ones first; one that is alone is no bracket."""
    opened: list[tuple[int, int]] = []
    for at, sign in enumerate(signs):
        if sign in "（(":
            opened.append((at, 1))
        elif sign in "）)" and opened:
            start, height = opened.pop()
            yield _Bracket(start, at, height)
            if opened:
                outer, highest = opened[-1]
                opened[-1] = (outer, max(highest, height + 1))


def _outermost(brackets: Iterable[_Bracket]) -> Iterator[_Bracket]:
    end = -1
    for bracket in sorted(brackets):
        if bracket.end > end:
            yield bracket
            end = bracket.end


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
