"""Searching, counting and finding twins, without reading the ledger whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.report import ReportYear
from jinxiang_report.storage import reading
from jinxiang_report.storage.browsing import (
    Wanted,
    departments,
    departments_lately,
    fetch,
    matching,
    months,
    numbers_beginning,
    titles_beginning,
    twins,
)
from jinxiang_report.storage.ledger import Ledger, memory_ledger
from jinxiang_report.storage.recording import Change, record, redo, undo
from tests.ledgers import item, new_ledger, post, sample_ledger


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Ledger]:
    with sample_ledger(tmp_path) as opened:
        yield opened


def titles(ledger: Ledger, **wanted: object) -> list[str]:
    ids = matching(ledger, "item", 2021, Wanted(**wanted))  # type: ignore[arg-type]
    return [entry.title for entry in fetch(ledger, "item", list(ids))]


def store(ledger: Ledger, entry: Entry) -> Entry:
    table = "item" if hasattr(entry, "category") else "post"
    stored = replace(entry, id=reading.next_id(ledger, table))
    record(ledger, "添加", [Change(None, stored)])
    return stored


def test_without_a_wish_all_come_in_the_order_of_their_days(sample: Ledger) -> None:
    assert titles(sample) == [entry.title for entry in reading.items(sample, 2021)]
    ids = matching(sample, "post", 2021, Wanted())
    assert fetch(sample, "post", list(ids)) == reading.posts(sample, 2021)


@pytest.mark.parametrize(
    ("needle", "number"),
    [("双", 13), ("双随", 13), ("双随机", 13), ("ssjcc", 12), ("第10期", 1), ("〔2021〕6号", 1)],
)
def test_any_stretch_of_text_is_found_from_one_character_on(
    sample: Ledger, needle: str, number: int
) -> None:
    assert len(titles(sample, needle=needle)) == number


@pytest.mark.parametrize("needle", ["%", "*", '"', "'", "；--"])
def test_nothing_typed_is_a_wildcard(sample: Ledger, needle: str) -> None:
    assert titles(sample, needle=needle) == []


def test_a_categorys_name_leads_to_its_items(sample: Ledger) -> None:
    law = reading.categories(sample, 2021)[1]
    found = titles(sample, needle="法规文件", also_categories=(law.id,))
    assert len(found) == 7


def test_wishes_add_up(sample: Ledger) -> None:
    law = reading.categories(sample, 2021)[1]
    every = titles(sample, categories=(law.id,))
    may = titles(sample, categories=(law.id,), months=(5,))
    mine = titles(sample, categories=(law.id,), months=(5,), department="运行监测科")
    assert (len(every), len(may), len(mine)) == (7, 2, 2)
    assert set(may) <= set(every)
    assert len(titles(sample, unchecked=True)) == 43
    assert titles(sample, remarked=True) == []


@pytest.mark.parametrize("order", ["title", "category", "department", "formed"])
def test_the_order_can_be_another_and_backwards(sample: Ledger, order: str) -> None:
    up, down = titles(sample, order=order), titles(sample, order=order, descending=True)
    assert sorted(up) == sorted(down)
    assert up == down[::-1]


def test_what_is_in_the_bin_is_found_only_there(sample: Ledger) -> None:
    (entry, *_) = reading.items(sample, 2021)
    record(sample, "删除", [Change(entry, replace(entry, discarded=datetime(2021, 12, 1, 9)))])
    assert entry.title not in titles(sample)
    assert titles(sample, discarded=True) == [entry.title]
    assert reading.tally(sample, 2021).items == 42


def test_the_months_are_counted(sample: Ledger) -> None:
    counted = months(sample, "item", 2021)
    assert sum(counted.values()) == 43
    assert 11 not in counted
    assert departments(sample, 2021)[0] in {"办公室", "研究室", "规划投资科", "执法监察科"}


def test_what_was_logged_before_is_offered_by_its_beginning(sample: Ledger) -> None:
    assert titles_beginning(sample, "item", "双随机抽查", 3) == [
        "双随机抽查结果公示（第10期）",
        "双随机抽查结果公示（第2期）",
        "双随机抽查结果公示（第5期）",
    ]
    assert titles_beginning(sample, "item", "", 3) == []
    assert numbers_beginning(sample, "金工信发", 1) == ["金工信发〔2021〕21号"]


def test_a_year_that_begins_knows_last_years_departments(sample: Ledger) -> None:
    assert departments(sample, 2022) == []
    assert departments_lately(sample, 2022) == departments(sample, 2021)


def test_of_very_many_numbers_those_logged_last_are_offered(tmp_path: Path) -> None:
    with new_ledger(tmp_path) as ledger:
        numbers = (f"工信发〔2021〕{serial}号" for serial in range(1, 301))
        record(
            ledger,
            "登记",
            [
                Change(None, item(id=at, document_number=number))
                for at, number in enumerate(numbers, start=1)
            ],
        )
        assert numbers_beginning(ledger, "工信发", 2) == [
            "工信发〔2021〕300号",
            "工信发〔2021〕299号",
        ]
        assert numbers_beginning(ledger, "工信发〔2021〕12号", 2) == ["工信发〔2021〕12号"]


@pytest.mark.parametrize(
    ("other", "twin"),
    [
        (item("办事指南", "2021-03-08"), True),
        (item("办事指南", "2021-03-09"), False),
        (item("别的", "2021-09-09", address="http://a.cn/1"), True),
        (item("别的", "2021-09-09", document_number="甲〔2021〕1号"), True),
        (item("别的", "2021-09-09", address="https://www.a.cn/1/"), True),
        (item("别的", "2021-09-09", document_number="甲[２０２１]第01号"), True),
        (item("别的", "2021-09-09", document_number="甲（2021）11号"), False),
        (item("别的", "2021-09-09"), False),
    ],
)
def test_twins_share_title_and_days_or_address_or_number(other: Entry, *, twin: bool) -> None:
    with memory_ledger() as ledger:
        record(ledger, "新建", [Change(None, ReportYear(2021))], lasting=True)
        first = item(
            "“办事指南”", "2021-03-05", address="http://a.cn/1", document_number="甲〔2021〕1号"
        )
        stored = store(ledger, first)
        assert twins(ledger, stored) == []
        assert bool(twins(ledger, other)) is twin


def test_a_post_with_the_same_address_is_a_twin_whatever_its_title(sample: Ledger) -> None:
    (first, *_) = reading.posts(sample, 2021)
    assert twins(sample, post("别的题", "2021-12-30", address=first.address)) == [first]


_STEPS = st.lists(st.sampled_from(["add", "move", "bin", "back", "undo", "redo"]), max_size=12)


@given(_STEPS)
@settings(max_examples=60, deadline=None)
def test_what_is_kept_never_differs_from_what_could_be_counted(steps: list[str]) -> None:
    with memory_ledger() as ledger:
        record(ledger, "新建", [Change(None, ReportYear(2021))], lasting=True)
        for number, step in enumerate(steps):
            _take(ledger, step, number)
        live = reading.items(ledger, 2021)
        assert reading.tally(ledger, 2021).items == len(live)
        assert list(matching(ledger, "item", 2021, Wanted(needle="件"))) == [e.id for e in live]
        counted: dict[int, int] = {}
        for entry in live:
            counted[entry.published.month] = counted.get(entry.published.month, 0) + 1
        assert months(ledger, "item", 2021) == counted
        for number in range(len(steps)):
            named = {one.id for one in live if one.document_number == f"甲〔2021〕{number + 1}号"}
            sought = item("别的", "2020-01-01", document_number=f"甲[2021]{number + 1}号")
            assert {one.id for one in twins(ledger, sought)} == named


def _take(ledger: Ledger, step: str, number: int) -> None:
    ids = [row["id"] for row in ledger.db.query("SELECT id FROM item ORDER BY id")]
    if step == "add" or not ids:
        numbered = f"甲〔2021〕{number + 1}号"
        added = f"2021-{number % 12 + 1:02}-05"
        store(ledger, item(f"件{number}", added, department="甲", document_number=numbered))
    elif step == "undo":
        undo(ledger)
    elif step == "redo":
        redo(ledger)
    else:
        (entry,) = fetch(ledger, "item", [ids[number % len(ids)]])
        binned = {"bin": datetime(2021, 12, 1, 9), "back": None}.get(step, entry.discarded)
        day = entry.published.replace(month=12) if step == "move" else entry.published
        record(ledger, step, [Change(entry, replace(entry, discarded=binned, published=day))])


def test_of_many_entries_alike_a_few_are_told(sample: Ledger) -> None:
    first = reading.next_id(sample, "item")
    alike = [item("公示", id=first + number) for number in range(100)]
    record(sample, "导入", [Change(None, entry) for entry in alike])
    assert len(twins(sample, alike[50])) == 20


def test_only_these_are_found_whatever_their_year(sample: Ledger) -> None:
    record(sample, "新建 2022 年度", [Change(None, ReportYear(2022))])
    first = reading.items(sample, 2021)[0]
    later = store(sample, item("明年的一条", "2022-03-05", year=2022))
    gone = store(sample, item("删去的一条", discarded=datetime(2022, 1, 1)))
    found = titles(sample, only=(first.id, later.id, gone.id, 99_999))
    assert found == [first.title, "明年的一条"]
    assert titles(sample, only=(first.id, later.id), needle="明年") == ["明年的一条"]
    by_title = titles(sample, only=(first.id, later.id), order="title", descending=True)
    assert sorted(by_title) == sorted(found)
