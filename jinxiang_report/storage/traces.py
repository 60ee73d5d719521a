"""Which rows the last changes touched, so that a window need not read a whole year again."""

from collections import deque
from typing import NamedTuple

_KEPT = 100  # whoever missed more than these reads everything


class Trace(NamedTuple):
    """A row that was touched: its table, and its key as JSON."""

    table: str
    key: str

    @property
    def number(self) -> int:
        """The key of a row that is known by a number."""
        return int(self.key.strip("[]"))


class Traces:
    """Kept while the ledger is open. A trace says "look there", not what became of the row."""

    def __init__(self) -> None:
        self.count = 0
        """How many rows were touched so far; what `since` is asked with later."""
        self._latest: deque[Trace] = deque(maxlen=_KEPT)

    def note(self, trace: Trace) -> None:
        """A row was touched."""
        self.count += 1
        self._latest.append(trace)

    def since(self, count: int) -> set[Trace] | None:
        """What was touched after so many; None if that is more than is kept."""
        new = self.count - count
        if new > len(self._latest):
            return None
        return set(list(self._latest)[len(self._latest) - new :])
