"""How long work tells how far it is, and is broken off."""

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many of how many are done; of 0 while nobody knows. It may raise CancelledError:
nothing has been changed then."""


def unwatched(_done: int, _total: int) -> None:
    """The progress that nobody follows."""
