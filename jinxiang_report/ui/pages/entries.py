"""What the pages 公开信息 and 微信公众号 have in common: filter, table, entry row, details."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Severity
from jinxiang_report.storage.wanted import Wanted
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.models.entries import EntriesModel
from jinxiang_report.ui.models.registers import Register
from jinxiang_report.ui.page import Looked, Page, Target
from jinxiang_report.ui.pages.entry_commands import EntryCommands
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.category_bar import CategoryBar
from jinxiang_report.ui.widgets.entry_details import EntryDetails
from jinxiang_report.ui.widgets.entry_row import EntryRow
from jinxiang_report.ui.widgets.entry_sheet import EntrySheet, why_closed
from jinxiang_report.ui.widgets.entry_table import EntryTable
from jinxiang_report.ui.widgets.filter_bar import FilterBar
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.widgets.view_menu import ViewMenu
from jinxiang_report.ui.workspace import Workspace


class EntriesPage(Page):
    """A page of one register. It reads when it is shown, and again whenever entries changed."""

    import_wanted = Signal()
    welcome = ""
    """What the empty page says belongs there."""

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        register: Register,
        chips: CategoryBar | None = None,
    ) -> None:
        super().__init__(workspace, theme)
        self.register = register
        self.model = EntriesModel(workspace, register)
        self.message = MessageLine(theme)
        self.table = EntryTable(self.model, theme)
        self.row = EntryRow(workspace, self.model, self.table, self.message, theme)
        self.details = EntryDetails(workspace, self.model, theme)
        self.search = FilterBar(workspace, register.kind, chips)
        self.views = ViewMenu(workspace, self.model, self)
        self.sheet = EntrySheet(self.table, self.row, self.message, self.details)
        self._stale = True
        self._import = self._command("导入…", "", self.import_wanted.emit)
        self._discard = self._command("删除", "Delete", self.discard_selected)
        self._show_details = self._command("详情", "F4", self._toggle_details)
        self.more = EntryCommands(self, register, self.table)
        self._lay_out()
        self._connect()

    # What a page offers ---------------------------------------------------------------

    def commands(self) -> list[QAction]:
        """Importing, the details pane, discarding, and a menu of more."""
        return [self._import, self._show_details, self._discard, self.more.more]

    def has(self, place: Target) -> bool:
        """Rows of its own register, one or many."""
        if isinstance(place, Looked):
            return place.kind == self.register.kind
        return isinstance(place, self.register.row)

    def show_place(self, place: Target) -> None:
        """Put the cursor on the row, whatever the filter hides; or show the rows looked for."""
        if isinstance(place, Looked):
            self._show_view(place.wanted)
            self._to_table()
            return
        if not isinstance(place, self.register.row):
            return
        self._refresh_if_stale()
        self.model.when_found(partial(self._go_to, place.id))

    def settle(self) -> None:
        """Store what is being typed into a cell or the details."""
        self.row.settle()
        self.table.settle()
        self.details.settle()

    def discard_selected(self) -> None:
        """Put the selected rows into the bin, at once: undo brings them back."""
        chosen = self.table.selected_numbers()
        if chosen and self.more.discard(chosen):
            self.message.say(f"已删除 {len(chosen):,} {self.register.unit}，可以撤销。")

    def show_all(self) -> None:
        """Take the filter away."""
        self.search.clear()

    # What a register adds -------------------------------------------------------------

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

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for what is being looked for."""
        super().hideEvent(event)
        if self.model.is_looking:
            self.model.stop()
            self._stale = True

    def _entries_changed(self) -> None:
        self._stale = True
        self.message.forget_done()
        if self.isVisible():
            self._refresh()

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self.model.refresh()
        self._follow_state()
        self.row.offer()
        self._selected()
        self.sum_up()
        self._count()

    def _follow_state(self) -> None:
        """A closed year can only be looked at."""
        standing = self.workspace.standing
        self.row.setEnabled(standing.is_open)
        self.sheet.follow(standing)
        self._import.setEnabled(standing.is_open)
        self._import.setToolTip("导入" if standing.is_open else why_closed(standing))

    def _narrow(self) -> None:
        self.message.forget_done()
        self.model.look_for(self.search.wanted)

    def _show_view(self, wanted: Wanted) -> None:
        """Look for what a view looks for, in its order."""
        self.search.show_wanted(replace(wanted, order="published", descending=False))
        way = Qt.SortOrder.DescendingOrder if wanted.descending else Qt.SortOrder.AscendingOrder
        self.table.sortByColumn(self.register.column(wanted.order), way)

    def _count(self) -> None:
        """Say how many there are, and what to do where none is shown."""
        if self.model.is_looking:  # what it finds is counted when it is shown
            return
        total, shown = self.model.total, self.model.rowCount()
        self.search.say(shown, total, self.register.unit)
        self.sheet.explain(total=total, shown=shown)
        self._follow_selection()

    def _say_looking(self) -> None:
        self.search.say_looking(sorting=self.model.wanted.order != "published")

    def _year_changed(self) -> None:
        self.row.begin()
        self.show_all()

    def _go_to(self, number: int) -> None:
        """Put the cursor there; where the filter hides it, take that away first."""
        if self.table.go_to(number):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.search.wanted != Wanted():
            self.show_all()
            self.model.when_found(partial(self._go_to, number))

    def _logged(self, entry: Entry) -> None:
        self.model.when_found(partial(self._show_logged, entry))

    def _show_logged(self, entry: Entry) -> None:
        if self.table.go_to(entry.id):
            self.table.flash(entry.id)
        else:
            self.message.say(f"已添加“{entry.title}”；它不符合上面的筛选，所以没有显示。")

    def _selected(self) -> None:
        if not self.details.isHidden():
            self.details.show_entry(self.table.current_entry())
        self._follow_selection()

    def _follow_selection(self) -> None:
        is_open = self.workspace.report.state.is_open
        some = is_open and self.table.selectionModel().hasSelection()
        self._discard.setEnabled(some)
        self.more.follow_selection(some=some)

    def _toggle_details(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self._show_details.setChecked(not self.details.isHidden())
        self._selected()

    def _to_table(self) -> None:
        """From the box to what it found."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.model.when_found(self._to_first)

    def _to_first(self) -> None:
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.go_to(self.model.number(0))

    # Putting it together --------------------------------------------------------------

    def _lay_out(self) -> None:
        for words, menu in (("视图 ▾", self.views), ("列 ▾", self.table.columns.menu)):
            button = QPushButton(words)
            button.setProperty("role", "chip")
            button.setMenu(menu)
            button.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
            self.search.row.addWidget(button)
        self.sheet.first_steps.say(self.welcome)
        self.sheet.none_found.say("没有找到符合条件的。")
        self.sheet.add.setText(f"添加第一{self.register.unit}")
        self.message.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.summary())

    def _connect(self) -> None:
        self.search.changed.connect(self._narrow)
        self.search.left.connect(self._to_table)
        self.model.looked.connect(self._count)
        self.model.takes_long.connect(self._say_looking)
        self.views.chosen.connect(self._show_view)
        self.sheet.bring.clicked.connect(self.import_wanted)
        self.sheet.add.clicked.connect(self.row.begin_entry)
        self.sheet.again.clicked.connect(self.show_all)
        self.table.told.connect(lambda text: self.message.say(text, Severity.ERROR))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.current_changed.connect(self._selected)
        self.more.said.connect(self.message.say)
        self.row.logged.connect(self._logged)
        self.workspace.entries_changed.connect(self._entries_changed)
        self.workspace.year_changed.connect(self._year_changed)
        self._show_details.setCheckable(True)
        self._discard.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.removeAction(self._discard)
        self.table.addAction(self._discard)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._shortcut(QKeySequence.StandardKey.Find, self.search.needle.setFocus)
        self._shortcut(QKeySequence.StandardKey.New, self.row.begin_entry)

    def _command(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        made = action(self, text, run, keys)
        made.setToolTip(f"{text.rstrip('…')}（{keys}）")
        self.addAction(made)
        return made

    def _shortcut(self, keys: QKeySequence.StandardKey, run: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)  # wherever the cursor is in the window
        shortcut.activated.connect(run)
