"""Find and replace above the text: what is looked for, where, and what to write instead.

It knows no text: it says what is wanted and shows what it is told.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.ui.icons import icon
from jinxiang_report.ui.theme import Theme


class FindBar(QFrame):
    """Hidden until it is asked for.

    - `changed`: other words, or another scope, are looked for.
    - `step_wanted` carries 1 or -1; `replace_wanted` whether all are to be replaced.
    """

    changed = Signal()
    step_wanted = Signal(int)
    replace_wanted = Signal(bool)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.needle = QLineEdit()
        self.replacement = QLineEdit()
        self.everywhere = QCheckBox("全文")
        self.told = QLabel()
        self._close = _button("", "关闭（Esc）", self.dismiss)
        self._second = QWidget()
        self._lay_out()
        self.needle.textChanged.connect(self.changed)
        self.needle.returnPressed.connect(lambda: self.step_wanted.emit(1))
        self.replacement.returnPressed.connect(lambda: self.replace_wanted.emit(False))
        self.everywhere.toggled.connect(self.changed)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def ask(self, chosen: str, *, to_replace: bool) -> None:
        """Open, looking for what is chosen in the text."""
        if chosen and "\n" not in chosen:
            self.needle.setText(chosen)
        self._second.setVisible(to_replace)
        self.show()
        self.needle.setFocus()
        self.needle.selectAll()
        self.changed.emit()

    def dismiss(self) -> None:
        """Close; nothing is marked any longer."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setObjectName("find")
        self.needle.setPlaceholderText("查找")
        self.needle.setAccessibleName("查找")
        self.replacement.setPlaceholderText("替换为")
        self.replacement.setAccessibleName("替换为")
        self.told.setProperty("role", "quiet")
        self.told.setWordWrap(True)
        first, second = QHBoxLayout(), QHBoxLayout(self._second)
        for row in (first, second):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
        first.addWidget(self.needle, 1)
        first.addWidget(_button("‹", "上一处（Shift+F3）", lambda: self.step_wanted.emit(-1)))
        first.addWidget(_button("›", "下一处（F3）", lambda: self.step_wanted.emit(1)))
        first.addWidget(self.everywhere)
        first.addWidget(self._close)
        second.addWidget(self.replacement, 1)
        second.addWidget(_button("替换", "回车", lambda: self.replace_wanted.emit(False)))
        second.addWidget(
            _button("全部替换", "一步，可以撤销", lambda: self.replace_wanted.emit(True))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self._second)
        column.addWidget(self.told)

    def _recolour(self) -> None:
        palette = self._theme.palette
        self._close.setIcon(icon("close", palette.quiet))
        self.setStyleSheet(
            f"#find {{ background: {palette.head_ground}; border: 1px solid {palette.line};"
            " border-radius: 6px; }"
        )


def _button(words: str, tip: str, run: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(run)
    return button
