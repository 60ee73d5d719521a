"""Draw every page of the window with the sample year, light and dark, for people to look at.

python -m tests.screenshots FOLDER
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from jinxiang_report.app import Program, make_application
from jinxiang_report.domain.finding import Quote
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.ui.theme import DARK, LIGHT, Palette, Theme, dress
from jinxiang_report.ui.window import Window
from tests.ledgers import BUREAU, item, new_ledger, sample_ledger

SIZE = (1366, 700)
_PALETTES = {"浅色": LIGHT, "深色": DARK}
_WRONG = "2021年度，通过网站主动公开政府信息共33条，其中{公开信息.分类}。"


def draw_all(folder: Path) -> None:
    """Every page, with the sample year in order, with mistakes in it, and empty."""
    folder.mkdir(parents=True, exist_ok=True)
    make_application(sys.argv[:1])
    for name, palette in _PALETTES.items():
        for state, prepare in (("", _in_order), ("有错", _with_mistakes), ("空", _empty)):
            with tempfile.TemporaryDirectory() as place:
                _draw_window(folder, f"{name}{state}", palette, prepare(Path(place)))


def _draw_window(folder: Path, name: str, palette: Palette, ledger: Path) -> None:
    theme = Theme(palette)
    dress(palette)
    program = Program(theme, QSettings(str(ledger.with_suffix(".ini")), QSettings.Format.IniFormat))
    if not program.open(ledger) or program.window is None:
        raise OSError(ledger)
    window = program.window
    window.resize(*SIZE)
    for at, page in enumerate(window.pages):
        window.show_page(at)
        _shoot(window, folder / f"{name}-{at + 1}{page.title}.png")
    window.show_place(Quote("一（一）", "共33条"))
    _shoot(window, folder / f"{name}-正文一（一）.png")
    for table, row, column in (("二", "fee", "charged"), ("四", "review", "upheld")):
        window.show_place(Cell(table, row, column))
        _shoot(window, folder / f"{name}-表{table}.png")
    program.close()


def _shoot(window: Window, target: Path) -> None:
    QApplication.processEvents()
    if not window.grab().save(str(target)):
        raise OSError(target)
    print(target)


def _in_order(place: Path) -> Path:
    with sample_ledger(place) as ledger:
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


def _empty(place: Path) -> Path:
    with new_ledger(place, office=BUREAU) as ledger:
        return ledger.path


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]))
