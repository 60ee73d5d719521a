"""The row under a ledger's table that is always open: type, Enter, type the next one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.models.draft import Draft, read_draft, without_address
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.models.entry_remarks import Twin, remark_on_twins, remarks, twins_among
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.draft_strip import DraftStrip
from jinxiang_report.ui.widgets.entry_edit import EntryEdit
from jinxiang_report.ui.widgets.first_letters import FirstLetters
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.widgets.pasted_blocks import PastedBlocks
from jinxiang_report.ui.workspace import Workspace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryRow(DraftStrip):
    """Stores what is typed, and says what is wrong with it or to be thought of.

    - Enter stores and begins the next entry, which keeps date, category and department;
      Ctrl+Enter keeps everything, so that only what differs need be typed.
    - What is not understood is marked and told in the message line; nothing typed is lost.
    - A block of rows that is pasted into it is for the preview: `block_pasted`.
    - What may be a duplicate is told while it is typed, and stored on a second Enter.
    """

    logged = Signal(object)
    block_pasted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        model: EntriesModel,
        table: QTableView,
        message: MessageLine,
        theme: Theme,
    ) -> None:
        super().__init__(workspace, model, table)
        self._message = message
        self._insisting = False
        self._title_length = 0
        FirstLetters(table, self.title)
        self._blocks = PastedBlocks(self.editors.values(), self)
        self._connect(theme)

    def begin(self) -> None:
        """Turn to the year in view."""
        super().begin()
        self._insisting = False
        self._message.say("")

    def store(self, *, repeating: bool = False) -> None:
        """Log the entry, or tell why not."""
        self.commit_compositions()
        draft = self.read()
        if draft.refusals:
            self._refuse(draft.refusals)
        elif not self._insisting and self._twins(draft):
            self._insisting = True
            self._remark()
        elif stored := self._workspace.log_entry(draft.entry, entries_first=True):
            self._insisting = False
            self.repeat() if repeating else self.begin_next()
            self._message.say(f"已添加“{stored.title}”。")
            self.logged.emit(stored)

    def _twins(self, draft: Draft) -> list[Twin]:
        if not draft.can_have_twins:
            return []
        return twins_among(draft.entry, self._workspace.twins(draft.entry))

    # What happens while typing --------------------------------------------------------

    def _edited(self) -> None:
        self._insisting = False
        self._remark()

    def _title_edited(self, text: str) -> None:
        """What comes in one piece is pasted: an address in it is moved at once."""
        pasted = len(text) > self._title_length + 1
        self._insisting = False
        self._remark(self._move_address() if pasted else "")

    def _measure_title(self) -> None:
        self._title_length = len(self.title.text())

    def _remark(self, note: str = "") -> None:
        """Say what is to be thought of. Twins are found by index: no need to await a pause."""
        draft = self.read()
        if twins := self._twins(draft):
            said = remark_on_twins(draft.entry, twins, insisting=self._insisting)
            place = self._register.row(twins[0].entry.id)
            show = ("打开那一条", lambda: self._workspace.place_wanted.emit(place))
            self._message.say(said, Severity.WARNING, [show, ("仍要添加", self._insist)])
        elif note:
            self._message.say(note)
        elif wrong := self._still_wrong(draft):
            self._message.say(wrong, Severity.ERROR)
        else:
            self._message.say(next(remarks(*draft), ""), Severity.WARNING)

    def _still_wrong(self, draft: Draft) -> str:
        """What is the matter with a field that is still marked; it is not typed in right now."""
        return next(
            (text for key, text in draft.refusals.items() if self.editors[key].is_marked_wrong), ""
        )

    def _insist(self) -> None:
        self._insisting = True
        self.store()

    def _leave(self, editor: EntryEdit) -> None:
        """Spell out what was typed short, or tell at once that it makes no sense."""
        if editor is self.title and (note := self._move_address()):
            self._remark(note)
        if not editor.text().strip():
            return
        key, catalogue = editor.field.key, self._model.catalogue
        texts: dict[str, str] = {key: editor.text()}
        entry, refusals = read_draft(self._register, self._workspace.year, texts, catalogue)
        if refusals:
            editor.mark(wrong=True)
            self._message.say(refusals[key], Severity.ERROR)
        else:
            editor.setText(editor.field.read(entry, catalogue))

    def _refuse(self, refusals: dict[str, str]) -> None:
        for key in refusals:
            self.editors[key].mark(wrong=True)
        first = next(iter(refusals))
        self.editors[first].setFocus(Qt.FocusReason.OtherFocusReason)
        self._message.say(refusals[first], Severity.ERROR)

    def _move_address(self) -> str:
        """Move an address in the title into its own field, if that is free; say what was done."""
        (title, found), address = without_address(self.title.text()), self.editors["address"]
        if not found:
            return ""
        if address.text() not in ("", found):
            return "标题里有网址，“网址”一栏里是另一个，请留下对的。"
        address.setText(found)
        address.setCursorPosition(0)
        self.title.setText(title)
        return "网址已移到“网址”一栏。"

    def _empty(self) -> None:
        typed = self.texts()
        self._insisting = False
        if self.empty():
            self._message.say("这一行已清空。", answers=[("找回", lambda: self._take_back(typed))])
        else:
            self._message.say("")

    def _take_back(self, texts: dict[str, str]) -> None:
        self.fill(texts)
        self._message.say("")
        self.begin_typing()

    # What Qt calls --------------------------------------------------------------------

    def _connect(self, theme: Theme) -> None:
        for editor in self.editors.values():
            edited = self._title_edited if editor is self.title else self._edited
            editor.textEdited.connect(edited)
            editor.returnPressed.connect(self.store)
            editor.left.connect(lambda editor=editor: self._leave(editor))
        self._blocks.pasted.connect(self.block_pasted)
        self.title.textChanged.connect(self._measure_title)
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
