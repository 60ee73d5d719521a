"""Wiring: application, translator, ledger, window. The only module that knows all parts."""

import gc
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QStandardPaths,
    QTranslator,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from jinxiang_report import __version__
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.installed import log_bug
from jinxiang_report.operations.years import latest_year, start_ledger
from jinxiang_report.storage.ledger import Ledger, open_ledger
from jinxiang_report.ui import tasks
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.chinese import Supplement
from jinxiang_report.ui.dialogs.new_ledger import NewLedgerDialog
from jinxiang_report.ui.dialogs.welcome import Choice, WelcomeDialog
from jinxiang_report.ui.icons import icon
from jinxiang_report.ui.page import Page
from jinxiang_report.ui.pages.export import ExportPage
from jinxiang_report.ui.pages.findings import FindingsPage
from jinxiang_report.ui.pages.items import ItemsPage
from jinxiang_report.ui.pages.narrative import NarrativePage
from jinxiang_report.ui.pages.posts import PostsPage
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.paper.pages import paint_pages
from jinxiang_report.ui.theme import Theme, dress, system_palette
from jinxiang_report.ui.transfers import Transfers
from jinxiang_report.ui.widgets.watched import watched
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.window_state import keep_state, restore_state
from jinxiang_report.ui.workspace import Workspace

_LAST_LEDGER = "ledger"
_LEDGERS = "台账 (*.db)"
# On Windows only the platform's own plugin knows the fonts; it needs no screen either.
_WITHOUT_SCREEN = [""] if sys.platform == "win32" else ["", "-platform", "offscreen"]


def show_window(path: Path | None) -> int:
    """Open the window on this ledger, or the one used last, or ask; return the exit status."""
    application = make_application(sys.argv[:1])
    theme = Theme(system_palette())
    dress(theme.palette)
    application.styleHints().colorSchemeChanged.connect(lambda: theme.use(system_palette()))
    program = Program(theme, QSettings("jinxiang-report", "jinxiang-report"))
    sys.excepthook = program.tell_bug
    try:
        started = program.start(path)
        # What is there from now on stays: looked through again by each collection of garbage, it
        # would hold the window for a tenth of a second.
        gc.freeze()
        gc.enable()
        return application.exec() if started else 0
    finally:
        program.close()


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application, named and speaking Chinese."""
    application = QApplication(list(arguments))
    application.setApplicationName("政务公开台账")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(icon("program", "#000000"))
    speak_chinese(application)
    return application


def paint_report(report: Report, layout: Layout, *, draft: bool) -> bytes:
    """The report's pages as a PDF that Qt draws; no window and no screen are needed."""
    standing = QGuiApplication.instance()
    # Kept to the end: the fonts are the application's.
    application = standing or QGuiApplication(_WITHOUT_SCREEN)
    pages = paint_pages(report, layout, draft=draft)
    del application
    return pages


