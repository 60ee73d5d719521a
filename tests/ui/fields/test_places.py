import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.ui.fields.document import insert_source, source
from jinxiang_report.ui.fields.places import StoredPlaces
from jinxiang_report.ui.fields.unseen import forget, mark_unseen, unseen, unseen_stretches

TEXT = "{年度}年\n\n公开𠮷{公开信息.总数}条\n"
VALUES = {"年度": "2021", "公开信息.总数": "43"}


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:
    made = QTextDocument()
    insert_source(QTextCursor(made), TEXT, VALUES)
    return made


def test_places_go_there_and_back(document: QTextDocument) -> None:
    places = StoredPlaces(document)
    inside = set(range(1, 4)) | set(range(11, 19))  # of the two names in braces
    outside = [at for at in range(len(TEXT) + 1) if at not in inside]
    assert [places.stored(places.position(at)) for at in outside] == outside


def test_a_place_within_a_field_is_its_beginning(document: QTextDocument) -> None:
    assert StoredPlaces(document).stored(2) == 0


def test_an_empty_document_has_one_place(qapp: QApplication) -> None:
    places = StoredPlaces(QTextDocument())
    assert (places.stored(0), places.position(0)) == (0, 0)


def test_marks_are_read_where_they_were_put(document: QTextDocument) -> None:
    marks = (Stretch(0, 5), Stretch(7, 9), Stretch(10, 20))
    mark_unseen(document, marks)
    assert unseen_stretches(document) == marks
    assert source(document) == TEXT
    assert [one.text for one in unseen(document)] == ["2021年", "公开", "43条"]


def test_marks_are_taken_away_one_by_one(document: QTextDocument) -> None:
    mark_unseen(document, [Stretch(0, 5), Stretch(10, 20)])
    forget(document, unseen(document)[1:])
    assert unseen_stretches(document) == (Stretch(0, 5),)
    assert source(document) == TEXT
