"""What the screenshots show of the page 数据表: empty, filled, with three broken sums, closed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import ReportYear, State
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.figures import enter_figures, figures_kept, fill_with_zero
from jinxiang_report.operations.given import IN_FORCE, MADE
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.ui.dialogs.two_years import TwoYearsDialog
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.window import Window
from tests.ledgers import BUREAU, item, new_ledger

_BROKEN = {
    Cell("三", "disclosed", "person"): "61",
    Cell("三", "refused_secret", "business"): "4",
    Cell("三", "handled", "business"): "3",
    Cell("四", "review", "total"): "3",
}
_FIGURES = {
    Cell("三", "received", "person"): "1204",
    Cell("三", "disclosed", "person"): "1190",
    Cell("三", "unable_not_held", "person"): "12",
    Cell("三", "carried_out", "person"): "5",
    Cell("二", "licence", "decided"): "1808595",
    Cell("二", "fee", "charged"): "59237.2449",
}


def _empty(place: Path) -> Path:
    with new_ledger(place, office=BUREAU) as ledger:
        return ledger.path


def _filled(place: Path) -> Path:
    with _two_years(place) as ledger:
        return ledger.path


def _broken(place: Path) -> Path:
    with _two_years(place) as ledger:
        enter_figures(ledger, 2021, _BROKEN)
        return ledger.path


def _closed(place: Path) -> Path:
    with _two_years(place) as ledger:
        year = ReportYear(2021)
        closed = Change(year, replace(year, state=State.FINAL))
        record(ledger, "2021 年度定稿", [closed, *figures_kept(ledger, 2021)])
        return ledger.path


STATES: tuple[tuple[str, Callable[[Path], Path]], ...] = (
    ("空", _empty),
    ("填好", _filled),
    ("三处不平", _broken),
    ("定稿", _closed),
)
"""What each is called, and what makes its ledger."""


def looks(window: Window, state: str) -> Iterator[tuple[str, QWidget]]:
    """Bring one look after the other on the window; its name, and what to draw."""
    page = next(page for page in window.pages if isinstance(page, TablesPage))
    page.workspace.go_to_year(2021)
    for cell in (MADE, Cell("三", "received", "total"), Cell("四", "review", "total")):
        window.show_place(cell)
        yield f"表{cell.table}", window
    if state == "填好":
        yield from _more(window, page)


def _more(window: Window, page: TablesPage) -> Iterator[tuple[str, QWidget]]:
    page.bar.last_year.setChecked(True)
    window.show_place(Cell("三", "carried_in", "person"))
    yield "显示上年", window
    page.bar.last_year.setChecked(False)
    page.grid.zoom_wanted.emit(2)
    yield "放大", window
    page.grid.zoom_wanted.emit(0)
    page.fold.show_side(shown=not page.fold.shows_side)
    yield "收放问题", window
    for key in ("二", "三"):
        dialog = TwoYearsDialog(page.workspace, page.theme, key, page)
        yield f"两年对照{key}", dialog
        dialog.deleteLater()


def _two_years(place: Path) -> Ledger:
    """2020 in the older form, and 2021 with what goes on from it, counts, and an override."""
    ledger = new_ledger(place, 2020, BUREAU)
    enter_figures(ledger, 2020, {Cell("三", "carried_out", "person"): "3"})
    fill_with_zero(ledger, 2020, edition_of(2020).cells)
    add_year(ledger, 2021)
    for day in range(1, 4):
        formed = date(2021, 3, day)
        log_entry(ledger, item(f"某管理办法之{day}", "2021-03-05", normative=True, formed=formed))
    enter_figures(ledger, 2021, _FIGURES | {MADE: "5", IN_FORCE: "9"})
    fill_with_zero(ledger, 2021, edition_of(2021).cells)
    return ledger
