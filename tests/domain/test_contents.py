from datetime import date

from jinxiang_report.domain.contents import Paragraph, Role, contents, printable
from jinxiang_report.domain.form import PREAMBLE
from jinxiang_report.domain.layout import Layout
from tests.documents.sample import sample_report


def written(text: str) -> list[Paragraph]:
    """The paragraphs that the text of part 五 becomes."""
    blocks = list(contents(sample_report(drafts={"五": text})))
    start = blocks.index(Paragraph(Role.PART, "五、存在的主要问题及改进情况")) + 1
    return [block for block in blocks[start:-8] if isinstance(block, Paragraph)]


def test_one_line_is_one_paragraph() -> None:
    assert written("甲。\n乙。") == [Paragraph(Role.BODY, "甲。"), Paragraph(Role.BODY, "乙。")]


def test_empty_lines_and_indents_typed_by_hand_are_left_out() -> None:
    assert written("　　甲。\n\n  \n乙。\t") == written("甲。\n乙。")


def test_a_short_numbered_line_is_a_heading() -> None:
    assert written("（一）主要问题") == [Paragraph(Role.SECTION, "（一）主要问题")]


def test_a_numbered_sentence_is_text() -> None:
    assert written("（一）提高认识。加强学习。")[0].role is Role.BODY
    assert written("1.主要问题")[0].role is Role.BODY


def test_a_short_point_over_a_text_is_a_heading_and_so_is_one_under_it() -> None:
    assert [block.role for block in written("1.主要问题\n（1）形式偏少\n图解不多。")] == [
        Role.POINT,
        Role.SUBPOINT,
        Role.BODY,
    ]


def test_items_of_a_list_are_no_headings() -> None:
    assert {block.role for block in written("1.增加图解\n2.增加视频\n3.增加问答")} == {Role.BODY}


def test_a_number_with_a_decimal_point_is_no_heading() -> None:
    assert written("12.5万人次阅读\n正文。")[0].role is Role.BODY


def test_name_and_date_end_a_report_that_is_to_be_signed() -> None:
    report = sample_report(drafts={})
    signed = Layout(signature=True, signed=date(2022, 1, 20))
    assert list(contents(report, signed))[-2:] == [
        Paragraph(Role.SIGNATURE, report.office.name),
        Paragraph(Role.DATE, "2022年1月20日"),
    ]
    assert list(contents(report, Layout(signature=True)))[-1].role is Role.SIGNATURE  # type: ignore[union-attr]


def test_the_preamble_stands_between_title_and_first_part() -> None:
    blocks = list(contents(sample_report(drafts={PREAMBLE: "编制说明。"})))
    assert blocks[1:3] == [
        Paragraph(Role.BODY, "编制说明。"),
        Paragraph(Role.PART, "一、总体情况"),
    ]


def test_characters_that_no_file_can_hold_are_dropped() -> None:
    assert printable("甲\x00\x07乙\ud800\tA") == "甲乙 A"
