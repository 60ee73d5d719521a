"""Patterns looked for in a text, each once: at a keystroke in a table every text is what it was."""

import re
from functools import lru_cache


@lru_cache(maxsize=1024)
def matches(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    """Every place where the pattern stands in the text, in order."""
    return tuple(pattern.finditer(text))
