from jinxiang_report.ui.fields.text import matching_fields, pasted, sought_field, units

FIELDS = {"年度": "2021", "公开信息.总数": "43", "公众号.总数": "95", "总数说明": "按条"}


def test_a_paste_keeps_its_paragraphs_and_drops_indents_and_empty_lines() -> None:
    assert pasted("一是\r\n\r\n　　二是。\u2028\t三是 \r\n") == "一是\n二是。\n三是\n"


def test_half_a_sentence_is_pasted_with_its_blanks() -> None:
    assert pasted(" and so on ") == " and so on "


def test_control_characters_are_not_pasted() -> None:
    assert pasted("一\x07二\ufffc\x00三") == "一二三"


def test_a_brace_opens_the_search_for_a_field() -> None:
    assert sought_field("共{公开") == "公开"
    assert sought_field("共{") == ""


def test_outside_a_brace_no_field_is_sought() -> None:
    assert sought_field("共43条") is None
    assert sought_field("共{年度}条") is None


def test_fields_that_begin_with_what_was_typed_come_first() -> None:
    assert list(matching_fields(FIELDS, "总数")) == ["总数说明", "公开信息.总数", "公众号.总数"]


def test_the_first_letters_of_each_part_of_a_name_are_enough() -> None:
    assert list(matching_fields(FIELDS, "gkzs")) == ["公开信息.总数"]
    assert list(matching_fields(FIELDS, "gkxxz")) == ["公开信息.总数"]
    assert list(matching_fields(FIELDS, "gkzx")) == []


def test_without_a_word_every_field_is_offered_in_its_order() -> None:
    assert list(matching_fields(FIELDS, "")) == list(FIELDS)


def test_a_rare_character_counts_twice_as_qt_counts_it() -> None:
    assert units("𠮷日") == 3
