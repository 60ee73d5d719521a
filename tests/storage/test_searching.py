"""A long year is gone through in stretches, and shown in the order that one query would give."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.report import ReportYear
from jinxiang_report.storage import reading, searching
from jinxiang_report.storage.browsing import matching
from jinxiang_report.storage.ledger import Ledger, memory_ledger
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.storage.time_limits import lend_working_days
from jinxiang_report.storage.wanted import Kind, Order, Search, Wanted
from tests.ledgers import item, post

_DAYS = st.lists(st.integers(1, 365), max_size=30)
_WORDS = st.sampled_from(["", "公示", "件", "g"])
_KINDS: tuple[Kind, Kind] = ("item", "post")
_SHARED: tuple[Order, ...] = ("published", "title", "remarks", "first_review", "checked")
_ITEMS: tuple[Order, ...] = ("category", "department", "formed", "time_limit", "normative")
_POSTS: tuple[Order, ...] = ("at", "reads", "source")


@given(
    _DAYS,
    st.builds(
        Wanted, needle=_WORDS, months=st.sampled_from([(), (3, 4)]), descending=st.booleans()
    ),
    st.sampled_from([1, 3, 8]),
    st.data(),
)
@settings(max_examples=120, deadline=None)
def test_stretch_by_stretch_the_same_is_found_in_the_same_order(
    days: list[int], wanted: Wanted, stretch: int, data: st.DataObject
) -> None:
    with pytest.MonkeyPatch.context() as patch, memory_ledger() as ledger:
        patch.setattr(searching, "STRETCH", stretch)
        _fill(ledger, days)
        for kind in _KINDS:
            orders = _SHARED + (_ITEMS if kind == "item" else _POSTS)
            ordered = replace(wanted, order=data.draw(st.sampled_from(orders)))
            lend_working_days(ledger, ordered)
            whole = list(matching(ledger, kind, 2021, ordered))
            assert _found(ledger, kind, ordered) == whole
            assert _found(ledger, kind, ordered) == whole  # with the stretches it knows by now


@pytest.mark.parametrize("order", ["published", "title"])
def test_what_came_since_the_stretches_were_looked_up_is_found(
    monkeypatch: pytest.MonkeyPatch, order: Order
) -> None:
    monkeypatch.setattr(searching, "STRETCH", 4)
    with memory_ledger() as ledger:
        _fill(ledger, list(range(1, 40)))
        wanted = Wanted(needle="公示", order=order)
        _found(ledger, "item", wanted)
        for day in ("2021-01-01", "2021-01-20", "2021-12-31"):
            _store(ledger, item("新的公示", day))
        found = _found(ledger, "item", wanted)
        assert found == list(matching(ledger, "item", 2021, wanted))
        assert len(found) == 20 + 3


def test_a_long_year_in_another_order_comes_in_short_turns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(searching, "STRETCH", 4)
    with memory_ledger() as ledger:
        _fill(ledger, list(range(1, 40)))
        search = Search("item", 2021, Wanted(order="title"))
        parts = [len(part) for part in searching.parts(ledger, search)]
        assert parts[:5] == [0] * 5  # each stretch by itself
        assert max(parts) <= 4


def test_a_search_that_is_given_up_leaves_the_ledger_free(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(searching, "STRETCH", 4)
    with memory_ledger() as ledger:
        _fill(ledger, list(range(1, 40)))
        wanted = Wanted(order="time_limit")
        lend_working_days(ledger, wanted)
        parts = searching.parts(ledger, Search("item", 2021, wanted))
        next(parts)
        del parts
        lend_working_days(ledger, wanted)  # refused while anything still reads with it
        assert len(_found(ledger, "item", wanted)) == 39


def _found(ledger: Ledger, kind: Kind, wanted: Wanted) -> list[int]:
    parts = searching.parts(ledger, Search(kind, 2021, wanted))
    return [number for part in parts for number in part]


def _fill(ledger: Ledger, days: list[int]) -> None:
    record(ledger, "新建", [Change(None, ReportYear(2021))], lasting=True)
    for number, day in enumerate(days):
        _store(ledger, _item(number, day))
        _store(ledger, _post(number, day))


def _item(number: int, day: int) -> Entry:
    published = _day(day).isoformat()
    formed = _day(max(day - number % 5, 1)) if number % 3 else None
    department = "乙" if number % 4 else ""
    return item(_title(number), published, formed=formed, department=department)


def _post(number: int, day: int) -> Entry:
    at = time(8 + number % 3) if number % 4 else None
    reads = number % 5 if number % 3 else None
    return post(_title(number), _day(day).isoformat(), at=at, reads=reads)


def _title(number: int) -> str:
    return f"第{number}件" if number % 2 else "公示"


def _day(number: int) -> date:
    return date.fromordinal(date(2020, 12, 31).toordinal() + number)


def _store(ledger: Ledger, entry: Entry) -> None:
    table = "item" if hasattr(entry, "category") else "post"
    record(ledger, "添加", [Change(None, replace(entry, id=reading.next_id(ledger, table)))])
