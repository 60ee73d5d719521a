"""Reading beside the window: the window stays alive, and what was read comes back to it."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance

from jinxiang_report.domain.progress import Progress
from jinxiang_report.domain.trouble import CancelledError, OfficeError


class Background(QObject):
    """Runs one piece of work off the thread of the window. It must not touch the ledger.

    - `done` carries what the work gives; `failed` the sentence of an OfficeError.
    - Once cancelled it says no more, whenever the work notices.
    - It belongs to the application: a dialog may be gone before the work ends.
    """

    done = Signal(object)
    failed = Signal(str)
    progressed = Signal(int, int)
    _crashed = Signal(object)
    _over = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._cancelled = Event()
        self._crashed.connect(self._fly)
        self._over.connect(self.deleteLater)

    def start(self, work: Callable[[Progress], object], *, waited_for: bool = False) -> None:
        """Begin; returns at once.

        waited_for: the program ends only after the work has, as it must if that draws, or writes.
        """
        Thread(target=self._run, args=(work,), daemon=not waited_for).start()

    def cancel(self) -> None:
        """Have the work break off at its next step, and hear no more of it."""
        self._cancelled.set()

    def _run(self, work: Callable[[Progress], object]) -> None:
        with suppress(RuntimeError):  # the application, and this with it, may be gone by now
            try:
                given = work(self._progress)
            except OfficeError as error:
                self._tell(self.failed, str(error))
            except Exception as error:  # noqa: BLE001 - it flies on in the thread of the window
                self._tell(self._crashed, error)
            else:
                self._tell(self.done, given)
            self._over.emit()

    def _tell(self, signal: SignalInstance, value: object) -> None:
        if not self._cancelled.is_set():
            signal.emit(value)

    def _progress(self, done: int, total: int) -> None:
        if self._cancelled.is_set():
            raise CancelledError("已取消，什么都没有存入。")
        self.progressed.emit(done, total)

    def _fly(self, error: Exception) -> None:
        raise error
