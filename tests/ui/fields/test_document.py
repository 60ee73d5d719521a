import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from jinxiang_report.ui.fields.document import fields, insert_source, mend, selected_source, source

VALUES = {"年度": "2021", "公开信息.总数": "43"}
TEXT = "{年度}{年度}年，𠮷某公开{公开信息.总数}条。\n没有的{费用}。"


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:
    made = QTextDocument()
    insert_source(QTextCursor(made), TEXT, VALUES)
    return made


def stretch(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def test_a_text_reads_with_values_and_is_stored_with_names(document: QTextDocument) -> None:
    assert document.toPlainText() == "20212021年，𠮷某公开43条。\n没有的{费用}。"
    assert source(document) == TEXT


def test_fields_of_one_name_side_by_side_stay_two(document: QTextDocument) -> None:
    assert [run.name for run in fields(document)] == ["年度", "年度", "公开信息.总数"]


def test_a_selection_keeps_its_fields(document: QTextDocument) -> None:
    assert selected_source(stretch(document, 4, 9)) == "{年度}年"


def test_half_a_selected_field_is_plain_text(document: QTextDocument) -> None:
    assert selected_source(stretch(document, 6, 9)) == "21年"


def test_what_is_typed_against_a_field_is_plain_text(document: QTextDocument) -> None:
    cursor = stretch(document, 8, 8)
    cursor.insertText("底")  # takes over the format of the field before it
    mend(document, 0, document.characterCount())
    assert source(document).startswith("{年度}{年度}底年")


def test_a_broken_field_becomes_plain_text(document: QTextDocument) -> None:
    stretch(document, 1, 2).removeSelectedText()
    mend(document, 0, document.characterCount())
    assert source(document).startswith("221{年度}年")
    assert len(fields(document)) == 2


def test_undo_brings_a_broken_field_back_whole(document: QTextDocument) -> None:
    stretch(document, 1, 2).removeSelectedText()
    mend(document, 0, document.characterCount())
    document.undo()
    assert source(document) == TEXT
