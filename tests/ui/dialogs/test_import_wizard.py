"""导入 through the real dialog: columns, rows, categories, problems, breaking off."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.trouble import CancelledError
from jinxiang_report.installed import resource
from jinxiang_report.operations import import_source
from jinxiang_report.operations.import_preview import Fate, Judged
from jinxiang_report.operations.import_source import FileSource, PastedSource, Source
from jinxiang_report.storage import reading
from jinxiang_report.ui.dialogs import import_wizard
from jinxiang_report.ui.dialogs.import_wizard import ImportWizard
from jinxiang_report.ui.models.import_rows import FATE, SAID, TITLE, ImportRowsModel
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace

SAMPLE = FileSource(resource("sample/ledger-2021.xlsx"))
Open = Callable[[Source], ImportWizard]


@pytest.fixture
def wizard(qtbot: QtBot, theme: Theme, workspace: Workspace) -> Open:
    """Opens the dialog on a source and waits until it has looked at it."""

    def open_wizard(source: Source) -> ImportWizard:
        dialog = ImportWizard(workspace, source, theme)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.is_working)
        return dialog

    return open_wizard


@pytest.fixture
def enter(qtbot: QtBot) -> Callable[[ImportWizard], None]:
    """Presses Enter and waits until what it began is over."""

    def press(dialog: ImportWizard) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not dialog.is_working)

    return press


def saved(path: Path, *rows: Sequence[object]) -> FileSource:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return FileSource(path)


HEADER = ("标题", "栏目", "发布日期")


def titles(workspace: Workspace) -> list[str]:
    return [item.title for item in reading.items(workspace.ledger, 2021)]


def answer(dialog: ImportWizard, name: str, text: str) -> None:
    """Choose what a category's name means, as with the mouse."""
    (box,) = (
        box
        for box in dialog.rows.asked.findChildren(QComboBox)
        if f"“{name}”" in box.accessibleName()
    )
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_enter_and_enter_again_takes_the_sample_year_in(
    wizard: Open, enter: Callable[[ImportWizard], None], workspace: Workspace
) -> None:
    dialog = wizard(SAMPLE)
    enter(dialog)
    assert dialog.footer.forward.text() == "导入 138 条"
    enter(dialog)
    assert dialog.outcome.message == "已导入 138 条，可以撤销。"
    tally = workspace.report.tally
    assert (tally.items, tally.posts) == (43, 95)
    workspace.undo()
    assert workspace.report.tally.items == 0


def test_nothing_is_stored_before_the_last_enter(
    wizard: Open, enter: Callable[[ImportWizard], None], workspace: Workspace
) -> None:
    dialog = wizard(SAMPLE)
    enter(dialog)
    dialog.reject()
    assert workspace.report.tally.items == 0
    assert workspace.undo_name is None or "导入" not in workspace.undo_name


def test_the_same_file_again_has_nothing_to_bring(
    wizard: Open, enter: Callable[[ImportWizard], None]
) -> None:
    first = wizard(SAMPLE)
    enter(first)
    enter(first)
    again = wizard(SAMPLE)
    enter(again)
    assert again.footer.forward.text() == "没有可导入的"
    assert not again.footer.forward.isEnabled()
    assert again.rows.model.counts == {Fate.KNOWN: 138}


def test_rows_with_problems_wait_and_the_rest_comes_in(
    wizard: Open, enter: Callable[[ImportWizard], None], workspace: Workspace, tmp_path: Path
) -> None:
    source = saved(
        tmp_path / "登记.xlsx",
        HEADER,
        ("甲公示", "公共服务", "2021-03-05"),
        ("乙公示", "公共服务", "2021-2-30"),
    )
    dialog = wizard(source)
    enter(dialog)
    assert dialog.footer.forward.text() == "导入其余 1 条"
    dialog.rows.choose(Fate.PROBLEM)
    model = dialog.rows.model
    assert model.rowCount() == 1
    assert "没有这一天" in str(model.index(0, SAID).data())
    assert model.index(0, TITLE).data() == "乙公示"
    dialog.rows.table.selectRow(0)
    assert dialog.rows.whole.text() == model.index(0, SAID).data()
    enter(dialog)
    assert titles(workspace) == ["甲公示"]
    assert dialog.outcome.message == "已导入 1 条，可以撤销。另有 1 行有问题，没有导入。"


