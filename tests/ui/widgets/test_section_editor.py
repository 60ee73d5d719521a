import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.ui.theme import DARK, LIGHT, Theme
from jinxiang_report.ui.widgets.section_editor import SectionEditor
from tests.ui.hands import focus, press, write
from tests.ui.showing import on_screen

VALUES = {"年度": "2021", "公开信息.总数": "43", "公众号.总数": "95"}
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> SectionEditor:
    editor = on_screen(qtbot, SectionEditor(theme), QSize(560, 400))
    editor.setFocus()
    editor.load("{年度}年公开{公开信息.总数}条", VALUES)
    return editor


def position(editor: SectionEditor) -> int:
    return editor.textCursor().position()


def quoted(editor: SectionEditor, text: str) -> Finding:
    return Finding("X-01", Severity.ERROR, "不符。", (Quote("一", text),))


def test_a_loaded_text_is_not_unstored(editor: SectionEditor) -> None:
    assert editor.toPlainText() == "2021年公开43条"
    assert not editor.has_unstored


def test_a_new_editor_has_nothing_to_store(theme: Theme, qtbot: QtBot) -> None:
    editor = SectionEditor(theme)
    qtbot.addWidget(editor)
    assert not editor.has_unstored


def test_the_cursor_steps_over_a_field_both_ways(editor: SectionEditor) -> None:
    press(Qt.Key.Key_Right)
    assert position(editor) == 4
    press(Qt.Key.Key_Left)
    assert position(editor) == 0


def test_a_selection_takes_a_field_whole(editor: SectionEditor) -> None:
    press(Qt.Key.Key_Right, SHIFT)
    assert editor.textCursor().selectedText() == "2021"
    press(Qt.Key.Key_Left, SHIFT)
    assert not editor.textCursor().hasSelection()


def test_backspace_behind_a_field_removes_it_whole(editor: SectionEditor) -> None:
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Backspace)
    assert editor.source == "年公开{公开信息.总数}条"


def test_delete_before_a_field_removes_it_whole(editor: SectionEditor) -> None:
    press(Qt.Key.Key_Delete)
    assert editor.source == "年公开{公开信息.总数}条"


def test_deleting_a_word_leaves_no_half_field(editor: SectionEditor) -> None:
    editor.go_to(4)
    press(Qt.Key.Key_Backspace, CONTROL)
    assert editor.source == "年公开{公开信息.总数}条"


def test_undo_brings_a_deleted_field_back(editor: SectionEditor) -> None:
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Z, CONTROL)
    assert editor.source == "{年度}年公开{公开信息.总数}条"


@pytest.mark.parametrize("at", [0, 4])
def test_typing_beside_a_field_does_not_belong_to_it(editor: SectionEditor, at: int) -> None:
    editor.go_to(at)
    write("本")
    assert editor.source.replace("本", "") == "{年度}年公开{公开信息.总数}条"
    assert editor.source.index("本") in (0, 4)


def test_typing_over_a_selected_field_replaces_it(editor: SectionEditor) -> None:
    editor.go_to(0, 4)
    write("本")
    write("年")
    assert editor.source == "本年年公开{公开信息.总数}条"


def test_a_brace_offers_the_fields_with_their_values(editor: SectionEditor) -> None:
    press(Qt.Key.Key_End)
    write("{")
    assert editor.field_list.isVisible()
    assert editor.field_list.names() == list(VALUES)


def test_typing_on_filters_the_fields_and_enter_takes_one(editor: SectionEditor) -> None:
    press(Qt.Key.Key_End)
    write("{")
    write("总数")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert editor.source.endswith("条{公众号.总数}")
    assert editor.toPlainText().endswith("条95")
    assert not editor.field_list.isVisible()


def test_escape_leaves_the_brace_alone(editor: SectionEditor) -> None:
    press(Qt.Key.Key_End)
    write("{")
    press(Qt.Key.Key_Escape)
    write("公")
    assert not editor.field_list.isVisible()
    assert editor.source.endswith("条{公")


def test_a_name_that_is_nowhere_closes_the_list(editor: SectionEditor) -> None:
    press(Qt.Key.Key_End)
    write("{没有")
    assert not editor.field_list.isVisible()


def test_a_name_typed_to_its_closing_brace_becomes_a_field(editor: SectionEditor) -> None:
    press(Qt.Key.Key_End)
    write("{公众号.总数}")
    assert editor.toPlainText().endswith("条95")


def test_undo_goes_back_before_a_typed_field(editor: SectionEditor) -> None:
    press(Qt.Key.Key_End)
    write("{公众号.总数}")
    press(Qt.Key.Key_Z, CONTROL)
    assert editor.source == "{年度}年公开{公开信息.总数}条"


