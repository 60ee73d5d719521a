import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.file_names import file_name


def test_a_plain_title_stays_as_it_is() -> None:
    assert file_name("某县某局2021年年报", ".docx") == "某县某局2021年年报.docx"


def test_what_windows_forbids_becomes_full_width() -> None:
    assert (
        file_name('甲/乙\\丙:丁*戊?己"庚<辛>壬|', ".pdf")
        == "甲／乙＼丙：丁＊戊？己＂庚＜辛＞壬｜.pdf"
    )


def test_spaces_and_dots_at_the_ends_and_line_breaks_go() -> None:
    assert file_name(" 某局\n年报. . ", ".docx") == "某局 年报.docx"


@pytest.mark.parametrize("device", ["CON", "nul", "Com1", "aux.年报"])
def test_a_device_of_windows_is_no_name(device: str) -> None:
    assert file_name(device, ".docx").startswith("_")


def test_no_words_still_make_a_name() -> None:
    assert file_name("\x00 . ", ".docx") == "年报.docx"


@given(st.text(max_size=400))
def test_every_name_is_short_enough_and_whole(words: str) -> None:
    name = file_name(words, ".docx")
    assert len(name.encode()) <= 210
    assert not set('/\\:*?"<>|\n\x00') & set(name)
