"""How long work tells how far it is, and is broken off."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeAlias, TypeVar

Result = TypeVar("Result")
Row = TypeVar("Row")

_AT_ONCE = 500  # rows between two reports of progress

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many of how many are done; of 0 while nobody knows. It may raise CancelledError:
nothing has been changed then."""


def unwatched(_done: int, _total: int) -> None:
    """The progress that nobody follows."""


def followed(rows: Iterable[Row], progress: Progress, total: int, before: int = 0) -> Iterator[Row]:
    """The same rows, while it is told how many of the total are gone through."""
    for done, row in enumerate(rows, start=before):
        if done % _AT_ONCE == 0:
            progress(done, total)
        yield row


class Watch(Protocol):
    """Runs work so that somebody may follow it, and break it off."""

    def __call__(self, task: str, work: Callable[[Progress], Result], /) -> Result:
        """What the work gives; `task` says what is being done: 正在撤销…."""
        ...


def alone(_task: str, work: Callable[[Progress], Result]) -> Result:
    """The work done where nobody watches."""
    return work(unwatched)
