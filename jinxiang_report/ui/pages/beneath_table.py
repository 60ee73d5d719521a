"""Beneath the table in view: what is told of the cell at the cursor, and what to do from there."""

from jinxiang_report.domain.figure import Origin
from jinxiang_report.domain.finding import PastCell
from jinxiang_report.domain.form import ABOUT_APPLICATIONS, NOTES_TO_FIGURES
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.narrative import difference_told
from jinxiang_report.storage.wanted import Wanted
from jinxiang_report.ui.models.form_edits import Told
from jinxiang_report.ui.models.form_origin import addends
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.page import Looked
from jinxiang_report.ui.widgets.cell_panel import CellPanel
from jinxiang_report.ui.widgets.form_grid import FormGrid
from jinxiang_report.ui.workspace import Workspace

_NONE_RECEIVED = "{年度}年，{单位.简称}{依申请.综述}。"


class BeneathTable:
    """Speaks through the panel of whichever table it follows."""

    def __init__(
        self, workspace: Workspace, panel: CellPanel, grid: FormGrid, model: FormTableModel
    ) -> None:
        self._workspace = workspace
        self._panel = panel
        self._grid = grid
        self._model = model
        panel.override.reason_given.connect(self._explain)
        panel.override.dropped.connect(self._drop_override)
        panel.override.sentence_wanted.connect(self._write_reason)

    def follow(self, grid: FormGrid, model: FormTableModel) -> None:
        """Another table is in view."""
        self._grid = grid
        self._model = model

    def tell_cell(self, *, with_findings: bool) -> None:
        """Say where the cursor stands, and show what it adds up."""
        cell = self._grid.cell()
        if cell is not None:
            self._panel.tell_cell(self._model, cell, with_findings=with_findings)
            self._grid.show_addends(addends(self._model.table, cell))
        self.tell_selection()

    def tell_selection(self) -> None:
        """Say what the chosen cells add up to."""
        self._panel.tell_selection(self._model, self._grid.chosen())

    def show_basis(self) -> None:
        """Open what the figure at the cursor was reckoned from."""
        cell = self._grid.cell()
        known = self._model.given(cell) if cell else None
        if cell is None or known is None:
            self._panel.tell(Told("这一格没有台账里的来历可看。"))
        elif known.origin is Origin.LAST_YEAR:
            there = PastCell(self._workspace.year - 1, cell._replace(row="carried_out"))
            self._workspace.place_wanted.emit(there)
        else:
            self._show_documents(cell)

    def offer_sentence(self) -> None:
        """What the tables now say, the text may say too: the field does so by itself."""
        told = "没有申请，各格都填了 0。"
        if "{依申请.综述}" in self._workspace.report.drafts.get(ABOUT_APPLICATIONS, ""):
            self._panel.tell(Told(f"{told}正文一（二）随之写“未收到政府信息公开申请”。"))
            return
        answer = ("写入正文一（二）", self._write_none_received)
        self._panel.tell(Told(f"{told}正文一（二）还没有相应的一句。"), [answer])

    def _write_none_received(self) -> None:
        self._workspace.add_sentence(ABOUT_APPLICATIONS, _NONE_RECEIVED)
        self._panel.tell(Told("已写入正文一（二）：本年未收到政府信息公开申请。"))

    def _show_documents(self, cell: Cell) -> None:
        behind = tuple(item.id for item in self._workspace.documents_behind(cell))
        if not behind:
            self._panel.tell(Told("台账里没有这样的条目，所以统计为 0。"))
            return
        basis = f"{self._model.table.columns[cell.column]}的来历"
        self._workspace.place_wanted.emit(Looked("item", Wanted(only=behind, basis=basis)))

    def _explain(self, reason: str) -> None:
        if (cell := self._grid.cell()) is not None:
            self._workspace.explain_figure(cell, reason)

    def _drop_override(self) -> None:
        if (cell := self._grid.cell()) is not None:
            self._model.enter({cell: ""})
            self._grid.setFocus()

    def _write_reason(self) -> None:
        cell = self._grid.cell()
        if cell is not None and (sentence := difference_told(self._workspace.report, cell)):
            self._workspace.add_sentence(NOTES_TO_FIGURES, sentence)
            self._panel.tell(Told(f"{NOTES_TO_FIGURES}已写有：{sentence}"))
