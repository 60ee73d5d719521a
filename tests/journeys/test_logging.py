"""A morning's logging through the real window: twenty items, by keys alone, counted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jinxiang_report.app import Program
from tests.journeys.programs import shown
from tests.ui.entries import items
from tests.ui.hands import focus, press, write

MOST = 6
"""Keystrokes beside the title."""


class Wanted(NamedTuple):
    """An item as it is to stand in the ledger."""

    title: str
    day: str
    category: str
    department: str = "执法监察科"


ITEMS = [
    *(
        Wanted(f"双随机抽查结果公示（第{at}期）", "2021-03-05", "行政执法公示")
        for at in range(1, 9)
    ),
    *(Wanted(f"惠企政策解读（{at}）", "2021-03-08", "行政执法公示") for at in "一二三四五六"),
    *(Wanted(f"工业发展规划（{at}）", "2021-03-08", "规划计划") for at in "甲乙丙丁"),
    Wanted("规范性文件清理结果", "2021-03-08", "法规文件"),
    Wanted("权责清单", "2021-03-08", "法规文件"),
]
LETTERS = {"行政执法公示": "xzzf", "规划计划": "ghjh", "法规文件": "fgwj"}


@dataclass
class Clerk:
    """Types into whatever has the focus, and counts the keys beside the titles."""

    counts: list[int] = field(default_factory=list)
    last: Wanted | None = None

    def log(self, wanted: Wanted) -> None:
        """Type the title, then only what differs from the item before, then Enter."""
        self.counts.append(0)
        if self.last is None:  # in a year gone by the first item begins with its date
            self.type_day(wanted)
            self.key(Qt.Key.Key_Tab)
        write(wanted.title)
        if self.last is not None and wanted.day != self.last.day:
            self.key(Qt.Key.Key_Backtab)
            self.type_day(wanted)
        if self.last is None or wanted.category != self.last.category:
            self.to("类别")
            self.type(LETTERS[wanted.category])
        if self.last is None or wanted.department != self.last.department:
            self.to("责任科室")
            write(wanted.department)
            self.counts[-1] += len(wanted.department)
        self.key(Qt.Key.Key_Return)
        self.last = wanted

    def type_day(self, wanted: Wanted) -> None:
        self.type(f"{int(wanted.day[5:7])}-{int(wanted.day[8:])}")

    def to(self, header: str) -> None:
        while focus().accessibleName() != header:
            self.key(Qt.Key.Key_Tab)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClicks(focus(), character)
            self.counts[-1] += 1

    def key(self, key: Qt.Key) -> None:
        press(key)
        self.counts[-1] += 1


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Program:
    return shown(tmp_path, qtbot)


def test_twenty_items_are_logged_with_few_keys_beside_their_titles(
    program: Program, record_property: Callable[[str, object], None]
) -> None:
    window = program.window
    assert window is not None
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    clerk = Clerk()
    for wanted in ITEMS:
        clerk.log(wanted)

    workspace = window.page.workspace
    names = {category.id: category.name for category in workspace.categories}
    assert [
        Wanted(item.title, str(item.published), names[item.category or 0], item.department)
        for item in items(workspace)
    ] == ITEMS
    first, *others = clerk.counts
    print(f"keys beside the title: {first} for the first item, then {others}, {sum(others)} in all")
    record_property("keys_beside_the_title", clerk.counts)
    assert len(clerk.counts) == 20
    assert max(others) <= MOST
    assert sum(others) <= 40
    repeating = [
        count
        for count, before, after in zip(others, ITEMS, ITEMS[1:], strict=False)
        if before[1:] == after[1:]
    ]
    assert set(repeating) == {1}


def test_an_unfinished_row_outlives_other_pages(program: Program) -> None:
    window = program.window
    assert window is not None
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Tab)
    write("没写完的标题")
    press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    write("，接着写")
    press(Qt.Key.Key_Backtab)
    QTest.keyClicks(focus(), "0305")
    press(Qt.Key.Key_Return)
    assert [item.title for item in items(window.page.workspace)] == ["没写完的标题，接着写"]
