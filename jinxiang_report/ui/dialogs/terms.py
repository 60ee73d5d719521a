"""用词表: the words that the office does not want to read, and what it writes instead."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.term import Term
from jinxiang_report.ui.dialogs.answers import answers
from jinxiang_report.ui.page import framed
from jinxiang_report.ui.room import open_at

_COLUMNS = ("不用的词", "改用", "说明")
_HINT = (
    "正文里出现“不用的词”，校验时会提示（建议）；填了“改用”，可以一键替换。"
    "单位、部门、人名的误写也可以列在这里。"
)


class TermsDialog(QDialog):
    """Stores nothing itself; what was entered is `terms`."""

    def __init__(self, terms: Sequence[Term], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, len(_COLUMNS))
        self._lay_out()
        for term in terms:
            self._append(term)
        if not terms:
            self.add()

    @property
    def terms(self) -> tuple[Term, ...]:
        """The lines as entered; those without a word are left out."""
        lines = (
            Term(*(self._text(row, column) for column in range(len(_COLUMNS))))
            for row in range(self.table.rowCount())
        )
        return tuple(line for line in lines if line.word)

    def add(self) -> None:
        """An empty line at the end, ready for its word."""
        self._append(Term(""))
        last = self.table.rowCount() - 1
        self.table.setCurrentCell(last, 0)
        if item := self.table.item(last, 0):
            self.table.editItem(item)

    def remove(self) -> None:
        """Take the chosen line out."""
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())

    def accept(self) -> None:
        """Close with what is being typed taken."""
        self.table.setCurrentIndex(QModelIndex())
        super().accept()

    def _append(self, term: Term) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate(term):
            self.table.setItem(row, column, QTableWidgetItem(text))

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item else ""

    def _lay_out(self) -> None:
        self.setWindowTitle("用词表")
        open_at(self, 720, 440)
        self._dress_table()
        hint = QLabel(_HINT)
        hint.setWordWrap(True)
        hint.setProperty("role", "quiet")
        buttons = answers(self)
        bottom = self._tools()
        bottom.addStretch()
        bottom.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addWidget(framed(self.table), 1)
        column.addLayout(bottom)

    def _dress_table(self) -> None:
        self.table.setHorizontalHeaderLabels(_COLUMNS)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setStyleSheet("QTableView::item { padding: 0 5px; }")  # in line with the headers
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 11)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        for text, run, keys in (
            ("添加", self.add, "Ctrl+N"),
            ("移除", self.remove, "Ctrl+Delete"),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.setToolTip(f"{text}（{keys}）")
            button.clicked.connect(run)
            QShortcut(QKeySequence(keys), self).activated.connect(run)
            tools.addWidget(button)
        return tools
