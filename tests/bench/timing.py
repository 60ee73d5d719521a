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


def compare(
    name: str,
    ours: Callable[[], object],
    peer: str,
    theirs: Callable[[], object],
    *,
    times: int = 9,
    rest: Callable[[], object] = lambda: None,
) -> Line:
    """Both measured now, on this machine, in turns: what else runs here hinders both alike.

    rest: done after each, and not measured: what one leaves would count for the other.
    """
    _once(ours, rest)
    _once(theirs, rest)
    pairs = [(_once(ours, rest), _once(theirs, rest)) for _ in range(times)]
    mine, others = zip(*pairs, strict=True)
    return Line(name, statistics.median(mine), peer, statistics.median(others))


def _once(run: Callable[[], object], rest: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    run()
    taken = time.perf_counter() - start
    rest()
    return taken
