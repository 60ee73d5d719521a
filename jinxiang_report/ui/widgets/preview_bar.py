"""Above the pages: where to turn to, how large they are, and who laid them out."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.documents.pdf_pages import Heading
from jinxiang_report.domain.quoting import shortened

_COMBO_BOX = QStyle.ComplexControl.CC_ComboBox
_BUTTON = 32
_LONGEST = 20  # characters of a heading in the list


class _Places(QComboBox):
    """Ends in … where there is no room for all of a heading."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(_COMBO_BOX, option, field, self).width()
        elide = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), elide, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(_COMBO_BOX, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class PreviewBar(QWidget):
    """Two lines: what can be done, and what is shown."""

    heading_wanted = Signal(int)
    zoom_wanted = Signal(int)
    fit_wanted = Signal()
    again_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.places = _Places()
        self.page = QLabel()
        self.smaller = QPushButton("－")
        self.fit = QPushButton()
        self.larger = QPushButton("＋")
        self.engine = QLabel()
        self.again = QPushButton("重新排版")
        self.stop = QPushButton("取消")
        self._headings: Sequence[Heading] = ()
        self._lay_out()
        self._connect()

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """List where one can turn to."""
        self._headings = headings
        self.places.clear()
        self.places.addItem("转到…")
        for heading in headings:
            self.places.addItem(shortened(heading.title, _LONGEST))
        self.places.setEnabled(bool(headings))

    def show_page(self, page: int, count: int) -> None:
        """Say which page is looked at, and mark the heading that it is under."""
        self.page.setText(f"第 {page + 1} 页，共 {count} 页" if count else "")
        pages = [heading.page for heading in self._headings]
        here = pages.index(page) + 1 if page in pages else bisect_right(pages, page)
        self.places.setCurrentIndex(here)

    def show_zoom(self, zoom: float) -> None:
        """Say how large a page is shown."""
        self.fit.setText(f"{zoom:.0%}")

    def tell(self, sentence: str, *, working: bool, again: bool) -> None:
        """Say who laid out the pages, and offer what can be done about it."""
        self.engine.setText(sentence)
        self.engine.setToolTip(sentence)
        self.stop.setVisible(working)
        self.again.setVisible(again)

    def _lay_out(self) -> None:
        self.places.setAccessibleName("转到")
        self.places.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.places.setMinimumContentsLength(10)
        self.places.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.places.setMaximumWidth(_LONGEST * self.fontMetrics().horizontalAdvance("国"))
        self.page.setProperty("role", "quiet")
        self.engine.setProperty("role", "quiet")
        self.engine.setWordWrap(True)
        self.engine.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fit.setToolTip("按窗口宽度显示（Ctrl+0）")
        for button, name in ((self.smaller, "缩小"), (self.larger, "放大")):
            button.setFixedWidth(_BUTTON)
            button.setStyleSheet("padding: 5px 0;")
            button.setAccessibleName(name)
            button.setToolTip(name)
        for button in (self.again, self.stop):
            button.setProperty("role", "link")
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.places, 2)
        first.addWidget(self.page)
        first.addStretch(1)
        for button in (self.smaller, self.fit, self.larger):
            first.addWidget(button)
        second = QHBoxLayout()
        second.addWidget(self.engine, 1)
        second.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)

    def _connect(self) -> None:
        self.places.activated.connect(self._turn)
        self.smaller.clicked.connect(lambda: self.zoom_wanted.emit(-1))
        self.larger.clicked.connect(lambda: self.zoom_wanted.emit(1))
        self.fit.clicked.connect(self.fit_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.stop.clicked.connect(self.cancel_wanted)

    def _turn(self, at: int) -> None:
        if at:
            self.heading_wanted.emit(self._headings[at - 1].page)
