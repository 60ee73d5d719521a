from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.form import OUTLINE, PARTS
from jinxiang_report.domain.traditional import simplified


def test_titles_of_the_form_are_read_in_traditional_characters() -> None:
    assert simplified("總體情況") == "总体情况"
    assert simplified("收到和處理政府信息公開申請情況") == "收到和处理政府信息公开申请情况"
    assert simplified("其他需要報告的事項") == "其他需要报告的事项"


def test_what_is_simple_stays_as_it_is() -> None:
    for title in (*PARTS, *(section.title for section in OUTLINE)):
        assert simplified(title) == title


@given(st.text())
def test_a_text_stays_as_long_as_it_was(text: str) -> None:
    assert len(simplified(text)) == len(text)
