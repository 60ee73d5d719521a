"""Where in a text stands what was looked for, by its characters or by its pinyin initials."""

from collections.abc import Iterator

from jinxiang_report.domain.pinyin import initials, other_initials


def found_in(text: str, needle: str, *, by_letters: bool = True) -> list[tuple[int, int]]:
    """Every stretch that the needle found: where it begins and where it has ended."""
    if not needle:
        return []
    found = list(_stretches(text.casefold(), needle))
    if found or not by_letters or not needle.isascii():
        return found
    return _by_initials(text, needle)


def _by_initials(text: str, needle: str) -> list[tuple[int, int]]:
    """A letter a character, blanks left out, as the search has it."""
    places = [at for at, character in enumerate(text) if not character.isspace()]
    for spelt in (initials(text), other_initials(text)):
        found = list(_stretches(spelt, needle)) if len(spelt) == len(places) else []
        if found:
            return [(places[start], places[end - 1] + 1) for start, end in found]
    return []


def _stretches(text: str, needle: str) -> Iterator[tuple[int, int]]:
    at = text.find(needle)
    while at >= 0:
        yield at, at + len(needle)
        at = text.find(needle, at + len(needle))
