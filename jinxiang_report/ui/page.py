"""What every page of the window has in common."""

from typing import NamedTuple, TypeAlias

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from jinxiang_report.domain.finding import Place
from jinxiang_report.storage.wanted import Kind, Wanted
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace


class Looked(NamedTuple):
    """Entries of a ledger that are looked for."""

    kind: Kind
    wanted: Wanted


Target: TypeAlias = Place | Looked
"""Where one can be led: what a finding names, or what a number was counted from."""


class Page(QWidget):
    """A page listens to the workspace by itself; the window only shows it.

    - `title` and `icon` stand in the navigation; `icon` names a file in resources/icons/.
    - `commands` stand at the top right while the page is shown; the first is the primary one.
    """

    title = ""
    icon = ""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.workspace = workspace
        self.theme = theme
        workspace.settling.connect(self.settle)

    def commands(self) -> list[QAction]:
        """What the page offers in the top bar."""
        return []

    def has(self, place: Target) -> bool:
        """Whether this place is shown, and a finding at it mended, on this page."""
        del place
        return False

    def show_place(self, place: Target) -> None:
        """Bring the place into view and put the cursor there."""

    def settle(self) -> None:
        """Store what is being typed, before the page is left or the program ends."""


def card() -> QFrame:
    """A white sheet on the pale ground."""
    frame = QFrame()
    frame.setProperty("role", "card")
    return frame


def framed(content: QWidget, margin: int = 1) -> QFrame:
    """A table, or something else, on a sheet of its own, within its line."""
    sheet = card()
    inside = QVBoxLayout(sheet)
    inside.setContentsMargins(margin, margin, margin, margin)
    inside.addWidget(content)
    return sheet
