"""One entry's place is the one it has when all are looked for again."""

from array import array
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from jinxiang_report.storage import reading
from jinxiang_report.storage.browsing import matching
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.placing import can_place, place_of
from jinxiang_report.storage.recording import Change, record, undo
from jinxiang_report.storage.wanted import Kind, Search, Wanted
from tests.ledgers import item, post, sample_ledger


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Ledger]:
    with sample_ledger(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    ("kind", "order"),
    [
        ("item", "published"),
        ("item", "title"),
        ("item", "category"),
        ("item", "formed"),
        ("post", "published"),
        ("post", "at"),
        ("post", "reads"),
    ],
)
def test_every_entry_is_placed_where_a_search_finds_it(
    sample: Ledger, kind: Kind, order: str, descending: bool
) -> None:
    wanted = Wanted(order=order, descending=descending)  # type: ignore[arg-type]
    ids = matching(sample, kind, 2021, wanted)
    for row, number in enumerate(ids):
        others = array("q", (one for one in ids if one != number))
        assert place_of(sample, Search(kind, 2021, wanted), number, others) == row


def test_an_entry_that_is_not_wanted_has_no_place(sample: Ledger) -> None:
    (entry, *_) = reading.items(sample, 2021)
    for wanted in (
        Wanted(needle="没有的字"),
        Wanted(months=(11,)),
        Wanted(department="没有的科室"),
        Wanted(categories=(0,)),
    ):
        search = Search("item", 2021, wanted)
        assert place_of(sample, search, entry.id, array("q")) is None
    assert place_of(sample, Search("item", 2022, Wanted()), entry.id, array("q")) is None


def test_where_another_is_gone_no_place_is_made_up(sample: Ledger) -> None:
    (entry, *_) = reading.items(sample, 2021)
    with pytest.raises(LookupError):
        place_of(sample, Search("item", 2021, Wanted()), entry.id, array("q", [999_999]))


def test_what_hangs_on_other_entries_is_not_placed_one_by_one() -> None:
    assert can_place(Wanted(needle="公示", unchecked=True))
    assert not can_place(Wanted(remarked=True))
    assert not can_place(Wanted(discarded=True))


def test_every_step_leaves_a_trace_of_the_rows_it_touched(sample: Ledger) -> None:
    since = sample.traces.count
    (entry, *_) = reading.items(sample, 2021)
    record(sample, "修改", [Change(entry, replace(entry, title="改过的"))])
    undo(sample)
    touched = sample.traces.since(since)
    assert touched is not None
    assert {(trace.table, trace.number) for trace in touched} == {("item", entry.id)}
    assert sample.traces.since(sample.traces.count) == set()


def test_whoever_missed_too_much_is_told_so(sample: Ledger) -> None:
    since = sample.traces.count
    record(sample, "添加", [Change(None, item(id=1000 + n)) for n in range(150)])
    assert sample.traces.since(since) is None
    since = sample.traces.count
    record(sample, "添加", [Change(None, post(id=1000))])
    assert sample.traces.since(since) is not None
