"""The page 正文 in the real window: a key to what one sees, and a pause to what was found."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from jinxiang_report.app import Program
from jinxiang_report.domain.finding import Quote
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.ui.pages.narrative import NarrativePage
from jinxiang_report.ui.theme import LIGHT, Theme, dress
from jinxiang_report.validation.checks import check
from tests.bench.timing import Line, compare
from tests.ledgers import sample_ledger

SIZES = (5_000, 50_000)
_SECTION = "一（三）"
_SENTENCE = (
    "{年度}年，召开全县政务公开工作推进会议3次，印发《金乡县政务公开工作要点》，主动公开政府信息"
    "{公开信息.总数}条，组织培训班2期，参加人员共120人次，其中镇街60人次，部门50人次，"
    "群众满意度达到98.5%，比上年提高了1.2个百分点。"
)
"""It holds two live fields and a sum that is wrong."""


def lines(folder: Path, size: int) -> Iterator[Line]:
    """Both, over a section of so many characters."""
    place = folder / f"正文{size}"
    place.mkdir()
    paragraph = _SENTENCE * 2
    text = "\n".join([paragraph] * (size // len(paragraph)))
    with sample_ledger(place) as ledger:
        write_section(ledger, 2021, _SECTION, text)
        path = ledger.path
    dress(LIGHT)
    settings = QSettings(str(place / "settings.ini"), QSettings.Format.IniFormat)
    program = Program(Theme(LIGHT), settings)
    program.open(path)
    page = _page(program)
    yield compare(
        f"{size:,} 字 一键到画出", lambda: _type(page.editor), "裸 QTextEdit", _plain_typing(page)
    )
    yield compare(
        f"{size:,} 字 一键、存入、校验到画出",
        lambda: _settle(page),
        "只跑全部规则",
        lambda: check(page.workspace.report),
    )
    program.close()


def _page(program: Program) -> NarrativePage:
    assert program.window is not None
    program.window.show_place(Quote(_SECTION, ""))
    page = program.window.page
    assert isinstance(page, NarrativePage)
    page.editor.go_to(len(page.editor.toPlainText()) // 2)
    QApplication.processEvents()
    return page


def _type(editor: QTextEdit) -> None:
    QTest.keyClick(editor, Qt.Key.Key_A)
    QApplication.processEvents()


def _plain_typing(page: NarrativePage) -> Callable[[], None]:
    """The same text in the library's own editor, in the same place and size."""
    plain = QTextEdit()
    plain.setFont(page.editor.font())
    plain.setPlainText(page.editor.toPlainText())
    plain.resize(page.editor.size())
    plain.show()
    return lambda: _type(plain)


def _settle(page: NarrativePage) -> None:
    """A key, a pause, and what the rules say of it on the screen."""
    told: list[bool] = []
    _type(page.editor)
    page.settle()
    connection = page.workspace.report_changed.connect(lambda: told.append(True))
    while not told:
        QApplication.processEvents()
    page.workspace.report_changed.disconnect(connection)
    QApplication.processEvents()
