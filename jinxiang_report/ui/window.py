"""The frame: navigation, top bar, the pages, status line, and the actions of the whole program."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.finding import PastCell
from jinxiang_report.domain.progress import Progress, Result
from jinxiang_report.domain.quoting import shortened
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.banner import Banner
from jinxiang_report.ui.icons import icon
from jinxiang_report.ui.navigation import Navigation
from jinxiang_report.ui.page import Page, Target
from jinxiang_report.ui.pages.findings import FindingsPage
from jinxiang_report.ui.status_line import StatusLine
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.top_bar import TopBar
from jinxiang_report.ui.widgets.closed_line import ClosedLine
from jinxiang_report.ui.widgets.watched import watched
from jinxiang_report.ui.workspace import Workspace

_SIZE = QSize(1366, 700)
_FRAME = QSize(0, 40)  # the title bar is not counted in, and no screen is to cut the bottom off
_NARROW = 1000  # a screen of 1366 at 150 % has 911
_LONGEST_NAME = 12  # characters of an action on its button; the tool tip has all of it


class Window(QMainWindow):
    """One ledger in one window. Closing asks nothing, unless something could not be stored."""

    def __init__(self, workspace: Workspace, theme: Theme, pages: Sequence[Page]) -> None:
        super().__init__()
        self._workspace = workspace
        self._theme = theme
        self._pages = pages
        workspace.watch = self._watch
        self._undo = action(self, "撤销", workspace.undo, QKeySequence.StandardKey.Undo)
        self._redo = action(self, "重做", workspace.redo, QKeySequence.StandardKey.Redo)
        _add_key(self._redo, "Ctrl+Y")  # as in Word and WPS; not every desktop has it
        self._navigation = Navigation(pages, theme)
        self._top_bar = TopBar(workspace, theme, self._undo, self._redo)
        self._banner = Banner(theme)
        self._closed = ClosedLine(workspace, theme)
        self._stack = QStackedWidget()
        self._status = StatusLine(workspace, theme)
        self._lay_out()
        self._connect()
        self._recolour()
        self._refresh()
        self.show_page(0)

    @property
    def page(self) -> Page:
        """The page being shown."""
        return self._pages[self._stack.currentIndex()]

    @property
    def pages(self) -> Sequence[Page]:
        """All pages, in the order of the navigation."""
        return self._pages

    @property
    def banner(self) -> Banner:
        """Where trouble is told."""
        return self._banner

    def settle(self) -> None:
        """Store what is being typed on the page shown."""
        self.page.settle()

    def show_page(self, at: int) -> None:
        """Leave the page shown, which stores what is being typed, and show another."""
        self.settle()
        self._stack.setCurrentIndex(at)
        self._navigation.choose(at)
        self._top_bar.offer(self.page.commands())
        self.page.setFocus()

    def show_place(self, place: Target) -> None:
        """Show the page that a finding's place is on, and the place on it."""
        if isinstance(place, PastCell):
            self._workspace.go_to_year(place.year)
            place = place.cell
        for at, page in enumerate(self._pages):
            if page.has(place):
                self.show_page(at)
                page.show_place(place)
                return

    def show_findings(self) -> None:
        """Show the page 校验."""
        page = self._findings_page()
        self.show_page(self._pages.index(page))
        page.setFocus()

    def export_findings(self) -> None:
        """Show the page 校验, and write down what it lists."""
        self.show_findings()
        self._findings_page().export()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the page where there is little."""
        self._fold(event.size())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, then go; stay if it can't be stored and is not given up."""
        if self._workspace.settle() or self._gives_up():
            super().closeEvent(event)
        else:
            event.ignore()

    def add_menu(self, title: str, actions: Sequence[QAction | None]) -> None:
        """A menu of the menu bar; None makes a line between actions."""
        menu = self.menuBar().addMenu(title)
        for entry in actions:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)

    def page_actions(self) -> list[QAction]:
        """Ctrl+1…9 for the pages, F9 for the checks."""
        actions = [
            action(self, page.title, _call(self.show_page, at), f"Ctrl+{at + 1}")
            for at, page in enumerate(self._pages)
        ]
        return [*actions, action(self, "查看校验结果", self.show_findings, "F9")]

    def edit_actions(self) -> list[QAction]:
        """Undo and redo, by name."""
        return [self._undo, self._redo]

    def _findings_page(self) -> FindingsPage:
        return next(page for page in self._pages if isinstance(page, FindingsPage))

    def _lay_out(self) -> None:
        for page in self._pages:
            self._stack.addWidget(page)
        sheet = QVBoxLayout()
        sheet.setContentsMargins(16, 12, 16, 12)
        sheet.setSpacing(8)
        sheet.addWidget(self._banner)
        sheet.addWidget(self._closed)
        sheet.addWidget(self._stack, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top_bar)
        right.addLayout(sheet, 1)
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._navigation)
        whole.addLayout(right, 1)
        centre = QWidget()
        centre.setLayout(whole)
        self.setCentralWidget(centre)
        self.setStatusBar(self._status)
        size = _SIZE.boundedTo(self.screen().availableSize() - _FRAME)
        self._fold(size)
        self.resize(size)

    def _fold(self, size: QSize) -> None:
        self._navigation.fold(narrow=size.width() < _NARROW)

    def _connect(self) -> None:
        self._navigation.chosen.connect(self.show_page)
        self._closed.reopening_wanted.connect(self._top_bar.state.reopen)
        self._status.findings_wanted.connect(self.show_findings)
        self._workspace.report_changed.connect(self._refresh)
        self._workspace.trouble.connect(self._banner.tell)
        self._workspace.trouble_past.connect(self._banner.hide)
        self._workspace.place_wanted.connect(self.show_place)
        self._theme.changed.connect(self._recolour)
        self._theme.changed.connect(self._refresh)

    def _gives_up(self) -> bool:
        """Whether what could not be stored may be lost."""
        choice = QMessageBox.question(
            self,
            "政务公开台账",
            f"正在输入的内容没能存入：\n{self._banner.text}\n\n现在关闭会丢掉它。",
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return choice is QMessageBox.StandardButton.Discard

    def _watch(self, task: str, work: Callable[[Progress], Result]) -> Result:
        """Show how far it is, over the dialog that asked for it if there is one."""
        return watched(QApplication.activeModalWidget() or self, task, work)

    def _recolour(self) -> None:
        for command, drawing in ((self._undo, "undo"), (self._redo, "redo")):
            command.setIcon(icon(drawing, self._theme.palette.text))

    def _refresh(self) -> None:
        workspace = self._workspace
        for command, word, name in (
            (self._undo, "撤销", workspace.undo_name),
            (self._redo, "重做", workspace.redo_name),
        ):
            command.setEnabled(name is not None)
            text = f"{word} {shortened(name, _LONGEST_NAME)}".replace("&", "&&") if name else word
            command.setText(text)
            command.setIconText(text)  # of its own accord a tool button drops the …
            keys = command.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            command.setToolTip(f"{word} {name or ''}（{keys}）")
        self._top_bar.fit()
        self._navigation.count(workspace.findings)
        name = workspace.report.office.name
        self.setWindowTitle(f"{name} — {workspace.path.name} — 政务公开台账")


def _add_key(command: QAction, key: str) -> None:
    keys = [key, *(given.toString() for given in command.shortcuts())]
    command.setShortcuts([QKeySequence(given) for given in dict.fromkeys(keys)])


def _call(function: Callable[[int], None], argument: int) -> Callable[[], None]:
    return lambda: function(argument)
