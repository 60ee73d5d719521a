"""Pinyin initials, for typing and searching without an input method."""

import os
from functools import cache


def initials(text: str) -> str:
    """The text's initials by each character's first reading: fgwj for 法规文件.

    What is no Chinese character stands for itself, in lower case; blanks fall away.
    """
    return "".join(_letters(character)[0] for character in text)


def other_initials(text: str) -> str:
    """The same with each character's second reading, where it has one: jz for 局长."""
    return "".join(_letters(character)[1] for character in text)


def spelt(text: str) -> str:
    """The text in full pinyin by each character's first reading: faguiwenjian for 法规文件."""
    return "".join(_syllables(character)[0] for character in text)


def answers_to(text: str, typed: str) -> bool:
    """Whether pinyin typed for a text begins its initials or its full spelling."""
    return any(
        spelling.startswith(typed)
        for spelling in (initials(text), other_initials(text), spelt(text))
    )


@cache
def _letters(character: str) -> tuple[str, str]:
    """The first letters of the first two readings that begin differently."""
    letters = list(dict.fromkeys(syllable[:1] for syllable in _syllables(character)))
    return letters[0], letters[min(1, len(letters) - 1)]


@cache
def _syllables(character: str) -> tuple[str, ...]:
    """All readings, without tones; what is no Chinese character reads as itself."""
    if not "\u3400" <= character <= "\u9fff":
        return ("" if character.isspace() else character.lower(),)
    # Single characters only: the library's phrases would cost 45 MB and 150 ms at each start.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    (readings,) = pinyin(character, style=Style.NORMAL, heteronym=True)
    return tuple(readings)
