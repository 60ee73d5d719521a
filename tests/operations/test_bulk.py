"""Changing many rows at once."""

from datetime import date

import pytest

from jinxiang_report.domain.trouble import CancelledError
from jinxiang_report.operations.bulk import revise_field
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record, undo
from tests.bench.ledgers import many_items
from tests.ledgers import item, post


def test_a_category_given_to_many_rows_is_one_action(ledger: Ledger) -> None:
    number = reading.categories(ledger, 2021)[1].id
    entries = [log_entry(ledger, item(title)) for title in ("一号", "二号", "三号")]
    assert revise_field(ledger, entries, "category", number, "类别") == 3
    assert reading.tally(ledger, 2021).counts == {"法规文件": 3}
    assert undo(ledger) == "修改 3 条的类别"
    assert reading.items(ledger, 2021) == entries


def test_rows_that_have_the_value_already_are_neither_counted_nor_changed(ledger: Ledger) -> None:
    entries = [log_entry(ledger, item(department=name)) for name in ("办公室", "办公室", "研究室")]
    assert revise_field(ledger, entries, "department", "办公室", "责任科室") == 1
    assert undo(ledger) == "修改 1 条的责任科室"


def test_where_nothing_would_change_there_is_no_action(ledger: Ledger) -> None:
    entries = [log_entry(ledger, item())]
    assert revise_field(ledger, entries, "published", date(2021, 3, 5), "公开日期") == 0
    assert undo(ledger) == "添加“机构职能”"


def test_posts_are_changed_the_same_way(ledger: Ledger) -> None:
    entries = [log_entry(ledger, post(title)) for title in ("一号", "二号")]
    assert revise_field(ledger, entries, "published", date(2021, 4, 1), "发布日期") == 2
    assert {entry.published for entry in reading.posts(ledger, 2021)} == {date(2021, 4, 1)}


def test_two_thousand_rows_change_and_come_back_in_one_step(ledger: Ledger) -> None:
    categories = [category.id for category in reading.categories(ledger, 2021)]
    record(ledger, "导入", [Change(None, one) for one in many_items(2000, categories)])
    before = reading.items(ledger, 2021)
    revise_field(ledger, before, "category", categories[0], "类别")
    assert reading.tally(ledger, 2021).counts == {"机构职能": 2000}
    undo(ledger)
    assert reading.items(ledger, 2021) == before


def test_a_change_of_many_rows_that_is_broken_off_changes_nothing(ledger: Ledger) -> None:
    entries = list(many_items(1200, [reading.categories(ledger, 2021)[0].id]))
    record(ledger, "导入", [Change(None, entry) for entry in entries])

    def stop_half_way(done: int, total: int) -> None:
        if done > total / 3:
            raise CancelledError("停")

    with pytest.raises(CancelledError):
        revise_field(ledger, entries, "department", "新科室", "责任科室", stop_half_way)
    assert {item.department for item in reading.items(ledger, 2021)}.isdisjoint({"新科室"})
    assert undo(ledger) == "导入"
