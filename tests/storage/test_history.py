"""What the ledger remembers of every change."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.report import ReportYear
from jinxiang_report.storage import reading
from jinxiang_report.storage.history import actions, categories_ever, changes_of
from jinxiang_report.storage.ledger import Ledger, memory_ledger
from jinxiang_report.storage.recording import Change, record, undo
from tests.ledgers import item


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with memory_ledger() as opened:
        begun = [Change(None, Office("甲局")), Change(None, ReportYear(2021))]
        record(opened, "新建", begun, lasting=True)
        yield opened


def log(ledger: Ledger, *titles: str) -> None:
    for title in titles:
        entry = item(title, id=reading.next_id(ledger, "item"))
        record(ledger, f"添加“{title}”", [Change(None, entry)])


def test_actions_are_read_page_by_page_newest_first(ledger: Ledger) -> None:
    log(ledger, "甲", "乙", "丙")
    first = actions(ledger, 2)
    assert [one.name for one in first] == ["添加“丙”", "添加“乙”"]
    rest = actions(ledger, 2, before=first[-1].id)
    assert [(one.name, one.changes) for one in rest] == [("添加“甲”", 1), ("新建", 2)]


def test_actions_are_found_by_a_part_of_their_name(ledger: Ledger) -> None:
    log(ledger, "甲", "Excel 模板", "丙")
    assert [one.name for one in actions(ledger, 9, needle="excel")] == ["添加“Excel 模板”"]


def test_an_action_taken_back_stays_in_the_history_and_says_so(ledger: Ledger) -> None:
    log(ledger, "甲", "乙")
    undo(ledger)
    log(ledger, "丙")  # nobody can redo 乙 any more
    assert [(one.name, one.standing) for one in actions(ledger, 3)] == [
        ("添加“丙”", True),
        ("添加“乙”", False),
        ("添加“甲”", True),
    ]


def test_the_changes_of_an_action_come_as_it_made_them_and_no_more_than_asked(
    ledger: Ledger,
) -> None:
    entries = [item(title, id=number) for number, title in enumerate("甲乙丙", 1)]
    action = record(ledger, "导入", [Change(None, entry) for entry in entries])
    assert action is not None
    assert [change.after for change in changes_of(ledger, action, 2)] == entries[:2]


def test_a_removed_category_is_still_known_by_name(ledger: Ledger) -> None:
    category = Category(1, 2021, "通知公告", "tzgg", "", 0)
    record(ledger, "添加类别", [Change(None, category)])
    record(ledger, "移除类别", [Change(category, None)])
    assert categories_ever(ledger) == (category,)


def test_a_category_whose_renaming_was_undone_has_its_old_name(ledger: Ledger) -> None:
    category = Category(1, 2021, "通知公告", "tzgg", "", 0)
    record(ledger, "添加类别", [Change(None, category)])
    record(ledger, "改名", [Change(category, replace(category, name="公告"))])
    undo(ledger)
    assert categories_ever(ledger) == (category,)
