"""What comes from Word, WPS, a web page, or from nowhere good."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from jinxiang_report.ui.fields.pasted import pasted_text

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--
p.MsoNormal {margin:0} --></style></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp; </span></span></span>
<![endif]>加强<b>组织</b>领导<o:p></o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span>（一）<span>&nbsp;&nbsp;</span></span>
<![endif]>完善制度，
健全机制</p><!--EndFragment--></body></html>"""


def of_page(page: str) -> str:
    data = QMimeData()
    data.setHtml(page)
    return pasted_text(data)


def of_text(text: str) -> str:
    data = QMimeData()
    data.setText(text)
    return pasted_text(data)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Documents need one."""


def test_numbers_of_word_come_as_text_and_formatting_goes() -> None:
    assert of_page(WORD) == "1.加强组织领导\n（一）完善制度，健全机制"


def test_numbers_of_a_web_list_come_as_text() -> None:
    page = "<ol start=3><li>甲</li><li>乙</li></ol><ol type=a><li>丙</li></ol>"
    assert of_page(page) == "3.甲\n4.乙\na.丙"


def test_bullets_go() -> None:
    assert of_page("<ul><li>甲</li></ul><p>·&nbsp; 乙</p>") == "甲\n乙"


def test_paragraphs_of_a_web_page_stay_and_scripts_go() -> None:
    page = "<div>甲<br>乙</div><script>alert(1)</script><p>丙</p><img src='no.png'>"
    assert of_page(page) == "甲\n乙\n丙"


def test_plain_text_is_taken_where_the_page_has_none() -> None:
    data = QMimeData()
    data.setHtml("<img src='no.png'>")
    data.setText("文字")
    assert pasted_text(data) == "文字"


def test_control_characters_and_marks_of_direction_go_and_emoji_stay() -> None:
    assert of_text("公\x00开\u202e信\u200b息😀𠮷") == "公开信息😀𠮷"


def test_half_a_character_goes() -> None:
    assert of_text("公\ud800开") == "公开"
