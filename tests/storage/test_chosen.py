"""Entries that somebody chose, by their numbers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from jinxiang_report.domain.office import Category
from jinxiang_report.domain.report import ReportYear
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.storage.ledger import Ledger, memory_ledger
from jinxiang_report.storage.recording import Change, record
from tests.ledgers import item


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with memory_ledger() as opened:
        category = Category(1, 2021, "法规文件", "fgwj", "", 0)
        record(opened, "新建", [Change(None, ReportYear(2021)), Change(None, category)])
        entries = [item(f"第{number}件", id=number) for number in range(1, 1101)]
        entries[1] = replace(entries[1], category=1)
        entries[2] = replace(entries[2], formed=date(2021, 3, 1))
        record(opened, "导入", [Change(None, entry) for entry in entries])
        yield opened


def test_they_come_in_the_order_they_were_chosen_however_many(ledger: Ledger) -> None:
    backwards = range(1100, 0, -1)
    chosen = Chosen(ledger, "item", backwards)
    assert len(chosen) == 1100
    assert [entry.id for entry in chosen] == list(backwards)
    assert chosen.first.id == 1100


def test_what_is_gone_is_left_out(ledger: Ledger) -> None:
    assert [entry.id for entry in Chosen(ledger, "item", [5, 9999, 3])] == [5, 3]


def test_those_that_have_the_value_already_do_not_differ(ledger: Ledger) -> None:
    chosen = Chosen(ledger, "item", [3, 2, 1])
    assert list(chosen.differing("category", 1).ids) == [3, 1]
    assert list(chosen.differing("category", None).ids) == [2]
    assert list(chosen.differing("formed", date(2021, 3, 1)).ids) == [2, 1]
    assert list(chosen.differing("published", date(2021, 3, 5)).ids) == []