def test_a_paste_keeps_paragraphs_and_drops_formatting(editor: SectionEditor) -> None:
    data = QMimeData()
    data.setHtml("<p><b>一是</b></p><p>二是</p>")
    data.setText("一是\n　　二是")
    press(Qt.Key.Key_End)
    editor.insertFromMimeData(data)
    assert editor.source == "{年度}年公开{公开信息.总数}条一是\n二是"
    assert "font-weight" not in editor.toHtml().split("一是")[0][-80:]


def test_copying_gives_others_the_value_and_ourselves_the_field(editor: SectionEditor) -> None:
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "2021年公开43条"
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_V, CONTROL)
    assert editor.source == "{年度}年公开{公开信息.总数}条" * 2


def test_a_quoted_stretch_is_underlined_and_its_field_stays_a_field(editor: SectionEditor) -> None:
    editor.show_findings([quoted(editor, "公开43条")])
    underlined = [
        (selection.cursor.selectedText(), selection.format.foreground().color().name())
        for selection in editor.extraSelections()
        if selection.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    ]
    assert [text for text, _ in underlined] == ["公开", "43", "条"]
    assert underlined[1][1] == "#245bdb"


def test_marks_follow_the_palette(editor: SectionEditor, theme: Theme) -> None:
    theme.palette = DARK
    theme.changed.emit()
    first = editor.extraSelections()[0]
    assert first.format.foreground().color().name() == DARK.accent


def test_new_values_are_taken_over_and_the_cursor_stays_by_its_words(editor: SectionEditor) -> None:
    editor.go_to(editor.toPlainText().index("条"))
    editor.refresh(editor.source, VALUES | {"公开信息.总数": "104"})
    assert editor.toPlainText() == "2021年公开104条"
    assert editor.toPlainText()[position(editor) :] == "条"
    assert not editor.has_unstored


def test_undo_of_what_is_stored_is_left_to_the_window(editor: SectionEditor) -> None:
    write("本")
    editor.call_stored(editor.source)
    press(Qt.Key.Key_Z, CONTROL)
    assert editor.source.startswith("本")


def test_shift_enter_makes_a_paragraph(editor: SectionEditor) -> None:
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return, SHIFT)
    write("又")
    assert editor.source.endswith("条\n又")


def test_a_double_click_selects_a_field_whole(editor: SectionEditor) -> None:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(2)
    where = editor.cursorRect(cursor).center()
    QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert editor.textCursor().selectedText() == "2021"


def compose(text: str, commit: str = "") -> None:
    """A step of an input method's composition."""
    event = QInputMethodEvent(text, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(focus(), event)


@pytest.mark.parametrize("at", [0, 4, 7, 9])
def test_composing_right_at_a_field_leaves_it_whole(editor: SectionEditor, at: int) -> None:
    editor.go_to(at)
    compose("gong")
    assert editor.is_composing
    assert editor.source == "{年度}年公开{公开信息.总数}条"
    compose("", "共")
    assert not editor.is_composing
    assert editor.source.replace("共", "") == "{年度}年公开{公开信息.总数}条"


def test_composing_over_a_selected_field_replaces_it(editor: SectionEditor) -> None:
    editor.go_to(0, 4)
    compose("ben")
    compose("", "本")
    assert editor.source == "本年公开{公开信息.总数}条"


def test_breaking_a_composition_off_changes_nothing(editor: SectionEditor) -> None:
    editor.go_to(4)
    compose("gong")
    compose("")
    assert editor.source == "{年度}年公开{公开信息.总数}条"
    assert not editor.has_unstored


def test_a_double_click_on_a_field_asks_where_it_comes_from(
    editor: SectionEditor, qtbot: QtBot
) -> None:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(0)
    where = editor.cursorRect(cursor).center()
    with qtbot.waitSignal(editor.field_opened) as opened:
        QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened.args == ["年度"]


@pytest.mark.parametrize(
    ("at", "name"), [(0, "年度"), (4, "年度"), (5, None), (9, "公开信息.总数")]
)
def test_the_cursor_knows_the_field_it_stands_at(
    editor: SectionEditor, at: int, name: str | None
) -> None:
    editor.go_to(at)
    run = editor.field_at_cursor()
    assert (run.name if run else None) == name


def test_pinyin_finds_a_field_behind_the_brace(editor: SectionEditor) -> None:
    press(Qt.Key.Key_End)
    write("{")
    write("gzh")
    assert editor.field_list.names() == ["公众号.总数"]


def test_a_field_without_a_value_shows_its_name_and_is_whole(editor: SectionEditor) -> None:
    editor.load("电话{单位.电话}。", {"单位.电话": "{单位.电话}"})
    assert editor.toPlainText() == "电话{单位.电话}。"
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Backspace)
    assert editor.source == "电话。"


