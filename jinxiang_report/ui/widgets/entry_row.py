"""The row under a ledger's table that is always open: type, Enter, type the next one."""

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Severity
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.models.entry_remarks import Twin, remark_on_twins, remarks, twins_among
from jinxiang_report.ui.models.suggestions import history_of
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.editor_strip import EditorStrip
from jinxiang_report.ui.widgets.entry_edit import EntryEdit
from jinxiang_report.ui.widgets.first_letters import FirstLetters
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.workspace import Workspace

_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+")
_LAST_NUMBER = re.compile(r"\d+(?=\D*$)")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryRow(EditorStrip):
    """An editor under each column that is asked for.

    - Enter stores and begins the next entry, which keeps date, category and department;
      Ctrl+Enter keeps everything, so that only what differs need be typed.
    - What is not understood is marked and told in the message line; nothing typed is lost,
      neither with another page nor with another year.
    - What may be a duplicate is told while it is typed, and stored on a second Enter.
    """

    logged = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        model: EntriesModel,
        table: QTableView,
        message: MessageLine,
        theme: Theme,
    ) -> None:
        asked = [field for field in model.columns if field.logged]
        kind = model.register.kind
        editors: dict[str, EntryEdit] = {
            field.key: EntryEdit(
                field, model.catalogue, history=history_of(field.key, workspace, kind)
            )
            for field in asked
        }
        columns: dict[str, int] = {field.key: model.register.column(field.key) for field in asked}
        super().__init__(editors, columns, table)
        self._workspace = workspace
        self._model = model
        self._register = model.register
        self._message = message
        self._title = editors["title"]
        self._title_before = ""
        self._insisting = False
        self._kept: dict[str, str] = {}
        FirstLetters(table, self._title)
        self._connect(theme)
        self._take_up()

    # What can be done -----------------------------------------------------------------

    def begin(self) -> None:
        """Turn to the year in view: to what was left unfinished there, or afresh."""
        self.settle()
        self._take_up()

    def clear(self) -> None:
        """Start afresh: today's date if it lies in the year, all else empty."""
        today = date.today()
        for editor in self.editors.values():
            editor.clear()
        if today.year == self._workspace.year:
            self.editors["published"].setText(today.isoformat())
        self._settle_marks()
        self._message.say("")

    def begin_typing(self) -> None:
        """Put the cursor into the title, where it was last."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self) -> None:
        """Offer the categories of the year in view."""
        for editor in self.editors.values():
            editor.offer(self._model.catalogue)

    def settle(self) -> None:
        """Keep what is typed, even what an input method is still composing."""
        self._commit_compositions()
        if self.texts() != self._kept:
            self._kept = self.texts()
            self._workspace.keep_unfinished(self._register.kind, self._year, self._kept)

    def store(self, *, repeating: bool = False) -> None:
        """Log the entry, or tell why not."""
        self._commit_compositions()
        entry, refusals = self._read()
        if refusals:
            self._refuse(refusals)
        elif not self._insisting and self._twins(entry, refusals):
            self._insisting = True
            self._remark()
        elif stored := self._workspace.log_entry(entry):
            self._repeat() if repeating else self._begin_next()
            self._message.say(f"已添加“{stored.title}”。")
            self.logged.emit(stored)

    def _take_up(self) -> None:
        """Go on with what was left unfinished; else only the department is as it was last."""
        self._year = self._workspace.year
        self.clear()
        left = self._workspace.unfinished(self._register.kind)
        known = {key: text for key, text in left.items() if key in self.editors}
        if not any(text for key, text in known.items() if not self.editors[key].field.kept):
            known = {key: text for key, text in known.items() if key == "department"}
        self.fill(known)
        self._settle_marks()
        self._kept = self.texts()

    def _commit_compositions(self) -> None:
        for editor in self.editors.values():
            editor.commit_composition()

    # Reading what is typed ------------------------------------------------------------

    def _read(self) -> tuple[Entry, dict[EntryEdit, str]]:
        """The entry as far as it can be read, and what is wrong with the rest."""
        entry = self._register.begin(self._workspace.year)
        refusals = {}
        for editor in self.editors.values():
            try:
                entry = editor.field.write(entry, editor.text(), self._model.catalogue)
            except EntryRefusedError as error:
                refusals[editor] = str(error)
        return entry, refusals

    def _twins(self, entry: Entry, refusals: dict[EntryEdit, str]) -> list[Twin]:
        if not entry.title or self.editors["published"] in refusals:
            return []
        return twins_among(entry, self._workspace.twins(entry))

    # What happens while typing --------------------------------------------------------

    def _edited(self) -> None:
        self._insisting = False
        self._remark()

    def _title_edited(self, text: str) -> None:
        """What comes in one piece is pasted: an address in it is moved at once."""
        pasted = len(text) > len(self._title_before) + 1
        note = self._move_address() if pasted else ""
        self._title_before = self._title.text()
        self._insisting = False
        self._remark(note)

    def _remark(self, note: str = "") -> None:
        """Say what is to be thought of. Twins are found by index: no need to await a pause."""
        entry, refusals = self._read()
        if twins := self._twins(entry, refusals):
            said = remark_on_twins(entry, twins, insisting=self._insisting)
            place = self._register.row(twins[0].entry.id)
            show = ("打开那一条", lambda: self._workspace.place_wanted.emit(place))
            self._message.say(said, Severity.WARNING, [show, ("仍要添加", self._insist)])
        elif note:
            self._message.say(note)
        else:
            unread = {editor.field.key for editor in refusals}
            self._message.say(next(remarks(entry, unread), ""), Severity.WARNING)

    def _insist(self) -> None:
        self._insisting = True
        self.store()

    def _leave(self, editor: EntryEdit) -> None:
        """Spell out what was typed short, or tell at once that it makes no sense."""
        if editor is self._title and (note := self._move_address()):
            self._remark(note)
        if not editor.text().strip():
            return
        entry = self._register.begin(self._workspace.year)
        try:
            written = editor.field.write(entry, editor.text(), self._model.catalogue)
        except EntryRefusedError as error:
            editor.mark(wrong=True)
            self._message.say(str(error), Severity.ERROR)
        else:
            editor.setText(editor.field.read(written, self._model.catalogue))

    def _refuse(self, refusals: dict[EntryEdit, str]) -> None:
        for editor in refusals:
            editor.mark(wrong=True)
        first = next(iter(refusals))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._message.say(refusals[first], Severity.ERROR)

    def _move_address(self) -> str:
        """Move an address in the title into its own field, if that is free; say what was done."""
        text, address = self._title.text(), self.editors["address"]
        found = _ADDRESS.search(text)
        if not found:
            return ""
        if address.text() not in ("", found[0]):
            return "标题里有网址，“网址”一栏里是另一个，请留下对的。"
        address.setText(found[0])
        address.setCursorPosition(0)
        self._title.setText(f"{text[: found.start()]}{text[found.end() :]}".strip())
        return "网址已移到“网址”一栏。"

    # The next one ---------------------------------------------------------------------

    def _begin_next(self) -> None:
        for editor in self.editors.values():
            if not editor.field.kept or editor.isHidden():  # nobody sees what a hidden one keeps
                editor.clear()
        self._settle_marks()
        self.begin_typing()

    def _repeat(self) -> None:
        """Keep everything; the title's last number, most likely what differs, is selected."""
        self._settle_marks()
        self.begin_typing()
        self._title.end(False)
        if number := _LAST_NUMBER.search(self._title.text()):
            self._title.setSelection(number.start(), len(number[0]))

    def _empty(self) -> None:
        """Take away what was typed for this entry; if nothing was, what was kept from the last."""
        typed = self.texts()
        own = {
            key
            for key, editor in self.editors.items()
            if not editor.field.kept or editor.is_marked_wrong
        }
        if any(typed[key] for key in own):
            self.fill(dict.fromkeys(own, ""))
            self._settle_marks()
            self._message.say("这一行已清空。", answers=[("找回", lambda: self._take_back(typed))])
        else:
            self.clear()
        self.begin_typing()

    def _take_back(self, texts: dict[str, str]) -> None:
        self.fill(texts)
        self._message.say("")
        self.begin_typing()

    def _settle_marks(self) -> None:
        self._insisting = False
        self._title_before = self._title.text()
        for editor in self.editors.values():
            editor.mark(wrong=False)
            editor.let_go()

    # What Qt calls --------------------------------------------------------------------

    def _connect(self, theme: Theme) -> None:
        for editor in self.editors.values():
            edited = self._title_edited if editor is self._title else self._edited
            editor.textEdited.connect(edited)
            editor.returnPressed.connect(self.store)
            editor.left.connect(lambda editor=editor: self._leave(editor))
        theme.changed.connect(lambda: self.recolour(theme))
        self.recolour(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter stores and repeats; Esc empties the row; ↑ leads into the table."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self._empty()
        elif event.key() in _ENTER:
            if control:
                self.store(repeating=True)
        elif event.key() == Qt.Key.Key_Up:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
