"""Patterns that are made ready when a text first asks for them.

There are some five hundred, and a report needs little more than half: to make all of them ready
is most of what it takes to load the rules.
"""

import re
from typing import cast


class _Later:
    """Stands for a pattern; what is asked of it is asked of the real one."""

    def __init__(self, source: str, flags: int) -> None:
        self._made_of = source, flags

    def __eq__(self, other: object) -> bool:
        """The one that a match was found by, as its `re` tells."""
        return (
            re.compile(*self._made_of) == other if isinstance(other, re.Pattern) else self is other
        )

    def __hash__(self) -> int:
        return hash(self._made_of)

    def __getattr__(self, name: str) -> object:
        # Kept, so that it is found without coming here the next time.
        made = getattr(re.compile(*self._made_of), name)
        setattr(self, name, made)
        return made


def pattern_of(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern; whether it is well formed is known when it is first used."""
    return cast("re.Pattern[str]", _Later(source, flags))
