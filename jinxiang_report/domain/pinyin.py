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


@cache
def _letters(character: str) -> tuple[str, str]:
    """The first letters of the first two readings that begin differently."""
    if not "\u3400" <= character <= "\u9fff":
        plain = "" if character.isspace() else character.lower()
        return plain, plain
    letters = list(dict.fromkeys(reading[0] for reading in _readings(character) if reading))
    return letters[0], letters[min(1, len(letters) - 1)]


def _readings(character: str) -> list[str]:
    # Single characters only: the library's phrases would cost 45 MB and 150 ms at each start.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    (readings,) = pinyin(character, style=Style.FIRST_LETTER, heteronym=True)
    return list(readings)
