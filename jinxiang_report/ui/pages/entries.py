"""What the pages 公开信息 and 微信公众号 have in common: filter, table, entry row, details."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Place, Severity
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.models.entries import EntriesModel, every_entry
from jinxiang_report.ui.models.registers import Register
from jinxiang_report.ui.page import Page, card
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.entry_details import EntryDetails
from jinxiang_report.ui.widgets.entry_row import EntryRow
from jinxiang_report.ui.widgets.entry_table import EntryTable
from jinxiang_report.ui.widgets.first_steps import FirstSteps
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.workspace import Workspace


class EntriesPage(Page):
    """A page of one register. It reads when it is shown, and again whenever entries changed."""

    import_wanted = Signal()
    welcome = ""
    """What the empty page says belongs there."""

    def __init__(self, workspace: Workspace, theme: Theme, register: Register) -> None:
        super().__init__(workspace, theme)
        self.register = register
        self.model = EntriesModel(workspace, register)
        self.message = MessageLine(theme)
        self.table = EntryTable(self.model, theme)
        self.row = EntryRow(workspace, self.model, self.table, self.message, theme)
        self.details = EntryDetails(workspace, self.model, theme)
        self.filter = QLineEdit()
        self.found = QLabel()
        self._stale = True
        self._import = self._command("导入…", "", self.import_wanted.emit)
        self._discard = self._command("删除", "Delete", self.discard_selected)
        self._show_details = self._command("详情", "F4", self._toggle_details)
        self._lay_out()
        self._connect()

    # What a page offers ---------------------------------------------------------------

    def commands(self) -> list[QAction]:
        """Importing, the details pane, discarding."""
        return [self._import, self._show_details, self._discard]

    def has(self, place: Place) -> bool:
        """Rows of its own register."""
        return isinstance(place, self.register.row)

    def show_place(self, place: Place) -> None:
        """Put the cursor on the row, whatever the filter hides."""
        if not isinstance(place, self.register.row):
            return
        self._refresh_if_stale()
        if self.model.row_of(place.id) is None:
            self.show_all()
        if self.table.go_to(place.id):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Store what is being typed into a cell or the details."""
        self.table.settle()
        self.details.settle()

    def discard_selected(self) -> None:
        """Put the selected rows into the bin, at once: undo brings them back."""
        chosen = self.table.selected_entries()
        if chosen:
            self.workspace.discard_entries(chosen)
            self.message.say(f"已删除 {len(chosen)} {self.register.unit}，可以撤销。")

    def show_all(self) -> None:
        """Take the filter away."""
        self.filter.clear()

    # What a register adds -------------------------------------------------------------

    def narrowing(self) -> QWidget | None:
        """What stands beside the filter box."""
        return None

    def accepts(self, entry: Entry) -> bool:
        """Whether an entry passes what stands beside the filter box."""
        return every_entry(entry)

    def summary(self) -> QWidget:
        """The card at the foot of the page."""
        raise NotImplementedError

    def sum_up(self) -> None:
        """Bring the summary up to date."""
        raise NotImplementedError

    # Keeping up -----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what changed while another page was shown."""
        super().showEvent(event)
        self._refresh_if_stale()

    def _entries_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self.model.refresh()
        self.row.offer()
        self.details.show_entry(self.table.current_entry())
        self.sum_up()
        self._count()

    def _narrow(self) -> None:
        self.model.narrow(self.filter.text(), self.accepts)
        self._count()

    def _count(self) -> None:
        """Say how many there are, and what to do where none is shown."""
        everything, shown = len(self.model.entries), self.model.rowCount()
        unit = self.register.unit
        part = f"{everything} {unit}中 {shown} {unit}"
        self.found.setText(part if shown != everything else f"{everything} {unit}")
        self.first_steps.setVisible(not everything)
        self.none_found.setVisible(bool(everything) and not shown)
        self.none_found.say(f"没有找到符合条件的{'文章' if unit == '篇' else '条目'}。")
        self._discard.setEnabled(bool(self.table.selected_entries()))

    def _year_changed(self) -> None:
        self.row.begin()
        self.show_all()

    def _logged(self, entry: Entry) -> None:
        if not self.table.go_to(entry.id):
            self.message.say(f"已添加“{entry.title}”；它不符合上面的筛选，所以没有显示。")

    def _selected(self) -> None:
        self.details.show_entry(self.table.current_entry())
        self._discard.setEnabled(bool(self.table.selected_entries()))

    def _toggle_details(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self._show_details.setChecked(not self.details.isHidden())

    # Putting it together --------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._top())
        column.addWidget(self._middle(), 1)
        column.addWidget(self.summary())
        self._lay_first_steps()

    def _top(self) -> QHBoxLayout:
        self.filter.setPlaceholderText("筛选（Ctrl+F）")
        self.filter.setClearButtonEnabled(True)
        width = self.fontMetrics().horizontalAdvance("字") * 19
        self.filter.setMaximumWidth(width)
        self.filter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.found.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.filter, 2)
        if beside := self.narrowing():
            row.addWidget(beside, 5)
        else:
            row.addStretch(5)
        row.addWidget(self.found)
        return row

    def _middle(self) -> QSplitter:
        sheet = card()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.row)
        column.addWidget(self.message)
        self.message.setContentsMargins(8, 0, 8, 0)
        self.details.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(10)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(sheet)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        return splitter

    def _lay_first_steps(self) -> None:
        bring = QPushButton("导入 Excel…")
        bring.setProperty("role", "primary")
        bring.clicked.connect(self.import_wanted)
        add = QPushButton(f"添加第一{self.register.unit}")
        add.clicked.connect(self.row.begin_typing)
        again = QPushButton("显示全部")
        again.clicked.connect(self.show_all)
        viewport = self.table.viewport()
        self.first_steps = FirstSteps(viewport, self.welcome, [bring, add])
        self.none_found = FirstSteps(viewport, "", [again])

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._narrow)
        self.table.told.connect(lambda text: self.message.say(text, Severity.ERROR))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.current_changed.connect(self._selected)
        self.row.logged.connect(self._logged)
        self.workspace.entries_changed.connect(self._entries_changed)
        self.workspace.year_changed.connect(self._year_changed)
        self._show_details.setCheckable(True)
        self._discard.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.removeAction(self._discard)
        self.table.addAction(self._discard)
        self._shortcut(QKeySequence.StandardKey.Find, self.filter.setFocus)
        self._shortcut(QKeySequence.StandardKey.New, self.row.begin_typing)

    def _command(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        made = action(self, text, run, keys)
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setToolTip(f"{text.rstrip('…')}（{keys}）")
        self.addAction(made)
        return made

    def _shortcut(self, keys: QKeySequence.StandardKey, run: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(run)
