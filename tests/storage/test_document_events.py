"""The kept counts of marked documents are what a recount would give, whatever is done or undone."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.normative import Event, events
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record, redo, undo
from tests.ledgers import item, new_ledger

_days = st.one_of(st.none(), st.dates(date(2019, 1, 1), date(2023, 12, 31)))
_documents = st.builds(
    lambda **values: item("某办法", "2021-03-05", **values),
    normative=st.booleans(),
    formed=_days,
    repealed=_days,
    expires=_days,
    discarded=st.one_of(st.none(), st.just(datetime(2021, 6, 1))),
)


def recounted(ledger: Ledger) -> Counter[tuple[Event, int]]:
    return Counter(event for one in reading.documents(ledger) for event in events(one))


def kept(ledger: Ledger) -> Counter[tuple[Event, int]]:
    return +Counter(reading.document_events(ledger))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(_documents, _documents), min_size=1, max_size=5), st.integers(0, 8))
def test_kept_counts_are_recounts(
    pairs: list[tuple[PublishedItem, PublishedItem]], steps: int
) -> None:
    with TemporaryDirectory() as folder, new_ledger(Path(folder)) as ledger:
        for before, after in pairs:
            number = reading.next_id(ledger, "item")
            one, other = replace(before, id=number), replace(after, id=number)
            record(ledger, "添加", [Change(None, one)])
            record(ledger, "修改", [Change(one, other)])
            assert kept(ledger) == recounted(ledger)
        for step in [undo] * steps + [redo] * (steps // 2):
            step(ledger)
            assert kept(ledger) == recounted(ledger)
