"""Above the page: the year, its state, undo and redo by name, and what the page offers."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from jinxiang_report.ui.icons import icon
from jinxiang_report.ui.state_button import StateButton
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace

_ICON_ONLY = 38  # what undo needs at least, in a narrow window


class TopBar(QFrame):
    """Re-reads the workspace whenever something changed."""

    def __init__(self, workspace: Workspace, theme: Theme, undo: QAction, redo: QAction) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._workspace = workspace
        self._theme = theme
        self._back = self._arrow("back", -1)
        self._forward = self._arrow("forward", 1)
        self._year = QLabel()
        self.state = StateButton(workspace)
        self._undo = _action_button(undo)
        self._undo.setMinimumWidth(_ICON_ONLY)
        self._redo = _action_button(redo)
        self._redo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(8)
        self._lay_out()
        theme.changed.connect(self._recolour)
        workspace.report_changed.connect(self.refresh)
        self._recolour()
        self.refresh()

    def offer(self, commands: Sequence[QAction]) -> None:
        """Show a page's commands; the first one is the primary."""
        while (item := self._offers.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QWidget):
                widget.hide()  # it is deleted only when the event loop comes round
                widget.deleteLater()
        for command in reversed(commands):
            primary = command is commands[0]
            self._offers.addWidget(CommandButton(command, primary=primary))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves no room for undo's name."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show undo by its name where there is room for it."""
        text = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._undo.setToolButtonStyle(text)
        layout = self.layout()
        if layout is not None and layout.sizeHint().width() > self.width():
            self._undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def refresh(self) -> None:
        """Read the year, its neighbours and its state."""
        year, years = self._workspace.year, self._workspace.years
        self._year.setText(f"{year} 年度")
        self._point(self._back, "上一年度", year != years[0], "没有更早的年度")
        self._point(self._forward, "下一年度", year != years[-1], "没有更晚的年度")
        self.fit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(8)
        for widget in (self._back, self._year, self._forward, self.state):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addLayout(self._offers)

    def _point(self, button: QToolButton, tip: str, enabled: bool, otherwise: str) -> None:
        button.setEnabled(enabled)
        button.setToolTip(tip if enabled else f"{otherwise}；用“文件 → 新建年度…”新建。")

    def _arrow(self, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.clicked.connect(lambda: self._step(step))
        return button

    def _step(self, step: int) -> None:
        years = self._workspace.years
        at = years.index(self._workspace.year) + step
        if 0 <= at < len(years):
            self._workspace.go_to_year(years[at])

    def _recolour(self) -> None:
        text = self._theme.palette.text
        for button in (self._back, self._forward):
            button.setIcon(icon(button.objectName(), text))
            button.setIconSize(QSize(14, 14))


def _action_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


class CommandButton(QPushButton):
    """A push button for an action; unlike QToolButton it can carry the primary look."""

    def __init__(self, command: QAction, *, primary: bool) -> None:
        super().__init__()
        self._command = command
        self.setProperty("role", "primary" if primary else "plain")
        # A click leaves the focus where one works: the page's own keys go on from there.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = command.menu()
        if isinstance(menu, QMenu):
            self.setMenu(menu)
            self.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        else:
            self.clicked.connect(command.trigger)
        # A bound method of a QObject: the connection ends with the button.
        command.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._command.text())
        self.setToolTip(self._command.toolTip())
        self.setEnabled(self._command.isEnabled())
        self.setCheckable(self._command.isCheckable())
        self.setChecked(self._command.isChecked())
