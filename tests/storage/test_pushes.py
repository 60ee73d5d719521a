"""按次 is kept by day, and is what a recount would say, whatever was done and taken back."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time

from hypothesis import given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.report import ReportYear
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger, memory_ledger
from jinxiang_report.storage.recording import Change, record, redo, undo
from tests.ledgers import post

_STEPS = st.sampled_from(["log", "log", "log", "bin", "move", "retime", "undo", "redo"])


@given(st.lists(st.tuples(_STEPS, st.integers(0, 20)), max_size=25))
@settings(max_examples=60, deadline=None)
def test_what_is_kept_is_what_a_recount_says(steps: list[tuple[str, int]]) -> None:
    with memory_ledger() as ledger:
        record(ledger, "新建", [Change(None, ReportYear(2021))], lasting=True)
        for step, number in steps:
            _take(ledger, step, number)
        posts = reading.posts(ledger, 2021)
        assert reading.post_days(ledger, 2021) == tuple(sorted({one.published for one in posts}))
        sent = {(one.published, one.at or one.id) for one in posts}
        assert reading.pushes(ledger, 2021) == Counter(day.month for day, _ in sent)


def test_posts_of_one_moment_were_sent_together_and_one_without_a_time_alone() -> None:
    with memory_ledger() as ledger:
        record(ledger, "新建", [Change(None, ReportYear(2021))], lasting=True)
        for at in (time(9), time(9), time(10), None, None):
            _log(ledger, at)
        assert reading.pushes(ledger, 2021) == {3: 4}
        assert reading.post_days(ledger, 2021) == (date(2021, 3, 5),)


def _take(ledger: Ledger, step: str, number: int) -> None:
    posts = reading.posts(ledger, 2021)
    if step == "undo":
        undo(ledger)
    elif step == "redo":
        redo(ledger)
    elif step == "log" or not posts:
        _log(ledger, time(8 + number % 2) if number % 3 else None, f"2021-0{number % 3 + 1}-05")
    else:
        before = posts[number % len(posts)]
        after = {
            "bin": replace(before, discarded=datetime(2021, 12, 1, 9)),
            "move": replace(before, published=date(2021, 4, 1)),
            "retime": replace(before, at=time(8)),
        }[step]
        record(ledger, step, [Change(before, after)])


def _log(ledger: Ledger, at: time | None, day: str = "2021-03-05") -> None:
    stored = post("惠企政策解读", day, at=at, id=reading.next_id(ledger, "post"))
    record(ledger, "添加", [Change(None, stored)])
