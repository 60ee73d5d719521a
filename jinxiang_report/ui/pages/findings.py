"""The page 校验: everything that was found in the year, gravest first, to be settled."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QFont, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout

from jinxiang_report.domain.report import State
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.dialogs.dismiss import DismissDialog
from jinxiang_report.ui.dialogs.save_file import ask_where_to_save
from jinxiang_report.ui.models.findings import FindingsModel, Heap, Row
from jinxiang_report.ui.page import Page, card
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.verdict import Verdict, verdict
from jinxiang_report.ui.widgets.finding_delegate import FindingDelegate
from jinxiang_report.ui.widgets.finding_filter import FindingFilter
from jinxiang_report.ui.widgets.settle_bar import SettleBar
from jinxiang_report.ui.widgets.words import in_role
from jinxiang_report.ui.workspace import Workspace

_HEADLINE_SCALE = 1.5
_WRITTEN = "Word 文件 (*.docx);;Excel 工作簿 (*.xlsx)"


class FindingsPage(Page):
    """Enter leads to where a finding is; what is safe is mended here by a button.

    Nothing is read while nobody looks.
    """

    title = "校验"
    icon = "findings"

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.model = FindingsModel(workspace)
        self.filter = FindingFilter(self.model)
        self.list = QListView()
        self.headline = QLabel()
        self.summary = QLabel()
        self.nothing = QLabel()
        self.settling = SettleBar(workspace)
        self.close_year = QPushButton("定稿…")
        self._export = action(self, "导出校验记录…", self.export)
        self._row = 0
        self._delegate = FindingDelegate(self.model, theme)
        self._set_up_list()
        self._lay_out()
        self._connect()
        self._refresh()
        self._return_to_row()
        self.setFocusProxy(self.list)

    def commands(self) -> list[QAction]:
        return [self._export]

    def export(self) -> None:
        """Ask where to, and write down what was found."""
        workspace = self.workspace
        name = f"{workspace.report.office.called}{workspace.year}年度校验记录.docx"
        target = self.choose_target(workspace.path.parent / name)
        if target is not None and (message := workspace.export_check(target)):
            self.summary.setText(message)

    def choose_target(self, suggestion: Path) -> Path | None:
        """Where the user wants the file; None if they think better of it."""
        return ask_where_to_save(self, "导出校验记录", suggestion, _WRITTEN)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.model.refresh()

    def leave(self) -> None:
        """Ask why the finding at the cursor is left as it is, and leave it."""
        row = self._row_at(self.list.currentIndex())
        if row is None:
            return
        dialog = DismissDialog(row.finding, self.window())
        if dialog.exec():
            explained = dialog.explains.isChecked()
            self.workspace.dismiss(row.finding, dialog.reason, explained=explained)
        dialog.deleteLater()

    # What changes ---------------------------------------------------------------------

    def _follow(self) -> None:
        if self.isVisible():
            self.model.refresh()

    def _refresh(self) -> None:
        self._show_verdict(verdict(self.workspace))
        self.filter.refresh(tells_style=self.workspace.wants_style_hints)
        self.nothing.setText(self._nothing())
        self.list.setVisible(self.model.rowCount() > 0)
        self.nothing.setVisible(self.model.rowCount() == 0)
        self._offer(self.list.currentIndex())

    def _show_verdict(self, told: Verdict) -> None:
        self.headline.setText(told.headline)
        in_role(self.headline, told.role)
        self.summary.setText(told.summary)
        is_draft = self.workspace.report.state is State.DRAFT
        self.close_year.setVisible(is_draft and told.can_close)

    def _nothing(self) -> str:
        narrowed = self.model.narrowed
        if narrowed.needle or narrowed.family:
            return "没有符合筛选的。按 Esc 显示全部。"
        return "没有发现问题。" if narrowed.heap is Heap.ALL else "这一类没有要看的。"

    def _offer(self, index: QModelIndex) -> None:
        self.settling.offer(self._row_at(index))

    def _row_at(self, index: QModelIndex) -> Row | None:
        shown = index.isValid() and index.row() < self.model.rowCount()
        return self.model.row(index) if shown else None

    def _keep_row(self) -> None:
        """The list starts afresh at every change; the cursor stays at about the same height."""
        self._row = self.list.currentIndex().row()

    def _return_to_row(self) -> None:
        if self.model.rowCount():
            row = min(max(self._row, 0), self.model.rowCount() - 1)
            self.list.setCurrentIndex(self.model.index(row))

    def _go(self, index: QModelIndex) -> None:
        places = self.model.finding(index).places
        if places:
            self.workspace.place_wanted.emit(places[0])

    # Building -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.workspace.report_changed.connect(self._follow)
        self.model.modelAboutToBeReset.connect(self._keep_row)
        self.model.modelReset.connect(self._return_to_row)
        self.model.modelReset.connect(self._refresh)
        self.filter.style_toggled.connect(self.workspace.toggle_style_hints)
        self.filter.left.connect(self.list.setFocus)
        self.settling.leaving_wanted.connect(self.leave)
        self.close_year.clicked.connect(self.workspace.closing_wanted)
        self.list.activated.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._offer)
        self.theme.changed.connect(self.list.viewport().update)

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)

    def _lay_out(self) -> None:
        sheet = card()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(1, 8, 1, 8)
        inner.addWidget(self.list)
        inner.addWidget(self.nothing)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("role", "quiet")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(self._top_line())
        whole.addWidget(self.filter)
        whole.addWidget(sheet, 1)
        whole.addWidget(self.settling)

    def _top_line(self) -> QHBoxLayout:
        self.headline.setFont(_large(self.headline.font()))
        self.summary.setProperty("role", "quiet")
        self.summary.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.headline)
        row.addWidget(self.summary, 1)
        for widget in (self.filter.family, self.filter.needle, self.close_year):
            row.addWidget(widget)
        return row


def _large(font: QFont) -> QFont:
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * _HEADLINE_SCALE)
    large.setWeight(QFont.Weight.DemiBold)
    return large
