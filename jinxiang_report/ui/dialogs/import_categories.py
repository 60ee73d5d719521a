"""Names of categories in the source that the catalogue lacks: what each of them means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout

from jinxiang_report.domain.quoting import shortened
from jinxiang_report.operations.import_preview import UnknownCategory
from jinxiang_report.operations.profile import is_unfit

_SHOWN, _SHOWN_IF_LOW = 3, 2  # rows; the others are scrolled to
_LOW = 24  # lines of text
_MOST = 50  # rows at all: no office has more categories than it can ask for
_LONGEST = 20  # characters of a name
_LOOK = "请回上一步看看。"


class CategoriesAsked(QFrame):
    """Asks once for each name; `chosen` is what was answered so far, by name."""

    answered = Signal()

    def __init__(self, categories: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.chosen: dict[str, str] = {}
        self._categories = categories
        self._asked: list[str] = []
        self._question = QLabel()
        self._others = QLabel()
        self._others.setProperty("role", "quiet")
        self._others.setWordWrap(True)
        self._others.hide()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self._area = _scrolling(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(self._question)
        column.addWidget(self._area)
        column.addWidget(self._others)
        self.hide()

    def ask(self, unknown: Sequence[UnknownCategory]) -> None:
        """Ask for these too; what was asked before stays, so that an answer can be changed."""
        fresh = [one for one in unknown if one.name not in self._asked]
        room = max(0, _MOST - len(self._asked))
        for one in fresh[:room]:
            self._add(one)
        left = len(fresh) - len(fresh[:room])
        self._others.setText(f"另有 {left:,} 个没有列出。这么多，像是把别的列当成了类别：{_LOOK}")
        self._others.setVisible(bool(left))
        self._question.setText(
            f"有 {len(self._asked):,} 个类别台账里没有。选一次，以后导入都认得："
        )
        if self._asked:
            low = self.window().height() < _LOW * self.fontMetrics().lineSpacing()
            rows = min(_SHOWN_IF_LOW if low else _SHOWN, len(self._asked))
            height = self._grid.itemAtPosition(0, 1).widget().sizeHint().height()  # type: ignore[union-attr]
            self._area.setFixedHeight(rows * (height + self._grid.verticalSpacing()))
        self.setVisible(bool(self._asked))

    def _add(self, unknown: UnknownCategory) -> None:
        row = len(self._asked)
        self._asked.append(unknown.name)
        short = shortened(unknown.name, _LONGEST)
        label = QLabel(f"“{short}”（{unknown.rows:,} 行）是")
        label.setToolTip(unknown.name)
        box = QComboBox()
        box.addItem("请选择…", None)
        for name in self._categories:
            box.addItem(name, name)
        box.insertSeparator(box.count())
        if not is_unfit(unknown.name):
            box.addItem(f"新建类别“{short}”", unknown.name)
        box.addItem("先不分类", "")
        box.setAccessibleName(label.text())
        box.activated.connect(lambda _: self._answer(unknown.name, box))
        label.setBuddy(box)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(box, row, 1)

    def _answer(self, name: str, box: QComboBox) -> None:
        answer = box.currentData()
        if answer is None:
            self.chosen.pop(name, None)
        else:
            self.chosen[name] = answer
        self.answered.emit()


def _scrolling(grid: QGridLayout) -> QScrollArea:
    inside = QFrame()
    inside.setLayout(grid)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
