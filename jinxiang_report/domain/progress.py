"""How long work tells how far it is, and is broken off."""

from collections.abc import Callable
from typing import Protocol, TypeAlias, TypeVar

Result = TypeVar("Result")

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many of how many are done; of 0 while nobody knows. It may raise CancelledError:
nothing has been changed then."""


def unwatched(_done: int, _total: int) -> None:
    """The progress that nobody follows."""


class Watch(Protocol):
    """Runs work so that somebody may follow it, and break it off."""

    def __call__(self, task: str, work: Callable[[Progress], Result], /) -> Result:
        """What the work gives; `task` says what is being done: 正在撤销…."""
        ...


def alone(_task: str, work: Callable[[Progress], Result]) -> Result:
    """The work done where nobody watches."""
    return work(unwatched)
