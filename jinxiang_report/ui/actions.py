"""Making menu and tool bar actions."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence


def action(
    parent: QObject,
    text: str,
    run: Callable[[], object],
    keys: QKeySequence.StandardKey | str = "",
) -> QAction:
    """An action with its shortcut: the platform's own keys for a standard one."""
    made = QAction(text, parent)
    if isinstance(keys, str):
        made.setShortcut(QKeySequence(keys))
    else:
        made.setShortcuts(QKeySequence.keyBindings(keys))
    made.triggered.connect(run)
    return made
