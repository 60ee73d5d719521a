"""Beneath a table: the cell at the cursor, what the chosen cells add up to, and overrides."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_edits import Told
from jinxiang_report.ui.models.form_origin import selected_text
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.message_line import Answer, MessageLine
from jinxiang_report.ui.widgets.override_bar import OverrideBar, overrides


class CellPanel(QWidget):
    """One line, and the override's own beneath it while there is one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = MessageLine(theme)
        self.selection = QLabel()
        self.override = OverrideBar()
        self._lay_out()

    def tell_cell(self, model: FormTableModel, cell: Cell, *, with_findings: bool) -> None:
        """Say which cell this is and where its figure comes from, or what is wrong with it."""
        is_told = with_findings and bool(model.text(cell))
        told = model.messages(cell) if is_told else []
        if told:
            self.line.say(told[0].message, told[0].severity)
        else:
            self.line.say(f"{model.table.name(cell)}　{model.origin(cell)}")
        cells = model.table.boxes
        some = any(overrides(model.figure(one), model.given(one)) for one in cells)
        self.override.keep_room(wanted=some)
        self.override.show_figure(model.figure(cell), model.given(cell))

    def tell_selection(self, model: FormTableModel, cells: Sequence[Cell]) -> None:
        """Say what the chosen cells add up to."""
        self.selection.setText(selected_text(model.report, cells))

    def tell(self, told: Told, answers: Sequence[Answer] = ()) -> None:
        """Say what came of an edit."""
        self.line.say(told.sentence, Severity.ERROR if told.is_refusal else None, answers)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.selection.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.line, 1)
        row.addWidget(self.selection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.override)
        column.addLayout(row)
