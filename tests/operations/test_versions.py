"""What a section was like before."""

import pytest

from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.taking_over import take_over
from jinxiang_report.operations.trouble import VersionRefusedError
from jinxiang_report.operations.versions import (
    bring_back,
    main_versions,
    name_version,
    versions,
)
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage import reading, recording
from jinxiang_report.storage.ledger import Ledger

SECTION = "六（六）"


@pytest.fixture
def written(ledger: Ledger) -> Ledger:
    for text in ("一稿。", "二稿。", "三稿。"):
        write_section(ledger, 2021, SECTION, text)
    return ledger


def texts(ledger: Ledger) -> list[str]:
    return [version.text for version in versions(ledger, 2021, SECTION)]


def test_every_state_is_a_version(written: Ledger) -> None:
    assert texts(written) == ["三稿。", "二稿。", "一稿。", "无。"]


def test_an_undone_state_is_still_a_version(written: Ledger) -> None:
    recording.undo(written)
    newest = versions(written, 2021, SECTION)[0]
    assert (newest.text, newest.standing) == ("三稿。", False)


def test_the_present_text_is_kept_under_a_name(written: Ledger) -> None:
    name_version(written, 2021, SECTION, "送审稿")
    write_section(written, 2021, SECTION, "四稿。")
    named = [version.text for version in versions(written, 2021, SECTION) if version.name]
    assert named == ["三稿。"]
    assert recording.undoable(written) == "修改（六）本行政机关认为需要报告的其他事项"


def test_a_name_can_be_taken_back_and_given_anew(written: Ledger) -> None:
    name_version(written, 2021, SECTION, "送审稿")
    name_version(written, 2021, SECTION, "定稿")
    assert versions(written, 2021, SECTION)[0].name == "定稿"
    recording.undo(written)
    assert versions(written, 2021, SECTION)[0].name == "送审稿"


@pytest.mark.parametrize(("section", "name"), [("一", "甲"), (SECTION, "  ")])
def test_no_name_or_no_text_is_refused(written: Ledger, section: str, name: str) -> None:
    write_section(written, 2021, "一", "")
    with pytest.raises(VersionRefusedError):
        name_version(written, 2021, section, name)


def test_bringing_back_is_one_step_and_loses_nothing(written: Ledger) -> None:
    write_section(written, 2021, SECTION, "2020年。", [Stretch(0, 5)])
    write_section(written, 2021, SECTION, "五稿。")
    bring_back(written, 2021, SECTION, versions(written, 2021, SECTION)[1])
    assert reading.sections(written, 2021)[SECTION].unseen == (Stretch(0, 5),)
    assert texts(written)[:2] == ["2020年。", "五稿。"]
    recording.undo(written)
    assert reading.drafts(written, 2021)[SECTION] == "五稿。"


def test_what_stood_before_a_large_step_is_kept_by_itself(written: Ledger) -> None:
    add_year(written, 2022)
    write_section(written, 2022, SECTION, "自己写的。")
    take_over(written, 2022, [SECTION])
    write_section(written, 2022, SECTION, "改过的。")
    found = versions(written, 2022, SECTION)
    kept = [(one.text, one.before) for one in found if one.is_kept]
    assert kept == [("自己写的。", "沿用上年：（六）本行政机关认为需要报告的其他事项")]
    assert [one.text for one in main_versions(found)] == ["改过的。", "自己写的。"]
