"""Something beside something else: there where there is room, else laid over it on request."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from jinxiang_report.ui.widgets.words import in_role

_GAP = 12
_INSIDE = 8  # around what lies over something, within its own frame


class SideFold(QWidget):
    """`main` has all the room that `side` leaves it; `least` says how little may be left.

    - Where there is room, the side stays shown or folded as it was last chosen.
    - Where there is none, it is folded until asked for, and then lies over the main part.
    """

    folded = Signal(bool)

    def __init__(self, main: QWidget, side: QWidget, least: Callable[[], int]) -> None:
        super().__init__()
        self._main, self._side, self._least = main, side, least
        self._holder = QFrame(self)
        self._room = QVBoxLayout(self._holder)
        self._room.addWidget(side)
        self.wanted = True
        """Whether the side is to be seen where there is room for it."""
        self._over = False
        main.setParent(self)

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for both."""
        return self.width() < self._least() + _GAP + self._side.width()

    @property
    def shows_side(self) -> bool:
        """Whether the side is to be seen."""
        return self._over if self.is_narrow else self.wanted

    def show_side(self, shown: bool) -> None:
        """Show the side, or fold it away."""
        if self.is_narrow:
            self._over = shown
        else:
            self.wanted = shown
        self.arrange()

    def uncover(self) -> None:
        """Fold the side away if it lies over the main part."""
        if self._over:
            self._over = False
            self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put both where they belong now."""
        narrow, shown = self.is_narrow, self.shows_side
        inside = _INSIDE if narrow else 0
        wide = self._side.width() + 2 * inside
        self._room.setContentsMargins(inside, inside, inside, inside)
        self._dress(narrow)
        left = self.width() - (wide + _GAP if shown and not narrow else 0)
        self._main.setGeometry(0, 0, left, self.height())
        self._holder.setGeometry(self.width() - wide, 0, wide, self.height())
        self._holder.setVisible(shown)
        self._holder.raise_()
        self.folded.emit(not shown)

    def _dress(self, narrow: bool) -> None:
        role = "card" if narrow else ""
        if self._holder.property("role") != role:
            in_role(self._holder, role)
