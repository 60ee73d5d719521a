"""Logging, revising, discarding."""

from dataclasses import replace

import pytest

from jinxiang_report.operations.entries import (
    discard_entries,
    log_entry,
    move_to_own_years,
    restore_entries,
    revise_entry,
)
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.browsing import Wanted, fetch, matching
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo
from tests.ledgers import item, post


def test_a_logged_item_is_counted_in_its_category(ledger: Ledger) -> None:
    category = reading.categories(ledger, 2021)[1]
    log_entry(ledger, item("中小企业培育管理办法", category=category.id))
    tally = reading.tally(ledger, 2021)
    assert (tally.items, tally.counts) == (1, {"法规文件": 1})


def test_an_item_without_a_category_is_counted_but_in_none(ledger: Ledger) -> None:
    log_entry(ledger, item())
    tally = reading.tally(ledger, 2021)
    assert (tally.items, tally.uncategorised, tally.counts) == (1, 1, {})


def test_posts_are_counted_by_themselves(ledger: Ledger) -> None:
    log_entry(ledger, post())
    assert (reading.tally(ledger, 2021).items, reading.tally(ledger, 2021).posts) == (0, 1)


@pytest.mark.parametrize("title", ["", "   "])
def test_an_entry_without_a_title_is_refused(ledger: Ledger, title: str) -> None:
    with pytest.raises(EntryRefusedError, match="标题还没有填写"):
        log_entry(ledger, item(title))


def test_a_title_of_3000_characters_is_refused_with_its_length(ledger: Ledger) -> None:
    with pytest.raises(EntryRefusedError, match=r"标题有 3000 个字.*请只留标题"):
        log_entry(ledger, item("长" * 3000))
    assert reading.items(ledger, 2021) == []


def test_a_revision_is_stored_and_can_be_undone(ledger: Ledger) -> None:
    before = log_entry(ledger, item("旧题"))
    revise_entry(ledger, before, replace(before, title="新题"))
    assert [entry.title for entry in reading.items(ledger, 2021)] == ["新题"]
    assert undo(ledger) == "修改“新题”"
    assert reading.items(ledger, 2021) == [before]


def test_discarded_rows_no_longer_count_and_come_back_in_one_step(ledger: Ledger) -> None:
    entries = [log_entry(ledger, item(title)) for title in ("一号", "二号", "三号")]
    discard_entries(ledger, entries[:2])
    assert reading.tally(ledger, 2021).items == 1
    assert undo(ledger) == "删除 2 条"
    assert reading.tally(ledger, 2021).items == 3


def test_rows_restored_from_the_bin_count_again_and_undo_puts_them_back(ledger: Ledger) -> None:
    entries = [log_entry(ledger, item(title)) for title in ("一号", "二号", "三号")]
    discard_entries(ledger, entries)
    binned = fetch(ledger, "item", matching(ledger, "item", 2021, Wanted(discarded=True)))
    restore_entries(ledger, binned[:2])
    assert reading.items(ledger, 2021) == entries[:2]
    assert undo(ledger) == "恢复 2 条"
    assert reading.tally(ledger, 2021).items == 0


def test_an_item_moved_to_the_year_of_its_date_keeps_its_category_by_name(ledger: Ledger) -> None:
    add_year(ledger, 2022)
    category = reading.categories(ledger, 2021)[1]
    stray = log_entry(ledger, item("办法", "2022-01-04", category=category.id))
    move_to_own_years(ledger, [stray])
    assert reading.items(ledger, 2021) == []
    assert reading.tally(ledger, 2022).counts == {"法规文件": 1}
