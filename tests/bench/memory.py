"""python -m tests.bench.memory LEDGER: what the window takes of memory, in kB."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from jinxiang_report.app import Program, make_application
from jinxiang_report.ui.pages.items import ItemsPage
from jinxiang_report.ui.theme import LIGHT, Theme, dress


def taken(ledger: Path) -> int:
    """After the page was shown, searched, and scrolled through."""
    application = make_application(sys.argv[:1])
    dress(LIGHT)
    settings = QSettings(str(ledger.with_suffix(".ini")), QSettings.Format.IniFormat)
    program = Program(Theme(LIGHT), settings)
    program.open(ledger)
    assert program.window is not None
    page = next(page for page in program.window.pages if isinstance(page, ItemsPage))
    page.search.needle.setText("公示")
    page.search.clear()
    bar = page.table.verticalScrollBar()
    for step in range(51):
        bar.setValue(bar.maximum() * step // 50)
        application.processEvents()
    QApplication.processEvents()
    return _resident()


def _resident() -> int:
    """Memory of our own, without the pages of libraries that all programs share."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    lines = dict(line.split(":", 1) for line in status.splitlines())
    return int(lines["RssAnon"].split()[0])


if __name__ == "__main__":
    print(taken(Path(sys.argv[1])))
