"""The first thing a newcomer sees: begin a ledger, open one, or look at the sample."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout

from jinxiang_report.ui.icons import picture


class Choice(Enum):
    """Where to begin."""

    NEW = auto()
    OPEN = auto()
    SAMPLE = auto()
    NOTHING = auto()


class WelcomeDialog(QDialog):
    """Sets `choice`."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = Choice.NOTHING
        self.setWindowTitle("政务公开台账")
        self.setMinimumWidth(440)
        emblem = QLabel()
        emblem.setPixmap(picture("program", 56, self.devicePixelRatio()))
        words = QLabel(
            "平时登记公开信息和公众号文章，年底自动统计、逐项校验，\n"
            "生成政府信息公开工作年度报告。数据只存在本机的一个文件里。"
        )
        words.setProperty("role", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(14)
        column.addWidget(emblem, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        column.addSpacing(6)
        column.addWidget(self._button("新建台账…", Choice.NEW, "primary"))
        column.addWidget(self._button("打开已有的台账…", Choice.OPEN, "plain"))
        column.addWidget(self._button("先看看样例年度", Choice.SAMPLE, "link"))

    def _button(self, text: str, choice: Choice, role: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", role)
        button.setMinimumHeight(36)
        button.setDefault(choice is Choice.NEW)
        button.clicked.connect(lambda: self._choose(choice))
        return button

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()