def speak_chinese(application: QApplication) -> QTranslator | None:
    """Put Qt's own dialogs into Chinese; None if Qt came without its translations."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    application.installTranslator(Supplement(application))
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load("qtbase_zh_CN", folder):
        return None
    application.installTranslator(translator)
    return translator


def make_pages(workspace: Workspace, theme: Theme) -> list[Page]:
    """The pages, in the order of the navigation."""
    kinds = (ItemsPage, PostsPage, TablesPage, NarrativePage, FindingsPage, ExportPage)
    return [kind(workspace, theme) for kind in kinds]


class Program(QObject):
    """The open ledger and its window; another ledger takes both their places."""

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._ledger: Ledger | None = None
        self._tells_bug = False
        self.window: Window | None = None

    def start(self, path: Path | None) -> bool:
        """Show a window; False if the user chose none."""
        remembered = str(self._settings.value(_LAST_LEDGER, ""))
        wanted = path or (Path(remembered) if remembered and Path(remembered).exists() else None)
        return (wanted is not None and self.open(wanted)) or self._welcome()

    def open(self, path: Path) -> bool:
        """Take a ledger into the window; False, and told, if it can't be opened."""
        return self._has_open(path) or self._take(lambda: open_ledger(path))

    def new(self) -> bool:
        """Ask for an office, a year and a file, and begin a ledger there."""
        dialog = NewLedgerDialog(date.today(), self.window)
        if not dialog.exec():
            return False
        name, _ = QFileDialog.getSaveFileName(
            self.window,
            "新台账存放在",
            str(Path.home() / "政务公开台账.db"),
            _LEDGERS,
            # Nothing is ever written over, so there is nothing to confirm.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        path = Path(name if name.lower().endswith(".db") else f"{name}.db")
        return bool(name) and self._take(lambda: start_ledger(path, dialog.office, dialog.year))

    def choose(self) -> bool:
        """Ask for a ledger and open it."""
        name, _ = QFileDialog.getOpenFileName(self.window, "打开台账", str(Path.home()), _LEDGERS)
        return bool(name) and self.open(Path(name))

    def show_sample(self) -> bool:
        """Take the sample year into the window; the next start does not begin with it."""
        from jinxiang_report.operations.demo import sample_at  # it reads workbooks

        path = _data_folder() / "样例台账.db"
        waiting = self.window or QWidget()
        return self._has_open(path) or self._take(
            lambda: watched(waiting, "正在准备样例…", partial(sample_at, path)), remembered=False
        )

    def close(self) -> bool:
        """Let window and ledger go; False if something could not be stored and is not given up."""
        if self.window is not None:
            keep_state(self.window, self._settings)
            if self.window.isVisible() and not self.window.close():
                return False
            self.window.deleteLater()
            self.window = None
        if self._ledger is not None:
            self._ledger.close()
            self._ledger = None
        return True

    def tell_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """The one handler of our own bugs: a log, and a window from which to copy it."""
        details = "".join(traceback.format_exception(kind, error, trace))
        log = log_bug(details)
        if not self._tells_bug:  # a bug in drawing would put up one window after another
            self._tells_bug = True
            self._show_bug(details, log)
            self._tells_bug = False

    def _show_bug(self, details: str, log: Path) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Critical,
            "政务公开台账",
            f"程序内部出错。台账里已经存入的内容都在。\n详情已记入：{log}",
            QMessageBox.StandardButton.Close,
            self.window,
        )
        copy = box.addButton("复制详情", QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
        box.exec()

    def _take(self, get: Callable[[], Ledger], *, remembered: bool = True) -> bool:
        try:
            workspace = _workspace(get())
        except OfficeError as error:
            QMessageBox.warning(self.window, "政务公开台账", str(error))
            return False
        if not self.close():
            workspace.ledger.close()
            return False
        self._ledger = workspace.ledger
        if remembered:
            self._settings.setValue(_LAST_LEDGER, str(workspace.path.resolve()))
        self._show(workspace)
        return True

    def _has_open(self, path: Path) -> bool:
        standing = self._ledger.path if self._ledger else None
        return standing is not None and path.exists() and path.samefile(standing)

    def _show(self, workspace: Workspace) -> None:
        window = Window(workspace, self._theme, make_pages(workspace, self._theme))
        restore_state(window, self._settings)
        self._fill_menus(window, workspace)
        self.window = window
        window.show()

    def _fill_menus(self, window: Window, workspace: Workspace) -> None:
        window.add_menu(
            "文件(&F)",
            [
                action(window, "新建台账…", self.new, "Ctrl+Shift+N"),
                action(window, "打开台账…", self.choose, "Ctrl+O"),
                None,
                *Transfers(window, workspace, self._theme).actions(),
                None,
                *tasks.ledger_actions(window, workspace),
                None,
                action(window, "退出", QApplication.quit, "Ctrl+Q"),
            ],
        )
        history = tasks.history_action(window, workspace, self._theme)
        window.add_menu("编辑(&E)", [*window.edit_actions(), None, history])
        window.add_menu("转到(&G)", window.page_actions())
        preferences = tasks.preference_actions(window, workspace, self._theme)
        window.add_menu("设置(&S)", preferences)
        sample = action(window, "打开样例年度", self.show_sample)
        window.add_menu("帮助(&H)", [sample, None, *tasks.help_actions(window)])

    def _welcome(self) -> bool:
        """Ask where to begin until there is a window, or the user leaves."""
        while True:
            dialog = WelcomeDialog()
            dialog.exec()
            begin = {
                Choice.NEW: self.new,
                Choice.OPEN: self.choose,
                Choice.SAMPLE: self.show_sample,
            }.get(dialog.choice)
            if begin is None:
                return False
            if begin():
                return True


def _data_folder() -> Path:
    """Where the user's own data of this program goes, if the user names no place."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))


def _workspace(ledger: Ledger) -> Workspace:
    """The ledger at its latest year; it is let go if it can't be shown."""
    try:
        return Workspace(ledger, latest_year(ledger))
    except BaseException:
        ledger.close()
        raise
