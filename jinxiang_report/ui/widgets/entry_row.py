"""The row under a ledger's table that is always open: type, Enter, type the next one."""

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTableView

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Severity
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.models.entry_remarks import remarks, twin_of
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.entry_edit import EntryEdit
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.workspace import Workspace

_ADDRESS = re.compile(r"https?://\S+")
_PADDING = 4


class EntryRow(QFrame):
    """An editor under each column that is asked for.

    - Enter stores and begins the next entry, which keeps date, category and department.
    - What is not understood is marked and told in the message line; nothing typed is lost.
    - What may be a duplicate is told too, and stored on a second Enter.
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
        super().__init__()
        self._workspace = workspace
        self._model = model
        self._table = table
        self._message = message
        self._theme = theme
        self._insisting = False
        self._title_before = ""
        self.editors = {
            field.key: EntryEdit(field, model.catalogue, self)
            for field in model.columns
            if field.logged
        }
        self._lay_out()
        self._connect()
        self._recolour()
        self.begin()

    # What can be done -----------------------------------------------------------------

    def begin(self) -> None:
        """Start afresh: today's date if it lies in the year, all else empty."""
        today = date.today()
        for editor in self.editors.values():
            editor.clear()
        if today.year == self._workspace.year:
            self.editors["published"].setText(today.isoformat())
        self._settle_marks()
        self._message.say("")

    def begin_typing(self) -> None:
        """Put the cursor into the title."""
        self.editors["title"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer(self) -> None:
        """Offer the categories of the year in view."""
        for editor in self.editors.values():
            editor.offer(self._model.catalogue)

    def store(self) -> None:
        """Log the entry, or tell why not."""
        entry, refusals = self._read()
        if refusals:
            self._refuse(refusals)
        elif self._twin(entry) and not self._insisting:
            self._insisting = True
            self._remark()
        elif stored := self._workspace.log_entry(entry):
            self._begin_next()
            self._message.say(f"已添加“{stored.title}”。")
            self.logged.emit(stored)

    # Reading what is typed ------------------------------------------------------------

    def _read(self) -> tuple[Entry, dict[EntryEdit, str]]:
        """The entry as far as it can be read, and what is wrong with the rest."""
        entry = self._model.register.begin(self._workspace.year)
        refusals = {}
        for editor in self.editors.values():
            try:
                entry = editor.field.write(entry, editor.text(), self._model.catalogue)
            except EntryRefusedError as error:
                refusals[editor] = str(error)
        return entry, refusals

    def _twin(self, entry: Entry) -> Entry | None:
        return twin_of(entry, self._model.entries)

    # What happens while typing --------------------------------------------------------

    def _edited(self) -> None:
        self._insisting = False
        self._remark()

    def _remark(self) -> None:
        entry, refusals = self._read()
        unread = {editor.field.key for editor in refusals}
        said = remarks(entry, self._twin(entry), unread, insisting=self._insisting)
        self._message.say(next(said, ""), Severity.WARNING)

    def _leave(self, editor: EntryEdit) -> None:
        """Spell out what was typed short, or tell at once that it makes no sense."""
        entry = self._model.register.begin(self._workspace.year)
        if not editor.text().strip():
            return
        try:
            written = editor.field.write(entry, editor.text(), self._model.catalogue)
        except EntryRefusedError as error:
            self._refuse({editor: str(error)}, stay=True)
        else:
            editor.setText(editor.field.read(written, self._model.catalogue))

    def _refuse(self, refusals: dict[EntryEdit, str], *, stay: bool = False) -> None:
        for editor in refusals:
            editor.mark(wrong=True)
        first = next(iter(refusals))
        self._message.say(refusals[first], Severity.ERROR)
        if not stay:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_address(self, text: str) -> None:
        """An address pasted into the title belongs into its own field."""
        pasted = len(text) > len(self._title_before) + 1
        found = _ADDRESS.search(text) if pasted else None
        if found:
            self.editors["address"].setText(found[0])
            text = (text[: found.start()] + text[found.end() :]).strip()
            self.editors["title"].setText(text)
            self._message.say("网址已移到“网址”一栏。")
        self._title_before = text

    def _begin_next(self) -> None:
        for editor in self.editors.values():
            if not editor.field.kept:
                editor.clear()
        self._settle_marks()
        self.begin_typing()

    def _settle_marks(self) -> None:
        self._insisting = False
        self._title_before = ""
        for editor in self.editors.values():
            editor.mark(wrong=False)

    # Looks ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setObjectName("entryRow")
        for editor in self.editors.values():
            editor.setPlaceholderText(editor.field.hint)
        self._height = self.fontMetrics().height() + 12
        self.setFixedHeight(self._height + 2 * _PADDING)

    def _connect(self) -> None:
        for editor in self.editors.values():
            editor.textEdited.connect(self._edited)
            editor.returnPressed.connect(self.store)
            editor.editingFinished.connect(lambda editor=editor: self._leave(editor))
        self.editors["title"].textEdited.connect(self._move_address)
        header = self._table.horizontalHeader()
        header.sectionResized.connect(self.align)
        header.sectionMoved.connect(self.align)
        header.geometriesChanged.connect(self.align)
        self._table.horizontalScrollBar().valueChanged.connect(self.align)
        self._theme.changed.connect(self._recolour)

    def align(self) -> None:
        """Put each editor under its column."""
        for key, editor in self.editors.items():
            column = self._model.register.column(key)
            left = self._table.columnViewportPosition(column) + 1
            editor.setVisible(not self._table.isColumnHidden(column))
            editor.setGeometry(left, _PADDING, self._table.columnWidth(column) - 2, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns have moved with the table."""
        super().resizeEvent(event)
        self.align()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the row."""
        if event.key() == Qt.Key.Key_Escape:
            self.begin()
        else:
            super().keyPressEvent(event)

    def _recolour(self) -> None:
        palette = self._theme.palette
        self.setStyleSheet(f"""
            #entryRow {{ background: {palette.hint_ground}; border: none;
                border-top: 1px solid {palette.accent};
                border-bottom: 1px solid {palette.accent}; }}
            QLineEdit {{ background: transparent; border: 1px solid transparent; padding: 0 4px; }}
            QLineEdit:hover {{ border-color: {palette.line}; }}
            QLineEdit:focus {{ background: {palette.card}; border-color: {palette.accent}; }}
            QLineEdit[wrong="true"] {{ background: {palette.error_ground};
                border-color: {palette.error}; }}
        """)
