from jinxiang_report.domain.contents import Paragraph, Role, contents, printable
from jinxiang_report.domain.form import PREAMBLE
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


def test_the_preamble_stands_between_title_and_first_part() -> None:
    blocks = list(contents(sample_report(drafts={PREAMBLE: "编制说明。"})))
    assert blocks[1:3] == [
        Paragraph(Role.BODY, "编制说明。"),
        Paragraph(Role.PART, "一、总体情况"),
    ]


def test_characters_that_no_file_can_hold_are_dropped() -> None:
    assert printable("甲\x00\x07乙\ud800\tA") == "甲乙 A"
