"""The page 公开信息 over ledgers of growing size, in the real window."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from jinxiang_report.app import Program
from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.operations.entries import numbered
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.storage.wanted import Wanted
from jinxiang_report.ui.pages.items import ItemsPage
from jinxiang_report.ui.theme import LIGHT, Theme, dress
from tests.bench import orders
from tests.bench.ledgers import big_ledger, many_items
from tests.bench.painting import paint
from tests.bench.plain_table import PlainTable, plain_view
from tests.bench.timing import Line, compare

SIZES = (1_000, 10_000, 100_000)
MILLION = 1_000_000
_IMPORTED = 10_000
_WORDS = ("公示", "预算", "第9", "技术改造", "安全")


def lines(folder: Path, size: int) -> Iterator[Line]:
    """Every comparison over a ledger of that size."""
    place = folder / str(size)
    place.mkdir()
    with big_ledger(place, size) as ledger:
        path = ledger.path
    plain = PlainTable(path, place / "plain.db")
    settings = QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)
    dress(LIGHT)
    program = Program(Theme(LIGHT), settings)
    program.open(path)
    for line in _looking(program, plain):
        yield line._replace(name=f"{size:,} 条 {line.name}")
    for line in _writing(program, plain):
        yield line._replace(name=f"{size:,} 条 {line.name}")
    program.close()
    plain.connection.close()


def memory(folder: Path, size: int) -> int:
    """What a window takes of memory with the page searched and scrolled, in kB."""
    ledger = folder / str(size) / "台账.db"
    command = [sys.executable, "-m", "tests.bench.memory", str(ledger)]
    return int(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def _looking(program: Program, plain: PlainTable) -> Iterator[Line]:
    page, view = _page(program), plain_view(plain)
    yield compare(
        "打开到画出",
        lambda: _open(page),
        "裸表格",
        lambda: _open_plain(plain),
        times=3,
        rest=paint,
    )
    view.show()
    plain.search()
    yield compare(
        "筛选一键到画出",
        _each(_WORDS, lambda word: _shown(_type, page, word)),
        "裸表格 LIKE",
        _each(_WORDS, lambda word: _shown(plain.search, word)),
        rest=paint,
    )
    yield compare(
        "只查不画",
        _each(_WORDS, lambda word: page.workspace.browse("item", _wanted(page, word))),
        "sqlite3 LIKE",
        _each(_WORDS, plain.found),
    )
    page.search.clear()
    plain.search()
    yield from orders.lines(page, plain)
    ends = (page.table.scrollToBottom, page.table.scrollToTop)
    plain_ends = (view.scrollToBottom, view.scrollToTop)
    yield compare("滚到头", _each(ends, _shown), "裸表格", _each(plain_ends, _shown), rest=paint)
    view.close()


def _writing(program: Program, plain: PlainTable) -> Iterator[Line]:
    page, view, numbers = _page(program), plain_view(plain), count(1)
    view.show()
    ledger = page.workspace.ledger

    def log() -> None:
        stored = page.workspace.log_entry(_entry(next(numbers)), entries_first=True)
        page.row.logged.emit(stored)
        QCoreApplication.sendPostedEvents()  # which paints; what is to follow has its own line

    def log_and_check() -> None:
        log()
        paint()

    def bring() -> None:
        entries = numbered(ledger, _many())
        changes = [Change(None, entry) for entry in entries]
        page.workspace.carry_out(lambda: record(ledger, f"导入 {_IMPORTED} 条", changes))
        paint()

    def log_plain() -> None:
        _shown(plain.add, [_entry(next(numbers))])

    yield compare("登记一条到画出", log, "裸表格", log_plain, rest=paint)
    yield compare("登记一条到校验完", log_and_check, "裸表格", log_plain, rest=paint)
    yield compare("导入一万条", bring, "裸表格", lambda: _shown(plain.add, list(_many())), times=1)
    view.close()


def _page(program: Program) -> ItemsPage:
    window = program.window
    assert window is not None
    at = next(at for at, page in enumerate(window.pages) if isinstance(page, ItemsPage))
    window.show_page(at)
    paint()
    page = window.pages[at]
    assert isinstance(page, ItemsPage)
    return page


def _open(page: ItemsPage) -> None:
    """Another page over the same ledger, from nothing to what one sees."""
    another = ItemsPage(page.workspace, page.theme)
    another.resize(page.size())
    _shown(another.show)
    another.close()
    another.deleteLater()
    QCoreApplication.sendPostedEvents(another, QEvent.Type.DeferredDelete.value)


def _open_plain(plain: PlainTable) -> None:
    view = plain_view(plain)
    plain.search()
    _shown(view.show)
    view.close()


def _shown(act: Callable[..., object], *values: object) -> None:
    """Do it and have it painted."""
    act(*values)
    QCoreApplication.processEvents()


def _each(values: tuple[object, ...], act: Callable[..., object]) -> Callable[[], object]:
    """The act on one value after the other, a value a call."""
    following = cycle(values)
    return lambda: act(next(following))


def _type(page: ItemsPage, word: str) -> None:
    page.search.needle.setText(word)
    while page.model.is_looking:  # where a year is long, the window goes on meanwhile
        QCoreApplication.processEvents()


def _wanted(page: ItemsPage, word: str) -> Wanted:
    return replace(page.model.wanted, needle=word)


def _many() -> Iterator[PublishedItem]:
    return (replace(entry, address="") for entry in many_items(_IMPORTED, [1], seed=8))


def _entry(number: int) -> PublishedItem:
    return PublishedItem(0, 2021, f"新登记的第{number}条", date(2021, 6, 5), category=1)
