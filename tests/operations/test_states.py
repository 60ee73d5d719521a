"""From draft to public: what each step needs, and what a closed year refuses."""

from collections.abc import Callable
from datetime import date

import pytest

from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import State
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.states import (
    finalise,
    mark_published,
    mark_submitted,
    reopen,
)
from jinxiang_report.operations.trouble import StateRefusedError
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo
from jinxiang_report.storage.trouble import FinalYearError
from tests.ledgers import item

DAY = date(2022, 1, 20)
RECEIVED = Cell("三", "received", "person")


def state(ledger: Ledger) -> State:
    return reading.years(ledger)[0].state


def test_a_report_without_errors_goes_from_draft_to_public(sample: Ledger) -> None:
    finalise(sample, 2021, DAY)
    mark_submitted(sample, 2021, date(2022, 1, 21))
    mark_published(sample, 2021, date(2022, 1, 28))
    (kept,) = reading.years(sample)
    assert kept.state is State.PUBLISHED
    assert (kept.finalised, kept.submitted, kept.published) == (
        DAY,
        date(2022, 1, 21),
        date(2022, 1, 28),
    )


def test_a_report_with_errors_is_not_closed(sample: Ledger) -> None:
    enter_figures(sample, 2021, {RECEIVED: "60"})
    with pytest.raises(StateRefusedError, match=r"还差 \d+ 项错误.*不能定稿"):
        finalise(sample, 2021, DAY)
    assert state(sample) is State.DRAFT


@pytest.mark.parametrize(
    "change",
    [
        lambda ledger: enter_figures(ledger, 2021, {RECEIVED: "1"}),
        lambda ledger: write_section(ledger, 2021, "五", "改"),
        lambda ledger: log_entry(ledger, item("一条新的信息")),
        undo,
    ],
)
def test_nothing_of_a_closed_year_changes(
    sample: Ledger, change: Callable[[Ledger], object]
) -> None:
    finalise(sample, 2021, DAY)
    if change is undo:
        mark_submitted(sample, 2021, DAY)
        undo(sample)
        undo(sample)
        assert state(sample) is State.DRAFT
        return
    with pytest.raises(FinalYearError, match=r"2021 年度已经定稿.*重新打开"):
        change(sample)


def test_undo_does_not_reach_behind_the_closing(sample: Ledger) -> None:
    finalise(sample, 2021, DAY)
    reopen(sample, 2021, "漏了一条")
    finalise(sample, 2021, DAY)
    undo(sample)
    undo(sample)
    assert state(sample) is State.FINAL
    undo(sample)
    assert state(sample) is State.DRAFT


def test_another_year_is_as_open_as_before(sample: Ledger) -> None:
    finalise(sample, 2021, DAY)
    add_year(sample, 2022)
    enter_figures(sample, 2022, {RECEIVED: "1"})
    assert reading.figures(sample, 2022)[RECEIVED].value == 1


def test_a_year_is_reopened_with_a_reason_only_and_the_reason_is_kept(sample: Ledger) -> None:
    finalise(sample, 2021, DAY)
    with pytest.raises(StateRefusedError, match="写明重新打开的原因"):
        reopen(sample, 2021, " ")
    reopen(sample, 2021, "县里要求补充")
    assert state(sample) is State.DRAFT
    (name,) = sample.db.execute("SELECT name FROM action ORDER BY id DESC LIMIT 1").fetchone()
    assert name == "2021 年度重新打开：县里要求补充"


def test_steps_out_of_order_are_refused(sample: Ledger) -> None:
    for step in (mark_submitted, mark_published):
        with pytest.raises(StateRefusedError, match="现在是“草稿”"):
            step(sample, 2021, DAY)
    with pytest.raises(StateRefusedError, match="不需要重新打开"):
        reopen(sample, 2021, "无")
