from jinxiang_report.domain.word_count import WordCount, count_words


def test_characters_and_marks_count_one_each_and_a_number_one() -> None:
    assert count_words("2021年，公开43条。") == WordCount(8, 6, 12, 1)


def test_latin_words_count_one_each() -> None:
    assert count_words("用 WPS Office 写").words == 4


def test_rare_characters_count_one_each() -> None:
    assert count_words("𠮷野家").words == 3


def test_empty_lines_are_no_paragraphs() -> None:
    assert count_words("甲\n\n乙").paragraphs == 2
