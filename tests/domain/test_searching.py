from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.fields import fill
from jinxiang_report.domain.searching import hits
from jinxiang_report.domain.stretches import edited

VALUES = {"年度": "2021", "公开信息.总数": "43"}
TEXT = "{年度}年公开{公开信息.总数}条，又公开2021条{没有的}"


def replaced(needle: str, new: str) -> str:
    found = hits(TEXT, VALUES, needle, new)
    return edited(TEXT, [hit.stored for hit in found if hit.stored])


def test_words_are_found_where_they_are_read() -> None:
    read = fill(TEXT, VALUES)
    assert [read[hit.start : hit.end] for hit in hits(TEXT, VALUES, "公开")] == ["公开"] * 2


def test_a_hit_in_a_field_is_shown_and_never_written_over() -> None:
    assert [hit.stored is None for hit in hits(TEXT, VALUES, "2021")] == [True, False]
    assert replaced("2021", "2022") == TEXT.replace("又公开2021", "又公开2022")


def test_a_hit_that_reaches_into_a_field_is_left_alone() -> None:
    assert replaced("公开43", "发布") == TEXT


def test_a_name_that_is_no_field_is_text_like_any_other() -> None:
    assert replaced("没有的", "别的") == TEXT.replace("没有的", "别的")


def test_upper_and_lower_case_are_one() -> None:
    assert len(hits("Word和word", {}, "WORD")) == 2


def test_nothing_is_found_of_nothing() -> None:
    assert hits(TEXT, VALUES, "") == []


@given(st.text(alphabet="甲乙{}年度2", max_size=30), st.text(alphabet="甲乙年2", min_size=1))
def test_replacing_by_itself_changes_nothing(text: str, needle: str) -> None:
    edits = [hit.stored for hit in hits(text, VALUES, needle, needle) if hit.stored]
    assert edited(text, edits) == text
