"""How long a text is, counted as Word counts Chinese."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_CHINESE = r"\u2e80-\u303f\u3040-\u30ff\u31c0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
_CHINESE_CHARACTER = re.compile(f"[{_CHINESE}“”‘’—…·]|[\U00020000-\U0003ffff]")
_PUNCTUATION = re.compile(r"[^\w\s]")
_WORD = re.compile(rf"[^\s{_CHINESE}“”‘’—…·\U00020000-\U0003ffff]+")


class WordCount(NamedTuple):
    """The counts that Word's own window shows."""

    words: int
    """字数: each Chinese character or mark of punctuation, each number or Latin word."""
    without_punctuation: int
    """The same without marks of punctuation."""
    characters: int
    """字符数（不计空格）."""
    paragraphs: int


@lru_cache(maxsize=64)  # a window counts all sections whenever one changes
def count_words(text: str) -> WordCount:
    """The counts of a text as it is read, fields filled."""
    return WordCount(
        _words(text),
        _words(_PUNCTUATION.sub(" ", text)),
        len("".join(text.split())),
        sum(1 for line in text.split("\n") if line.strip()),
    )


def total(counts: Iterable[WordCount]) -> WordCount:
    """The counts of several texts together."""
    columns = zip(*[WordCount(0, 0, 0, 0), *counts], strict=True)
    return WordCount(*map(sum, columns))


def _words(text: str) -> int:
    return len(_CHINESE_CHARACTER.findall(text)) + len(_WORD.findall(text))
