"""Writing the report from the window: asked for, made beside it, remembered, told."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.operations.export_order import Exported, Order
from jinxiang_report.operations.files import numbered_copy
from jinxiang_report.operations.previewing import Sight
from jinxiang_report.operations.trouble import FileOpenError
from jinxiang_report.ui.background import Background
from jinxiang_report.ui.clipboard import put_on_clipboard
from jinxiang_report.ui.paper.painter import paint
from jinxiang_report.ui.workspace import Workspace


class Exports(QObject):
    """One file at a time.

    - `written` comes with what was exported, once the list knows of it.
    - `refused` comes with the sentence, and with a free name beside a file that may be open.
    """

    started = Signal()
    ended = Signal()
    written = Signal(object)
    refused = Signal(str, object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: Background | None = None
        self._order: Order | None = None

    def write(self, target: Path, *, draft: bool) -> None:
        """Write the report there, as what the name ends in."""
        from jinxiang_report.operations.exporting import carry_out, order_export

        workspace = self._workspace
        if self._job is not None or not workspace.settle():
            return
        try:
            order = workspace.watch(
                "正在准备导出…",
                lambda progress: order_export(
                    workspace.ledger, workspace.year, target, draft=draft, progress=progress
                ),
            )
        except FileOpenError as error:
            self.refused.emit(str(error), numbered_copy(target))
        except OfficeError as error:
            self.refused.emit(str(error), None)
        else:
            self._order = order
            self._job = job = Background()
            job.done.connect(self._finish)
            job.failed.connect(self._fail)
            job.start(lambda progress: carry_out(order, paint, progress), waited_for=True)
            self.started.emit()

    def cancel(self) -> None:
        """Break off; nothing was written unless it was all but done."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit()

    def copy_fragment(self, sight: Sight) -> bool:
        """Put the report on the clipboard, to be pasted into the editor of a website."""
        from jinxiang_report.operations.exporting_web import fragment_text

        try:
            fragment = fragment_text(sight.report, sight.layout, draft=sight.draft)
        except OfficeError as error:
            self.refused.emit(str(error), None)
            return False
        put_on_clipboard(fragment, fragment)
        return True

    def _finish(self, done: Exported) -> None:
        from jinxiang_report.operations.exporting import remember

        order, ledger = self._order, self._workspace.ledger
        if self.sender() is not self._job or order is None:  # it came just after a cancel
            return
        self._job = None
        self._workspace.carry_out(lambda: remember(ledger, order, done))
        self.ended.emit()
        self.written.emit(done)

    def _fail(self, sentence: str) -> None:
        if self.sender() is not self._job or self._order is None:
            return
        self._job = None
        self.ended.emit()
        target = self._order.target
        self.refused.emit(sentence, numbered_copy(target) if target.exists() else None)
