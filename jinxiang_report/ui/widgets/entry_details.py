"""The pane beside a ledger's table: everything the current entry says, as a form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Severity
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.entry_edit import EntryEdit
from jinxiang_report.ui.widgets.entry_findings import EntryFindings
from jinxiang_report.ui.widgets.entry_history import EntryHistory
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.workspace import Workspace


class EntryDetails(QFrame):
    """A field is stored when it is left; one field, one action."""

    def __init__(self, workspace: Workspace, model: EntriesModel, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._model = model
        self._theme = theme
        self._entry: Entry | None = None
        self.message = MessageLine(theme)
        self.findings = EntryFindings(theme)
        self._nothing = QLabel("选中一条，在这里看全部内容。")
        self._form = QWidget()
        self._shown = QStackedWidget()
        self.history = EntryHistory(workspace, theme)
        self.tabs = {name: QPushButton(name) for name in ("详情", "变更记录")}
        self.editors = {
            field.key: EntryEdit(field, model.catalogue) for field in model.register.fields
        }
        self._lay_out()
        for editor in self.editors.values():
            editor.editingFinished.connect(lambda editor=editor: self._store(editor))
        theme.changed.connect(self._recolour)
        self._recolour()
        self.show_entry(None)

    def show_entry(self, entry: Entry | None) -> None:
        """Show an entry; the one already shown keeps what is being typed into it."""
        same = entry is not None and self._entry is not None and entry.id == self._entry.id
        before, self._entry = self._entry, entry
        self._shown.setVisible(entry is not None)
        self._nothing.setVisible(entry is None)
        self._show_history()
        if entry is None:
            return
        row = self._model.row_of(entry.id)
        self.findings.show_findings([] if row is None else self._model.findings(row))
        is_open = self._workspace.report.state.is_open
        for editor in self.editors.values():
            editor.setReadOnly(not is_open)
            editor.offer(self._model.catalogue_of(entry))
            text = self._text(entry, editor)
            if not same or before is None or text != self._text(before, editor):
                editor.setText(text)
                editor.setCursorPosition(0)
                editor.setToolTip(text)
                editor.mark(wrong=False)
        if not same:
            self.message.say("")

    def settle(self) -> None:
        """Store the field that is being typed."""
        for editor in self.editors.values():
            if editor.hasFocus():
                self._store(editor)

    def _store(self, editor: EntryEdit) -> None:
        before = self._entry
        if before is None or editor.text() == self._text(before, editor):
            return
        try:
            after = editor.field.write(before, editor.text(), self._model.catalogue_of(before))
        except EntryRefusedError as error:
            editor.mark(wrong=True)
            self.message.say(str(error), Severity.ERROR)
            return
        editor.setText(self._text(after, editor))
        self.message.say("")
        if after != before:
            self._workspace.revise_entry(before, after)

    def _text(self, entry: Entry, editor: EntryEdit) -> str:
        return editor.field.read(entry, self._model.catalogue_of(entry))

    def _show_tab(self, at: int) -> None:
        self.settle()
        self._shown.setCurrentIndex(at)
        self._show_history()

    def _show_history(self) -> None:
        """Read the history only where it is looked at."""
        if self._shown.currentWidget() is self.history:
            self.history.show_entry(self._entry)

    # Looks ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setProperty("role", "card")
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("字") * 23)
        self._nothing.setProperty("role", "quiet")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out_form()
        self._shown.addWidget(self._scrolled())
        self._shown.addWidget(self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 6, 6)
        column.setSpacing(6)
        column.addLayout(self._lay_out_tabs())
        column.addWidget(self._nothing)
        column.addWidget(self._shown, 1)
        column.addWidget(self.message)

    def _lay_out_tabs(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for at, button in enumerate(self.tabs.values()):
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setChecked(at == 0)
            button.clicked.connect(lambda _, at=at: self._show_tab(at))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _lay_out_form(self) -> None:
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 8, 0)
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(self.findings)
        for editor in self.editors.values():
            label = QLabel(editor.field.header)
            label.setProperty("role", "quiet")
            form.addRow(label, editor)

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._form)
        area.viewport().setAutoFillBackground(False)
        self._form.setAutoFillBackground(False)
        return area

    def _recolour(self) -> None:
        palette = self._theme.palette
        self._form.setStyleSheet(
            f'QLineEdit[wrong="true"] {{ border-color: {palette.error};'
            f" background: {palette.error_ground}; }}"
            f"QLineEdit:read-only {{ color: {palette.quiet}; background: {palette.ground}; }}"
        )
