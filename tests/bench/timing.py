"""Measuring: the median of several runs, ours beside theirs."""

import gc
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple


class Line(NamedTuple):
    """One comparison, in seconds."""

    name: str
    ours: float
    peer: str
    theirs: float

    def __str__(self) -> str:
        ratio = self.ours / self.theirs
        return (
            f"{self.name:<20}{self.ours * 1000:>10.2f} ms   "
            f"{self.peer} {self.theirs * 1000:.2f} ms   × {ratio:.2f}"
        )


def median(run: Callable[[], object], times: int = 9) -> float:
    """The median of so many runs after one to warm up, in seconds."""
    run()
    return statistics.median(_once(run) for _ in range(times))


def compare(
    name: str,
    ours: Callable[[], object],
    peer: str,
    theirs: Callable[[], object],
    times: int = 9,
) -> Line:
    """Both measured now, on this machine."""
    return Line(name, median(ours, times), peer, median(theirs, times))


def _once(run: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
