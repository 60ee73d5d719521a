"""行政规范性文件 of the ledger: in which year each was made and ended, and what that adds up to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TypeAlias

from jinxiang_report.domain.entries import PublishedItem


class Event(StrEnum):
    """What is counted of a marked document, each in a year of its own."""

    LOGGED = "logged"
    MADE = "made"
    REPEALED = "repealed"
    EXPIRED = "expired"


Events: TypeAlias = Mapping[tuple[Event, int], int]
"""How many documents met with an event in a year."""


def events(item: PublishedItem) -> Iterator[tuple[Event, int]]:
    """The years in which something happened to a marked document.

    - Made on its 成文日期; on the day it was published while that is not known.
    - A document is repealed or expires, never both: whatever came first ended it.
    - Valid until a day means that it still holds on that day.
    """
    yield Event.LOGGED, item.year
    yield Event.MADE, (item.formed or item.published).year
    if item.repealed and (item.expires is None or item.repealed <= item.expires):
        yield Event.REPEALED, item.repealed.year
    elif item.expires:
        yield Event.EXPIRED, (item.expires + timedelta(days=1)).year


@dataclass(frozen=True)
class Documents:
    """What the marked documents add up to in one year."""

    made: int
    repealed: int
    expired: int
    standing: int
    """Those made up to the end of the year, in whatever year, that had not ended by then."""
    titles: tuple[str, ...] = ()
    """Of those made in the year, the first few."""


def documents_of(kept: Events, year: int, titles: tuple[str, ...] = ()) -> Documents | None:
    """The year's count; None while nobody has marked a document that concerns it.

    Marking begins some day: years before it are not counted as years without documents.
    """
    if not any(
        at <= year if event is Event.LOGGED else at == year
        for (event, at), number in kept.items()
        if number and event in {Event.LOGGED, Event.MADE, Event.REPEALED}
    ):
        return None
    made, repealed, expired = (
        kept.get((event, year), 0) for event in (Event.MADE, Event.REPEALED, Event.EXPIRED)
    )
    return Documents(made, repealed, expired, _standing(kept, year), titles)


def _standing(kept: Events, year: int) -> int:
    signs = {Event.LOGGED: 0, Event.MADE: 1, Event.REPEALED: -1, Event.EXPIRED: -1}
    return sum(signs[event] * number for (event, at), number in kept.items() if at <= year)