def test_rows_with_problems_are_saved_mended_and_imported(
    wizard: Open,
    enter: Callable[[ImportWizard], None],
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = (HEADER, ("甲公示", "公共服务", "2021-03-05"), ("乙公示", "公共服务", "2021-2-30"))
    dialog = wizard(saved(tmp_path / "登记.xlsx", *rows))
    enter(dialog)
    target = tmp_path / "改.xlsx"
    monkeypatch.setattr(import_wizard, "ask_where_to_save", lambda *_: target)
    dialog.save_problems()
    assert dialog.rows.notes == "已把 1 行写进“改.xlsx”，改好后可以再导入它。"
    enter(dialog)
    book = openpyxl.load_workbook(target)
    for row in book.worksheets[0].iter_rows():
        for cell in row:
            if cell.value == "2021-2-30":
                cell.value = "2021-02-28"
    book.save(target)
    mended = wizard(FileSource(target))
    enter(mended)
    enter(mended)
    assert titles(workspace) == ["乙公示", "甲公示"]


def test_a_category_is_explained_once_and_known_the_next_time(
    wizard: Open, enter: Callable[[ImportWizard], None], workspace: Workspace, tmp_path: Path
) -> None:
    rows = [(f"{name}公示", "行政文件", "2021-03-05") for name in ("甲", "乙")]
    dialog = wizard(saved(tmp_path / "一.xlsx", HEADER, *rows))
    enter(dialog)
    assert dialog.rows.asked.isVisible()
    answer(dialog, "行政文件", "法规文件")
    assert dialog.footer.forward.text() == "导入 2 条"
    enter(dialog)
    again = wizard(saved(tmp_path / "二.xlsx", HEADER, ("丙公示", "行政文件", "2021-03-06")))
    enter(again)
    assert not again.rows.asked.isVisible()
    enter(again)
    assert dict(workspace.report.tally.counts)["法规文件"] == 3


def test_a_title_taken_for_a_category_does_not_ask_a_thousand_questions(
    wizard: Open, enter: Callable[[ImportWizard], None], tmp_path: Path
) -> None:
    rows = [(f"第{number}号公示", f"怪类别{number}", "2021-03-05") for number in range(80)]
    dialog = wizard(saved(tmp_path / "一.xlsx", HEADER, *rows))
    enter(dialog)
    assert len(dialog.rows.asked.findChildren(QComboBox)) == 50
    others = [label.text() for label in dialog.rows.asked.findChildren(QLabel)]
    assert any("另有 30 个没有列出" in text for text in others)


def test_a_name_that_can_be_no_category_is_not_offered_as_a_new_one(
    wizard: Open, enter: Callable[[ImportWizard], None], tmp_path: Path
) -> None:
    dialog = wizard(saved(tmp_path / "一.xlsx", HEADER, ("甲公示", "长" * 31, "2021-03-05")))
    enter(dialog)
    (box,) = dialog.rows.asked.findChildren(QComboBox)
    offered = [box.itemText(at) for at in range(box.count())]
    assert "先不分类" in offered
    assert not any(text.startswith("新建类别") for text in offered)


def test_of_many_columns_left_out_a_few_are_named(
    wizard: Open, enter: Callable[[ImportWizard], None], tmp_path: Path
) -> None:
    more = [f"列{number}" for number in range(20)]
    row = ("甲公示", "公共服务", "2021-03-05", *more)
    dialog = wizard(saved(tmp_path / "一.xlsx", (*HEADER, *more), row))
    enter(dialog)
    assert dialog.rows.notes == "没有导入的列：列0、列1、列2、列3、列4、列5等 20 列。"


def test_on_a_low_screen_the_questions_leave_room_for_the_rows(
    wizard: Open, enter: Callable[[ImportWizard], None], tmp_path: Path
) -> None:
    rows = [(f"第{number}号公示", f"怪类别{number}", "2021-03-05") for number in range(4)]
    tall = wizard(saved(tmp_path / "一.xlsx", HEADER, *rows))
    tall.resize(980, 620)
    enter(tall)
    low = wizard(saved(tmp_path / "二.xlsx", HEADER, *rows))
    low.resize(880, 440)
    enter(low)
    assert low.rows.asked.height() < tall.rows.asked.height()
    labels = [label.text() for label in low.rows.asked.findChildren(QLabel)]
    assert "有 4 个类别台账里没有。选一次，以后导入都认得：" in labels


def test_where_answers_are_still_wanted_it_can_be_given_up_and_else_only_closed(
    wizard: Open, enter: Callable[[ImportWizard], None], tmp_path: Path
) -> None:
    asking = wizard(saved(tmp_path / "一.xlsx", HEADER, ("甲公示", "招考录用", "2021-03-05")))
    enter(asking)
    assert asking.footer.cancel.text() == "取消"
    asking.reject()
    assert asking.outcome.given_up
    source = saved(tmp_path / "二.xlsx", HEADER, ("乙公示", "公共服务", "2021-03-05"))
    first = wizard(source)
    for _ in range(2):
        enter(first)
    again = wizard(source)
    enter(again)
    assert again.footer.cancel.text() == "关闭"
    again.reject()
    assert not again.outcome.given_up


def test_a_category_can_be_begun_on_the_way(
    wizard: Open, enter: Callable[[ImportWizard], None], workspace: Workspace, tmp_path: Path
) -> None:
    dialog = wizard(saved(tmp_path / "一.xlsx", HEADER, ("甲公示", "招考录用", "2021-03-05")))
    enter(dialog)
    answer(dialog, "招考录用", "新建类别“招考录用”")
    enter(dialog)
    assert workspace.categories[-1].name == "招考录用"


def test_a_year_can_be_begun_on_the_way(
    wizard: Open, enter: Callable[[ImportWizard], None], workspace: Workspace, tmp_path: Path
) -> None:
    rows = (("甲公示", "公共服务", "2021-03-05"), ("乙公示", "公共服务", "2022-01-05"))
    dialog = wizard(saved(tmp_path / "一.xlsx", HEADER, *rows))
    enter(dialog)
    assert dialog.footer.forward.text() == "导入其余 1 条"
    (begin,) = dialog.rows.years.buttons
    assert begin.text() == "新建 2022 年度"
    begin.click()
    assert dialog.footer.forward.text() == "导入 2 条"
    assert not dialog.rows.years.isVisible()
    enter(dialog)
    assert [item.title for item in reading.items(workspace.ledger, 2022)] == ["乙公示"]
    assert dialog.outcome.years == (2021, 2022)
    assert "已导入 2 条（2021 年度 1 条，2022 年度 1 条），可以撤销。" in dialog.outcome.message
    assert workspace.year == 2021


def test_many_missing_years_fit_a_narrow_dialog_the_fullest_first(
    wizard: Open, enter: Callable[[ImportWizard], None], tmp_path: Path
) -> None:
    years = (2019, 2020, 2022, 2022, 2023, 2024)
    rows = [(f"第{at}号公示", "公共服务", f"{year}-03-05") for at, year in enumerate(years)]
    dialog = wizard(saved(tmp_path / "一.xlsx", HEADER, *rows))
    dialog.resize(700, 440)
    enter(dialog)
    offered = [button.text() for button in dialog.rows.years.buttons]
    assert offered == ["新建 2022 年度", "新建 2019 年度", "新建 2020 年度"]
    assert dialog.minimumSizeHint().width() <= 700


def test_rows_with_problems_are_proposed_to_go_beside_their_file(
    wizard: Open,
    enter: Callable[[ImportWizard], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = wizard(saved(tmp_path / "登记.xlsx", HEADER, ("甲公示", "公共服务", "2021-2-30")))
    enter(dialog)
    proposed: list[Path] = []
    monkeypatch.setattr(
        import_wizard, "ask_where_to_save", lambda *asked: proposed.append(asked[2])
    )
    dialog.save_problems()
    assert proposed == [tmp_path / "登记（有问题的行）.xlsx"]


def test_a_column_nobody_knows_is_said_once_and_known_the_next_time(
    wizard: Open, enter: Callable[[ImportWizard], None], workspace: Workspace, tmp_path: Path
) -> None:
    rows = (("事由", "登的日子", "谁办的"), ("甲公示", "2021-03-05", "李四"))
    dialog = wizard(saved(tmp_path / "一.xlsx", *rows))
    for row, field in enumerate(("title", "published", "department")):
        dialog.columns.take_as(row, field)
    enter(dialog)
    enter(dialog)
    rows = (("事由", "登的日子", "谁办的"), ("乙公示", "2021-03-06", "王五"))
    again = wizard(saved(tmp_path / "二.xlsx", *rows))
    enter(again)
    enter(again)
    stored = [(item.title, item.department) for item in reading.items(workspace.ledger, 2021)]
    assert stored == [("甲公示", "李四"), ("乙公示", "王五")]


def test_a_column_for_the_date_must_be_named_before_going_on(wizard: Open, tmp_path: Path) -> None:
    rows = [(f"第{number}批名单", "说明") for number in range(5)]
    dialog = wizard(saved(tmp_path / "一.xlsx", *rows))
    assert not dialog.footer.forward.isEnabled()


def test_the_header_can_be_put_elsewhere(
    wizard: Open, enter: Callable[[ImportWizard], None], qtbot: QtBot, tmp_path: Path
) -> None:
    rows = (("甲", "乙", "丙"), HEADER, ("甲公示", "公共服务", "2021-03-05"))
    dialog = wizard(saved(tmp_path / "一.xlsx", *rows))
    dialog.columns.look_again.emit("Sheet", "items", 2)
    qtbot.waitUntil(lambda: not dialog.is_working)
    enter(dialog)
    assert dialog.rows.model.counts == {Fate.NEW: 1}


def test_a_sheet_that_is_not_ticked_stays_out(
    wizard: Open, enter: Callable[[ImportWizard], None], workspace: Workspace
) -> None:
    dialog = wizard(SAMPLE)
    item = dialog.columns.sheets.item(1)
    item.setCheckState(Qt.CheckState.Unchecked)
    enter(dialog)
    enter(dialog)
    assert (workspace.report.tally.items, workspace.report.tally.posts) == (43, 0)


def test_pasted_lines_come_in_with_their_links(
    wizard: Open, enter: Callable[[ImportWizard], None], workspace: Workspace
) -> None:
    text = "甲公示\t2021-03-05\thttp://a.cn/1\n乙公示\t3月6日\thttp://a.cn/2\n"
    dialog = wizard(PastedSource(text, "", "items", 2021))
    enter(dialog)
    enter(dialog)
    stored = [(one.title, one.address) for one in reading.items(workspace.ledger, 2021)]
    assert stored == [("甲公示", "http://a.cn/1"), ("乙公示", "http://a.cn/2")]
    assert workspace.undo_name == "粘贴 2 条"


def test_what_can_not_be_read_is_told_and_nothing_else_is_offered(
    wizard: Open, tmp_path: Path
) -> None:
    broken = tmp_path / "假.xlsx"
    broken.write_bytes(b"PK\x03\x04 not a workbook")
    dialog = wizard(FileSource(broken))
    assert "假.xlsx" in dialog.opening.text()
    assert not dialog.footer.forward.isVisible()


def test_leaving_while_a_file_is_read_breaks_the_reading_off(
    qtbot: QtBot, theme: Theme, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[type[BaseException]] = []

    def endless(*_: object, progress: Callable[[int, int], None], **__: object) -> None:
        try:
            while True:
                progress(0, 0)
        except CancelledError as error:
            ended.append(type(error))
            raise

    monkeypatch.setattr(import_source, "survey_workbook", endless)
    dialog = ImportWizard(workspace, SAMPLE, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    qtbot.waitUntil(lambda: bool(ended))
    assert workspace.report.tally.items == 0


def test_cancelling_while_rows_are_stored_stores_none(
    wizard: Open,
    enter: Callable[[ImportWizard], None],
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = wizard(SAMPLE)
    enter(dialog)
    monkeypatch.setattr("jinxiang_report.ui.dialogs.import_footer._BREATH", 0)
    monkeypatch.setattr(QApplication, "processEvents", lambda *_: dialog.footer.break_off())
    dialog.forward()
    assert workspace.report.tally.items == 0
    assert workspace.saved_at is None
    assert dialog.isVisible()
    monkeypatch.undo()
    enter(dialog)
    assert workspace.report.tally.items == 43


def test_the_model_of_the_rows_is_a_sound_model(theme: Theme, qtmodeltester: ModelTester) -> None:
    model = ImportRowsModel(theme)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    lines = [Judged(fate, "表", row, f"第{row}条") for row, fate in enumerate(Fate, 2)]
    model.show_lines(lines)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.narrow(Fate.KNOWN)
    assert model.index(0, FATE).data() == "＝ 重复"
