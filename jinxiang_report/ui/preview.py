"""Keeps the pages of the report at hand: drawn beside the window, anew when the report changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from jinxiang_report.documents.office_suites import Suite, installed_suites
from jinxiang_report.domain.progress import Progress
from jinxiang_report.operations.pages import LAID_OUT_HERE, OWN_ENGINE
from jinxiang_report.operations.previewing import Preview, Sight, draw_preview, sketch_preview
from jinxiang_report.ui.background import Background
from jinxiang_report.ui.paper.painter import paint

_PAUSE = 600  # milliseconds in which nothing changes any more


class PreviewPages(QObject):
    """Shows at once what the program lays out itself, then what the office program makes of it.

    - `changed` says that there are other pages, or another state to tell of.
    - An office program that failed is not asked again until `try_again`.
    """

    changed = Signal()

    def __init__(self, see: Callable[[], Sight], parent: QObject) -> None:
        super().__init__(parent)
        self._see = see
        self._suites: list[Suite] | None = None
        self._job: Background | None = None
        self._asked: Sight | None = None
        self._drawn: Sight | None = None
        self._sketched = False
        self._failure = ""
        self._engine_failure = ""
        self.preview: Preview | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.draw)

    @property
    def is_working(self) -> bool:
        """Whether pages are being drawn, or are about to be."""
        return self._job is not None or self._pause.isActive()

    @property
    def is_outdated(self) -> bool:
        """Whether the pages show what the report said before."""
        return self.preview is not None and self._drawn != self._see()

    @property
    def told(self) -> str:
        """Who laid out the pages that are shown, and what is going on."""
        if self.is_working:
            return self._going_on(self._engine)
        if self.preview is None:
            return self._failure or "还没有排版。"
        if self.is_outdated:
            return f"{self._failure}内容有改动，预览还没有更新。"
        if self._engine_failure:
            return self._engine_failure + LAID_OUT_HERE
        return f"{self._failure}{self.preview.pages.told}"

    def _going_on(self, engine: str) -> str:
        if self.preview is None:
            return f"正在由{engine}排版…"
        if self.is_outdated:
            return f"内容有改动，正在由{engine}重新排版…"
        return f"先由{OWN_ENGINE}排出，正在由{engine}排版…"

    @property
    def can_try_again(self) -> bool:
        """Whether asking would bring other pages."""
        failed = bool(self._failure or self._engine_failure)
        return not self.is_working and (self.is_outdated or failed)

    def refresh(self) -> None:
        """Draw as soon as nothing changes any more; at once if there is nothing to see yet."""
        sight = self._see()
        if self._drawn is not None and self._drawn.report.year != sight.report.year:
            self.cancel()
            self.preview = None  # another year's pages are not merely outdated
        if self.preview is None and self._job is None:
            self.draw()
        elif self._drawn != sight:
            self._pause.start()
        self.changed.emit()

    def draw(self) -> None:
        """Draw now; what was being drawn is given up."""
        self.cancel()
        sight, suites = self._see(), self._known_suites()
        self._sketched = bool(suites) and self.preview is None
        if self._sketched:
            self._start(sight, lambda _: sketch_preview(sight, paint))
        else:
            self._print(sight, suites)
        self.changed.emit()

    def try_again(self) -> None:
        """Ask the office program once more, after it failed."""
        self._suites, self._engine_failure = None, ""
        self.draw()

    def cancel(self) -> None:
        """Break off; the pages that are shown stay."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.changed.emit()

    def _print(self, sight: Sight, suites: list[Suite]) -> None:
        self._start(sight, lambda progress: draw_preview(sight, paint, suites, progress))

    def _start(self, sight: Sight, work: Callable[[Progress], Preview]) -> None:
        self._asked = sight
        self._job = job = Background()
        # Methods of ours, not lambdas: they are let go with us, if the window closes meanwhile.
        job.done.connect(self._show)
        job.failed.connect(self._fail)
        job.start(work, waited_for=True)

    def _show(self, preview: Preview) -> None:
        if self.sender() is not self._job:  # it came just when it was given up
            return
        self._job, self._drawn, self.preview, self._failure = None, self._asked, preview, ""
        if self._sketched and self._asked is not None:
            self._sketched = False
            self._print(self._asked, self._known_suites())
        elif preview.pages.engine == OWN_ENGINE and self._suites:
            self._engine_failure, self._suites = preview.pages.note, []
        self.changed.emit()

    def _fail(self, sentence: str) -> None:
        if self.sender() is self._job:
            self._job, self._failure = None, sentence
            self.changed.emit()

    def _known_suites(self) -> list[Suite]:
        if self._suites is None:
            self._suites = installed_suites()
        return self._suites

    @property
    def _engine(self) -> str:
        suites = self._suites or []
        return f" {suites[0].name} " if suites else OWN_ENGINE
