"""How wide a text stands and how many lines it takes, from the widths of its characters."""

import re
from itertools import pairwise

from jinxiang_report.documents.measures import BODY_SIZE, Page

# Latin words break after a slash; Chinese breaks anywhere.
_WORDS = re.compile(r"[!-.0-~]*/+|[!-.0-~]+|.", re.DOTALL)
_NOT_AT_THE_START = frozenset("，。、；：！？）》”’〉】〕…—")
_NOT_AT_THE_END = frozenset("（《“‘〈【〔")
_INDENT = 2
_BETWEEN_SCRIPTS = 0.2  # of a character, beside Latin words; LibreOffice's, Word's is 0.25
_WIDTHS = {
    letter: width
    for letters, width in (
        (" .,", 0.25),
        ("ijlt/:;", 0.278),
        ("fIr()-[]", 0.333),
        ("sJ", 0.389),
        ("acez?", 0.444),
        ("EFLPTZS", 0.6),
        ("ABCDGHKNOQRUVXYw", 0.72),
        ("m&", 0.778),
        ("MW%@", 0.89),
    )
    for letter in letters
}
"""Of Times New Roman, in ems; what is not named, as a digit, is half an em wide."""


def line_count(text: str, page: Page) -> int:
    """Lines of a paragraph of the text, its first line being indented."""
    lines, used, before = 1, float(_INDENT), ""
    for word in _WORDS.findall(text):
        used += _gap(before, word)
        width = _width(word, page)
        # What may not begin a line hangs over the edge of the one before.
        if used + width > page.characters and word not in _NOT_AT_THE_START:
            lines += max(1, int(width // page.characters))
            # What may not end a line goes along.
            used = 1 if before in _NOT_AT_THE_END else 0
        used += width
        before = word
    return lines


def width_in_print(text: str, page: Page) -> float:
    """How wide the text stands in a line, in characters of the page's grid."""
    words = _WORDS.findall(text)
    gaps = sum(_gap(*pair) for pair in pairwise(words))
    return gaps + sum(_width(word, page) for word in words)


def _gap(before: str, word: str) -> float:
    return _BETWEEN_SCRIPTS if before and before.isascii() != word.isascii() else 0


def _width(word: str, page: Page) -> float:
    """In characters of the page's grid: each gives up a little, a Latin letter too."""
    if not word.isascii():
        return 1
    size, pitch = BODY_SIZE.twips, BODY_SIZE.twips + page.tightening.twips
    ems = sum(_WIDTHS.get(letter, 0.5) for letter in word)
    return float((ems * size + len(word) * page.tightening.twips) / pitch)
