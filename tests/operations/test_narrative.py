"""Writing sections, and what of last year's stays marked in them."""

import pytest

from jinxiang_report.domain.stretches import Edit, Stretch
from jinxiang_report.operations.narrative import LONGEST, plain_text, rewrite, write_section
from jinxiang_report.operations.trouble import SectionTooLongError
from jinxiang_report.storage import reading, recording
from jinxiang_report.storage.ledger import Ledger

SECTION = "一（三）"
TEXT = "2020年开会3次。"
MARKS = (Stretch(0, 5), Stretch(7, 9))


def marked(ledger: Ledger) -> list[str]:
    draft = reading.sections(ledger, 2021)[SECTION]
    return [draft.text[one.start : one.end] for one in draft.unseen]


@pytest.fixture
def written(ledger: Ledger) -> Ledger:
    write_section(ledger, 2021, SECTION, TEXT, MARKS)
    return ledger


def test_marks_are_stored_and_undone_with_their_text(written: Ledger) -> None:
    assert marked(written) == ["2020年", "3次"]
    write_section(written, 2021, SECTION, "没有会议。")
    assert marked(written) == []
    recording.undo(written)
    assert marked(written) == ["2020年", "3次"]


def test_whoever_knows_no_marks_touches_only_what_is_changed(written: Ledger) -> None:
    write_section(written, 2021, SECTION, "按要求，2020年开会5次。")
    assert marked(written) == ["2020年"]


def test_to_have_looked_is_an_action_by_its_own_name(written: Ledger) -> None:
    write_section(written, 2021, SECTION, TEXT, MARKS[1:])
    assert recording.undoable(written) == "看过（三）政府信息管理情况"
    assert marked(written) == ["3次"]


def test_blanks_that_are_not_stored_do_not_move_marks(ledger: Ledger) -> None:
    write_section(ledger, 2021, SECTION, "\n　甲  \n2020年 ", [Stretch(6, 11)])
    assert reading.drafts(ledger, 2021)[SECTION] == "甲\n2020年"
    assert marked(ledger) == ["2020年"]


def test_many_sections_are_rewritten_in_one_action(written: Ledger) -> None:
    write_section(written, 2021, "一", "2020年，甲。")
    edits = {SECTION: [Edit(0, 4, "2021")], "一": [Edit(0, 4, "2021")]}
    rewrite(written, 2021, edits, "全部替换")
    assert marked(written) == ["3次"]
    recording.undo(written)
    assert reading.drafts(written, 2021)["一"] == "2020年，甲。"
    assert marked(written) == ["2020年", "3次"]


def test_a_text_beyond_all_measure_is_refused_with_its_length(written: Ledger) -> None:
    with pytest.raises(SectionTooLongError, match=r"1,000,000 字.*没有存入"):
        write_section(written, 2021, SECTION, "字" * 1_000_000)
    assert reading.drafts(written, 2021)[SECTION] == TEXT


def test_a_text_of_the_greatest_length_is_stored(ledger: Ledger) -> None:
    write_section(ledger, 2021, SECTION, "字" * LONGEST)
    assert len(reading.drafts(ledger, 2021)[SECTION]) == LONGEST


@pytest.mark.parametrize("text", ["", " ", "\n \n", "　", "\r\n"])
def test_blank_space_is_no_text(text: str) -> None:
    assert plain_text(text) == ""
