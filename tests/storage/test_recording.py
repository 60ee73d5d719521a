"""Actions, their history, undo and redo."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import ReportYear, State
from jinxiang_report.domain.setting import SECRECY_REVIEW, Setting
from jinxiang_report.domain.trouble import CancelledError
from jinxiang_report.storage import browsing, reading
from jinxiang_report.storage.history import history_of, latest
from jinxiang_report.storage.ledger import Ledger, create_ledger, memory_ledger, open_ledger
from jinxiang_report.storage.recording import (
    Change,
    record,
    redo,
    redo_year,
    redoable,
    undo,
    undo_year,
    undoable,
)
from jinxiang_report.storage.trouble import ChangedSinceError, DiskFullError, FinalYearError
from jinxiang_report.storage.wanted import Wanted
from tests.ledgers import item


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with memory_ledger() as opened:
        begun = [Change(None, Office("甲局")), Change(None, ReportYear(2021))]
        record(opened, "新建", begun, lasting=True)
        yield opened


def log(ledger: Ledger, title: str) -> PublishedItem:
    entry = item(title, id=reading.next_id(ledger, "item"))
    record(ledger, f"添加“{title}”", [Change(None, entry)])
    return entry


def log_many(ledger: Ledger, count: int) -> None:
    entries = [item(f"第{number}号公示", id=number) for number in range(1, count + 1)]
    record(ledger, "导入", [Change(None, entry) for entry in entries])


def titles(ledger: Ledger) -> list[str]:
    return [entry.title for entry in reading.items(ledger, 2021)]


def test_an_entry_comes_back_with_every_field_as_it_was_stored(ledger: Ledger) -> None:
    entry = item("公示", formed=item().published, document_number="金工信发〔2021〕3号", id=1)
    record(ledger, "添加", [Change(None, entry)])
    assert reading.items(ledger, 2021) == [entry]


def test_an_action_that_changes_nothing_is_no_action(ledger: Ledger) -> None:
    entry = log(ledger, "甲")
    assert record(ledger, "修改", [Change(entry, entry)]) is None
    assert undoable(ledger) == "添加“甲”"


def test_undo_names_what_it_takes_back_and_redo_what_it_brings_again(ledger: Ledger) -> None:
    log(ledger, "甲")
    log(ledger, "乙")
    assert (undo(ledger), titles(ledger)) == ("添加“乙”", ["甲"])
    assert (undoable(ledger), redoable(ledger)) == ("添加“甲”", "添加“乙”")
    assert (redo(ledger), titles(ledger)) == ("添加“乙”", ["甲", "乙"])


def test_undo_goes_back_step_by_step_to_the_beginning_and_no_further(ledger: Ledger) -> None:
    log(ledger, "甲")
    assert undo(ledger) == "添加“甲”"
    assert undo(ledger) is None
    assert reading.office(ledger).name == "甲局"


def test_a_new_action_ends_what_could_be_redone(ledger: Ledger) -> None:
    log(ledger, "甲")
    undo(ledger)
    log(ledger, "乙")
    assert redoable(ledger) is None
    assert redo(ledger) is None
    assert titles(ledger) == ["乙"]


def test_a_number_is_never_given_twice_even_after_undo(ledger: Ledger) -> None:
    first = log(ledger, "甲")
    undo(ledger)
    assert log(ledger, "乙").id == first.id + 1


def test_several_changes_of_one_row_are_undone_in_reverse(ledger: Ledger) -> None:
    first = item("甲", id=1)
    second, third = replace(first, title="乙"), replace(first, title="丙")
    record(ledger, "三步", [Change(None, first), Change(first, second), Change(second, third)])
    assert titles(ledger) == ["丙"]
    undo(ledger)
    assert titles(ledger) == []


def test_an_action_that_fails_half_way_leaves_nothing(ledger: Ledger) -> None:
    gone = item("不在了", id=99)
    changes = [Change(None, item("甲", id=1)), Change(gone, replace(gone, title="改"))]
    with pytest.raises(ChangedSinceError, match="没有做任何改动"):
        record(ledger, "坏", changes)
    assert titles(ledger) == []
    assert undoable(ledger) is None


def test_a_row_that_changed_meanwhile_is_not_written_over(ledger: Ledger) -> None:
    seen = log(ledger, "甲")
    record(ledger, "修改", [Change(seen, replace(seen, title="乙"))])
    for after in (replace(seen, remarks="据旧的改"), None):
        with pytest.raises(ChangedSinceError, match="已经变了"):
            record(ledger, "再改", [Change(seen, after)])
    assert titles(ledger) == ["乙"]
    assert undo(ledger) == "修改"
    assert reading.items(ledger, 2021) == [seen]


def test_the_history_tells_what_when_and_from_what_to_what(ledger: Ledger) -> None:
    entry = log(ledger, "甲")
    changed = replace(entry, title="乙")
    record(ledger, "修改", [Change(entry, changed)])
    undo(ledger)
    past = history_of(ledger, entry)
    assert [(line.action, line.standing, line.before, line.after) for line in past] == [
        ("添加“甲”", True, None, entry),
        ("修改", False, entry, changed),
    ]
    assert [line.action for line in latest(ledger, 1)] == ["修改"]


def test_undo_still_works_after_the_file_was_closed_and_opened(tmp_path: Path) -> None:
    path = tmp_path / "台账.db"
    with create_ledger(path) as opened:
        record(opened, "新建", [Change(None, ReportYear(2021))], lasting=True)
        log(opened, "甲")
    with open_ledger(path) as opened:
        assert undo(opened) == "添加“甲”"
        assert titles(opened) == []


def test_a_full_disk_refuses_the_step_and_keeps_what_was_there(tmp_path: Path) -> None:
    with create_ledger(tmp_path / "台账.db") as opened:
        record(opened, "新建", [Change(None, ReportYear(2021))], lasting=True)
        log(opened, "甲")
        pages = opened.db.execute("PRAGMA page_count").fetchone()[0]
        opened.db.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(DiskFullError, match=r"磁盘已满.*没有存入.*请腾出空间"):
            log(opened, "长" * 100_000)
        assert titles(opened) == ["甲"]
        assert undoable(opened) == "添加“甲”"


def test_the_year_of_what_would_be_undone_is_known(ledger: Ledger) -> None:
    assert undo_year(ledger) is None
    log(ledger, "甲")
    assert (undo_year(ledger), redo_year(ledger)) == (2021, None)
    undo(ledger)
    assert (undo_year(ledger), redo_year(ledger)) == (None, 2021)


def test_taking_back_many_rows_tells_how_far_it_is(ledger: Ledger) -> None:
    log_many(ledger, 1200)
    told: list[tuple[int, int]] = []
    undo(ledger, lambda done, total: told.append((done, total)))
    assert told == [(0, 1200), (500, 1200), (1000, 1200)]
    assert titles(ledger) == []
    redo(ledger)
    assert len(titles(ledger)) == 1200


@pytest.mark.parametrize("again", [False, True])
def test_an_undo_that_is_broken_off_changes_nothing(ledger: Ledger, *, again: bool) -> None:
    log_many(ledger, 1200)
    if again:
        undo(ledger)
    before = titles(ledger)

    def break_off(done: int, _: int) -> None:
        if done:
            raise CancelledError("已取消，什么都没有改动。")

    with pytest.raises(CancelledError):
        (redo if again else undo)(ledger, break_off)
    assert titles(ledger) == before
    assert (redoable if again else undoable)(ledger) == "导入"
    assert len(browsing.matching(ledger, "item", 2021, Wanted(needle="公示"))) == len(before)


def test_one_setting_that_concerns_many_entries_tells_how_far_it_is(ledger: Ledger) -> None:
    log_many(ledger, 1200)
    told: list[tuple[int, int]] = []
    change = Change(None, Setting(SECRECY_REVIEW, "1"))
    record(ledger, "设置", [change], progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 1), (0, 1200), (500, 1200), (1000, 1200)]


def test_a_closed_year_refuses_a_row_far_behind_and_nothing_is_stored(ledger: Ledger) -> None:
    record(ledger, "定稿", [Change(None, ReportYear(2020, State.FINAL))])
    many = [item(f"第{number}号公示", id=number) for number in range(1, 700)]
    stray = replace(many[0], id=800, year=2020)
    with pytest.raises(FinalYearError):
        record(ledger, "导入", (Change(None, entry) for entry in [*many, stray]))
    assert titles(ledger) == []