@pytest.mark.parametrize(
    "text", ["{", "{}", "{没有的}", "}{", "{{年度}}", "（【“", "{年度", "年度}"]
)
def test_odd_braces_are_text_and_stay(editor: SectionEditor, text: str) -> None:
    editor.load("", VALUES)
    write(text)
    assert editor.source == text
    editor.load(text, VALUES)
    assert editor.source == text


def test_a_name_that_no_field_has_shows_as_such(editor: SectionEditor) -> None:
    editor.load("共{公开信息.删掉的类别}条", VALUES)
    (mark,) = editor.extraSelections()
    assert mark.cursor.selectedText() == "{公开信息.删掉的类别}"
    assert mark.format.foreground().color().name() == LIGHT.error


def test_a_million_characters_are_refused_at_once_and_told(
    editor: SectionEditor, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText("字" * 1_000_000)
    with qtbot.waitSignal(editor.told) as told:
        editor.insertFromMimeData(data)
    assert told.args is not None
    assert "1,000,000 字" in told.args[0]
    assert editor.source == "{年度}年公开{公开信息.总数}条"


def test_what_nobody_sees_is_dropped_from_a_paste_and_told(
    editor: SectionEditor, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText("甲\u202e乙\x07😀")
    press(Qt.Key.Key_End)
    with qtbot.waitSignal(editor.told) as told:
        editor.insertFromMimeData(data)
    assert told.args == ["粘贴时去掉了 2 个看不见的控制字符。"]
    assert editor.source.endswith("条甲乙😀")


MARKED = "2020年公开{公开信息.总数}条，开会3次。"
MARKS = (Stretch(0, 5), Stretch(20, 22))


@pytest.fixture
def last_years(editor: SectionEditor) -> SectionEditor:
    editor.load(MARKED, VALUES, MARKS)
    return editor


def unseen_words(editor: SectionEditor) -> list[str]:
    return [editor.source[one.start : one.end] for one in editor.unseen]


def test_last_years_words_are_marked_in_the_colour_of_hits(last_years: SectionEditor) -> None:
    shown = [
        selection.cursor.selectedText()
        for selection in last_years.extraSelections()
        if selection.format.background().color().name() == LIGHT.hit
    ]
    assert shown == ["2020年", "3次"]
    assert not last_years.has_unstored


def test_editing_a_mark_is_to_have_looked_at_it_and_undo_brings_it_back(
    last_years: SectionEditor,
) -> None:
    last_years.go_to(2)
    write("1")
    assert unseen_words(last_years) == ["3次"]
    press(Qt.Key.Key_Z, CONTROL)
    assert unseen_words(last_years) == ["2020年", "3次"]


@pytest.mark.parametrize("at", [0, 5])
def test_typing_beside_a_mark_leaves_it(last_years: SectionEditor, at: int) -> None:
    last_years.go_to(at)
    write("又")
    assert unseen_words(last_years) == ["2020年", "3次"]


def test_marks_move_with_their_words(last_years: SectionEditor) -> None:
    last_years.go_to(5)
    press(Qt.Key.Key_Return)
    assert unseen_words(last_years) == ["2020年", "3次"]


def test_the_wheel_with_control_makes_the_text_larger_and_nothing_unstored(
    last_years: SectionEditor, qtbot: QtBot
) -> None:
    before = last_years.font().pointSizeF()
    with qtbot.waitSignal(last_years.zoomed) as zoomed:
        last_years.change_zoom(2)
    assert zoomed.args == [120]
    assert last_years.font().pointSizeF() > before
    assert not last_years.has_unstored
    assert unseen_words(last_years) == ["2020年", "3次"]
    last_years.change_zoom(0)
    assert last_years.font().pointSizeF() == before


def test_the_zoom_has_its_ends(editor: SectionEditor) -> None:
    editor.zoom_to(10_000)
    assert editor.paper.zoom == 300
    editor.zoom_to(1)
    assert editor.paper.zoom == 50


def test_the_program_ends_in_peace_after_text_was_copied() -> None:
    script = (
        "from PySide6.QtWidgets import QApplication\n"
        "from jinxiang_report.ui.theme import LIGHT, Theme\n"
        "from jinxiang_report.ui.widgets.section_editor import SectionEditor\n"
        "application = QApplication([])\n"
        "editor = SectionEditor(Theme(LIGHT))\n"
        "editor.load('公开{公开信息.总数}条', {'公开信息.总数': '43'})\n"
        "editor.selectAll()\n"
        "editor.copy()\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
