"""What the rules say of entries follows every change, undo and redo included."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.office import Category
from jinxiang_report.domain.report import ReportYear
from jinxiang_report.domain.setting import HOLIDAYS, SECRECY_REVIEW, Setting
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger, memory_ledger
from jinxiang_report.storage.recording import Change, record, redo, undo
from jinxiang_report.storage.remarking import refresh_remarks
from jinxiang_report.storage.remarks import remark_findings, remarks_of
from tests.ledgers import item

LAW = Category(1, 2021, "法规文件", "fgwj", "", 0)


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with memory_ledger() as opened:
        begun = [Change(None, ReportYear(2021)), Change(None, LAW)]
        record(opened, "新建", begun, lasting=True)
        yield opened


def sound(
    title: str = "中小企业培育管理办法", day: str = "2021-03-05", **values: object
) -> PublishedItem:
    """An item that no rule minds."""
    given = {"category": 1, "address": f"http://www.example.gov.cn/{title}.html", **values}
    return item(title, day, **given)


def store(ledger: Ledger, entry: PublishedItem) -> PublishedItem:
    stored = replace(entry, id=reading.next_id(ledger, "item"))
    record(ledger, "添加", [Change(None, stored)])
    return stored


def rules(ledger: Ledger) -> list[str]:
    return [finding.rule for finding in remark_findings(ledger, 2021)]


def test_a_sound_entry_has_no_remarks(ledger: Ledger) -> None:
    store(ledger, sound())
    assert rules(ledger) == []


def test_a_remark_comes_with_the_fault_and_goes_with_it(ledger: Ledger) -> None:
    entry = store(ledger, sound(category=None))
    assert rules(ledger) == ["LG-04"]
    record(ledger, "修改", [Change(entry, replace(entry, category=1))])
    assert rules(ledger) == []
    undo(ledger)
    assert rules(ledger) == ["LG-04"]
    redo(ledger)
    assert rules(ledger) == []


def test_an_entry_in_the_bin_has_no_remarks(ledger: Ledger) -> None:
    entry = store(ledger, sound(category=None))
    record(ledger, "删除", [Change(entry, replace(entry, discarded=datetime(2021, 12, 1, 9)))])
    assert rules(ledger) == []


def test_both_twins_are_told_and_both_are_cleared_when_one_goes(ledger: Ledger) -> None:
    first = store(ledger, sound(address=""))
    second = store(ledger, sound(day="2021-03-06", address=""))
    doubled = remarks_of(ledger, "item", [first.id, second.id])
    assert all("LG-01" in [one.rule for one in found] for found in doubled.values())
    record(ledger, "修改", [Change(second, replace(second, title="另一件完全不同的事"))])
    assert "LG-01" not in rules(ledger)


def test_retiring_a_category_is_told_of_its_items(ledger: Ledger) -> None:
    store(ledger, sound())
    record(ledger, "停用", [Change(LAW, replace(LAW, retired=True))])
    assert rules(ledger) == ["LG-04"]
    undo(ledger)
    assert rules(ledger) == []


def test_days_off_that_the_office_enters_change_what_is_late(ledger: Ledger) -> None:
    formed = item(day="2021-03-05").published
    store(ledger, sound(day="2021-04-06", formed=formed))
    assert "DL-03" in rules(ledger)
    days = {f"2021-03-{day:02}": 0 for day in range(8, 13)}
    record(ledger, "放假", [Change(None, Setting(HOLIDAYS, json.dumps(days)))])
    assert "DL-03" not in rules(ledger)


def test_wanting_the_secrecy_review_asks_it_of_every_entry(ledger: Ledger) -> None:
    store(ledger, sound())
    record(ledger, "要求", [Change(None, Setting(SECRECY_REVIEW, "1"))])
    assert rules(ledger) == ["LG-08"]


def test_a_date_that_was_in_the_future_is_looked_at_again(ledger: Ledger) -> None:
    entry = store(ledger, sound())
    ledger.db.execute(
        "INSERT INTO remark (entity, entry, year, rule, severity, message) "
        "VALUES ('item', ?, 2021, 'DL-04', 'error', '公开日期在未来')",
        [entry.id],
    )
    refresh_remarks(ledger, 2021)
    assert rules(ledger) == []


def test_the_same_day_nothing_dated_is_looked_at_twice(ledger: Ledger) -> None:
    entry = store(ledger, sound())
    refresh_remarks(ledger, 2021)
    ledger.db.execute(
        "INSERT INTO remark (entity, entry, year, rule, severity, message) "
        "VALUES ('item', ?, 2021, 'DL-04', 'error', '公开日期在未来')",
        [entry.id],
    )
    refresh_remarks(ledger, 2021)
    assert rules(ledger) == ["DL-04"]


def test_of_ten_thousand_misdated_only_the_first_twenty_are_read(ledger: Ledger) -> None:
    stray = [replace(sound(day="2020-12-31"), id=number) for number in range(1, 10_001)]
    changes = [Change(None, replace(one, title=f"第{one.id}号办法", address="")) for one in stray]
    record(ledger, "导入", changes)
    told = [finding for finding in remark_findings(ledger, 2021) if finding.rule == "DL-05"]
    assert len(told) == 21
    assert "另有 9980 条" in told[-1].message


def test_of_many_alike_the_first_twenty_are_listed_and_the_rest_is_counted(ledger: Ledger) -> None:
    for number in range(23):
        store(ledger, sound(f"第{number}号办法的全文", category=None))
    found = remark_findings(ledger, 2021)
    assert len(found) == 21
    assert "另有 3 条" in found[-1].message


def test_how_many_there_are_of_a_rule_is_kept_through_everything(ledger: Ledger) -> None:
    def told() -> list[str]:
        query = "SELECT rule FROM remark WHERE year = 2021 ORDER BY rule"
        found = rules(ledger)
        assert found == [rule for (rule,) in ledger.db.execute(query)]
        return found

    entries = [store(ledger, sound(f"办法{number}", category=None)) for number in range(5)]
    assert told().count("LG-04") == 5
    record(ledger, "要求", [Change(None, Setting(SECRECY_REVIEW, "1"))])
    assert told().count("LG-08") == 5
    gone = datetime(2021, 4, 1, 9)
    record(ledger, "删除", [Change(one, replace(one, discarded=gone)) for one in entries[:3]])
    assert told().count("LG-08") == 2
    undo(ledger)
    undo(ledger)
    assert "LG-08" not in told()
    assert told().count("LG-04") == 5
