"""The page 校验: everything that was found in the year, gravest first."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
)

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.models.findings import FindingsModel
from jinxiang_report.ui.page import Page, card
from jinxiang_report.ui.theme import SEVERITY_NAMES, Theme
from jinxiang_report.ui.widgets.finding_delegate import FindingDelegate
from jinxiang_report.ui.widgets.settle_bar import SettleBar
from jinxiang_report.ui.workspace import Workspace

_CHOICES: tuple[Severity | None, ...] = (None, *Severity)
_HEADLINE_SCALE = 1.5


class FindingsPage(Page):
    """Enter leads to where a finding is; what is safe is mended here by a button."""

    title = "校验"
    icon = "findings"

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.model = FindingsModel(workspace)
        self.list = QListView()
        self.chips = QButtonGroup(self)
        self.headline = QLabel()
        self.summary = QLabel()
        self.nothing = QLabel()
        self.settling = SettleBar(workspace)
        self._row = 0
        self._delegate = FindingDelegate(self.model, theme)
        self._set_up_list()
        self._lay_out()
        self._connect()
        self._refresh()
        self._return_to_row()
        self.setFocusProxy(self.list)

    # What changes ---------------------------------------------------------------------

    def _refresh(self) -> None:
        errors = self.model.count(Severity.ERROR)
        self.headline.setText(f"还差 {errors} 项" if errors else "可以定稿")
        self.headline.setProperty("role", "error" if errors else "good")
        self.headline.style().polish(self.headline)
        self.summary.setText(_summary(errors, _others(self.model)))
        for chip, severity in zip(self.chips.buttons(), _CHOICES, strict=True):
            chip.setText(f"{_name(severity)} {self.model.count(severity)}")
        found_any = self.model.count() > 0
        self.nothing.setText("这一类没有要看的。" if found_any else "没有发现问题。")
        self.list.setVisible(self.model.rowCount() > 0)
        self.nothing.setVisible(self.model.rowCount() == 0)
        self._offer(self.list.currentIndex())

    def _offer(self, index: QModelIndex) -> None:
        shown = index.isValid() and index.row() < self.model.rowCount()
        self.settling.offer(self.model.finding(index) if shown else None)

    def _narrow(self, at: int) -> None:
        self.model.narrow(_CHOICES[at])
        self._refresh()

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
        self.model.modelAboutToBeReset.connect(self._keep_row)
        self.model.modelReset.connect(self._return_to_row)
        self.model.modelReset.connect(self._refresh)
        self.chips.idClicked.connect(self._narrow)
        self.list.activated.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._offer)
        self.theme.changed.connect(self.list.viewport().update)

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
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
        self.headline.setFont(_large(self.headline.font()))
        self.summary.setProperty("role", "quiet")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(self._top_line())
        whole.addLayout(self._chip_line())
        whole.addWidget(sheet, 1)
        whole.addWidget(self.settling)

    def _top_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.headline)
        row.addWidget(self.summary, 1)
        return row

    def _chip_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for at in range(len(_CHOICES)):
            chip = QPushButton()
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setChecked(at == 0)
            self.chips.addButton(chip, at)
            row.addWidget(chip)
        row.addStretch()
        return row


def _name(severity: Severity | None) -> str:
    return "全部" if severity is None else SEVERITY_NAMES[severity]


def _others(model: FindingsModel) -> str:
    counts: Iterator[tuple[Severity, int]] = (
        (severity, model.count(severity)) for severity in (Severity.WARNING, Severity.HINT)
    )
    return "、".join(
        f"{SEVERITY_NAMES[severity]} {count} 项" for severity, count in counts if count
    )


def _summary(errors: int, others: str) -> str:
    if errors:
        return f"改正这 {errors} 处错误后可以定稿" + (f"；另有{others}。" if others else "。")
    return f"没有错误；另有{others}，请看一遍。" if others else "没有错误，也没有提醒。"


def _large(font: QFont) -> QFont:
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * _HEADLINE_SCALE)
    large.setWeight(QFont.Weight.DemiBold)
    return large
