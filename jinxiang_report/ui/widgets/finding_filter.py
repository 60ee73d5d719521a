"""Above the list of findings: heaps with their numbers, families of rules, words to look for."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from jinxiang_report.domain.finding import FAMILIES
from jinxiang_report.ui.models.findings import FindingsModel, Heap, Narrowed

_HEAPS = tuple(Heap)
_PAUSE = 120  # milliseconds between the last key and the search
_NEEDLE_WIDTH = 190
_ALL_FAMILIES = "全部规则"
_ALWAYS_SHOWN = {Heap.ALL, Heap.ERROR, Heap.WARNING, Heap.HINT}


class FindingFilter(QWidget):
    """Narrows the model to what is chosen here; `family` and `needle` may stand elsewhere.

    - `style_toggled` asks to tell matters of style, or no longer.
    - `left` says that the keyboard is wanted elsewhere.
    """

    style_toggled = Signal()
    left = Signal()

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self._model = model
        self.chips = QButtonGroup(self)
        self.family = QComboBox()
        self.needle = QLineEdit()
        self.tells_style = QCheckBox("提示文字风格")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()

    def chip(self, heap: Heap) -> QPushButton:
        """The button of a heap."""
        button = self.chips.button(_HEAPS.index(heap))
        if not isinstance(button, QPushButton):
            raise TypeError(heap)
        return button

    def refresh(self, *, tells_style: bool) -> None:
        """Read the numbers again. A heap that is empty by now gives way to all."""
        counts = self._model.counts()
        for heap in _HEAPS:
            chip = self.chip(heap)
            chip.setText(f"{heap} {counts[heap]}")
            chip.setVisible(heap in _ALWAYS_SHOWN or counts[heap] > 0 or chip.isChecked())
        self.tells_style.setChecked(tells_style)
        self._list_families()

    def show_all(self) -> None:
        """Take every narrowing back."""
        self.chip(Heap.ALL).setChecked(True)
        self.family.setCurrentIndex(0)
        self.needle.clear()
        self._narrow()
        self.left.emit()

    def _list_families(self) -> None:
        chosen, counts = self._model.narrowed.family, self._model.families()
        # What is chosen stays in the list though there is none of it left.
        known = [family for family in FAMILIES if counts[family] or family == chosen]
        self.family.blockSignals(True)
        self.family.clear()
        self.family.addItem(_ALL_FAMILIES, "")
        for family in known:
            self.family.addItem(f"{FAMILIES[family]} {counts[family]}", family)
        self.family.setCurrentIndex(max(self.family.findData(chosen), 0))
        self.family.blockSignals(False)

    def _narrow(self) -> None:
        self._pause.stop()
        heap = _HEAPS[self.chips.checkedId()]
        narrowed = Narrowed(heap, self.family.currentData() or "", self.needle.text().strip())
        if heap is not self._model.narrowed.heap:
            narrowed = replace(narrowed, family="")
        self._model.narrow(narrowed)

    def _connect(self) -> None:
        self.chips.idClicked.connect(self._narrow)
        self.family.activated.connect(self._narrow)
        self.needle.textChanged.connect(self._pause.start)
        self.needle.returnPressed.connect(self._narrow)
        self.needle.returnPressed.connect(self.left)
        self._pause.timeout.connect(self._narrow)
        self.tells_style.clicked.connect(self.style_toggled)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for at, heap in enumerate(_HEAPS):
            chip = QPushButton(str(heap))
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setChecked(heap is Heap.ALL)
            self.chips.addButton(chip, at)
            row.addWidget(chip)
        row.addStretch()
        self.tells_style.setToolTip("文字风格的建议可以整类关闭；数字和勾稽关系总是要核对")
        row.addWidget(self.tells_style)
        self.family.setAccessibleName("规则的类别")
        self.needle.setPlaceholderText("筛选（Ctrl+F）")
        self.needle.setClearButtonEnabled(True)
        self.needle.setMaximumWidth(_NEEDLE_WIDTH)
        QShortcut(QKeySequence("Ctrl+F"), self, self.needle.setFocus)
        QShortcut(QKeySequence("Esc"), self, self.show_all)
