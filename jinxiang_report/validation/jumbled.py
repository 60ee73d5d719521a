"""Terms of the field with two neighbours exchanged, or a character in their midst typed twice."""

from collections.abc import Iterator
from functools import cache

from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.terms_of_the_field import TERMS
from jinxiang_report.validation.typed_by_sound import Mistyped

_LENGTH = 4
_MARKS = frozenset("，。；：、")
_TWICE = pattern_of(r"(.)\1")
# Words that come about where two are exchanged, and may be meant.
_WORDS = frozenset(
    ("限时", "限期", "期限", "强加", "议会", "尽职", "分部", "大人", "会社", "服务", "公会", "提议")
)


def jumbled(text: str) -> Iterator[Mistyped]:
    """Every place where a term stands so, and the term."""
    exchanged = _exchanged()
    for at in range(len(text) - _LENGTH + 1):
        if term := exchanged.get(text[at : at + _LENGTH]):
            yield Mistyped(at, at + _LENGTH, term)
    for found in _TWICE.finditer(text):
        # At its ends a term may meet another: 公开|开展; not before a mark.
        for before in (1, 2, *((3,) if text[found.end() : found.end() + 1] in _MARKS else ())):
            start = found.start() - before
            term = text[max(start, 0) : found.start() + 1] + text[found.end() : start + _LENGTH + 1]
            if term in TERMS and len(term) == _LENGTH:
                yield Mistyped(start, start + _LENGTH + 1, term)
                break


@cache
def _exchanged() -> dict[str, str]:
    """The terms by what they are with two neighbours exchanged."""
    return {
        f"{term[:at]}{term[at + 1]}{term[at]}{term[at + 2 :]}": term
        for term in sorted(TERMS)
        if len(term) == _LENGTH
        for at in range(_LENGTH - 1)
        if term[at] != term[at + 1] and term[at + 1] + term[at] not in _WORDS
    }
