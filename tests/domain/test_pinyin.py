from jinxiang_report.domain.pinyin import answers_to, initials, other_initials, spelt


def test_initials_and_full_pinyin_of_a_name() -> None:
    assert initials("法规文件") == "fgwj"
    assert spelt("法规文件") == "faguiwenjian"


def test_what_is_no_chinese_character_stands_for_itself() -> None:
    assert initials("3月 A组") == "3yaz"
    assert spelt("3月 A组") == "3yueazu"


def test_a_second_reading_has_other_initials() -> None:
    assert initials("行长") == "xz"
    assert other_initials("行长") == "hc"


def test_a_name_answers_to_the_beginning_of_any_of_its_spellings() -> None:
    assert answers_to("规划科", "gh")
    assert answers_to("规划科", "guihua")
    assert not answers_to("规划科", "hk")
