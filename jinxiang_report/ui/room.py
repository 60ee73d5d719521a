"""How large a dialog opens: as it likes, as far as the screen has room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_AROUND = 60  # pixels left free, among them those of the frame


def open_at(dialog: QWidget, width: int, height: int) -> None:
    """Give the dialog that size, less on a small screen: at 150 % 1366 × 768 is 910 × 512."""
    room = dialog.screen().availableSize() - QSize(_AROUND, _AROUND)
    dialog.resize(QSize(width, height).boundedTo(room))
