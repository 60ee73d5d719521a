from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.differences import (
    Difference,
    differences,
    edits_between,
    share_kept,
)
from jinxiang_report.domain.stretches import edited

PROSE = st.text(alphabet="公开信息2019年。，；\n共条ab ", max_size=60)


def changes(old: str, new: str) -> list[tuple[str, str]]:
    return [(one.old, one.new) for one in differences(old, new) if not one.is_same]


def test_numbers_change_whole() -> None:
    assert changes("公开1,202条。", "公开1,310条。") == [("1,202", "1,310")]


def test_a_new_sentence_is_one_change() -> None:
    old, new = "甲已公开。丙已公开。", "甲已公开。乙也公开。丙已公开。"
    assert changes(old, new) == [("", "乙也公开。")]


def test_a_single_character_between_two_changes_is_not_told_as_the_same() -> None:
    assert differences("12年34", "56年78") == [Difference("12年34", "56年78")]


def test_the_same_text_has_no_difference() -> None:
    assert changes("一样。", "一样。") == []
    assert differences("", "") == []


def test_a_very_long_text_is_compared_by_its_ends() -> None:
    old = "".join(f"第{number}句话。" for number in range(3000))
    assert changes(old, old.replace("第7句", "第八句")) != []


@given(PROSE, PROSE)
def test_the_differences_hold_both_texts(old: str, new: str) -> None:
    found = differences(old, new)
    assert "".join(one.old for one in found) == old
    assert "".join(one.new for one in found) == new
    assert edited(old, edits_between(old, new)) == new


def test_the_share_counts_sentences_that_stayed() -> None:
    assert share_kept("甲。乙。", "甲。丙。丁。乙") == 0.5
    assert share_kept("甲。", "") == 0


def test_numbers_make_no_sentence_another_one() -> None:
    assert share_kept("2020年公开33条。", "2021年公开104条。") == 1
