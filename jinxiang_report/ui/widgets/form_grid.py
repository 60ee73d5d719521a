"""A statutory table as a grid one types into: the keys of a spreadsheet on the official form."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit

from jinxiang_report.domain.figure import GIVEN
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.clipboard import put_on_clipboard
from jinxiang_report.ui.models.form_block import as_html, as_text, chosen_rows
from jinxiang_report.ui.models.form_edits import Told, fill_down, fill_right, make_blank, paste
from jinxiang_report.ui.models.form_moves import above, below, next_open
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.models.rows import Index
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.form_sheet import FormSheet

_Action: TypeAlias = QAbstractItemView.CursorAction


class FormGrid(FormSheet):
    """The grid of one table.

    - `told` carries what came of an edit that needs saying.
    - `cell_changed` says that the cursor stands elsewhere.
    - `basis_wanted` asks for what the figure at the cursor was reckoned from.
    - `zoom_wanted` asks to be seen larger by so many steps; 0 for the plain size.
    """

    told = Signal(Told)
    cell_changed = Signal()
    basis_wanted = Signal()
    zoom_wanted = Signal(int)

    def __init__(self, model: FormTableModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self._key_actions = self._spreadsheet_keys()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.delegate.left_by.connect(self._move_on)
        model.modelReset.connect(self._start)
        self._start()

    # The cursor -----------------------------------------------------------------------

    def cell(self) -> Cell | None:
        """Where the cursor stands."""
        return self._form.cell(self.currentIndex())

    def chosen(self) -> list[Cell]:
        """The figures that are selected, each once, in the order of the form."""
        cells = {self._form.cell(index) for index in self.selectedIndexes()}
        return [cell for cell in self._form.table.boxes if cell in cells]

    def show_addends(self, cells: Iterable[Cell]) -> None:
        """Tint the figures that the one at the cursor adds up."""
        wanted = frozenset(cells)
        if wanted != self.delegate.addends:
            self.delegate.addends = wanted
            self.viewport().update()

    def show_cell(self, cell: Cell) -> None:
        """Bring the cell into view and put the cursor there."""
        self._put_cursor(cell)
        self.setFocus()

    def settle(self) -> None:
        """Store what is being typed."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def moveCursor(self, cursorAction: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        cell = self.cell()
        if cell is not None and cursorAction in {_Action.MoveNext, _Action.MovePrevious}:
            back = cursorAction == _Action.MovePrevious
            target = next_open(self._form.table, cell, self._form.is_open, back=back)
            return self._form.index_of(target)
        return self._first_of_box(super().moveCursor(cursorAction, modifiers))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A figure that nobody entered shows where it comes from; any other is edited."""
        cell = self._form.cell(self.indexAt(event.position().toPoint()))
        figure = self._form.figure(cell) if cell else None
        if figure and figure.origin in GIVEN:
            self.basis_wanted.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoom_wanted.emit(1 if turned > 0 else -1)
        else:
            super().wheelEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.cell_changed.emit()

    def _start(self) -> None:
        """Put the cursor on the form's first figure."""
        self._put_cursor(next(iter(self._form.table.boxes)))

    def _put_cursor(self, cell: Cell) -> None:
        # Not setCurrentIndex: that would extend the selection while Ctrl or Shift is held.
        index = self._form.index_of(cell)
        only = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, only)

    def _first_of_box(self, index: QModelIndex) -> QModelIndex:
        cell = self._form.cell(index)
        return index if cell is None else self._form.index_of(cell)

    def _move_on(self, key: Qt.Key) -> None:
        cell = self.cell()
        if cell is None:
            return
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            back = key == Qt.Key.Key_Backtab
            self.show_cell(next_open(self._form.table, cell, self._form.is_open, back=back))
        else:
            move = above if key == Qt.Key.Key_Up else below
            self.show_cell(move(self._form.table, cell, self._form.is_open))

    # Keys -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._key_actions.get(QKeySequence(event.keyCombination()).toString())
        if act is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        else:
            act()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt opens an editor for text that comes without composing, but drops that text."""
        had_editor = self.indexWidget(self.currentIndex()) is not None
        super().inputMethodEvent(event)
        editor = self.indexWidget(self.currentIndex())
        if event.commitString() and not had_editor and isinstance(editor, QLineEdit):
            editor.selectAll()
            editor.insert(event.commitString())

    def _spreadsheet_keys(self) -> dict[str, Callable[[], None]]:
        standard = {
            QKeySequence.StandardKey.Copy: self._copy,
            QKeySequence.StandardKey.Cut: self._cut,
            QKeySequence.StandardKey.Paste: self._paste,
        }
        keys: dict[str, Callable[[], None]] = {
            binding.toString(): act
            for key, act in standard.items()
            for binding in QKeySequence.keyBindings(key)
        }
        onwards = dict.fromkeys(("Return", "Enter", "Num+Enter"), self._step_down)
        back = dict.fromkeys(("Shift+Return", "Shift+Enter"), self._step_up)
        blank = dict.fromkeys(("Del", "Backspace"), self._make_blank)
        others: dict[str, Callable[[], None]] = {
            "Ctrl+D": self._fill_down,
            "Ctrl+R": self._fill_right,
            "F4": self.basis_wanted.emit,
            "Ctrl+0": lambda: self.zoom_wanted.emit(0),
            "Ctrl+-": lambda: self.zoom_wanted.emit(-1),
            **dict.fromkeys(("Ctrl++", "Ctrl+=", "Ctrl+Shift++"), self._enlarge),
        }
        return keys | onwards | back | blank | others

    def _enlarge(self) -> None:
        self.zoom_wanted.emit(1)

    def _step_down(self) -> None:
        self._move_on(Qt.Key.Key_Down)

    def _step_up(self) -> None:
        self._move_on(Qt.Key.Key_Up)

    def _copy(self) -> None:
        if chosen := self.selectedIndexes():
            rows = chosen_rows(self._form, chosen)
            put_on_clipboard(as_text(rows), as_html(rows))

    def _cut(self) -> None:
        self._copy()
        self._make_blank()

    def _paste(self) -> None:
        if chosen := self.selectedIndexes():
            data = QGuiApplication.clipboard().mimeData()
            self.told.emit(paste(self._form, chosen, data.text(), data.html()))

    def _make_blank(self) -> None:
        make_blank(self._form, self.selectedIndexes())

    def _fill_down(self) -> None:
        fill_down(self._form, self.selectedIndexes())

    def _fill_right(self) -> None:
        fill_right(self._form, self.selectedIndexes())
