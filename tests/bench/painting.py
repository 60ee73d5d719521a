"""Having the window painted, and how long it answers nothing meanwhile."""

from collections.abc import Callable
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEventLoop


def paint() -> None:
    """Go on until nothing is left to be painted: it would count for what is measured next."""
    while _go_on():
        pass


def longest_hold(act: Callable[[], object], is_under_way: Callable[[], bool]) -> float:
    """The longest time between two looks at keys and mouse, until it is done and painted."""
    moments = [perf_counter()]
    act()
    moments.append(perf_counter())
    while is_under_way():
        QCoreApplication.processEvents()
        moments.append(perf_counter())
    while _go_on():
        moments.append(perf_counter())
    return max(after - before for before, after in pairwise(moments))


def _go_on() -> bool:
    dispatcher = QAbstractEventDispatcher.instance()
    return dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
