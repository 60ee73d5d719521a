"""What a window remembers from one start to the next: its place, and how its tables look."""

from PySide6.QtCore import QByteArray, QSettings

from jinxiang_report.ui.pages.entries import EntriesPage
from jinxiang_report.ui.pages.narrative import NarrativePage
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.widgets.section_page import PLAIN
from jinxiang_report.ui.window import Window

_GEOMETRY = "geometry"
_ZOOM = "zoom"
_TABLES = "tables"


def keep_state(window: Window, settings: QSettings) -> None:
    """Write down how the window stands."""
    settings.setValue(_GEOMETRY, window.saveGeometry())
    for page in _pages(window):
        settings.setValue(_key(page), page.table.columns.keep())
    for tables in _tables(window):
        settings.setValue(_TABLES, tables.keep())
    for narrative in _narratives(window):
        settings.setValue(_ZOOM, narrative.editor.paper.zoom)


def restore_state(window: Window, settings: QSettings) -> None:
    """Bring the window to where it stood the last time."""
    geometry = settings.value(_GEOMETRY)
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    for page in _pages(window):
        page.table.columns.restore(str(settings.value(_key(page), "")))
    for tables in _tables(window):
        tables.restore(str(settings.value(_TABLES, "")))
    for narrative in _narratives(window):
        zoom = str(settings.value(_ZOOM, ""))
        narrative.editor.zoom_to(int(zoom) if zoom.isdecimal() else PLAIN)


def _narratives(window: Window) -> list[NarrativePage]:
    return [page for page in window.pages if isinstance(page, NarrativePage)]


def _pages(window: Window) -> list[EntriesPage]:
    return [page for page in window.pages if isinstance(page, EntriesPage)]


def _tables(window: Window) -> list[TablesPage]:
    return [page for page in window.pages if isinstance(page, TablesPage)]


def _key(page: EntriesPage) -> str:
    return f"columns/{page.register.kind}"
