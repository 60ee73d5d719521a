"""Terms of the field in which one character was typed as another of the same sound.

A term of four characters is looked for with any one character otherwise, one of three with the
middle one: at its ends it may meet another word.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from jinxiang_report.validation.sounds import NEVER_MEANT, SOUNDS
from jinxiang_report.validation.terms_of_the_field import TERMS

_LENGTH = 4


class Mistyped(NamedTuple):
    """A stretch of the text, and the term that should stand there."""

    start: int
    end: int
    term: str


def mistyped(text: str) -> Iterator[Mistyped]:
    """Every place where a term stands with one character of the same sound, each place once."""
    done = -1
    for start, rest, at in sorted((*_of_four(text), *_of_three(text))):
        written = text[start + at]
        if start + at <= done or written in NEVER_MEANT:
            continue
        for right in _wanted()[rest, at]:
            if _sound_alike(written, right):
                done = start + at
                term = f"{rest[:at]}{right}{rest[at:]}"
                yield Mistyped(start, start + len(term), term)
                break


def _of_four(text: str) -> Iterator[tuple[int, str, int]]:
    """Where all but one character of a term stand: the place, those characters, and which not."""
    wanted, pairs = _wanted(), _pairs()
    for at in range(len(text) - 1):
        pair = text[at : at + 2]
        if pair not in pairs:
            continue
        four = text[at : at + _LENGTH]
        for other, rest in ((2, pair + four[3:]), (3, four[:3])):
            if four[other : other + 1] not in wanted.get((rest, other), four):
                yield at, rest, other
        four = text[max(0, at - 2) : at + 2]
        for other, rest in ((0, four[1:]), (1, four[:1] + pair)):
            if four[other : other + 1] not in wanted.get((rest, other), four):
                yield at - 2, rest, other


def _of_three(text: str) -> Iterator[tuple[int, str, int]]:
    for found in _with_any_middle().finditer(text):
        rest = found[0][0] + found[0][2]
        if found[0][1] not in _wanted()[rest, 1]:
            yield found.start(), rest, 1


@cache
def _wanted() -> dict[tuple[str, int], str]:
    """By a term without one of its characters, and the place of that: the characters it may be."""
    wanted: defaultdict[tuple[str, int], str] = defaultdict(str)
    for term in TERMS:
        for at in range(_LENGTH) if len(term) == _LENGTH else (1,):
            wanted[term[:at] + term[at + 1 :], at] += term[at]
    return dict(wanted)


@cache
def _pairs() -> frozenset[str]:
    """What terms of four begin or end with: one of the two is right where one character is not."""
    four = [term for term in TERMS if len(term) == _LENGTH]
    return frozenset((*(term[:2] for term in four), *(term[2:] for term in four)))


@cache
def _with_any_middle() -> re.Pattern[str]:
    short = sorted(term for term in TERMS if len(term) < _LENGTH)
    return re.compile("|".join(f"{term[0]}.{term[2]}" for term in short))


def _sound_alike(one: str, other: str) -> bool:
    return not _sounds().get(one, frozenset()).isdisjoint(_sounds().get(other, ()))


@cache
def _sounds() -> dict[str, frozenset[int]]:
    """The syllables of each character, by their place in the list."""
    sounds: defaultdict[str, set[int]] = defaultdict(set)
    for at, characters in enumerate(SOUNDS):
        for character in characters:
            sounds[character].add(at)
    return {character: frozenset(at) for character, at in sounds.items()}
