"""Draw every page of the window with the sample year, light and dark, for people to look at;
the ledgers also with 100,000 entries, and at 150 %; the tables in every state, at both sizes.

python -m tests.screenshots FOLDER
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from jinxiang_report.app import Program, make_application
from jinxiang_report.domain.finding import Quote
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.term import Term
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.exporting import export_report
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.storage.wanted import Kind, Wanted
from jinxiang_report.ui.dialogs.terms import TermsDialog
from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.pages.export import ExportPage
from jinxiang_report.ui.theme import DARK, LIGHT, Palette, Theme, dress
from jinxiang_report.ui.window import Window
from tests import table_pictures
from tests.bench.ledgers import big_ledger
from tests.dialog_pictures import dialogs
from tests.ledgers import BUREAU, item, new_ledger, sample_ledger
from tests.narrative_pictures import draw_narrative, from_last_year
from tests.settling_pictures import draw_settling, shoot

SIZE = (1366, 700)
_SCALE = float(os.environ.get("QT_SCALE_FACTOR", "1"))
_KINDS: tuple[Kind, Kind] = ("item", "post")
_PALETTES = {"浅色": LIGHT, "深色": DARK}
_PATIENCE = 60  # seconds for an office program to lay out the pages
_OPEN = (
    "“年报.docx”正被 Word 或 WPS（张三） 打开，没有覆盖它。请关闭后再试，或另存为“年报（2）.docx”。"
)
_WRONG = "2021年度，通过网站主动公开政府信息共33条，其中{公开信息.分类}。"


def draw_all(folder: Path) -> None:
    """Every page, with the sample year in order, with mistakes in it, and empty."""
    folder.mkdir(parents=True, exist_ok=True)
    make_application(sys.argv[:1])
    for name, palette in _PALETTES.items():
        if _SCALE == 1:
            for state, begin in (("", _in_order), ("有错", _with_mistakes), ("空", _empty)):
                with _opened(palette, begin) as window:
                    _draw_pages(folder, f"{name}{state}", window)
        else:
            with _opened(palette, _in_order) as window:
                _draw_ledgers(folder, f"{name}{_SCALE:.0%}", window)
        with _opened(palette, _exported) as window:
            _draw_exports(folder, f"{name}{_SCALE:.0%}", window)
        with _opened(palette, _in_order) as window:
            _draw_dialogs(folder, f"{name}{_SCALE:.0%}", window)
        for state, begin in (("", _in_order), ("有错", _with_mistakes)):
            with _opened(palette, begin) as window:
                draw_settling(folder, f"{name}{_SCALE:.0%}{state}", window)
        for state, prepare in table_pictures.STATES:
            with _opened(palette, prepare) as window:
                for look, widget in table_pictures.looks(window, state):
                    shoot(widget, folder / f"{name}{_SCALE:.0%}数据表{state}-{look}.png")
        for kind in _KINDS:
            with _opened(palette, partial(_many, kind)) as window:
                _draw_ledgers(folder, f"{name}{_SCALE:.0%}十万{kind}", window)
        with _opened(palette, from_last_year) as window:
            draw_narrative(folder, f"{name}{_SCALE:.0%}", window)


@contextmanager
def _opened(palette: Palette, prepare: Callable[[Path], Path]) -> Iterator[Window]:
    dress(palette)
    with tempfile.TemporaryDirectory() as place:
        ledger = prepare(Path(place))
        settings = QSettings(str(ledger.with_suffix(".ini")), QSettings.Format.IniFormat)
        program = Program(Theme(palette), settings)
        if not program.open(ledger) or program.window is None:
            raise OSError(ledger)
        program.window.resize(*(round(side / _SCALE) for side in SIZE))
        yield program.window
        program.close()


def _wait_for(page: EntriesPage) -> None:
    while page.model.is_looking:
        QApplication.processEvents()


def _draw_ledgers(folder: Path, name: str, window: Window) -> None:
    """The two ledgers as they open, and while something is looked for."""
    for at, page in enumerate(window.pages):
        if isinstance(page, EntriesPage):
            window.show_page(at)
            _wait_for(page)
            shoot(window, folder / f"{name}-{page.title}.png")
            page.search.show_wanted(Wanted(needle="gs", months=(3, 4), unchecked=True))
            _wait_for(page)
            page.table.scrollToBottom()
            shoot(window, folder / f"{name}-{page.title}筛选.png")
            page.search.clear()


def _draw_dialogs(folder: Path, name: str, window: Window) -> None:
    """The dialogs of the ledgers, as large as they open on that screen."""
    page = next(page for page in window.pages if isinstance(page, EntriesPage))
    with tempfile.TemporaryDirectory() as place:
        for picture in dialogs(page, Path(place)):
            picture.dialog.resize(picture.dialog.size().boundedTo(window.size()))
            picture.dialog.show()
            shoot(picture.dialog, folder / f"{name}-{picture.name}.png")
            picture.dialog.hide()


def _draw_exports(folder: Path, name: str, window: Window) -> None:
    """预览导出 after some exports: at its top, at 表三, with the list, refused, in the making;
    then with a contents list, and at 表三 where it lies."""
    page = _export_page(window)
    shoot(window, folder / f"{name}-导出.png")
    page.view.go_to(3)
    page.view.enlarge(-1)
    page.panel.verticalScrollBar().setValue(page.panel.verticalScrollBar().maximum())
    _wait_for_pages(page)
    shoot(window, folder / f"{name}-导出过的.png")
    page.panel.verticalScrollBar().setValue(0)
    page.panel.tell_trouble(_OPEN, Path("年报（2）.docx"))
    page.panel.show_work(working=True)
    shoot(window, folder / f"{name}-导出被拒.png")
    page.panel.show_work(working=False)
    layout = replace(page.workspace.layout, contents=True, landscape=True, signature=True)
    page.workspace.revise_layout(layout)
    page.view.set_zoom(None)
    for place, look in ((0, "目录"), (4, "横排")):
        page.view.go_to(place)
        _wait_for_pages(page)
        shoot(window, folder / f"{name}-导出{look}.png")


def _export_page(window: Window) -> ExportPage:
    """The page, its pages drawn."""
    page = next(page for page in window.pages if isinstance(page, ExportPage))
    window.show_page(window.pages.index(page))
    _wait_for_pages(page)
    return page


def _wait_for_pages(page: ExportPage) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and (page.preview.is_working or not page.view.is_drawn):
        QApplication.processEvents()
        time.sleep(0.01)


def _draw_pages(folder: Path, name: str, window: Window) -> None:
    for at, page in enumerate(window.pages):
        window.show_page(at)
        if isinstance(page, ExportPage):
            _wait_for_pages(page)
        shoot(window, folder / f"{name}-{at + 1}{page.title}.png")
    window.show_place(Quote("一（一）", "共33条"))
    shoot(window, folder / f"{name}-正文一（一）.png")
    for table, row, column in (("二", "fee", "charged"), ("四", "review", "upheld")):
        window.show_place(Cell(table, row, column))
        shoot(window, folder / f"{name}-表{table}.png")
    terms = TermsDialog([Term("老百姓", "群众", "公文用语"), Term("金工信局", "县工业和信息化局")])
    terms.show()
    shoot(terms, folder / f"{name}-用词表.png")
    terms.close()


def _in_order(place: Path) -> Path:
    with sample_ledger(place) as ledger:
        return ledger.path


def _exported(place: Path) -> Path:
    """The sample year after a draft, a web page and a workbook, and some more work."""
    with sample_ledger(place) as ledger:
        export_report(ledger, 2021, place / "年报.docx", draft=True)
        enter_figures(ledger, 2021, {Cell("二", "licence", "decided"): "3"})
        title = "金乡县工业和信息化局2021年政府信息公开工作年度报告"
        export_report(ledger, 2021, place / f"{title}.fragment.html")
        export_report(ledger, 2021, place / "附表.xlsx")
        enter_figures(ledger, 2021, {Cell("二", "penalty", "decided"): "2"})
        return ledger.path


def _with_mistakes(place: Path) -> Path:
    with sample_ledger(place) as ledger:
        figures = {("received", "person"): "60", ("disclosed", "person"): "61"}
        enter_figures(ledger, 2021, {Cell("三", *at): text for at, text in figures.items()})
        others = {Cell("三", "carried_in", "other"): "", Cell("二", "fee", "charged"): "无"}
        enter_figures(ledger, 2021, others | {Cell("四", "review", "total"): "3"})
        write_section(ledger, 2021, "一（一）", _WRONG)
        write_section(ledger, 2021, "六（四）", "（待补：创新做法）")
        log_entry(ledger, item("跨年的一条", "2022-01-04"))
        return ledger.path


def _many(kind: Kind, place: Path) -> Path:
    with big_ledger(place, 100_000, kind) as ledger:
        return ledger.path


def _empty(place: Path) -> Path:
    with new_ledger(place, office=BUREAU) as ledger:
        return ledger.path


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]))
    if _SCALE == 1:  # Qt reads the scale when it starts
        again = {**os.environ, "QT_SCALE_FACTOR": "1.5"}
        subprocess.run(
            [sys.executable, "-m", "tests.screenshots", sys.argv[1]], env=again, check=True
        )
