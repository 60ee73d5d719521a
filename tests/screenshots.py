"""Draw every page of the window with the sample year, light and dark, for people to look at.

python -m tests.screenshots FOLDER
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from jinxiang_report.app import make_application, make_pages
from jinxiang_report.domain.finding import Quote
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.theme import DARK, LIGHT, Palette, Theme, dress
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import BUREAU, new_ledger, sample_ledger

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


def _draw_window(folder: Path, name: str, palette: Palette, workspace: Workspace) -> None:
    theme = Theme(palette)
    dress(palette)
    pages = make_pages(workspace, theme)
    window = Window(workspace, theme, pages)
    window.resize(*SIZE)
    window.show()
    for at, page in enumerate(pages):
        window.show_page(at)
        _shoot(window, folder / f"{name}-{at + 1}{page.title}.png")
    window.show_place(Quote("一（一）", "共33条"))
    _shoot(window, folder / f"{name}-正文一（一）.png")
    for table, row, column in (("三", "received", "person"), ("四", "review", "upheld")):
        window.show_place(Cell(table, row, column))
        _shoot(window, folder / f"{name}-表{table}.png")
    window.close()
    workspace.ledger.close()


def _shoot(window: Window, target: Path) -> None:
    QApplication.processEvents()
    if not window.grab().save(str(target)):
        raise OSError(target)
    print(target)


def _in_order(place: Path) -> Workspace:
    return Workspace(sample_ledger(place), 2021)


def _with_mistakes(place: Path) -> Workspace:
    workspace = _in_order(place)
    cells = {
        ("received", "person"): "60",
        ("disclosed", "person"): "61",
        ("carried_in", "other"): "",
    }
    workspace.enter_figures({Cell("三", *at): text for at, text in cells.items()})
    workspace.enter_figures(
        {Cell("四", "review", "total"): "3", Cell("二", "fee", "charged"): "无"}
    )
    workspace.write_section("一（一）", _WRONG)
    workspace.write_section("六（四）", "（待补：创新做法）")
    return workspace


def _empty(place: Path) -> Workspace:
    return Workspace(new_ledger(place, office=BUREAU), 2021)


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]))
