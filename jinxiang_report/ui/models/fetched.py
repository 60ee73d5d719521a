"""Entries by their place in a list of ids: read in stretches, when they are first looked at."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from jinxiang_report.domain.entries import Entry

_STRETCH = 128
_KEPT = 16  # stretches: more than any screen shows


class Fetched:
    """Holds ids and the stretches looked at last, however many entries there are."""

    def __init__(
        self, ids: Sequence[int], fetch: Callable[[Sequence[int]], Sequence[Entry]]
    ) -> None:
        self.ids = ids
        self._fetch = fetch
        self._stretch = lru_cache(_KEPT)(self._read)

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, at: int) -> Entry | None:
        """The entry at a place; None if it is gone meanwhile."""
        return self._stretch(at // _STRETCH).get(self.ids[at])

    def _read(self, number: int) -> dict[int, Entry]:
        start = number * _STRETCH
        entries = self._fetch(self.ids[start : start + _STRETCH])
        return {entry.id: entry for entry in entries}
