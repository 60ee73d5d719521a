"""Changing one field of the selected rows: what, to what, and which rows that changes."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.finding import Severity
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.ui.models.bulk_change import (
    BulkChange,
    BulkPreview,
    fields_for_many,
    read_change,
)
from jinxiang_report.ui.models.registers import Register
from jinxiang_report.ui.page import card
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.entry_edit import EntryEdit
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.widgets.plain_table import PlainTable


class BulkChangeDialog(QDialog):
    """Accepting it means to carry out `change`."""

    def __init__(
        self,
        entries: Chosen,
        register: Register,
        catalogue: Catalogue,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.change: BulkChange | None = None
        self.fields = fields_for_many(register)
        self.editors = [EntryEdit(field, catalogue) for field in self.fields]
        self.which = QComboBox()
        self.blank = QCheckBox("清空")
        self.preview = BulkPreview(entries, catalogue)
        self.message = MessageLine(theme)
        self._entries = entries
        self._catalogue = catalogue
        self._unit = register.unit
        self._stack = QStackedWidget()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self._choose(0)

    def _choose(self, at: int) -> None:
        """Change another field."""
        self._stack.setCurrentIndex(at)
        self.blank.setChecked(False)
        self.blank.setEnabled(self.fields[at].key not in ("published", "source"))
        self.editors[at].setFocus()
        self._look()

    def _look(self) -> None:
        """Read what stands there, and show what it would do."""
        editor = self.editors[self.which.currentIndex()]
        editor.setEnabled(not self.blank.isChecked())
        text = "" if self.blank.isChecked() else editor.text().strip()
        self.change = None
        if text or self.blank.isChecked():
            self._read(editor, text)
        else:
            self.message.say(f"选中了 {len(self._entries):,} {self._unit}，写上要改成的内容。")
        self.preview.show(editor.field, self.change)
        self._tell()

    def _read(self, editor: EntryEdit, text: str) -> None:
        try:
            self.change = read_change(editor.field, text, self._entries, self._catalogue)
        except EntryRefusedError as error:
            self.message.say(str(error), Severity.ERROR)

    def _tell(self) -> None:
        count = self.preview.changing
        if self.change is not None:
            same = len(self._entries) - count
            rest = f"，{same:,} {self._unit}本来就是这样" if same else ""
            self.message.say(f"{count:,} {self._unit}会改变{rest}。")
        self.accept_button.setText(f"修改 {count:,} {self._unit}" if count else "修改")
        self.accept_button.setEnabled(bool(count))

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(self._choose)
        self.blank.toggled.connect(self._look)
        for editor in self.editors:
            editor.textChanged.connect(self._look)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.setWindowTitle(f"修改选中的 {len(self._entries):,} {self._unit}")
        open_at(self, 820, 500)
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        for field, editor in zip(self.fields, self.editors, strict=True):
            self.which.addItem(field.header)
            editor.setPlaceholderText(field.hint)
            self._stack.addWidget(editor)
        self._stack.setFixedHeight(self.which.sizeHint().height())
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(QLabel("把"))
        top.addWidget(self.which)
        top.addWidget(QLabel("改成"))
        top.addWidget(self._stack, 1)
        top.addWidget(self.blank)
        sheet = card()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(PlainTable(self.preview, (0, 13, 13)))
        bottom = QHBoxLayout()
        bottom.addWidget(self.message, 1)
        bottom.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(sheet, 1)
        column.addLayout(bottom)
