"""How the year's document is laid out: the preset, what the office adds, and its own blank."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from jinxiang_report.domain.layout import Layout, Preset

_OURS = "程序自带"
_ABOUT = {
    Preset.OFFICIAL: "GB/T 9704—2012：版心 156 × 225 毫米，每页 22 行，每行 28 字",
    Preset.AS_BEFORE: "左右页边 31.7 毫米，每行 26 字，与本单位 2021 年报一致",
}
_BLANK_CHARACTERS = 8


class LayoutOptions(QWidget):
    """Shows the choices that are stored, and announces others; it stores nothing itself."""

    chosen = Signal(Layout)

    def __init__(self) -> None:
        super().__init__()
        self._layout = Layout()
        self.preset = QComboBox()
        self.landscape = QCheckBox("表三横排，单独一页")
        self.contents = QCheckBox("加目录")
        self.signature = QCheckBox("落款")
        self.signed = QDateEdit()
        self.blank = QLabel()
        self.choose_blank = QPushButton("换模板…")
        self.own_blank = QPushButton("用自带的")
        self._prepare()
        self._lay_out()
        self._connect()
        self.show_layout(self._layout)

    def show_layout(self, layout: Layout) -> None:
        """Show what is stored."""
        self._layout = layout
        blockers = [QSignalBlocker(widget) for widget in self._inputs()]
        self.preset.setCurrentText(layout.preset)
        # The office's own blank brings its own pages.
        self.preset.setEnabled(not layout.blank)
        self.preset.setToolTip("" if layout.blank else _ABOUT[layout.preset])
        self.landscape.setChecked(layout.landscape)
        self.contents.setChecked(layout.contents)
        self.signature.setChecked(layout.signature)
        day = layout.signed or date.today()
        self.signed.setDate(QDate(day.year, day.month, day.day))
        self.signed.setEnabled(layout.signature)
        name = Path(layout.blank).name if layout.blank else _OURS
        wide = self.fontMetrics().horizontalAdvance("国") * _BLANK_CHARACTERS
        elide = Qt.TextElideMode.ElideMiddle
        self.blank.setText(self.fontMetrics().elidedText(name, elide, wide))
        self.blank.setToolTip(layout.blank)
        self.own_blank.setVisible(bool(layout.blank))
        del blockers

    def ask_for_blank(self) -> Path | None:
        """The Word file that the user chooses; None if they think better of it."""
        folder = str(Path(self._layout.blank).parent) if self._layout.blank else str(Path.home())
        name, _ = QFileDialog.getOpenFileName(self, "换模板", folder, "Word 文件 (*.docx)")
        return Path(name) if name else None

    def _inputs(self) -> tuple[QWidget, ...]:
        return (self.preset, self.landscape, self.contents, self.signature, self.signed)

    def _prepare(self) -> None:
        self.preset.addItems([preset.value for preset in Preset])
        self.preset.setAccessibleName("版式")
        self.signed.setCalendarPopup(True)
        self.signed.setDisplayFormat("yyyy-MM-dd")
        self.signed.setAccessibleName("落款日期")
        for button in (self.choose_blank, self.own_blank):
            button.setProperty("role", "link")
        self.choose_blank.setToolTip("换成本单位自己的 Word 模板；其中的样式要与自带模板同名")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.addWidget(QLabel("版式"), 0, 0)
        grid.addWidget(self.preset, 0, 1)
        grid.addWidget(QLabel("模板"), 1, 0)
        grid.addLayout(_row(self.blank, self.choose_blank, self.own_blank), 1, 1)
        grid.addWidget(self.landscape, 2, 0, 1, 2)
        grid.addWidget(self.contents, 3, 0, 1, 2)
        grid.addLayout(_row(self.signature, self.signed), 4, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.preset.currentTextChanged.connect(self._choose)
        for box in (self.landscape, self.contents, self.signature):
            box.clicked.connect(self._choose)
        self.signed.dateChanged.connect(self._choose)
        self.choose_blank.clicked.connect(self._take_blank)
        self.own_blank.clicked.connect(lambda: self.chosen.emit(replace(self._layout, blank="")))

    def _choose(self) -> None:
        signature = self.signature.isChecked()
        day = self.signed.date()
        self.chosen.emit(
            replace(
                self._layout,
                preset=Preset(self.preset.currentText()),
                landscape=self.landscape.isChecked(),
                contents=self.contents.isChecked(),
                signature=signature,
                signed=date(day.year(), day.month(), day.day()) if signature else None,
            )
        )

    def _take_blank(self) -> None:
        blank = self.ask_for_blank()
        if blank is not None:
            self.chosen.emit(replace(self._layout, blank=str(blank)))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
