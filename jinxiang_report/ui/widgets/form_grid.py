"""A statutory table as a grid one types into: the keys of a spreadsheet on the official form."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QTableView,
)

from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_block import copied
from jinxiang_report.ui.models.form_edits import Told, fill_down, fill_right, make_blank, paste
from jinxiang_report.ui.models.form_moves import above, below, next_open
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.models.rows import Index
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.form_delegate import FormDelegate
from jinxiang_report.ui.widgets.form_head import FormHead
from jinxiang_report.ui.widgets.form_measures import Measures, measures, most_width

_Action: TypeAlias = QAbstractItemView.CursorAction
_LEAST_ROWS_IN_VIEW = 8
_LEAST_COLUMNS_IN_VIEW = 20


class FormGrid(QTableView):
    """The grid of one table.

    - `told` carries what came of an edit that needs saying.
    - `cell_changed` says that the cursor stands elsewhere.
    """

    told = Signal(Told)
    cell_changed = Signal()

    def __init__(self, model: FormTableModel, theme: Theme) -> None:
        super().__init__()
        self._form = model
        self._theme = theme
        self._head = FormHead(theme)
        self._delegate = FormDelegate(model, theme)
        self._height = 0
        self._key_actions = self._spreadsheet_keys()
        self._set_up()
        self._delegate.left_by.connect(self._move_on)
        model.modelReset.connect(self._take_form)
        theme.changed.connect(self._repaint)
        self._take_form()

    # The cursor -----------------------------------------------------------------------

    def cell(self) -> Cell | None:
        """Where the cursor stands."""
        return self._form.cell(self.currentIndex())

    def show_cell(self, cell: Cell) -> None:
        """Bring the cell into view and put the cursor there."""
        self.setCurrentIndex(self._form.index_of(cell))
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

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.cell_changed.emit()

    def _first_of_box(self, index: QModelIndex) -> QModelIndex:
        cell = self._form.cell(index)
        return index if cell is None else self._form.index_of(cell)

    def _move_on(self, key: Qt.Key) -> None:
        cell = self.cell()
        if cell is not None:
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
        return (
            keys | onwards | back | blank | {"Ctrl+D": self._fill_down, "Ctrl+R": self._fill_right}
        )

    def _step_down(self) -> None:
        self._move_on(Qt.Key.Key_Down)

    def _step_up(self) -> None:
        self._move_on(Qt.Key.Key_Up)

    def _copy(self) -> None:
        if chosen := self.selectedIndexes():
            QGuiApplication.clipboard().setText(copied(self._form, chosen))

    def _cut(self) -> None:
        self._copy()
        self._make_blank()

    def _paste(self) -> None:
        if chosen := self.selectedIndexes():
            self.told.emit(paste(self._form, chosen, QGuiApplication.clipboard().text()))

    def _make_blank(self) -> None:
        make_blank(self._form, self.selectedIndexes())

    def _fill_down(self) -> None:
        fill_down(self._form, self.selectedIndexes())

    def _fill_right(self) -> None:
        fill_right(self._form, self.selectedIndexes())

    # The look -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(most_width(self._form.table, self.fontMetrics()), self._height)

    def minimumSizeHint(self) -> QSize:
        row = self.fontMetrics().height()
        return QSize(_LEAST_COLUMNS_IN_VIEW * row, min(_LEAST_ROWS_IN_VIEW * row, self._height))

    def _set_up(self) -> None:
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setModel(self._form)
        self.setItemDelegate(self._delegate)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        for direction in (self.setHorizontalScrollMode, self.setVerticalScrollMode):
            direction(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Tall labels stay in sight while they scroll past, so all of them are drawn anew.
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def _take_form(self) -> None:
        """Merge the boxes of the form that was just taken, and start at its first figure."""
        self.clearSpans()
        table = self._form.table
        for box in (*table.boxes.values(), *(label.box for label in table.labels)):
            row = box.top - table.head_rows
            if row >= 0 and box.height * box.width > 1:
                self.setSpan(row, box.left, box.height, box.width)
        self._lay_out()
        self.setCurrentIndex(self._form.index_of(next(iter(table.boxes))))

    def _lay_out(self) -> None:
        room = self.maximumViewportSize()
        found = measures(self._form.table, self.fontMetrics(), room.width())
        head_rows = self._form.table.head_rows
        if sum(found.rows[head_rows:]) > room.height():  # the scroll bar will want its place
            width = room.width() - self.verticalScrollBar().sizeHint().width()
            found = measures(self._form.table, self.fontMetrics(), width)
        self._apply(found)

    def _apply(self, found: Measures) -> None:
        head_rows = self._form.table.head_rows
        for column, width in enumerate(found.columns):
            self.setColumnWidth(column, width)
        for row, height in enumerate(found.rows[head_rows:]):
            self.setRowHeight(row, height)
        self._head.lay_out(self._form.table, found.rows)
        self._height = sum(found.rows) + 2 * self.frameWidth()
        self.updateGeometry()

    def _repaint(self) -> None:
        self.viewport().update()
        self._head.viewport().update()
