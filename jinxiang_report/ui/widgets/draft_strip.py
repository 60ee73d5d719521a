"""The texts of the entry row: begun, kept, emptied, gone on from. It stores no entries."""

import re
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from jinxiang_report.ui.models.draft import Draft, read_draft, worth_taking_up
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.models.suggestions import history_of
from jinxiang_report.ui.widgets.editor_strip import EditorStrip
from jinxiang_report.ui.widgets.entry_edit import EntryEdit
from jinxiang_report.ui.workspace import Workspace

_LAST_NUMBER = re.compile(r"\d+(?=\D*$)")


class DraftStrip(EditorStrip):
    """An editor for each field that is asked for.

    - Each year has its own row. It is kept when it is left, with the year, the page or the
      program, and taken up again there.
    """

    def __init__(self, workspace: Workspace, model: EntriesModel, table: QTableView) -> None:
        self._workspace = workspace
        self._model = model
        self._register = model.register
        asked = [field for field in model.columns if field.logged]
        editors: dict[str, EntryEdit] = {
            field.key: EntryEdit(
                field,
                model.catalogue,
                history=history_of(field.key, workspace, model.register.kind),
            )
            for field in asked
        }
        columns: dict[str, int] = {field.key: model.register.column(field.key) for field in asked}
        super().__init__(editors, columns, table)
        self.title = editors["title"]
        self._kept: dict[str, str] = {}
        self._take_up()

    def begin(self) -> None:
        """Turn to the year in view: to what was left unfinished there, or afresh."""
        self.settle()
        self._take_up()

    def begin_typing(self) -> None:
        """Put the cursor into the title, where it was last."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_entry(self) -> None:
        """Put the cursor where an entry begins: into the date if none is kept, else the title."""
        date_edit = self.editors["published"]
        begun = date_edit.text() or self.title.text() or date_edit.isHidden()
        first = self.title if begun else date_edit
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self) -> None:
        """Offer the categories of the year in view."""
        for editor in self.editors.values():
            editor.offer(self._model.catalogue)

    def settle(self) -> None:
        """Keep what is typed, even what an input method is still composing."""
        self.commit_compositions()
        if self.texts() != self._kept:
            self._kept = self.texts()
            self._workspace.keep_unfinished(self._register.kind, self._year, self._kept)

    def read(self) -> Draft:
        """What the texts say."""
        texts, year = self.texts(), self._workspace.year
        return read_draft(self._register, year, texts, self._model.catalogue)

    def commit_compositions(self) -> None:
        """Turn what an input method is composing into text."""
        for editor in self.editors.values():
            editor.commit_composition()

    def unmark(self) -> None:
        """Take away all marks and suggestions."""
        for editor in self.editors.values():
            editor.mark(wrong=False)
            editor.let_go()

    def begin_next(self) -> None:
        """Keep what the next entry most likely has too."""
        for editor in self.editors.values():
            if not editor.field.kept or editor.isHidden():  # nobody sees what a hidden one keeps
                editor.setText("")  # not clear(): Ctrl+Z now takes the entry back, not the clearing
        self.unmark()
        self.begin_typing()

    def repeat(self) -> None:
        """Keep everything; the title's last number, most likely what differs, is selected."""
        self.unmark()
        self.begin_typing()
        self.title.end(False)
        if number := _LAST_NUMBER.search(self.title.text()):
            self.title.setSelection(number.start(), len(number[0]))

    def empty(self) -> bool:
        """Take away what was typed for this entry; False if there was only what was kept."""
        own = [
            editor
            for editor in self.editors.values()
            if not editor.field.kept or editor.is_marked_wrong
        ]
        had_any = any(editor.text() for editor in own)
        if had_any:
            self.fill({editor.field.key: "" for editor in own})
            self.unmark()
        else:
            self._clear()
        self.begin_entry()
        return had_any

    def _clear(self) -> None:
        """Start afresh: today's date if it lies in the year, all else empty."""
        today = date.today()
        for editor in self.editors.values():
            editor.clear()
        if today.year == self._workspace.year:
            self.editors["published"].setText(today.isoformat())
        self.unmark()

    def _take_up(self) -> None:
        """Go on with what was left unfinished; else only the department is as it was last."""
        self._year = self._workspace.year
        self._clear()
        left = self._workspace.unfinished(self._register.kind)
        self.fill(worth_taking_up(self._register, left))
        self._kept = self.texts()
