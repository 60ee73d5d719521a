"""Where a long title is broken: between words, and never inside 政府信息公开."""

import re

_YEAR = re.compile(r"(?=\d{4}年)")
_STOPS = re.compile(r"(?<=[省市州盟县区旗局委])")


def title_lines(title: str, characters: int) -> list[str]:
    """The title in lines of at most so many characters: the office, then 2021年…报告."""
    if _length(title) <= characters:
        return [title]
    office, *rest = _YEAR.split(title, maxsplit=1)
    return [*_office_lines(office, characters), *rest]


def _office_lines(office: str, characters: int) -> list[str]:
    """The office's name; if too long for a line, broken after 县, 区 … nearest to the middle."""
    stops = [found.start() for found in _STOPS.finditer(office, 1, len(office) - 1)]
    if _length(office) <= characters or not stops:
        return [office]
    middle = min(stops, key=lambda at: abs(at - len(office) / 2))
    return [office[:middle], office[middle:]]


def _length(text: str) -> float:
    """In full-width characters."""
    return sum(0.5 if character.isascii() else 1 for character in text)
