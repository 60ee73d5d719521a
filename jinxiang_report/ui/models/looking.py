"""A search that takes its time where it must: the window stays alive, the newest search wins."""

from array import array
from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE = 0.025  # seconds that nobody notices
_BREATH = 0.012  # seconds between two looks at what the user does meanwhile
_PATIENCE = 300  # milliseconds before it is said that it takes a while


class Looking(QObject):
    """Goes through the parts of what is found, and hands it over when it has all of it.

    `takes_long` comes when somebody waits for it.
    """

    takes_long = Signal()

    def __init__(self, parent: QObject, found: Callable[["array[int]"], None]) -> None:
        super().__init__(parent)
        self._found = found
        self._parts: Iterator[array[int]] | None = None
        self._ids = array("q")
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(lambda: self._go_on(_BREATH))
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self.takes_long)

    @property
    def is_under_way(self) -> bool:
        """Whether something is being looked for."""
        return self._parts is not None

    def begin(self, parts: Iterator["array[int]"]) -> None:
        """Look for this instead; what is found quickly is there at once."""
        self._parts, self._ids = parts, array("q")
        self._patience.start(_PATIENCE)
        self._go_on(_AT_ONCE)

    def stop(self) -> None:
        """Look no further, and hand nothing over."""
        self._parts = None
        self._timer.stop()
        self._patience.stop()

    def _go_on(self, seconds: float) -> None:
        if self._parts is None:
            return
        self._timer.stop()
        until = perf_counter() + seconds
        for part in self._parts:
            self._ids.extend(part)
            if perf_counter() > until:
                self._timer.start()
                return
        self.stop()
        self._found(self._ids)
