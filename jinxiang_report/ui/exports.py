"""Writing the report from the window: asked for, made beside it, remembered, told."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from jinxiang_report.domain.progress import Progress
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.operations.export_kinds import FileKind, kind_of
from jinxiang_report.operations.export_order import Exported, Order
from jinxiang_report.operations.files import numbered_copy
from jinxiang_report.operations.previewing import Sight
from jinxiang_report.operations.trouble import FileOpenError
from jinxiang_report.storage.ledger import copy_of
from jinxiang_report.ui.background import Background
from jinxiang_report.ui.clipboard import put_on_clipboard
from jinxiang_report.ui.paper.painter import paint
from jinxiang_report.ui.workspace import Workspace


class _Written(NamedTuple):
    """What was asked for, and what became of it."""

    order: Order
    done: Exported


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
        self._target = Path()

    def write(self, target: Path, *, draft: bool) -> None:
        """Write the report there, as what the name ends in."""
        if self._job is not None or not self._workspace.settle():
            return
        try:
            work = self._work(target, draft=draft)
        except FileOpenError as error:
            self.refused.emit(str(error), numbered_copy(target))
        except OfficeError as error:
            self.refused.emit(str(error), None)
        else:
            self._target = target
            self._job = job = Background()
            job.done.connect(self._finish)
            job.failed.connect(self._fail)
            job.start(work, waited_for=True)
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

    def _work(self, target: Path, *, draft: bool) -> Callable[[Progress], _Written]:
        """What is done beside the window, copying the ledger for what tells every entry."""
        from jinxiang_report.operations.exporting import carry_out, order_export

        ledger, year = self._workspace.ledger, self._workspace.year
        if kind_of(target) is not FileKind.EVIDENCE:
            order = order_export(ledger, year, target, draft=draft)
            return lambda progress: _Written(order, carry_out(order, paint, progress))

        def copy_and_write(progress: Progress) -> _Written:
            with copy_of(ledger, progress) as copy:
                order = order_export(copy, year, target, draft=draft)
                return _Written(order, carry_out(order, paint, progress))

        return copy_and_write

    def _finish(self, written: _Written) -> None:
        from jinxiang_report.operations.exporting import remember

        (order, done), ledger = written, self._workspace.ledger
        if self.sender() is not self._job:  # it came just after a cancel
            return
        self._job = None
        self._workspace.carry_out(lambda: remember(ledger, order, done))
        self.ended.emit()
        self.written.emit(done)

    def _fail(self, sentence: str) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self.ended.emit()
        target = self._target
        self.refused.emit(sentence, numbered_copy(target) if target.exists() else None)
