"""Work on many rows that shows how far it is, and can be broken off."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from jinxiang_report.domain.progress import Progress, Result
from jinxiang_report.domain.trouble import CancelledError

_PATIENCE = 300  # ms


def watched(parent: QWidget, task: str, work: Callable[[Progress], Result]) -> Result:
    """What the work gives; nothing shows where it is over in a moment."""
    dialog = QProgressDialog(task, "取消", 0, 0, parent)
    dialog.setWindowTitle(task.rstrip("…"))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_PATIENCE)

    def progress(done: int, total: int) -> None:
        dialog.setMaximum(total)
        dialog.setValue(done)  # Qt looks after the other windows meanwhile
        if dialog.wasCanceled():
            raise CancelledError("已取消，什么都没有改动。")

    try:
        return work(progress)
    finally:
        dialog.close()
        dialog.deleteLater()
