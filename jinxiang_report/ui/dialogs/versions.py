"""版本: what a section was like before; look at the difference to now, keep or bring back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.form import Section
from jinxiang_report.operations import versions
from jinxiang_report.operations.versions import Version
from jinxiang_report.ui.models.section_versions import SectionVersions
from jinxiang_report.ui.page import framed
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.difference_text import DifferenceText
from jinxiang_report.ui.widgets.plain_table import PlainTable
from jinxiang_report.ui.workspace import Workspace


class VersionsDialog(QDialog):
    """Left the versions, right how the chosen one differs from the present text."""

    def __init__(
        self, workspace: Workspace, section: Section, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._section = section
        self.model = SectionVersions()
        self.table = PlainTable(self.model, (9, 0, 14, 5))
        self.difference = DifferenceText(theme)
        self.every = QCheckBox("每次存入的都列出")
        self.keep = QPushButton("留存现在的…")
        self.restore = QPushButton("取回这个版本")
        self.told = QLabel()
        self._lay_out()
        self.table.selection_changed.connect(self._show_chosen)
        self.every.toggled.connect(self._read)
        self.keep.clicked.connect(self._keep)
        self.restore.clicked.connect(self._bring_back)
        self._read()

    def _read(self) -> None:
        found = versions.versions(self._workspace.ledger, self._workspace.year, self._section.key)
        self.model.show(found if self.every.isChecked() else versions.main_versions(found))
        self.table.selectRow(0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen, present = self._chosen(), self._present()
        text = chosen.text if chosen else ""
        self.difference.compare(text, present)
        self.restore.setEnabled(bool(chosen) and text != present)
        if chosen is None:
            self.told.setText("这一部分还没有写过。")
        elif text == present:
            self.told.setText("与现在的文字相同。")
        else:
            self.told.setText("与现在相比：删除线是后来去掉的，下划线是后来加上的。")

    def _chosen(self) -> Version | None:
        rows = self.table.selected_rows
        return self.model.version(rows[0]) if rows else None

    def _present(self) -> str:
        return self._workspace.report.drafts.get(self._section.key, "")

    def _keep(self) -> None:
        question = "名称，例如“送审稿”“领导改过的”："
        name, wanted = QInputDialog.getText(self, "留存现在的文字", question)
        if wanted:
            workspace, key = self._workspace, self._section.key
            workspace.carry_out(
                lambda: versions.name_version(workspace.ledger, workspace.year, key, name)
            )
            self._read()

    def _bring_back(self) -> None:
        chosen = self._chosen()
        if chosen:
            workspace, key = self._workspace, self._section.key
            workspace.carry_out(
                lambda: versions.bring_back(workspace.ledger, workspace.year, key, chosen)
            )
            self.accept()

    def _lay_out(self) -> None:
        self.setWindowTitle(f"{self._section.title}的版本")
        open_at(self, 1080, 580)
        self.table.setSelectionMode(PlainTable.SelectionMode.SingleSelection)
        self.told.setProperty("role", "quiet")
        self.restore.setProperty("role", "primary")
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addWidget(self.difference, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(10)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(framed(self.table, 1))
        splitter.addWidget(framed(right, 14))
        splitter.setSizes([560, 500])
        close = QPushButton("关闭")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.every)
        foot.addStretch()
        for button in (self.keep, self.restore, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(10)
        whole.addWidget(splitter, 1)
        whole.addLayout(foot)
