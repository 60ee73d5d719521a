"""A click on a header of the page 公开信息: until it is painted, and how it holds the window."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle

from PySide6.QtCore import QCoreApplication, Qt

from jinxiang_report.ui.pages.items import ItemsPage
from tests.bench.painting import longest_hold, paint
from tests.bench.plain_table import PlainTable
from tests.bench.timing import Line, compare

_ORDERS = ("title", "department", "time_limit")
_PLAIN = ("title", "department", "formed")  # it reckons nothing
_WORDS = ("公示", "第9", "安全")
_LIMIT = 0.05


def lines(page: ItemsPage, plain: PlainTable) -> Iterator[Line]:
    """Beside the same in a bare table; a hold beside the longest that nobody notices."""
    clicks, orders = _clicks(page), cycle(_PLAIN)
    words = (partial(page.search.needle.setText, word) for word in _WORDS * 2)
    yield compare(
        "点列头到画出",
        lambda: _done(page, next(clicks)),
        "裸表格",
        lambda: _sort_plain(plain, next(orders)),
        rest=paint,
    )
    held = max(longest_hold(next(clicks), lambda: page.model.is_looking) for _ in range(9))
    yield Line("其间最长一停", held, "上限", _LIMIT)
    held = max(longest_hold(type_word, lambda: page.model.is_looking) for type_word in words)
    yield Line("此时筛选最长一停", held, "上限", _LIMIT)
    page.search.clear()
    _done(page, partial(page.table.sortByColumn, 0, Qt.SortOrder.AscendingOrder))
    _sort_plain(plain, "published")


def _clicks(page: ItemsPage) -> Iterator[Callable[[], None]]:
    """One column after the other, then all of them the other way round."""
    for way in cycle((Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)):
        for order in _ORDERS:
            yield partial(page.table.sortByColumn, page.register.column(order), way)


def _done(page: ItemsPage, act: Callable[[], None]) -> None:
    act()
    while page.model.is_looking:
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()


def _sort_plain(plain: PlainTable, order: str) -> None:
    plain.search(order=order)
    QCoreApplication.processEvents()
