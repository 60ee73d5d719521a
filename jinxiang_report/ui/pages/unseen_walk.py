"""Looking at last year's words one by one: from mark to mark, through all sections."""

from PySide6.QtCore import QObject, Signal

from jinxiang_report.ui.fields.search import next_section, step
from jinxiang_report.ui.fields.unseen import Unseen, forget, unseen
from jinxiang_report.ui.widgets.section_editor import SectionEditor
from jinxiang_report.ui.widgets.unseen_bar import UnseenBar
from jinxiang_report.ui.workspace import Workspace


class UnseenWalk(QObject):
    """Between the bar, the editor and the ledger. To have looked is an action like any other."""

    section_wanted = Signal(str)

    def __init__(self, workspace: Workspace, editor: SectionEditor, bar: UnseenBar) -> None:
        super().__init__()
        self._workspace = workspace
        self._editor = editor
        self._bar = bar
        self._section = ""
        bar.step_wanted.connect(self.step)
        bar.seen.connect(self.look_at_this)
        bar.all_seen.connect(self.look_at_all)

    def follow(self, section: str) -> None:
        """Another section is open, or marks have gone."""
        self._section = section
        everywhere = sum(map(len, self._workspace.report.unseen.values()))
        self._bar.count(len(self._editor.unseen), everywhere)

    def step(self, by: int) -> None:
        """Select the next mark, or the one before; in another section if there is none here."""
        marks = self._marks()
        cursor = self._editor.textCursor()
        spans = [(one.start, one.end) for one in marks]
        at = step(spans, (cursor.selectionStart(), cursor.selectionEnd()), by)
        if at is None:
            counts = {key: len(there) for key, there in self._workspace.report.unseen.items()}
            section = next_section(self._section, counts, by)
            if section is not None:
                self.section_wanted.emit(section)
                spans = [(one.start, one.end) for one in self._marks()]
            at = 0 if by > 0 else len(spans) - 1
        if spans:
            self._editor.go_to(*spans[at])
            self._editor.setFocus()

    def look_at_this(self) -> None:
        """The marks that are selected, or that the cursor stands at, have been looked at."""
        cursor = self._editor.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        here = [one for one in self._marks() if one.start <= end and start <= one.end]
        if cursor.hasSelection():
            here = [one for one in here if one.start < end and start < one.end]
        self._forget(here)
        self.step(1)

    def look_at_all(self) -> None:
        """All of the section have."""
        self._forget(self._marks())

    def _forget(self, marks: list[Unseen]) -> None:
        if marks:
            forget(self._editor.document(), marks)
            self._workspace.settle()

    def _marks(self) -> list[Unseen]:
        return unseen(self._editor.document())
