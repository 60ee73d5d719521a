"""A full check, and a keystroke in 表三 until it is painted, over ledgers of growing size."""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from jinxiang_report.app import Program
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.reports import compose, judge
from jinxiang_report.operations.years import standard_texts
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.theme import LIGHT, Theme, dress
from tests.bench.ledgers import big_ledger
from tests.bench.timing import Line, compare

SIZES = (1_000, 100_000)
_YEAR = 2021
_CELL = Cell("三", "received", "person")
_FLOOR = "同样的数相加"


def lines(folder: Path, size: int) -> Iterator[Line]:
    """Both, beside the floor: the report's numbers added up in plain Python."""
    place = folder / f"校验{size}"
    place.mkdir()
    with big_ledger(place, size) as ledger:
        _fill(ledger)
        floor = _floor(ledger)
        yield compare(
            f"校验（{size:,} 条）",
            lambda: judge(ledger, compose(ledger, _YEAR)),
            _FLOOR,
            floor,
            times=25,
        )
        path = ledger.path
    dress(LIGHT)
    settings = QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)
    program = Program(Theme(LIGHT), settings)
    if not program.open(path):
        raise OSError(path)
    yield compare(f"一键到画出（{size:,} 条）", _keystroke(program), _FLOOR, floor, times=25)
    program.close()


def _fill(ledger: Ledger) -> None:
    """The tables and the text of a finished report."""
    enter_figures(ledger, _YEAR, dict.fromkeys(edition_of(_YEAR).cells, "0"))
    for section, text in standard_texts("sample/narrative-2021.toml").items():
        write_section(ledger, _YEAR, section, text)


def _floor(ledger: Ledger) -> Callable[[], object]:
    """Every sum of the form, from a plain dictionary of numbers."""
    report = compose(ledger, _YEAR)
    numbers = {cell: int(figure.number or 0) for cell, figure in report.figures.items()}
    parts = [prescribed.parts for prescribed in report.edition.sums]
    return lambda: [sum(numbers[cell] for cell in cells) for cells in parts]


def _keystroke(program: Program) -> Callable[[], object]:
    """A digit in a cell: stored, totals filled, everything checked, everything painted."""
    window = program.window
    if window is None:
        raise TypeError
    at = next(at for at, page in enumerate(window.pages) if isinstance(page, TablesPage))
    window.show_page(at)
    QApplication.processEvents()
    page = window.pages[at]
    if not isinstance(page, TablesPage):
        raise TypeError(page)
    page.show_place(_CELL)
    QApplication.processEvents()
    digits = cycle("123456789")

    def strike() -> None:
        page.workspace.enter_figures({_CELL: next(digits)})
        QApplication.processEvents()

    return strike
